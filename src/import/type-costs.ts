import {byWord, wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {addMonths, civilOf, formatDay} from '../time/day.ts';
import {numberAt, textAt, textColumn} from './columns.ts';
import {activityOf} from './coverage.ts';
import {readMoneyFields} from './money-columns.ts';
import {readMixed} from './read-mixed.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import type {OpenChoice} from './settle-columns.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';
import {currencyOf, isCurrencyCode} from './values/currency-words.ts';

const costKinds = byWord({
  revenue: 'revenue, cost of revenue, cogs, cost of goods sold, cost of sales, hosting, support',
  build: 'build, development, in house, make',
  buy: 'buy, licence, license, vendor, purchase',
  inference: 'inference, inferences, usage, tokens, api usage, model usage',
});
const phases = byWord({
  upfront: 'upfront, up front, one time, once, setup, initial',
  monthly: 'monthly, month, recurring, running, per month',
});

/** Costs: what kind they are is one of four words; anything else is left out, because no margin could use it. */
export function* typeCosts(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const money = yield* readMoneyFields(work, ['amount']);
  for (const [field, column] of money.columns) columns.set(field, column);
  const leftOut = new Uint8Array(rows);
  const kinds: (string | undefined)[] = [];
  const spans: (string | undefined)[] = [];
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const text = textAt(columns.get('kind'), row);
    const kind = costKinds.get(wordKey(text ?? ''));
    const phase = textAt(columns.get('phase'), row);
    kinds.push(kind);
    spans.push(phases.get(wordKey(phase ?? '')));
    const needs = (field: string, expected: string) => needsValue(work, leftOut, columns, row, field, expected);
    if (!needs('date', 'date') || !needs('amount', 'money') || !needs('kind', 'cost-kind')) continue;
    if (kind === undefined || (phase !== undefined && spans[row] === undefined)) {
      leftOut[row] = 1;
      const field = kind === undefined ? 'kind' : 'phase';
      work.log.add('word-not-known', 'left-out', row, {
        column: headerOf(work, field),
        value: kind === undefined ? text : phase,
        expected: kind === undefined ? 'cost-kind' : 'cost-phase',
        action: 'fix-cells',
      });
    }
  }
  columns.set('kind', textColumn(kinds));
  if (columns.has('phase')) columns.set('phase', textColumn(spans));
  yield* leaveOutRepeated(work, 'costs', columns, leftOut);
  const activity = yield* monthsOf(work, columns);
  return {columns, leftOut, choices: money.choices, questions: money.questions, ...(activity && {activity})};
}

/** Costs that all stand on firsts of months are those of whole months, the running one through today. */
function* monthsOf(work: FileWork, columns: ReadonlyMap<string, Column>): Generator<void, DerivedRows['activity']> {
  const {today} = work.context;
  const activity = yield* activityOf('costs', {rows: work.raw.rows, columns}, today);
  const dates = columns.get('date');
  if (activity?.last === undefined || dates?.kind !== 'day') return activity;
  const areFirsts = Array.from({length: work.raw.rows}, (_, row) => numberAt(dates, row)).every(
    day => day === undefined || civilOf(day).date === 1,
  );
  return areFirsts ? {...activity, last: Math.min(today, addMonths(activity.last, 1) - 1)} : activity;
}

/** Exchange rates: two codes and a number above zero. */
export function* typeRates(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  const codes = {from: [] as (string | undefined)[], to: [] as (string | undefined)[]};
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    for (const field of ['from', 'to'] as const) {
      const text = textAt(columns.get(field), row);
      const code = currencyOf(text ?? '');
      codes[field].push(isCurrencyCode(code) ? code : undefined);
      if (leftOut[row] || !needsValue(work, leftOut, columns, row, field, 'currency-code') || isCurrencyCode(code))
        continue;
      leftOut[row] = 1;
      work.log.add('word-not-known', 'left-out', row, {
        column: headerOf(work, field),
        value: text,
        expected: 'currency-code',
        action: 'fix-cells',
      });
    }
    if (leftOut[row]) continue;
    if (
      !needsValue(work, leftOut, columns, row, 'start', 'date') ||
      !needsValue(work, leftOut, columns, row, 'rate', 'number')
    )
      continue;
    const rate = numberAt(columns.get('rate'), row) ?? 0;
    if (rate > 0) continue;
    leftOut[row] = 1;
    work.log.add('rate-not-possible', 'left-out', row, {
      column: headerOf(work, 'rate'),
      value: String(rate),
      expected: 'rate',
      action: 'fix-cells',
    });
  }
  columns.set('from', textColumn(codes.from));
  columns.set('to', textColumn(codes.to));
  yield* leaveOutRepeated(work, 'rates', columns, leftOut);
  return {columns, leftOut};
}

/** Own sales beside those of the whole market: a period, and at least one of the two in money or in pieces. */
export function* typeMarket(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const money = yield* readMoneyFields(work, ['own', 'total', 'rival']);
  for (const [field, column] of money.columns) columns.set(field, column);
  const leftOut = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (
      !needsValue(work, leftOut, columns, row, 'from', 'date') ||
      !needsValue(work, leftOut, columns, row, 'to', 'date')
    )
      continue;
    const to = numberAt(columns.get('to'), row) ?? 0;
    if (to < (numberAt(columns.get('from'), row) ?? 0)) {
      leftOut[row] = 1;
      work.log.add('end-before-start', 'left-out', row, {
        column: headerOf(work, 'to'),
        value: formatDay(to),
        expected: 'end-after-start',
        action: 'fix-dates',
      });
    } else if (numberAt(columns.get('totalUnits'), row) === undefined)
      needsValue(work, leftOut, columns, row, 'total', 'money');
  }
  const basis = columns.get('basis');
  if (basis?.kind === 'text')
    columns.set('basis', {
      ...basis,
      dictionary: basis.dictionary.map(text => (/forecast|plan|estimate/i.test(text) ? 'forecast' : 'actual')),
    });
  yield* leaveOutRepeated(work, 'market', columns, leftOut);
  return {columns, leftOut, choices: money.choices, questions: money.questions};
}

/** Assumptions: a name, a number and a day. A share that is written as a percentage becomes one. */
export function* typeAssumptions(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  const choices: OpenChoice[] = [];
  const {column: values, isPercent} = yield* readMixed(work, 'value', choices);
  columns.set('value', values);
  const names: (string | undefined)[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const name = textAt(columns.get('name'), row);
    names.push(
      name
        ?.trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    );
    const needs = (field: string, expected: string) => needsValue(work, leftOut, columns, row, field, expected);
    if (!needs('name', 'name') || !needs('value', 'number')) continue;
    const value = numberAt(values, row) ?? 0;
    if (!isShare.test(names[row] ?? '') || isPercent[row] || Math.abs(value) <= 1) continue;
    values.values[row] = value / 100;
    work.log.add('percent-scaled', 'changed', row, {column: headerOf(work, 'value'), value: String(value)});
  }
  columns.set('name', textColumn(names));
  yield* leaveOutRepeated(work, 'assumptions', columns, leftOut);
  return {columns, leftOut, choices};
}

/** Names of assumptions that are shares: 80 can only mean 80 %. */
const isShare = /margin|share|rate|discount|churn|percent/;
