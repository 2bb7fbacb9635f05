import type {Reading, RecordRow} from '../../src/index.ts';
import type {KeyResult, ObjectiveData} from '../charts/role-charts.ts';
import {daysBetween} from '../words/formats.ts';
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

/** A key result's own reading; undefined where results of several objectives share its name, which are then one group. */
function readingOf({related, items}: CardView, name: string): Reading | undefined {
  const objectives = new Set(
    (items?.rows ?? []).flatMap(({cells}) => (cells.result === name ? [cells.objective] : [])),
  );
  if (objectives.size > 1) return undefined;
  return related.get('key-results')?.groups?.find(({value}) => value === name)?.headline;
}

/** Objectives with their key results, and how much of their time has passed. */
export function objectiveData(view: CardView): ObjectiveData {
  const {placed, words, items, text} = view;
  const {labels, pace, course, noUpdate} = roleWordsFor(words);
  const {series} = placed;
  const results = latestResults(items?.rows ?? []);
  const amount = (value: string | undefined, unit: string | undefined): string =>
    value === undefined ? '–' : `${words.formats.number(Number(value))}${unit ? ` ${unit}` : ''}`;
  const marksOf = (own: Reading | undefined, date: string | undefined): NonNullable<KeyResult['marks']> => {
    const {stale = 0, over = 0} = own?.parts ?? {};
    const text = date === undefined ? labels.neverUpdated : noUpdate(daysBetween(date, series.receipt.asOf));
    return [
      ...(over > 0 ? [{kind: 'over' as const, text: labels.over}] : []),
      ...(stale > 0 ? [{kind: 'stale' as const, text}] : []),
    ];
  };
  const resultOf = ({cells}: RecordRow): KeyResult => {
    const {result = '', base, actual, target, unit, date} = cells;
    const own = readingOf(view, result);
    const score = own?.value;
    return {
      label: result,
      course: course(amount(base, unit), amount(actual, unit), amount(target, unit)),
      score,
      scoreLabel: score === undefined ? '–' : words.formats.share(score),
      marks: marksOf(own, date),
    };
  };
  return {
    caption: text.title,
    objectives: (series.groups ?? []).map(({value: name, headline}) => ({
      label: name,
      score: headline?.value,
      scoreLabel: headline?.value === undefined ? labels.notScored : words.formats.share(headline.value),
      elapsed: headline?.parts.expected,
      keyResults: (results.get(name) ?? []).map(resultOf),
    })),
    paceLabel: elapsed => pace(words.formats.share(elapsed)),
  };
}
