import type {RecordRow} from '../../src/index.ts';
import type {KeyResult, ObjectiveData} from '../charts/role-charts.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {CardView} from './card-view.ts';

/** The latest check-in of each key result, by objective. */
function latestResults(rows: readonly RecordRow[]): ReadonlyMap<string, readonly RecordRow[]> {
  const latest = new Map<string, RecordRow>();
  for (const row of rows) {
    const {objective = '', result = '', date = ''} = row.cells;
    const key = `${objective}\n${result}`;
    if (date >= (latest.get(key)?.cells.date ?? '')) latest.set(key, row);
  }
  const byObjective = new Map<string, RecordRow[]>();
  for (const row of latest.values()) {
    const {objective = ''} = row.cells;
    byObjective.set(objective, [...(byObjective.get(objective) ?? []), row]);
  }
  return byObjective;
}

/** Days without a check-in after which a key result is said to be stale; the definition counts by the same. */
const freshDays = 30;

/** Objectives with their key results, and how much of their time has passed. */
export function objectiveData(view: CardView): ObjectiveData {
  const {placed, words, items, text} = view;
  const {labels, pace, course} = roleWordsFor(words);
  const {series} = placed;
  const results = latestResults(items?.rows ?? []);
  const asOf = Date.parse(series.receipt.asOf);
  const amount = (value: string | undefined, unit: string | undefined): string =>
    value === undefined ? '–' : `${words.formats.number(Number(value))}${unit ? ` ${unit}` : ''}`;
  const resultOf = ({cells, value}: RecordRow): KeyResult => {
    const {result = '', base, actual, target, unit, date} = cells;
    const isStale = date === undefined || (asOf - Date.parse(date)) / 86_400_000 > freshDays;
    return {
      label: result,
      course: course(amount(base, unit), amount(actual, unit), amount(target, unit)),
      score: value,
      scoreLabel: value === undefined ? '–' : words.formats.number(value),
      marks: isStale ? [{kind: 'stale', text: labels.stale}] : [],
    };
  };
  return {
    caption: text.title,
    objectives: (series.groups ?? []).map(({value: name, headline}) => ({
      label: name,
      score: headline?.value,
      scoreLabel: headline?.value === undefined ? labels.notScored : words.formats.number(headline.value),
      elapsed: headline?.parts.expected,
      keyResults: (results.get(name) ?? []).map(resultOf),
    })),
    paceLabel: elapsed => pace(words.formats.share(elapsed)),
  };
}
