import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue/catalogue.ts';
import {buildSeries} from '../../src/engine/build-series.ts';
import type {Reading, Series} from '../../src/engine/series.ts';
import {defaultConventions} from '../../src/time/conventions.ts';
import {dayOf} from '../../src/time/day.ts';
import {toTables} from '../oracle/to-tables.ts';

/** A stretch of paying [start, end), in cents a month. */
interface Stretch {
  readonly customer: string;
  readonly product: string;
  readonly start: number;
  readonly end: number | undefined;
  readonly monthly: number;
}

const day = (month: number, date = 1): number => dayOf(2025, month, date) ?? 0;
const coverage = {from: day(1), through: day(8) - 1};
/** First days of January to August: the last is the end of July. */
const firsts = [1, 2, 3, 4, 5, 6, 7, 8].map(month => day(month));
const shop = 'Shop';
const till = 'Till';

const stretches: fc.Arbitrary<Stretch[]> = fc.array(
  fc
    .record({
      customer: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      product: fc.constantFrom(shop, till),
      start: fc.integer({min: day(1) - 20, max: day(8) - 1}),
      length: fc.option(fc.integer({min: 1, max: 120}), {nil: undefined}),
      // A yearly price in cents leaves a fraction, and one of nothing is a customer who does not pay.
      monthly: fc.oneof(fc.integer({min: 0, max: 50_000}), fc.constantFrom(200_000 / 12, 2000, 4000)),
    })
    .map(({length, ...rest}) => ({...rest, end: length === undefined ? undefined : rest.start + length})),
  {minLength: 1, maxLength: 14, size: 'max'},
);

/** What a dollar is in euros from the first of each month on; `a` and `b` pay in dollars, the others in euros. */
type Dollars = readonly (number | undefined)[];
const paysDollars = ({customer}: Stretch): boolean => customer === 'a' || customer === 'b';

