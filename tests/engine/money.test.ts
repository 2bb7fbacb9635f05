import {describe, expect, test} from 'vitest';
import {findRecords} from '../../src/engine/records.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {defaultConventions} from '../../src/time/conventions.ts';
import {runNow} from '../../src/time/slices.ts';
import {day, words} from '../oracle/hand.ts';
import type {Row} from '../oracle/row.ts';
import {dataOf, seriesOf} from './read.ts';

const mrr: AnyDefinition = {
  ...words('mrr'),
  unit: 'money',
  from: 'subscriptions',
  place: {open: ['start', 'end']},
  let: {mrr: {sum: {field: 'monthly'}}, before: {sum: {field: 'monthly'}, ago: 1}, count: {count: true}},
  value: {field: 'mrr'},
  parts: {change: {minus: [{field: 'mrr'}, {field: 'before'}]}, count: {field: 'count'}},
  partUnits: {count: 'number'},
};
const coverage = {from: day('2026-01-01'), through: day('2026-03-31')};
const paid = (customer: string, minor: number, currency: string, more: Row = {}): Row => ({
  id: customer,
  customer,
  start: day('2026-01-10'),
  monthly: {minor, currency},
  ...more,
});
const inEuro = {coverage, conventions: {...defaultConventions, currency: 'EUR'}};
const rate = (from: string, to: string, start: string, value: number, end?: string): Row => ({
  from,
  to,
  start: day(start),
  rate: value,
  ...(end && {end: day(end)}),
});

test('one currency is shown in its units, with its code', () => {
  const series = seriesOf(
    mrr,
    dataOf({subscriptions: [paid('A', 1250, 'EUR'), paid('B', 100, 'EUR', {start: day('2026-03-02')})]}, [mrr], {
      coverage,
    }),
  );
  expect(series).toMatchObject({
    currency: 'EUR',
    receipt: {currency: 'EUR'},
    headline: {value: 13.5, parts: {change: 1, count: 2}},
  });
  const dinar = seriesOf(mrr, dataOf({subscriptions: [paid('A', 1250, 'KWD')]}, [mrr], {coverage}));
  expect(dinar).toMatchObject({currency: 'KWD', headline: {value: 1.25}});
});

test('what rows contribute is in the same units', () => {
  const data = dataOf({subscriptions: [paid('A', 1250, 'EUR')]}, [mrr], {coverage});
  const period = {from: '2026-03-01', to: '2026-04-01'};
  const scope = {
    grain: 'month',
    asOf: undefined,
    where: new Map(),
    split: undefined,
    last: undefined,
    params: {},
    period,
    group: undefined,
  } as const;
  expect([...runNow(findRecords(mrr, data, scope)).counted.values]).toEqual([12.5]);
});

describe('several currencies', () => {
  const rows = [paid('A', 1000, 'EUR', {product: 'Shop'}), paid('B', 3000, 'USD', {product: 'Pay'})];

  test('are refused by name, where a filter does not leave one', () => {
    const data = dataOf({subscriptions: rows}, [mrr], {coverage});
    expect(seriesOf(mrr, data)).toMatchObject({
      why: 'several-currencies',
      needs: {currencies: ['EUR', 'USD']},
      headline: undefined,
    });
    expect(seriesOf(mrr, data, {where: new Map([['product', ['Pay']]])})).toMatchObject({
      currency: 'USD',
      headline: {value: 30},
    });
    const share: AnyDefinition = {
      ...mrr,
      let: {mrr: {sum: {field: 'monthly'}}, all: {sum: {field: 'monthly'}, whole: true}},
      parts: {},
    };
    expect(seriesOf(share, data, {where: new Map([['product', ['Pay']]])}).why).toBe('several-currencies');
  });

  test('are converted at the rate of each window’s own last day', () => {
    // A euro is two dollars until February, four from March on; the other way round is worked out.
    const rates = [rate('EUR', 'USD', '2025-01-01', 2, '2026-03-01'), rate('EUR', 'USD', '2026-03-01', 4)];
    const {readings, currency} = seriesOf(mrr, dataOf({subscriptions: rows, rates}, [mrr], inEuro));
    // 10 + 30 / 2 = 25 until February, 10 + 30 / 4 = 17.5 in March: 7.5 less.
    expect(readings.map(({value}) => value)).toEqual([25, 25, 17.5]);
    expect(readings.at(-1)?.parts.change).toBe(-7.5);
    expect(currency).toBe('EUR');
  });

  test('the rate that began latest counts, one this way before one the other way', () => {
    const rates = [
      rate('USD', 'EUR', '2025-01-01', 0.5),
      rate('USD', 'EUR', '2026-02-01', 0.25),
      rate('EUR', 'USD', '2026-02-02', 100),
    ];
    expect(seriesOf(mrr, dataOf({subscriptions: rows, rates}, [mrr], inEuro)).readings.map(({value}) => value)).toEqual(
      [25, 17.5, 17.5],
    );
  });

  test('minor units differ', () => {
    const rates = [rate('JPY', 'EUR', '2025-01-01', 0.0625)];
    // 1600 yen are 100 euros.
    expect(seriesOf(mrr, dataOf({subscriptions: [paid('A', 1600, 'JPY')], rates}, [mrr], inEuro)).headline?.value).toBe(
      100,
    );
  });

  test('a row without a rate is left out and counted; where that is all there is, it is the reason', () => {
    const headline = seriesOf(mrr, dataOf({subscriptions: rows}, [mrr], inEuro)).headline;
    expect(headline).toMatchObject({value: 10, n: 1, leftOut: 1});
    const alone = seriesOf(mrr, dataOf({subscriptions: rows.slice(1)}, [mrr], inEuro)).headline;
    expect(alone).toMatchObject({value: undefined, why: 'missing-rate', n: 0, leftOut: 1});
  });

  test('a customer who is known in part is left out, neither lost nor smaller', () => {
    const pay = {sum: {field: 'monthly'}} as const;
    const lost: AnyDefinition = {
      ...mrr,
      each: [{keys: ['customer'], let: {now: pay, then: {...pay, ago: 1}}}],
      let: {lost: {count: true, where: {over: [{field: 'then'}, {field: 'now'}]}}},
      value: {field: 'lost'},
      parts: {},
      unit: 'customers',
    };
    const both = [...rows, paid('A', 500, 'USD')];
    const rates = [rate('USD', 'EUR', '2025-01-01', 0.5, '2026-03-01')];
    // In March A’s dollars and all of B’s have no rate.
    expect(seriesOf(lost, dataOf({subscriptions: both, rates}, [lost], inEuro)).headline).toMatchObject({
      why: 'missing-rate',
      leftOut: 2,
    });
  });

  test('amounts of two KPIs are not mixed either', () => {
    const fees: AnyDefinition = {
      ...words('fees'),
      unit: 'money',
      from: 'payments',
      place: {on: 'date'},
      let: {fee: {sum: {field: 'fee'}}},
      value: {field: 'fee'},
    };
    const left: AnyDefinition = {...mrr, id: 'left', value: {minus: [{field: 'mrr'}, {reading: 'fees'}]}};
    const payments = [{id: '1', date: day('2026-03-05'), fee: {minor: 100, currency: 'USD'}}];
    const series = seriesOf(left, dataOf({subscriptions: rows.slice(0, 1), payments}, [fees, left], {coverage}));
    expect(series).toMatchObject({why: 'several-currencies', needs: {currencies: ['EUR', 'USD']}});
  });
});

