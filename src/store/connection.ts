import {type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, type StoreNames} from 'idb';
import {Deadline} from './deadline.ts';
import {nameOf, storeErrorOf} from './errors.ts';
import type {Layout} from './layout.ts';
import {openDatabase} from './open-database.ts';
import {StoreError} from './store.ts';

/** How long the browser may take, in milliseconds. */
export interface Deadlines {
  /** To open or delete a database. */
  readonly open: number;
  /** To get on with a transaction: it may wait for another tab's long import. */
  readonly step: number;
}

export const defaultDeadlines: Deadlines = {open: 5_000, step: 30_000};

/** The inside of a transaction. Only requests of this transaction may be awaited there: anything else ends it. */
export interface Work<Schema extends DBSchema, Mode extends IDBTransactionMode> {
  readonly transaction: IDBPTransaction<Schema, StoreNames<Schema>[], Mode>;
  /** Says that the transaction gets on; the deadline begins anew. */
  readonly advance: () => void;
}

type Job<Schema extends DBSchema, Mode extends IDBTransactionMode, Result> = (
  work: Work<Schema, Mode>,
) => Promise<Result>;

/**
 * One database, opened when needed and again after the connection was closed for another tab, for a page put aside, or by the browser.
 * Every failure is a `StoreError` whose cause is the first request's error. What a lost connection stopped is tried once more.
 */
export class Connection<Schema extends DBSchema> {
  readonly name: string;
  readonly #layout: Layout<Schema>;
  readonly #deadlines: Deadlines;
  #opening: Promise<IDBPDatabase<Schema> | undefined> | undefined;

  constructor(name: string, layout: Layout<Schema>, deadlines: Deadlines) {
    this.name = name;
    this.#layout = layout;
    this.#deadlines = deadlines;
  }

  /** Opens the database, and creates it where it does not exist. */
  async create(): Promise<void> {
    await this.#open(true);
  }

  /** Runs a job in a transaction that reads. `undefined` where there is no such database. */
  async read<Result>(
    stores: StoreNames<Schema>[],
    job: Job<Schema, 'readonly', Result>,
    signal?: AbortSignal,
  ): Promise<Result | undefined> {
    return this.#retry(async () => {
      const database = await this.#open(false);
      if (!database) return undefined;
      return this.#run(() => database.transaction(stores, 'readonly'), job, signal);
    });
  }

  /** Runs a job in one strict transaction and resolves after it completed. `undefined` where there is no such database, which `create` makes. */
  async write<Result>(
    stores: StoreNames<Schema>[],
    job: Job<Schema, 'readwrite', Result>,
    options: {readonly create?: boolean; readonly signal?: AbortSignal | undefined} = {},
  ): Promise<Result | undefined> {
    return this.#retry(async () => {
      const database = await this.#open(options.create ?? false);
      if (!database) return undefined;
      const begin = () => database.transaction(stores, 'readwrite', {durability: 'strict'});
      return this.#run(begin, job, options.signal);
    });
  }

  /** Deletes the database; other tabs' connections close by themselves, or the deadline passes with `storage-blocked`. */
  async delete(): Promise<void> {
    this.close();
    const deadline = new Deadline(this.#deadlines.open);
    try {
      await Promise.race([deleteDB(this.name), deadline.passed]);
    } catch (error) {
      throw storeErrorOf(error, 'open');
    } finally {
      deadline.stop();
    }
  }

  /** Closes the connection; transactions under way complete, and the next call opens it again. */
  close(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.then(
      database => database?.close(),
      () => undefined,
    );
  }

  async #open(create: boolean): Promise<IDBPDatabase<Schema> | undefined> {
    for (let shared = this.#opening; shared; shared = this.#opening) {
      const database = await shared;
      if (database || !create) return database;
      this.#forget(shared);
    }
    const opening = openDatabase<Schema>({
      name: this.name,
      layout: this.#layout,
      create,
      deadline: this.#deadlines.open,
      lost: () => this.#forget(opening),
    });
    this.#opening = opening;
    try {
      const database = await opening;
      if (!database) this.#forget(opening);
      return database;
    } catch (error) {
      this.#forget(opening);
      throw error;
    }
  }

  // Only its own: a newer connection must not suffer from the events of an older one.
  #forget(opening: Promise<IDBPDatabase<Schema> | undefined>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }

  async #retry<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await attempt();
    } catch (error) {
      if (storeErrorOf(error, 'work').code !== 'storage-lost') throw storeErrorOf(error, 'work');
    }
    this.close();
    try {
      return await attempt();
    } catch (error) {
      throw storeErrorOf(error, 'work');
    }
  }

  async #run<Mode extends IDBTransactionMode, Result>(
    begin: () => IDBPTransaction<Schema, StoreNames<Schema>[], Mode>,
    job: Job<Schema, Mode, Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    if (signal?.aborted) throw new StoreError('aborted', signal.reason);
    const transaction = begin();
    const deadline = new Deadline(this.#deadlines.step);
    let first: unknown;
    const fail = (error: unknown): void => {
      // The requests that an abort takes along all say AbortError; only another one tells why.
      if (nameOf(error) !== 'AbortError') first ??= error;
      abortQuietly(transaction);
    };
    const abort = (): void => fail(new StoreError('aborted', signal?.reason));
    signal?.addEventListener('abort', abort);
    transaction.addEventListener('error', event => fail((event.target as IDBRequest | null)?.error));
    const working = job({transaction, advance: () => deadline.restart()});
    working.catch(fail);
    try {
      // Requests report success that running out of space takes back: only a completed transaction counts.
      return await Promise.race([transaction.done.then(() => working), deadline.passed]);
    } catch (error) {
      fail(error);
      // A connection on which nothing moves is not used again.
      if (storeErrorOf(error, 'work').code === 'storage-blocked') this.close();
      throw first ?? error;
    } finally {
      deadline.stop();
      signal?.removeEventListener('abort', abort);
    }
  }
}

function abortQuietly(transaction: {abort(): void}): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended.
  }
}