function read(kpi: string, rows: readonly Stretch[], split?: string, dollars?: Dollars): Series {
  const definition = catalogue.get(kpi);
  if (!definition) throw new Error(`unknown kpi: ${kpi}`);
  const table = rows.map((row, at) => ({
    ...row,
    id: `S-${at}`,
    kind: 'subscription',
    history: true,
    ...(row.end !== undefined && {ended: true}),
    ...(dollars && {monthly: {minor: row.monthly, currency: paysDollars(row) ? 'USD' : 'EUR'}}),
  }));
  const rates = dollars?.flatMap((rate, at) =>
    rate === undefined
      ? []
      : [{from: 'USD', to: 'EUR', start: at ? (firsts[at - 1] ?? 0) : day(1) - 400, end: firsts[at] ?? 0, rate}],
  );
  const work = buildSeries(
    definition,
    {
      dataset: 'random',
      revision: 1,
      tables: toTables({subscriptions: table, ...(rates && {rates})}),
      conventions: {...defaultConventions, currency: dollars ? 'EUR' : ''},
      coverage,
      rules: new Map(),
      definitions: catalogue,
    },
    {grain: 'month', asOf: undefined, where: new Map(), split, last: undefined, params: {}},
  );
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

type Movements = Readonly<Record<string, number>>;

/** What customers pay on the day before `end`, of one product or of all. */
function paidBefore(rows: readonly Stretch[], customer: string, end: number, product?: string): number {
  let sum = 0;
  for (const row of rows) {
    if (row.customer !== customer || (product !== undefined && row.product !== product)) continue;
    if (row.start < end && (row.end === undefined || row.end >= end)) sum += row.monthly;
  }
  return sum;
}

/** Each customer's movement of one month, told directly by what the words say. */
function classify(rows: readonly Stretch[], month: number, product?: string): Movements {
  const [from = 0, to = 0] = firsts.slice(month, month + 2);
  const sums = {start: 0, end: 0, new: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0};
  const found: Record<string, number> = {...sums, transferIn: 0, transferOut: 0};
  const counts: Record<string, number> = {startCustomers: 0, endCustomers: 0};
  for (const name of Object.keys(found)) counts[`${name}Customers`] = 0;
  const add = (name: string, change: number): void => {
    found[name] = (found[name] ?? 0) + change;
    counts[`${name}Customers`] = (counts[`${name}Customers`] ?? 0) + 1;
  };
  for (const customer of new Set(rows.map(row => row.customer))) {
    const now = paidBefore(rows, customer, to, product);
    const then = paidBefore(rows, customer, from, product);
    if (then > 0) add('start', then);
    if (now > 0) add('end', now);
    const hasPaid = rows.some(row => row.customer === customer && row.monthly > 0 && row.start < from);
    if (then === 0 && now > 0) {
      if (paidBefore(rows, customer, from) > 0) add('transferIn', now);
      else add(hasPaid ? 'reactivation' : 'new', now);
    } else if (then > 0 && now === 0) add(paidBefore(rows, customer, to) > 0 ? 'transferOut' : 'churn', -then);
    else if (now > then) add('expansion', now - then);
    else if (now < then) add('contraction', now - then);
  }
  return {...found, ...counts};
}

/** Money of readings is in units, that of the rows in cents; both round in their own order. */
function expectMovements({parts, period}: Reading, hand: Movements): void {
  expect(parts.check, period.label).toBeCloseTo(0, 7);
  for (const [name, value] of Object.entries(hand)) {
    const units = name.endsWith('Customers') ? value : value / 100;
    expect(parts[name] ?? Number.NaN, `${name} ${period.label}`).toBeCloseTo(units, 7);
  }
}

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

test('movements lead from start to end, each customer in the one that the words say', () => {
  fc.assert(
    fc.property(stretches, rows => {
      const series = read('mrr-movements', rows);
      expect(series.readings).toHaveLength(7);
      series.readings.forEach((reading, month) => {
        expectMovements(reading, classify(rows, month));
        // Whether customers began with the data or before is not known where nobody paid then.
        const start = reading.parts.start ?? 0;
        if (start > 0) expect(reading.value).toBeCloseTo((reading.parts.end ?? 0) - start, 7);
        else expect(reading.why).toBe('start-of-data');
      });
    }),
    {numRuns: 150},
  );
});

test('by product they lead from start to end too, with what moved between, and the products make the whole', () => {
  fc.assert(
    fc.property(stretches, rows => {
      const whole = read('mrr', rows, 'product');
      const movements = read('mrr-movements', rows, 'product');
      const groups = movements.groups ?? [];
      for (const {value: product, readings} of groups)
        readings.forEach((reading, month) => {
          expectMovements(reading, classify(rows, month, product));
        });
      whole.readings.forEach((reading, month) => {
        const of = (series: Series, part?: string) =>
          (series.groups ?? []).map(({readings}) =>
            part === undefined ? readings[month]?.value : readings[month]?.parts[part],
          );
        expect(sum(of(whole))).toBeCloseTo(reading.value ?? Number.NaN, 7);
        expect(sum(of(movements, 'end'))).toBeCloseTo(reading.value ?? Number.NaN, 7);
        const net = sum(of(movements, 'end')) - sum(of(movements, 'start'));
        const total = movements.readings[month];
        expect(net).toBeCloseTo((total?.parts.end ?? 0) - (total?.parts.start ?? 0), 7);
      });
    }),
    {numRuns: 150},
  );
});

test('the rates are those of the movements: churn, net and gross, retention of a month', () => {
  fc.assert(
    fc.property(stretches, rows => {
      fc.pre(rows.some(({end}) => end !== undefined));
      const of = (kpi: string) => read(kpi, rows).readings;
      const [churn, gross, net, nrr, grr] = [
        'customer-churn',
        'gross-mrr-churn',
        'net-mrr-churn',
        'nrr-monthly',
        'grr-monthly',
      ].map(of);
      firsts.slice(0, 7).forEach((_, month) => {
        const hand = classify(rows, month);
        const {
          start = 0,
          startCustomers = 0,
          churnCustomers = 0,
          churn: lost = 0,
          contraction = 0,
          expansion = 0,
        } = hand;
        if (start === 0) {
          expect(churn?.[month]?.why).toBe('start-of-data');
          return;
        }
        expect(churn?.[month]?.value).toBeCloseTo(churnCustomers / startCustomers, 9);
        expect(gross?.[month]?.value).toBeCloseTo(-(lost + contraction) / start, 9);
        expect(net?.[month]?.value).toBeCloseTo(-(lost + contraction + expansion) / start, 9);
        expect(nrr?.[month]?.value).toBeCloseTo((start + lost + contraction + expansion) / start, 9);
        expect(grr?.[month]?.value).toBeCloseTo((start + lost + contraction) / start, 9);
      });
    }),
    {numRuns: 60},
  );
});

const dollarRates: fc.Arbitrary<number[]> = fc.array(fc.constantFrom(0.5, 0.75, 0.9, 1.25), {
  minLength: 8,
  maxLength: 8,
});

test('a changed rate moves nobody: what it did to the start is a step of its own', () => {
  fc.assert(
    fc.property(stretches, dollarRates, (rows, dollars) => {
      // The rate before January is the first one; month 0 is January, at whose end the second one counts.
      const inEuro = (rate = 1) => rows.map(row => ({...row, monthly: row.monthly * (paysDollars(row) ? rate : 1)}));
      read('mrr-movements', rows, undefined, dollars).readings.forEach((reading, month) => {
        const hand = classify(inEuro(dollars[month + 1]), month);
        const {start = 0} = classify(inEuro(dollars[month]), month);
        expectMovements(reading, {...hand, start, fx: (hand.start ?? 0) - start});
      });
      const [nrr, grr, gross] = ['nrr-monthly', 'grr-monthly', 'gross-mrr-churn'].map(kpi =>
        read(kpi, rows, undefined, dollars),
      );
      firsts.slice(0, 7).forEach((_, month) => {
        const {start = 0, churn = 0, contraction = 0, expansion = 0} = classify(inEuro(dollars[month + 1]), month);
        if (start === 0) return;
        expect(nrr?.readings[month]?.value).toBeCloseTo((start + churn + contraction + expansion) / start, 9);
        expect(grr?.readings[month]?.value).toBeCloseTo((start + churn + contraction) / start, 9);
        if (gross?.why !== 'needs-column')
          expect(gross?.readings[month]?.value).toBeCloseTo(-(churn + contraction) / start, 9);
      });
    }),
    {numRuns: 60},
  );
});

test('where rates are missing, too, the steps lead from start to end', () => {
  const gaps = fc.array(fc.constantFrom(0.5, 0.9, undefined), {minLength: 8, maxLength: 8});
  fc.assert(
    fc.property(stretches, gaps, (rows, dollars) => {
      for (const {parts} of read('mrr-movements', rows, 'product', dollars).readings)
        if (parts.check !== undefined) expect(parts.check).toBeCloseTo(0, 7);
    }),
    {numRuns: 60},
  );
});
