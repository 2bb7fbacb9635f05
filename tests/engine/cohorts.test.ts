import fc from 'fast-check';
import {expect, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import {cases} from '../oracle/arbitrary.ts';
import {type Figure, oracleFigures, readWithEngine} from './both.ts';
import {plausible} from './plausible.ts';

const retention = definitions.filter(({cohorts}) => cohorts !== undefined);

/** Whole months from a cohort's month to the one that a period ends in, counted on the calendar one by one. */
function monthsUntil(cohort: string, to: string): number {
  const last = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 7);
  let [year = 0, month = 0] = cohort.split('-').map(Number);
  let age = 0;
  for (; `${year}-${String(month).padStart(2, '0')}` < last; age++) {
    month = (month % 12) + 1;
    if (month === 1) year++;
  }
  return cohort > last ? -1 : age;
}

test('both retentions are about cohorts', () => {
  expect(retention.map(({id}) => id)).toEqual(['customer-retention', 'mrr-retention']);
});

test.each(retention.map(definition => [definition.id, definition] as const))(
  '%s: all that reached an age are what the oracle says of each cohort, added up',
  (_, definition) => {
    const [part, whole] = definition.cohorts?.share ?? ['', ''];
    let pooled = 0;
    fc.assert(
      fc.property(cases('subscriptions', ['month', 'quarter', 'week']), drawn => {
        const rows = plausible(definition, drawn.data.rows.subscriptions ?? []).map((row, index) => ({
          ...row,
          cohort: ['2026-01', '2026-02', '2025-12', undefined][index % 4],
        }));
        const given = {
          data: {...drawn.data, rows: {...drawn.data.rows, subscriptions: rows}},
          scope: {...drawn.scope, split: 'cohort'},
        };
        const series = readWithEngine(definition, definitions, given);
        if (!series.groups) return;
        const {groups} = oracleFigures(definition, definitions, given);
        for (const {months, parts, cohorts, value} of series.ages ?? []) {
          const last = [...groups].flatMap(([cohort, figures]): Figure[] => {
            const reached = figures.filter(({complete, to}) => complete && monthsUntil(cohort, to) === months);
            return cohort === '' ? [] : reached.slice(-1);
          });
          const known = last.filter(({parts: own}) => own[part] !== undefined && own[whole] !== undefined);
          const sumOf = (name: string): number => known.reduce((sum, {parts: own}) => sum + (own[name] ?? 0), 0);
          expect(cohorts).toBe(known.length);
          expect(parts[part]).toBeCloseTo(sumOf(part), 6);
          expect(parts[whole]).toBeCloseTo(sumOf(whole), 6);
          if (value !== undefined) expect(value).toBeCloseTo(sumOf(part) / sumOf(whole), 6);
          pooled += cohorts > 1 && value !== undefined ? 1 : 0;
        }
      }),
      {numRuns: 60},
    );
    expect(pooled).toBeGreaterThan(5);
  },
);
