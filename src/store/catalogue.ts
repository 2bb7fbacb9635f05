import {Connection, type Deadlines} from './connection.ts';
import {type CatalogueLayout, catalogueHead, catalogueLayout, catalogueName, headKey} from './layout.ts';
import {assertReadable} from './revisions.ts';

/** The names of a kit's datasets. It may name a dataset that has no revision, never miss one that has. */
export class Catalogue {
  readonly #connection: Connection<CatalogueLayout>;

  constructor(kit: string, deadlines: Deadlines) {
    this.#connection = new Connection(catalogueName(kit), catalogueLayout, deadlines);
  }

  /** Opens the database; the first sign of whether the browser allows storage. */
  async open(): Promise<void> {
    await this.#connection.create();
  }

  async names(): Promise<readonly string[]> {
    const names = await this.#connection.read(['meta', 'datasets'], async ({transaction}) => {
      const all = transaction.objectStore('datasets').getAllKeys();
      // Its failure is the transaction's.
      all.catch(() => undefined);
      assertReadable(await transaction.objectStore('meta').get(headKey));
      return all;
    });
    return names ?? [];
  }

  async add(name: string): Promise<void> {
    // As a rule it is there, and finding that out is cheaper without a transaction that writes.
    if ((await this.names()).includes(name)) return;
    await this.#connection.write(
      ['meta', 'datasets'],
      async ({transaction}) => {
        const meta = transaction.objectStore('meta');
        const head = await meta.get(headKey);
        assertReadable(head);
        if (!head) await meta.put(catalogueHead, headKey);
        const datasets = transaction.objectStore('datasets');
        if ((await datasets.getKey(name)) === undefined) await datasets.put({name}, name);
      },
      {create: true},
    );
  }

  async delete(name: string): Promise<void> {
    await this.#connection.write(['meta', 'datasets'], async ({transaction}) => {
      assertReadable(await transaction.objectStore('meta').get(headKey));
      await transaction.objectStore('datasets').delete(name);
    });
  }

  close(): void {
    this.#connection.close();
  }
}
