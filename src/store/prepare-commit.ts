import type {Table} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import {addressOf, type Chunk} from './chunk.ts';
import {encodeColumn} from './encode.ts';
import {type Commit, type Manifest, StoreError, type TableManifest} from './store.ts';

/** A commit whose tables are encoded: nothing is left to do in the transaction but to write. */
export interface PreparedCommit extends Omit<Commit, 'tables'> {
  readonly tables: Manifest['tables'];
  /** The chunks that `tables` names, by id. */
  readonly chunks: ReadonlyMap<string, Chunk>;
}

/** How long encoding holds the thread before others get their turn, in milliseconds: a database that is opened meanwhile needs several. */
const slice = 4;

/** Encodes the tables of a commit, in slices so that a page stays responsive; rejects with `aborted`. */
export async function prepareCommit(commit: Commit, signal?: AbortSignal): Promise<PreparedCommit> {
  const chunks = new Map<string, Chunk>();
  const tables: [TableName, TableManifest][] = [];
  const nextTurn = turns(signal);
  for (const [name, table] of commit.tables) tables.push([name, await encodeTable(table, chunks, nextTurn)]);
  const {base, at, record, conventions, coverage, settings} = commit;
  // A copy, so that later changes to the caller's objects change nothing; what cannot be copied cannot be stored.
  const facts = structuredClone({base, at, record, conventions, coverage, settings});
  return {...facts, tables: Object.fromEntries(tables), chunks};
}

async function encodeTable(
  table: Table,
  chunks: Map<string, Chunk>,
  nextTurn: () => Promise<void>,
): Promise<TableManifest> {
  const columns: [string, TableManifest['columns'][string]][] = [];
  for (const [name, column] of table.columns) {
    await nextTurn();
    const encoded = encodeColumn(column, table.rows);
    const references = encoded.chunks.map(chunk => {
      const id = addressOf(chunk);
      chunks.set(id, chunk);
      return {id, rows: chunk.rows};
    });
    columns.push([name, {kind: column.kind, known: encoded.known, chunks: references}]);
  }
  return {rows: table.rows, columns: Object.fromEntries(columns)};
}

function turns(signal: AbortSignal | undefined): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began > slice) {
      await nextTask();
      began = performance.now();
    }
    if (signal?.aborted) throw new StoreError('aborted', signal.reason);
  };
}

/** Resolves in a task of its own. A message, because timers wait for milliseconds. */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}
