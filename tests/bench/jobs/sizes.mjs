import {budgets, weigh} from '../../../scripts/weights.mjs';

/** (f) What is loaded, in kB brotli. */
export async function benchSizes() {
  const weights = [];
  for (const budget of budgets) weights.push({...budget, kilobytes: await weigh(budget)});
  return {
    title: 'Sizes, kB (1000 bytes) brotli',
    head: ['what', 'kB', 'at most'],
    rows: weights.map(({what, kilobytes, asked}) => [what, kilobytes.toFixed(1), String(asked)]),
    goals: weights.map(({what, kilobytes, asked}) => ({what: `${what}, kB`, value: kilobytes, most: asked})),
  };
}
