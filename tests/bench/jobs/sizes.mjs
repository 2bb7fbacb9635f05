import {budgets, weigh} from '../../../scripts/weights.mjs';

/** (f) What is loaded, in kB brotli. */
export async function benchSizes() {
  const weights = [];
  for (const budget of budgets) weights.push({...budget, kilobytes: await weigh(budget)});
  return {
    title: 'Sizes, kB (1000 bytes) brotli',
    head: ['what', 'kB', 'at most'],
    rows: weights.map(({what, kilobytes, limit}) => [what, kilobytes.toFixed(1), String(limit)]),
    goals: weights.map(({what, kilobytes, limit}) => ({what: `${what}, kB`, value: kilobytes, most: limit})),
  };
}
