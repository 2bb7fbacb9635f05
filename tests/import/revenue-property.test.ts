import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addMonths, formatDay} from '../../src/time/day.ts';
import {day, draftOf, rowsOf} from './helper.ts';

const first = day('2025-11-01');
const monthName = (month: number): string => formatDay(addMonths(first, month)).slice(0, 7);
const firstOf = (month: number): string => formatDay(addMonths(first, month));
const units = (cents: number): string => (cents / 100).toFixed(2);

/** What each customer paid in each month, in cents: the truth that every file below tells in its own way. */
const paid: fc.Arbitrary<number[][]> = fc.integer({min: 2, max: 9}).chain(months =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.constantFrom(990, 4900, 4905, 120_000)), {
      minLength: months,
      maxLength: months,
    }),
    {minLength: 1, maxLength: 5},
  ),
);

const files: Readonly<Record<string, (truth: readonly (readonly number[])[]) => string[]>> = {
  months: truth => [
    'month,customer_id,mrr,currency',
    ...truth.flatMap((cents, at) => cents.map((amount, month) => `${monthName(month)},c${at},${units(amount)},EUR`)),
  ],
  'sheet of months': truth => [
    `customer,currency,${(truth[0] ?? []).map((_, month) => monthName(month)).join(',')}`,
    ...truth.map((cents, at) => `c${at},EUR,${cents.map(amount => (amount === 0 ? '' : units(amount))).join(',')}`),
  ],
  stretches: truth => [
    'subscription_id,customer_id,start_date,end_date,amount,currency,interval',
    ...truth.flatMap((cents, at) =>
      cents.flatMap((amount, month) => {
        if (amount === 0 || cents[month - 1] === amount) return [];
        let end = month + 1;
        while (cents[end] === amount) end++;
        return [
          `s${at},c${at},${firstOf(month)},${end < cents.length ? firstOf(end) : ''},${units(amount * 12)},EUR,year`,
        ];
      }),
    ),
  ],
  movements: truth => [
    'date,customer_external_id,mrr_movement,mrr,movement_type,currency_code',
    ...truth.flatMap((cents, at) =>
      cents.flatMap((amount, month) => {
        const before = cents[month - 1] ?? 0;
        if (amount === before) return [];
        const known = cents.slice(0, month).some(earlier => earlier > 0);
        const type =
          before === 0
            ? known
              ? 'reactivation'
              : 'new_biz'
            : amount === 0
              ? 'churn'
              : amount > before
                ? 'expansion'
                : 'contraction';
        return [`${firstOf(month)},c${at},${amount - before},${amount},${type},EUR`];
      }),
    ),
  ],
  invoices: truth => [
    'invoice_id,customer_id,service_period_start,service_period_end,amount,currency',
    ...truth.flatMap((cents, at) =>
      cents.flatMap((amount, month) =>
        amount === 0 ? [] : [`i${at}-${month},c${at},${firstOf(month)},${firstOf(month + 1)},${units(amount)},EUR`],
      ),
    ),
  ],
};

test.each(Object.keys(files))('%s give the money of every month end, for whatever was paid', async name => {
  await fc.assert(
    fc.asyncProperty(paid, async truth => {
      const lines = files[name]?.(truth) ?? [];
      fc.pre(lines.length > 1);
      const state = await draftOf({[`${name}.csv`]: lines.join('\n')}, {today: day('2026-12-31')});
      const rows = rowsOf(state.outcome.tables.get('subscriptions'));
      const months = truth[0]?.length ?? 0;
      for (let month = 0; month < months; month++) {
        const last = formatDay(addMonths(first, month + 1) - 1);
        for (const [at, cents] of truth.entries()) {
          const sum = rows
            .filter(
              ({customer, start = '', end}) =>
                customer === `c${at}` && start <= last && (end === undefined || end > last),
            )
            .reduce((total, {monthly = ''}) => total + Number.parseFloat(monthly), 0);
          expect(sum, `c${at} on ${last}`).toBe(cents[month]);
        }
      }
      for (const [at, cents] of truth.entries()) {
        const start = cents.findIndex(amount => amount > 0);
        const own = rows.filter(({customer}) => customer === `c${at}`);
        expect(new Set(own.map(({cohort}) => cohort)), `cohort of c${at}`).toEqual(
          new Set(own.length === 0 ? [] : [start < 0 ? undefined : monthName(start)]),
        );
      }
    }),
    {numRuns: 60},
  );
});
