import {incrementName} from '../formats/iterations.ts';
import {byWord, wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {formatDay} from '../time/day.ts';
import {numberAt, numberColumn, textAt, textColumn} from './columns.ts';
import {kpiNames, nameKey} from './known-kpis.ts';
import {readMixed} from './read-mixed.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import type {OpenChoice} from './settle-columns.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';

const metWords = byWord({
  yes: 'yes, y, true, 1, met, done, reached, achieved, ja, oui, ✓, ✔, x',
  no: 'no, n, false, 0, not met, missed, failed, nein, non, ✗, ✘',
  partly: 'partly, partially, partial, half, mostly, 0.5, ~',
});

/** Sprints and increments: a name and both days are needed, and whether the goal was met is yes, no or partly. */
export function* typeIterations(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  const start = columns.get('start');
  const end = columns.get('end');
  const kinds: string[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const name = textAt(columns.get('name'), row);
    const kind = wordKey(textAt(columns.get('kind'), row) ?? '');
    kinds.push(
      /increment|\bpi\b/.test(kind) || (kind === '' && incrementName.test(name ?? '')) ? 'increment' : 'sprint',
    );
    if (!needsValue(work, leftOut, columns, row, 'name', 'name')) continue;
    if (
      !needsValue(work, leftOut, columns, row, 'start', 'date') ||
      !needsValue(work, leftOut, columns, row, 'end', 'date')
    )
      continue;
    const last = numberAt(end, row) ?? 0;
    if (last >= (numberAt(start, row) ?? 0)) continue;
    leftOut[row] = 1;
    work.log.add('end-before-start', 'left-out', row, {
      column: headerOf(work, 'end'),
      value: formatDay(last),
      expected: 'end-after-start',
      action: 'fix-dates',
    });
  }
  columns.set('kind', textColumn(kinds));
  const met = columns.get('met');
  if (met) columns.set('met', textColumn(kinds.map((_, row) => metOf(work, met, row))));
  yield* leaveOutRepeated(work, 'iterations', columns, leftOut, {code: 'duplicate-key', field: 'name'});
  return {columns, leftOut};
}

function metOf(work: FileWork, column: Column, row: number): string | undefined {
  const text = textAt(column, row);
  if (text === undefined) return undefined;
  const met = metWords.get(wordKey(text));
  if (met === undefined)
    work.log.add('met-not-read', 'changed', row, {
      column: headerOf(work, 'met'),
      value: text,
      expected: 'yes-no-partly',
      action: 'fix-cells',
    });
  return met;
}

/** Targets: a KPI by id or by any of its names, and a value; shares as fractions. A percentage of what is no share, and a share that cannot be, are left out. */
export function* typeTargets(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  const choices: OpenChoice[] = [];
  const names = kpiNames(work.context.knownKpis);
  const kpiAt = (row: number) => names.get(nameKey(textAt(columns.get('kpi'), row) ?? ''));
  const {column, isPercent} = yield* readMixed(work, 'value', choices, (text, row) =>
    withoutUnit(text, kpiAt(row)?.unit),
  );
  columns.set('value', column);
  const kpis: (string | undefined)[] = [];
  const values: (number | undefined)[] = [];
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const text = textAt(columns.get('kpi'), row);
    const known = kpiAt(row);
    const value = numberAt(column, row);
    kpis.push(text === undefined ? undefined : (known?.id ?? ownKpi(text)));
    const scaled = known?.unit === 'share' && isPercent[row] === 0 && value !== undefined && Math.abs(value) > 1;
    values.push(scaled ? value / 100 : value);
    if (
      !needsValue(work, leftOut, columns, row, 'kpi', 'kpi') ||
      !needsValue(work, leftOut, columns, row, 'value', 'number')
    )
      continue;
    const target = values[row] ?? 0;
    const isWrongUnit = isPercent[row] === 1 && known?.unit !== undefined && known.unit !== 'share';
    const isOffScale = known?.unit === 'share' && (target > (known.high ?? target) || target < (known.low ?? target));
    if (isWrongUnit || isOffScale) {
      leftOut[row] = 1;
      work.log.add(isWrongUnit ? 'percent-of-unit' : 'share-off-scale', 'left-out', row, {
        column: headerOf(work, 'value'),
        value: `${text}: ${percentOf(target)} %`,
        expected: isWrongUnit ? `in-${known.unit}` : 'share',
        action: 'fix-cells',
      });
      continue;
    }
    if (scaled) work.log.add('percent-scaled', 'changed', row, {column: headerOf(work, 'value'), value: String(value)});
    if (!known)
      work.log.add('kpi-unknown', 'note', row, {
        column: headerOf(work, 'kpi'),
        value: text,
        expected: 'kpi',
        action: 'check-kpi',
      });
  }
  columns.set('kpi', textColumn(kpis));
  columns.set('value', numberColumn(values));
  yield* leaveOutRepeated(work, 'targets', columns, leftOut);
  return {columns, leftOut, choices};
}

/** A share as the number before its %, without the digits that a division leaves behind. */
function percentOf(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}

/** A target's text without the KPI's own unit behind the number. Any other word stays, and makes it unreadable: `2 weeks` are no 2 days. */
function withoutUnit(text: string, unit: string | undefined): string {
  const [, number, word = ''] = /^(.*\d)\s*(\p{L}+(?: \p{L}+)*)$/u.exec(text.trim()) ?? [];
  if (number === undefined || unit === undefined) return text;
  const name = wordKey(word);
  if (unit === 'share') return /^(percent|per cent|pct)$/.test(name) ? `${number} %` : text;
  return name === unit || `${name}s` === unit || (unit === 'days' && name === 'd') ? number : text;
}

/** Events: a day and what happened. */
export function* typeEvents(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const leftOut = new Uint8Array(work.raw.rows);
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    if (needsValue(work, leftOut, columns, row, 'date', 'date'))
      needsValue(work, leftOut, columns, row, 'title', 'text');
  }
  yield* leaveOutRepeated(work, 'events', columns, leftOut);
  return {columns, leftOut};
}

/** The id of a KPI that the catalogue does not have. */
export function ownKpi(name: string): string {
  const known = name.trim();
  return known.toLowerCase().startsWith('own:') ? known : `own:${known}`;
}