test('another table’s days are its own: beyond them its KPI is not covered, and not 0', () => {
  const fees: AnyDefinition = {
    ...words('fees'),
    unit: 'money',
    from: 'payments',
    place: {on: 'date'},
    let: {fee: {sum: {field: 'fee'}}},
    value: {field: 'fee'},
  };
  const left: AnyDefinition = {...mrr, id: 'left', value: {minus: [{field: 'mrr'}, {reading: 'fees'}]}, parts: {}};
  const payments = [{id: '1', date: day('2026-02-05'), fee: 100}];
  const days = {...coverage, tables: {payments: {from: day('2026-02-01'), through: day('2026-02-28')}}};
  const {readings} = seriesOf(
    left,
    dataOf({subscriptions: [paid('A', 1000, 'EUR')], payments}, [fees, left], {coverage: days}),
  );
  expect(readings.map(({value, why}) => value ?? why)).toEqual(['not-covered', 9, 'not-covered']);
});

describe('what is assumed', () => {
  const profit: AnyDefinition = {...mrr, value: {times: [{field: 'mrr'}, {assumed: 'margin'}]}, parts: {}};
  const assumed = (value: number, from: string, more: Row = {}): Row => ({
    name: 'margin',
    value,
    from: day(from),
    ...more,
  });
  const subscriptions = [paid('A', 1000, 'EUR', {product: 'Shop'}), paid('B', 1000, 'EUR', {product: 'Pay'})];

  test('is refused by name where nobody said it', () => {
    expect(seriesOf(profit, dataOf({subscriptions}, [profit], {coverage}))).toMatchObject({
      why: 'needs-assumption',
      needs: {assumption: 'margin'},
    });
  });

  test('is that of the period’s last day, and of the product before that of all', () => {
    const assumptions = [
      assumed(0.5, '2026-02-15'),
      assumed(0.25, '2026-03-31'),
      assumed(1, '2026-01-01', {product: 'Pay'}),
    ];
    const data = dataOf({subscriptions, assumptions}, [profit], {coverage});
    expect(seriesOf(profit, data).readings.map(({value, why}) => value ?? why)).toEqual(['needs-assumption', 10, 5]);
    expect(seriesOf(profit, data, {where: new Map([['product', ['Pay']]])}).readings.map(({value}) => value)).toEqual([
      10, 10, 10,
    ]);
    const {groups} = seriesOf(profit, data, {split: 'product'});
    expect(groups?.map(({value, headline}) => [value, headline?.value])).toEqual([
      ['Shop', 2.5],
      ['Pay', 10],
    ]);
  });
});

test('converted amounts that cancel out leave nothing: 49 + 9.99 − 58.99 dollars are 0 euros at any rate', () => {
  const paying: AnyDefinition = {
    ...words('paying'),
    unit: 'customers',
    from: 'subscriptions',
    place: {open: ['start', 'end']},
    each: [{keys: ['customer'], let: {now: {sum: {field: 'monthly'}}}, keep: {over: [{field: 'now'}, 0]}}],
    let: {customers: {count: true}},
    value: {field: 'customers'},
  };
  const changes = [4900, 999, -5899].map((minor, i) => paid('A', minor, 'USD', {id: `A${i}`}));
  // 4900 × 0.92 + 999 × 0.92 − 5899 × 0.92 is about 10⁻¹² in binary fractions.
  const rates = [rate('USD', 'EUR', '2026-01-01', 0.92)];
  const data = dataOf({subscriptions: [...changes, paid('B', 1000, 'EUR')], rates}, [paying], inEuro);
  expect(seriesOf(paying, data).readings.map(({value}) => value)).toEqual([1, 1, 1]);
});
