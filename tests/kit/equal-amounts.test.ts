import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 5, 20, 12);

async function movementsOf(csv: string, through = '2026-04-30') {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File([csv], 'list.csv')], {through});
  await draft.commit();
  const {readings} = await kit.read('mrr-movements', {by: 'month'});
  kit.close();
  return readings;
}

test('one yearly price instead of several that come to the same is neither more nor less', async () => {
  // 10 ÷ 12 and 20 ÷ 12 and 70 ÷ 12 are 100 ÷ 12 but for the last bit; so are other splits of it.
  const splits = [
    [10, 20, 70],
    [1, 2, 97],
    [33, 33, 34],
    [29.99, 60.01, 10],
    [0.1, 0.2, 99.7],
    [7, 11, 82],
  ];
  const rows = splits.flatMap((parts, customer) => [
    ...parts.map((amount, at) => `o${customer}${at},c${customer},2026-01-01,2026-03-01,${amount.toFixed(2)},EUR,year`),
    `n${customer},c${customer},2026-03-01,,100.00,EUR,year`,
  ]);
  const csv = ['subscription_id,customer_id,start_date,end_date,amount,currency,interval', ...rows].join('\n');
  const readings = await movementsOf(csv);
  const march = readings.at(-2);
  expect(march?.period.label).toBe('2026-03');
  expect(march?.value).toBe(0);
  expect(march?.parts).toMatchObject({
    expansion: 0,
    contraction: 0,
    expansionCustomers: 0,
    contractionCustomers: 0,
    churnCustomers: 0,
    newCustomers: 0,
    endCustomers: splits.length,
    check: 0,
  });
});

test('a price that really changes by a cent a year is a change', async () => {
  const csv = [
    'subscription_id,customer_id,start_date,end_date,amount,currency,interval',
    's1,a,2026-01-01,2026-03-01,99999.99,EUR,year',
    's1,a,2026-03-01,,99999.98,EUR,year',
  ].join('\n');
  const march = (await movementsOf(csv)).at(-2);
  expect(march?.parts).toMatchObject({contractionCustomers: 1, contraction: expect.closeTo(-0.01 / 12, 9)});
});

test('fractions of many customers, who all leave in the end, add up to a check of 0 in every month', async () => {
  // 7, 14, … 2800 a year, each a fraction a month, beginning in January to March; half of them double in March, all leave in June.
  const rows = Array.from({length: 400}, (_, at) => {
    const price = (7 * (at + 1)).toFixed(2);
    const start = `2026-0${1 + (at % 3)}-01`;
    return at % 2
      ? [`s${at},c${at},${start},2026-06-01,${price},EUR,year`]
      : [
          `s${at},c${at},${start},2026-04-01,${price},EUR,year`,
          `s${at},c${at},2026-04-01,2026-06-01,${2 * Number(price)},EUR,year`,
        ];
  });
  const csv = ['subscription_id,customer_id,start_date,end_date,amount,currency,interval', ...rows.flat()].join('\n');
  const readings = await movementsOf(csv, '2026-06-19');
  expect(readings.map(({parts}) => parts?.check)).toEqual(readings.map(() => 0));
  expect(readings.at(-1)?.parts).toMatchObject({churnCustomers: 400, end: 0});
});

test('movements of parts of a cent that cancel out leave nobody paying', async () => {
  // 490 ÷ 12 + 300 ÷ 12 − 790 ÷ 12 is about 7 · 10⁻¹⁵ in binary fractions, and a customer who pays it would not be lost.
  const change = (day: string, cents: number, type: string) => `${day},a,${cents / 12},${type},EUR`;
  const csv = [
    'date,customer_external_id,mrr_movement,movement_type,currency_code',
    change('2026-01-01', 49000, 'new_biz'),
    change('2026-02-01', 30000, 'expansion'),
    change('2026-03-01', -79000, 'churn'),
    '2026-01-01,b,1000,new_biz,EUR',
  ].join('\n');
  const march = (await movementsOf(csv, '2026-03-31')).at(-1);
  expect(march?.parts).toMatchObject({churnCustomers: 1, endCustomers: 1, contractionCustomers: 0, check: 0});
});
