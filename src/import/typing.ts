import type {RawTable} from '../csv/raw-table.ts';
import type {Format} from '../formats/format.ts';
import type {Column, Table} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Day} from '../time/day.ts';
import type {Activity} from './coverage.ts';
import type {Question} from './draft.ts';
import type {IssueLog} from './issue-log.ts';
import type {KnownKpi} from './known-kpis.ts';
import type {FieldSource} from './mapping.ts';
import type {OpenChoice} from './settle-columns.ts';

/** Rows between two yields of a loop: some milliseconds, because a page without a worker draws its frames in between. */
export const sliceRows = 8192;

/** What typing may know besides the file: the same for every file of a draft. */
export interface TypingContext {
  readonly conventions: Conventions;
  /** The clock's day in the dataset's zone: nothing that is known can lie after it. */
  readonly today: Day;
  readonly existing: ReadonlyMap<TableName, Table>;
  readonly knownKpis: readonly KnownKpi[];
  /** The choice for a question of this file, as given or remembered. */
  answer(question: string): string | readonly string[] | undefined;
}

/** One file on its way from cells to rows. */
export interface FileWork {
  readonly name: string;
  readonly raw: RawTable;
  readonly format: Format;
  /** Words of a further header row, by column, where the export has one: the questions of a survey. */
  readonly labels?: readonly (string | undefined)[] | undefined;
  readonly sources: readonly FieldSource[];
  readonly log: IssueLog;
  readonly context: TypingContext;
}

/** A status whose category nobody knows, with its rows. */
export interface OpenStatus {
  readonly status: string;
  readonly rows: number;
}

/** Two estimate columns that disagree. */
export interface OpenEstimate {
  readonly headers: readonly [string, string];
  readonly known: readonly [number, number];
  readonly examples: readonly {readonly value: string; readonly as: readonly string[]}[];
}

/** An own KPI among ready-made values, with what its column says of it. */
export interface OpenMeasure {
  readonly kpi: string;
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  readonly rollup: string;
}

/** Rows of one table out of a file: columns of the file's length, and which rows are left out. */
export interface DerivedRows {
  readonly columns: Map<string, Column>;
  /** 1 where a row is left out; its issue is in the log. */
  readonly leftOut: Uint8Array;
  /** The finished table where its rows are not those of the file, with the line that each came from. */
  readonly table?: Table;
  readonly lines?: Float64Array;
  /** Choices about columns that were read on the way. */
  readonly choices?: readonly OpenChoice[];
  /** Tables that the file carries beside its own, such as the cycles in the rows of a Linear export. */
  readonly others?: ReadonlyMap<TableName, Table>;
  readonly statuses?: readonly OpenStatus[];
  readonly estimate?: OpenEstimate;
  readonly measures?: readonly OpenMeasure[];
  /** The days of what the file holds, where they are more than the days in its rows. */
  readonly activity?: Activity;
  /** What else only the user knows about the file. */
  readonly questions?: readonly Question[];
  /** What feeds fields where the layout decides it and not the mapping. */
  readonly sources?: readonly FieldSource[];
}

/** The header that feeds a field, where one does. */
export function headerOf(work: FileWork, field: string): string | undefined {
  return sourceOf(work, field)?.headers[0];
}

/** What feeds a field; `undefined` where nothing does. */
export function sourceOf(work: FileWork, field: string): FieldSource | undefined {
  return work.sources.find(source => source.field === field && source.by !== 'none');
}

/** A single choice for a question. */
export function singleAnswer(context: TypingContext, question: string): string | undefined {
  const answer = context.answer(question);
  return typeof answer === 'string' ? answer : answer?.[0];
}
