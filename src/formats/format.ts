import type {TableName} from '../tables/tables.ts';

/** How one field of a table is fed by an export. */
export interface FieldRule {
  readonly field: string;
  /** Headers as the export writes them; compared without case, white space at the ends and `Custom field (…)` around. The first that is in the file wins; repeated headers feed lists. */
  readonly headers: readonly string[];
  /** How the cell becomes the value where it is not simply read: `last-path-segment`, `split-tags`, … */
  readonly read?: string;
}

/** Knowledge of one export, as data. */
export interface Format {
  /** Stable, such as `jira` or `azure-devops`. */
  readonly id: string;
  readonly title: string;
  readonly table: TableName;
  /** Headers that only this export has, any of which marks it; and those that it always has. */
  readonly marks: readonly string[];
  readonly always: readonly string[];
  readonly fields: readonly FieldRule[];
  /** Words of a status or state, lower case, to a category. */
  readonly categories?: Readonly<Record<string, string>>;
  /** Words of an item type, lower case, to a level. */
  readonly levels?: Readonly<Record<string, string>>;
  /** Columns worth adding to the export, by field, with the KPIs that they unlock. */
  readonly hints?: readonly {readonly field: string; readonly header: string}[];
}
