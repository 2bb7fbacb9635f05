import type {ColumnKind} from './column.ts';

/** One kind of fact: which columns its rows can have, and which one tells rows apart within a source. */
export interface TableDefinition {
  /** The columns that together name a row; an update replaces the row with the same key. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind>>;
}
