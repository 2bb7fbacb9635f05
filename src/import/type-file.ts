import type {RawTable} from '../csv/raw-table.ts';
import {type Format, fieldKind} from '../formats/format.ts';
import {fingerprintOf} from '../formats/header.ts';
import type {Column, Table} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import {columnKind, type TableName} from '../tables/tables.ts';
import {constantText, textAt} from './columns.ts';
import {type Activity, activityOf} from './coverage.ts';
import {noteCsvProblems} from './csv-issues.ts';
import type {Question} from './draft.ts';
import {takeRows} from './gather.ts';
import {IssueLog} from './issue-log.ts';
import type {FieldSource} from './mapping.ts';
import {readFields} from './read-fields.ts';
import type {OpenChoice} from './settle-columns.ts';
import {typers} from './typers.ts';
import type {DerivedRows, FileWork, OpenEstimate, OpenMeasure, OpenStatus, TypingContext} from './typing.ts';

/** A file of a draft after recognition. */
export interface MappedFile {
  /** The name as given, made distinct within the draft. */
  readonly name: string;
  readonly raw: RawTable;
  readonly format: Format;
  readonly confidence: number;
  readonly sources: readonly FieldSource[];
  /** Words of a further header row, by column. */
  readonly labels?: readonly (string | undefined)[];
}

/** A file as typed rows. Rows read are rows used and rows left out, each of which has an issue. */
export interface TypedFile extends MappedFile {
  readonly fingerprint: string;
  /** The file's own table first. Rows carry source, line and kind of source. */
  readonly tables: ReadonlyMap<TableName, Table>;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly issues: readonly Issue[];
  readonly choices: readonly OpenChoice[];
  readonly statuses: readonly OpenStatus[];
  readonly estimate: OpenEstimate | undefined;
  readonly measures: readonly OpenMeasure[];
  readonly questions: readonly Question[];
  readonly activity: Activity | undefined;
}

/** Types one file. What cannot be read is an issue and never an error. */
export function* typeFile(file: MappedFile, context: TypingContext): Generator<void, TypedFile> {
  const {raw, format} = file;
  const log = new IssueLog(file.name, file.raw.lines);
  const lost = noteCsvProblems(file.raw, log);
  const work: FileWork = {...file, log, context};
  const {columns, choices} = yield* readFields(work, field => !readElsewhere(format.table, field));
  const derived = yield* derive(work, columns);
  const leftOut = derived.leftOut.reduce((count, out) => count + out, 0);
  const picks = picksOf(derived);
  const whole = derived.table ?? takeRows({rows: raw.rows, columns: derived.columns}, picks);
  const lines = derived.lines ?? linesOf(picks, raw);
  const tool =
    (format.layout === 'transitions' && textAt(context.existing.get('items')?.columns.get('tool'), 0)) || toolOf(file);
  const own = withOrigin(format.table, whole, file.name, lines, tool);
  const tables = new Map<TableName, Table>([[format.table, own]]);
  for (const [name, table] of derived.others ?? [])
    tables.set(name, withOrigin(name, table, file.name, new Float64Array(table.rows).fill(Number.NaN), tool));
  const activity = derived.activity ?? (yield* activityOf(format.table, whole, context.today));
  return {
    ...file,
    sources: file.sources.map(source => derived.sources?.find(({field}) => field === source.field) ?? source),
    fingerprint: fingerprintOf(raw.columns.map(column => column.header)),
    tables,
    rowsRead: raw.rows + lost,
    rowsUsed: raw.rows - leftOut,
    issues: log.list(),
    choices: [...choices, ...(derived.choices ?? [])],
    statuses: derived.statuses ?? [],
    estimate: derived.estimate,
    measures: derived.measures ?? [],
    questions: derived.questions ?? [],
    activity,
  };
}

function* derive(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const typer = typers.get(work.format.table);
  if (!typer) throw new Error(`invalid format: ${work.format.id} feeds ${work.format.table}`);
  return yield* typer(work, columns);
}

/** Fields that rows of other numbers share, each with cells of its own kind, and those that only their table can read. */
const mixedFields: ReadonlyMap<TableName, ReadonlySet<string>> = new Map([
  ['targets', new Set(['value'])],
  ['answers', new Set(['score'])],
  ['keyResults', new Set(['base', 'target', 'actual'])],
  ['outcomes', new Set(['base', 'target', 'actual'])],
  ['evaluations', new Set(['value', 'accepted'])],
  ['assumptions', new Set(['value'])],
]);

/** Amounts need their currency and unit. Levels of a tree are one field of several columns; targets mix percentages and plain numbers, and each ready-made number has cells of its own kind. */
function readElsewhere(table: TableName, field: string): boolean {
  if (fieldKind(table, field) === 'money') return true;
  const own = mixedFields.get(table);
  if (own) return own.has(field);
  return (
    field === 'titleLevels' ||
    (table === 'measures' &&
      !['kpi', 'team', 'product', 'unit', 'better', 'rollup', 'unlabelled', 'labelled', 'tasks'].includes(field))
  );
}

function picksOf(derived: DerivedRows): Int32Array {
  const {leftOut} = derived;
  const picks = new Int32Array(leftOut.length);
  let count = 0;
  for (let row = 0; row < leftOut.length; row++) if (leftOut[row] === 0) picks[count++] = row;
  return picks.subarray(0, count);
}

function linesOf(picks: Int32Array, {lines}: RawTable): Float64Array {
  const picked = new Float64Array(picks.length);
  for (let at = 0; at < picks.length; at++) picked[at] = lines[picks[at] ?? 0] ?? 0;
  return picked;
}

/**
 * The kind of source, within which keys are unique. A file said to be of one product has keys of its own, and so has a hand-kept list of one team:
 * both number from 1.
 */
function toolOf({format, sources}: MappedFile): string {
  const constants = new Map(
    sources.filter(source => source.by === 'constant').map(source => [source.field, source.constant] as const),
  );
  const owners = format.localKeys ? ['product', 'team'] : ['product'];
  return [
    format.localKeys ? 'list' : format.id,
    ...owners.map(owner => constants.get(owner)).filter(name => name !== undefined),
  ].join(' ');
}

/** The table with its stored columns alone and where its rows came from. */
function withOrigin(name: TableName, table: Table, source: string, lines: Float64Array, tool: string): Table {
  const columns = new Map<string, Column>();
  for (const [field, column] of table.columns) if (columnKind(name, field) === column.kind) columns.set(field, column);
  columns.set('source', constantText(source, table.rows));
  columns.set('line', {kind: 'number', values: lines});
  columns.set('tool', constantText(tool, table.rows));
  return {rows: table.rows, columns};
}
