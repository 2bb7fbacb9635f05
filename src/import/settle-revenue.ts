import type {Column, Table, TextColumn} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {addMonths, civilOf, type Day, missingDay} from '../time/day.ts';
import {numberIn, textAt, textColumn, textIn} from './columns.ts';
import {takeRows} from './gather.ts';
import {sliceRows} from './typing.ts';

/**
 * What only all subscriptions together tell: the cohort of each customer, that a trial was followed by paying, and where customers' months end.
 * Customers are open in their file's last month, for a file's end is no churn; who paid last in an earlier month has left. All of it is found anew after
 * every import, so that a file of one more month puts right what the one before could not know.
 */
export function* settleSubscriptions(table: Table): Generator<void, Table> {
  const kept = dropFollowedTrials(table);
  yield;
  const columns = new Map(kept.columns);
  if (columns.get('kind') !== undefined) yield* settleMonths(kept, columns);
  columns.set('cohort', yield* cohortsOf({rows: kept.rows, columns}));
  return {rows: kept.rows, columns};
}

/** A trial's row goes when the same subscription has one that is paid: the later file has the trial in it. */
function dropFollowedTrials(table: Table): Table {
  const trials = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    if (numberIn(table, 'start', row) !== undefined) continue;
    const id = textIn(table, 'id', row) ?? '';
    trials.set(id, [...(trials.get(id) ?? []), row]);
  }
  if (trials.size === 0) return table;
  const followed = new Set<number>();
  for (let row = 0; row < table.rows; row++) {
    if (numberIn(table, 'start', row) === undefined) continue;
    for (const trial of trials.get(textIn(table, 'id', row) ?? '') ?? []) followed.add(trial);
  }
  if (followed.size === 0) return table;
  const all = Array.from({length: table.rows}, (_, row) => row);
  return takeRows(table, Int32Array.from(all.filter(row => !followed.has(row))));
}

/** Ends of customers' months and of invoiced periods, and who has left, each source of them for itself. */
function* settleMonths(table: Table, columns: Map<string, Column>): Generator<void, void> {
  const kinds = columns.get('kind');
  const tools = columns.get('tool');
  const months: number[] = [];
  for (let row = 0; row < table.rows; row++) if (textAt(kinds, row) === 'month') months.push(row);
  if (months.length === 0) return;
  const ends = dayValues(columns.get('end'), table.rows);
  const ended = flagValues(columns.get('ended'), table.rows);
  const latest = new Map<string, Day>();
  for (const row of months) {
    const tool = textAt(tools, row) ?? '';
    latest.set(tool, Math.max(latest.get(tool) ?? missingDay, numberIn(table, 'start', row) ?? missingDay));
  }
  yield;
  /** The last paid stretch of each customer of a source. */
  const last = new Map<string, {tool: string; end: Day; rows: number[]; isOpen: boolean; paid: Set<Day>}>();
  for (const [at, row] of months.entries()) {
    if (at % sliceRows === sliceRows - 1) yield;
    const tool = textAt(tools, row) ?? '';
    const start = numberIn(table, 'start', row) ?? missingDay;
    const fileEnd = latest.get(tool) ?? missingDay;
    const isCalendar = tool.startsWith('customer-months');
    const end = isCalendar ? addMonths(start, 1) : (ends[row] ?? missingDay);
    ended[row] = missingFlag;
    if (isCalendar) ends[row] = start === fileEnd ? missingDay : end;
    if ((numberIn(table, 'monthly', row) ?? 0) <= 0) continue;
    const key = `${tool}\u0000${textIn(table, 'customer', row) ?? ''}`;
    const known = last.get(key);
    const isOpen = isCalendar ? start === fileEnd : end >= fileEnd;
    const paid = (known?.paid ?? new Set()).add(start);
    if (!known || end > known.end) last.set(key, {tool, end, rows: [row], isOpen, paid});
    else if (end === known.end) known.rows.push(row);
  }
  const knowing = new Set<string>();
  for (const {tool, rows, isOpen, paid} of last.values()) {
    if (!isOpen) for (const row of rows) ended[row] = 1;
    // A sheet of several months shows in each who pays, so that nobody who left is not in it.
    if (!isOpen || (tool.startsWith('customer-months') && paid.size > 1)) knowing.add(tool);
  }
  // What tells of one knows of all; invoices without any may be those alone of who stayed.
  for (const row of months) if (ended[row] !== 1 && knowing.has(textAt(tools, row) ?? '')) ended[row] = 0;
  columns.set('end', {kind: 'day', values: ends});
  columns.set('ended', {kind: 'flag', values: ended});
}

function dayValues(column: Column | undefined, rows: number): Int32Array {
  return column?.kind === 'day' ? column.values.slice() : new Int32Array(rows).fill(missingDay);
}

function flagValues(column: Column | undefined, rows: number): Uint8Array {
  return column?.kind === 'flag' ? column.values.slice() : new Uint8Array(rows).fill(missingFlag);
}

/** The month of each customer's first paid day, in all of the customer's rows. */
function* cohortsOf({rows, columns}: Table): Generator<void, TextColumn> {
  const customers = columns.get('customer');
  const starts = columns.get('start');
  const amounts = columns.get('monthly');
  if (customers?.kind !== 'text' || starts?.kind !== 'day' || amounts?.kind !== 'money')
    return textColumn(new Array<undefined>(rows).fill(undefined));
  const first = new Float64Array(customers.dictionary.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const code = customers.codes[row] ?? -1;
    const start = starts.values[row] ?? missingDay;
    // An amount that is not known is of one who pays.
    if (code < 0 || start === missingDay || (amounts.values[row] ?? 0) <= 0) continue;
    if (start < (first[code] ?? 0)) first[code] = start;
  }
  const names = new Map<number, number>();
  const dictionary: string[] = [];
  const codeOf = Int32Array.from(first, day => {
    if (!Number.isFinite(day)) return -1;
    const {year, month} = civilOf(day);
    const number = year * 12 + month;
    const known = names.get(number);
    if (known !== undefined) return known;
    names.set(number, dictionary.length);
    return dictionary.push(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`) - 1;
  });
  return {kind: 'text', codes: customers.codes.map(code => codeOf[code] ?? -1), dictionary};
}
