import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn, RawTable} from '../csv/raw-table.ts';
import {scoreHeaders} from '../formats/answers.ts';
import {reportAverages} from '../formats/evaluations.ts';
import type {Format} from '../formats/format.ts';
import {generic} from '../formats/generic.ts';
import {hasHeader, headerKey, looseKey} from '../formats/header.ts';
import {periodHeaders} from '../formats/measures.ts';
import {formats, synonymsOf} from '../formats/registry.ts';
import type {Conventions} from '../time/conventions.ts';
import {type KnownKpi, kpiNames, nameKey} from './known-kpis.ts';
import {mapFields} from './mapping.ts';
import {isScoreColumn} from './score-columns.ts';
import {monthOfLabel} from './type-customer-months.ts';
import {isUserReport} from './type-user-columns.ts';
import {type PeriodLabel, readPeriodLabel} from './values/period-labels.ts';

/** What a file is taken for. 1: its own marks or all its headers are there; below that by likeness; 0: nothing was recognised. */
export interface Recognition {
  readonly format: Format;
  readonly confidence: number;
}

export interface RecogniseContext {
  readonly conventions: Conventions;
  readonly knownKpis: readonly KnownKpi[];
}

/** A file's headers, taken apart once for all formats: a wide export has thousands. */
interface Headers {
  readonly texts: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
  /** By column: what period a header names. Read where a format asks for it. */
  readonly periods: () => readonly (PeriodLabel | undefined)[];
}

const partlyConfident = 0.9;
const likelyConfident = 0.8;
const guessConfident = 0.6;
/** Headers of the day of an answer. */
const answerDates = new Set(synonymsOf('answers').find(rule => rule.field === 'date')?.headers);
/** A cell that names a day, and one that names a month by its first. */
const wholeDay = /^\d{1,4}\D\d{1,2}\D\d{1,4}|^\d{8}$/;
const firstOfMonth = /^\d{4}\D\d{1,2}\D0?1\b|^0?1[./-]/;
/** Numbers are looked for in so many rows. */
const sampleRows = 50;
/** Days are looked at in so many. */
const mostDays = 2000;

/** Recognises a file by exact marks, by its columns' names, by its shape; the first of the best wins. */
export function recognise(raw: RawTable, context: RecogniseContext): Recognition {
  const headers = readHeaders(raw, context.conventions);
  let best: Recognition | undefined;
  let bestFields = 0;
  for (const format of formats) {
    const confidence = confidenceOf(format, raw, headers, context);
    if (confidence === 0) continue;
    const fields = mapFields(format, headers.texts).filter(source => source.by === 'format').length;
    if (best === undefined || confidence > best.confidence || (confidence === best.confidence && fields > bestFields)) {
      best = {format, confidence};
      bestFields = fields;
    }
  }
  return best ?? {format: generic, confidence: 0};
}

/** Whether a file of which nothing was recognised is prose or a program: its lines have no columns, or none of numbers or days. Nobody can say which table that is. */
export function isNoTable({columns, rows, problems}: RawTable, conventions: Conventions): boolean {
  const ragged = problems.filter(({code}) => code === 'row-too-short' || code === 'row-too-long');
  if (columns.length < 2 || 2 * ragged.reduce((sum, {count}) => sum + count, 0) > rows) return true;
  return !columns.some(column => looksNumeric(column) || hasPeriods(column, rows, conventions));
}

function readHeaders({columns}: RawTable, conventions: Conventions): Headers {
  const texts = columns.map(({header}) => header);
  let periods: readonly (PeriodLabel | undefined)[] | undefined;
  return {
    texts,
    keys: new Set(texts.map(headerKey)),
    loose: new Set(texts.map(looseKey)),
    periods: () => {
      periods ??= texts.map(header => readPeriodLabel(header.trim(), conventions));
      return periods;
    },
  };
}

