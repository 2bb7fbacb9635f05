import type {Aggregate} from '../../src/language/expression.ts';
import type {Result, Row} from './row.ts';

/** Cohen's kappa from a full table of what the first and the second of each pair said: (observed − expected) / (1 − expected). */
export function kappaOf(
  {kappa, task, by}: Extract<Aggregate, {kappa: unknown}>,
  rows: readonly Row[],
): {value: Result; used: readonly Row[]; values: readonly number[]} {
  const pairs: [string, string][] = [];
  const used: Row[] = [];
  for (const name of new Set(rows.map(row => row[task]))) {
    const own = rows.filter(row => row[task] === name);
    const people = [...new Set(own.map(row => `${row[by]}`))].sort();
    const saidBy = people.map(person => [
      ...new Set(own.filter(row => row[by] === person).map(row => `${row[kappa]}`)),
    ]);
    const [first, second] = saidBy;
    if (people.length !== 2 || first?.length !== 1 || second?.length !== 1) continue;
    pairs.push([`${first[0]}`, `${second[0]}`]);
    used.push(...own);
  }
  const words = [...new Set(pairs.flat())];
  const shareOf = (holds: (pair: [string, string]) => boolean) => pairs.filter(holds).length / pairs.length;
  const observed = shareOf(([a, b]) => a === b);
  const expected = words.reduce((sum, word) => sum + shareOf(([a]) => a === word) * shareOf(([, b]) => b === word), 0);
  const inOrder = rows.filter(row => used.includes(row));
  if (pairs.length === 0) return {value: {why: 'no-data'}, used: inOrder, values: []};
  // Chance is sure to agree only where everybody says the same word.
  if (words.length === 1) return {value: {why: 'zero-denominator'}, used: inOrder, values: []};
  return {value: (observed - expected) / (1 - expected), used: inOrder, values: []};
}
