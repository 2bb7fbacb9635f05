import type {Column} from '../tables/column.ts';
import {joinKey, numberAt, textAt} from './columns.ts';
import type {Question} from './draft.ts';
import type {MeasurePeriod} from './measure-periods.ts';
import {columnOf, type MeasureSeries} from './measure-series.ts';
import {type FileWork, headerOf, singleAnswer} from './typing.ts';

type Columns = ReadonlyMap<string, Column>;

/** As the definition of days to clear: the pace of so many periods before. */
const paceOf = 4;

/** The rows of each product and team, in the file's order. */
function linesOf({raw}: FileWork, columns: Columns): readonly number[][] {
  const lines = new Map<string, number[]>();
  for (let row = 0; row < raw.rows; row++) {
    const key = joinKey(textAt(columns.get('product'), row), textAt(columns.get('team'), row));
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines.values()];
}

/**
 * Whether a sheet of totals counts all that was labelled so far, or what each row added. Only numbers that rise and fall decide; else it is asked.
 */
export function asksTotals(
  work: FileWork,
  columns: Columns,
): {readonly isSoFar: boolean; readonly questions: Question[]} {
  const goesOneWay = (line: readonly number[]) => {
    const values = line.flatMap(row => numberAt(columns.get('labelled'), row) ?? []);
    return [1, -1].some(way => values.every((value, at) => at === 0 || (value - (values[at - 1] ?? 0)) * way >= 0));
  };
  if (!linesOf(work, columns).every(goesOneWay)) return {isSoFar: false, questions: []};
  const column = headerOf(work, 'labelled') ?? '';
  // Label Studio's counters only grow.
  if (/num/i.test(column)) return {isSoFar: true, questions: []};
  const given = singleAnswer(work.context, 'labelled-count');
  const question = {
    id: 'labelled-count',
    code: 'labelled-count',
    blocking: true,
    column,
    examples: [],
    choices: [{id: 'so-far'}, {id: 'each'}],
    several: false,
    answer: given ?? 'so-far',
    suggested: given === undefined,
  };
  return {isSoFar: given !== 'each', questions: [question]};
}

/**
 * Dated totals as ready-made values of the labelling numbers. Of totals so far a row's period begins after the row before and ends on its own day;
 * what came in is what the backlog grew by beside what was labelled, and is missing where tasks were taken out.
 */
export function totalsSeries(
  work: FileWork,
  columns: Columns,
  isSoFar: boolean,
  given: readonly (MeasurePeriod | undefined)[],
): {readonly series: readonly MeasureSeries[]; readonly periods: readonly (MeasurePeriod | undefined)[]} {
  const periods = [...given];
  const cells = new Map<string, (number | undefined)[]>();
  const set = (name: string, row: number, value: number | undefined) => {
    const values = cells.get(name) ?? [];
    if (value !== undefined && value >= 0) values[row] = value;
    cells.set(name, values);
  };
  for (const line of linesOf(work, columns)) {
    const days = (row: number) => periods[row]?.through ?? Number.NaN;
    const pace: {readonly done: number; readonly days: number}[] = [];
    let before: number | undefined;
    let waited: number | undefined;
    for (const row of line.filter(each => periods[each]).sort((a, b) => days(a) - days(b))) {
      const count = (field: string, of = row) => numberAt(columns.get(field), of) ?? Number.NaN;
      const waits =
        numberAt(columns.get('unlabelled'), row) ?? (isSoFar ? count('tasks') - count('labelled') : Number.NaN);
      const done = isSoFar
        ? count('labelled') - (before === undefined ? Number.NaN : count('labelled', before))
        : count('labelled');
      const period = periods[row];
      if (isSoFar && before !== undefined && period && period.from === period.through)
        periods[row] = {...period, from: days(before) + 1};
      const recent = pace.slice(-paceOf);
      const sum = (of: 'done' | 'days') => recent.reduce((total, each) => total + each[of], 0);
      set('labelling-backlog', row, waits);
      set('labelling-throughput', row, done);
      set('labelling-inflow', row, waits - (waited ?? Number.NaN) + done);
      set('days-to-clear', row, undefined);
      set('numerator', row, waits * sum('days'));
      set('denominator', row, sum('done') || undefined);
      if (done >= 0) pace.push({done, days: days(row) - (periods[row]?.from ?? Number.NaN) + 1});
      before = row;
      waited = waits;
    }
  }
  const rows = Int32Array.from(periods.keys());
  const raw = (name: string) =>
    columnOf(
      name,
      Array.from(rows, row => cells.get(name)?.[row]?.toString()),
    );
  const [numerators, denominators] = [raw('numerator'), raw('denominator')];
  const series = ['labelling-backlog', 'labelling-throughput', 'labelling-inflow', 'days-to-clear'].map(name => ({
    name,
    unit: '',
    better: '',
    rollup: '',
    cells: raw(name),
    numerators: name === 'days-to-clear' ? numerators : undefined,
    denominators: name === 'days-to-clear' ? denominators : undefined,
    rows,
    periods: rows,
  }));
  return {series, periods};
}