function confidenceOf(format: Format, raw: RawTable, headers: Headers, context: RecogniseContext): number {
  const {texts, keys, loose} = headers;
  const has = (header: string) => hasHeader(keys, header);
  if (format.never?.some(has)) return 0;
  if (format.id === 'generic') return isRevenue(texts, loose) ? 0.5 : genericConfidence(raw, texts);
  if (format.layout === 'kpi-columns') return kpiColumnsConfidence(raw, context);
  if (format.layout === 'user-columns') return isUserReport(raw) ? 1 : 0;
  if (format.layout === 'kpi-rows') return kpiRowsConfidence(raw, headers, context);
  if (format.layout === 'class-report') return classReportConfidence(format, raw, headers);
  if (format.layout === 'month-columns') return monthColumnsConfidence(raw, headers);
  if (format.layout === 'confusion-pairs' && !loose.has('count') && !hasClasses(format, raw)) return 0;
  if (format.id === 'answers') return answersConfidence(raw, headers);
  const marked = format.marks.some(has);
  // Tables kept by hand write `key result`, `key_result` and `Key Result`.
  const isThere =
    format.marks.length > 0 ? has : (header: string) => header.split('|').some(one => loose.has(looseKey(one)));
  const share = format.always.filter(isThere).length / Math.max(1, format.always.length);
  if (share === 1 && (marked || format.marks.length === 0)) return 1;
  if (format.marks.length > 0) return marked && share >= 0.5 ? partlyConfident : 0;
  return format.needs && needsMet(format, texts) ? likelyConfident : 0;
}

/** Whether every field that makes the table what it is has a column, by any of its names. */
function needsMet(format: Format, headers: readonly string[]): boolean {
  const mapped = new Set(
    mapFields(format, headers)
      .filter(source => source.columns.length > 0)
      .map(source => source.field),
  );
  return format.needs?.every(need => need.split('|').some(field => mapped.has(field))) ?? false;
}

function genericConfidence({columns}: RawTable, headers: readonly string[]): number {
  const fields = new Set(
    mapFields(generic, headers)
      .filter(source => source.columns.length > 0)
      .map(source => source.field),
  );
  const named = fields.has('id') || fields.has('title');
  const placed = ['status', 'created', 'started', 'finished'].filter(field => fields.has(field)).length;
  if (named && placed >= 2) return 1;
  if (named && placed === 1) return likelyConfident;
  if (fields.size < 2) return 0;
  // Days of customers, and no item's name: stretches of something, and what they are is asked.
  return named || !columns.some(isCustomer) ? 0.5 : 0.4;
}

function kpiColumnsConfidence(raw: RawTable, context: RecogniseContext): number {
  const place = periodColumn(raw, context.conventions);
  if (place === undefined) return 0;
  const others = raw.columns.filter((_, column) => column !== place);
  const items = synonymsOf('items')
    .filter(rule => ['id', 'title', 'status', 'type'].includes(rule.field))
    .flatMap(rule => rule.headers);
  if (others.some(column => items.includes(looseKey(column.header)))) return 0;
  if (raw.columns.some(isCustomer)) return 0;
  const names = kpiNames(context.knownKpis);
  const known = others.filter(column => names.has(nameKey(column.header))).length;
  const numeric = others.filter(looksNumeric).length;
  if (numeric === 0) return 0;
  const isPlaced = hasPeriods(raw.columns[place], raw.rows, context.conventions);
  if (known > 0) return isPlaced ? 1 : 0.7;
  // Sprints that the dataset knows place numbers, too; a column called `Sprint` among texts is a list of something else.
  return isPlaced || numeric === others.length ? 0.7 : 0.45;
}

/** Whether a cell of a sample names a period or a day. */
function hasPeriods(column: RawColumn | undefined, rows: number, conventions: Conventions): boolean {
  for (let row = 0; column && row < Math.min(rows, sampleRows); row++) {
    const text = cellText(column, row)?.trim() ?? '';
    if (wholeDay.test(text) || readPeriodLabel(text, conventions) !== undefined) return true;
  }
  return false;
}

function kpiRowsConfidence(raw: RawTable, headers: Headers, context: RecogniseContext): number {
  const periods = raw.columns.filter((_, column) => headers.periods()[column] !== undefined);
  const [first] = raw.columns;
  if (first === undefined || periods.length < 2 || periods.includes(first) || !periods.some(looksNumeric)) return 0;
  if (raw.columns.some(isCustomer)) return 0;
  const names = kpiNames(context.knownKpis);
  for (let row = 0; row < Math.min(raw.rows, sampleRows); row++) {
    if (names.has(nameKey(cellText(first, row) ?? ''))) return 1;
  }
  return likelyConfident;
}

/** Scores of classes above their averages, which only scikit-learn's report has in its rows. */
function classReportConfidence({always}: Format, raw: RawTable, {loose}: Headers): number {
  return always.every(header => loose.has(looseKey(header))) && classColumn(raw) !== undefined ? 1 : 0;
}

