import type {TableName} from '../tables/tables.ts';
import type {ColumnManifest, DatasetInfo, Manifest} from './store.ts';

/** What a list of datasets says of one; nothing of a dataset without a current revision. */
export function infoOf(manifest: Manifest | undefined): DatasetInfo | undefined {
  if (!manifest) return undefined;
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  return {name: manifest.dataset, revision: manifest.revision, at: manifest.at, rows};
}

/** The named columns that a table has. */
export function columnsOf(manifest: Manifest, table: TableName, names: readonly string[]): [string, ColumnManifest][] {
  const columns = new Map(Object.entries(manifest.tables[table]?.columns ?? {}));
  return names.flatMap(name => {
    const column = columns.get(name);
    return column ? [[name, column] as [string, ColumnManifest]] : [];
  });
}

/** Tells one state of a dataset from another, empty without one: revisions begin anew after a dataset was removed. */
export function identityOf(manifest: Manifest | undefined): string {
  return manifest ? `${manifest.revision} ${manifest.at}` : '';
}
