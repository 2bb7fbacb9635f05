import type {RawTable} from '../csv/raw-table.ts';
import type {Table} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Coverage} from '../time/coverage.ts';
import type {Day} from '../time/day.ts';
import type {KnownKpi} from './known-kpis.ts';
import type {Answers} from './questions.ts';

export interface DraftFile {
  /** The file's name as given, for people. */
  readonly name: string;
  readonly table: RawTable;
}

/** Everything that a draft knows besides its files. A change of it makes a new draft state from the same cells. */
export interface DraftContext {
  /** The dataset's tables with all their columns; empty for a new dataset. */
  readonly tables: ReadonlyMap<TableName, Table>;
  /** The dataset's settings; see `ImportSettings` for the part that imports write. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly conventions: Conventions;
  readonly coverage: Coverage | undefined;
  /** The clock's day in the dataset's zone. */
  readonly today: Day;
  readonly knownKpis: readonly KnownKpi[];
  readonly mode: 'update' | 'replace';
  /** Field to headers, by the user. */
  readonly mapping: Readonly<Record<string, readonly string[]>>;
  readonly answers: Answers;
  /** Field to one value for the whole of each file that has the field. */
  readonly constants: Readonly<Record<string, string>>;
  /** Through which day the files are whole, by the user. */
  readonly through: Day | undefined;
}

/** What was decided for files with the same headers. */
export interface RememberedFile {
  readonly format: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly answers: Answers;
}

/** The part of a dataset's settings that imports write. */
export interface ImportSettings {
  /** By header fingerprint. */
  readonly mappings: Readonly<Record<string, RememberedFile>>;
  /** Answers that hold for the dataset: categories of statuses, marks of escaped bugs, own KPIs. */
  readonly answers: Answers;
}

/** The part that imports wrote; nobody else writes there. */
export function readSettings(settings: Readonly<Record<string, unknown>>): ImportSettings {
  const {mappings = {}, answers = {}} = settings as Partial<ImportSettings>;
  return {mappings, answers};
}