/** Whether what is predicted repeats: prices and temperatures do not, classes do. */
function hasClasses({always}: Format, raw: RawTable): boolean {
  const names = always[0]?.split('|') ?? [];
  const column = raw.columns.find(({header}) => names.includes(looseKey(header)));
  return column?.kind === 'dictionary' && column.dictionary.length * 2 <= raw.rows + 1;
}

/** The column of a classification report that names classes and averages. */
export function classColumn(raw: RawTable): RawColumn | undefined {
  return raw.columns.find(column => {
    const names = new Set(
      Array.from({length: Math.min(raw.rows, mostDays)}, (_, row) => looseKey(cellText(column, row) ?? '')),
    );
    return reportAverages.every(average => names.has(average));
  });
}

/** A list of answers by its headers, or by a column of scores and a day in each row; scores one a period are ready-made values. */
function answersConfidence(raw: RawTable, {loose}: Headers): number {
  const scores = raw.columns.filter(isScoreColumn);
  if (scores.length === 0) return 0;
  if (loose.has('date') && loose.has('score')) return 1;
  const dates = raw.columns.find(({header}) => answerDates.has(looseKey(header)));
  const isNamed = scores.some(({header}) => scoreHeaders.includes(looseKey(header)));
  if (dates === undefined) return isNamed && raw.columns.length > 1 ? likelyConfident : 0;
  const length = Math.min(raw.rows, mostDays);
  const days = Array.from({length}, (_, row) => cellText(dates, row)?.trim() ?? '');
  const isByPeriod = new Set(days).size === length && days.every(day => !wholeDay.test(day) || firstOfMonth.test(day));
  if (isByPeriod && raw.columns.length === scores.length + 1) return isNamed ? guessConfident : 0;
  return isNamed ? 1 : likelyConfident;
}

/** A sheet of customers, with a column for each month; a column for each day would have the first and the last of a month, too. */
function monthColumnsConfidence(raw: RawTable, headers: Headers): number {
  const periods = headers.periods();
  const months = raw.columns.filter((_, column) => monthOfLabel(periods[column]) !== undefined);
  if (periods.some(label => (label?.grain === 'day' || label?.grain === 'week') && monthOfLabel(label) === undefined))
    return 0;
  return months.length > 1 && months.some(looksNumeric) && raw.columns.some(isCustomer) ? 1 : 0;
}

/** Lists of who pays what: they have ids, statuses and starts too, as items have. */
const revenue = formats.filter(({table}) => table === 'subscriptions' || table === 'payments');

function isRevenue(headers: readonly string[], loose: ReadonlySet<string>): boolean {
  const isTitled = ['title', 'summary', 'subject'].some(header => loose.has(header));
  return !isTitled && revenue.some(format => needsMet(format, headers));
}

/** Headers of whoever pays, by an id or by a name. */
const customers = new Set(
  synonymsOf('subscriptions')
    .filter(({field}) => field === 'customer' || field === 'customerName')
    .flatMap(({headers}) => headers)
    .filter(header => header !== 'name'),
);

function isCustomer({header}: RawColumn): boolean {
  return customers.has(looseKey(header));
}

/** The column that places the rows of a wide table in time: by its name, and by the shape of its cells. */
export function periodColumn(raw: RawTable, conventions: Conventions): number | undefined {
  const column = raw.columns.findIndex(({header}) => periodHeaders.includes(looseKey(header)));
  if (column >= 0) return column;
  const [first] = raw.columns;
  if (first === undefined || raw.rows < 2) return undefined;
  for (let row = 0; row < Math.min(raw.rows, sampleRows); row++) {
    const text = cellText(first, row);
    if (text !== undefined && readPeriodLabel(text, conventions) === undefined) return undefined;
  }
  return 0;
}

/** Whether most cells of a sample hold a number of any writing. */
export function looksNumeric(column: RawColumn): boolean {
  let numbers = 0;
  let filled = 0;
  for (let row = 0; row < sampleRows; row++) {
    const text = cellText(column, row)?.trim();
    if (text === undefined || text === '') continue;
    filled++;
    if (/^[-+'(]?[^\p{L}]{0,3}\d[\d.,'\s\u00a0\u202f]*\)?\s?(%|\p{Sc}|\p{L}{1,6})?$/u.test(text)) numbers++;
  }
  return filled > 0 && numbers * 2 > filled;
}
