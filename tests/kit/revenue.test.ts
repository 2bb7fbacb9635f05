import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 10, 20, 12);
const months = [
  'month,customer_id,mrr,currency',
  '2026-08,a,49.00,EUR',
  '2026-09,a,49.00,EUR',
  '2026-10,a,98.50,EUR',
  '2026-08,b,10.00,EUR',
].join('\n');
const items =
  'id,title,status,created,started,finished\n1,a,Done,2026-09-01,2026-09-02,2026-09-10\n2,b,Done,2026-09-01,2026-11-02,2026-11-20';

test('issues through 20 November and revenue through October are both read through their own days', async () => {
  const kit = await openKit({memory: true, now});
  await kit.import(items);
  await kit.import(months);
  const mrr = await kit.read('mrr', {by: 'month'});
  // 49.00 + 10.00, then 49.00, then 98.50, in euros.
  expect(mrr.readings.map(({period, value}) => [period.label, period.complete, value])).toEqual([
    ['2026-08', true, 59],
    ['2026-09', true, 49],
    ['2026-10', true, 98.5],
  ]);
  expect(mrr.receipt.coverage).toEqual({from: '2026-08-01', through: '2026-10-31'});
  const done = await kit.read('throughput', {by: 'month'});
  expect(done.receipt.coverage).toEqual({from: '2026-09-10', through: '2026-11-20'});
  kit.close();
});

// One customer begins, one grows, one shrinks and leaves, one leaves and comes back: the same money, told in three ways.
const sources: Readonly<Record<string, string>> = {
  months: [
    'month,customer_id,mrr,currency',
    ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].flatMap((month, at) =>
      Object.entries({
        a: [0, 10, 10, 10, 10],
        b: [20, 20, 35, 35, 35],
        c: [30, 30, 12.5, 0, 0],
        d: [5, 0, 0, 5, 5],
      }).map(([customer, paid]) => `${month},${customer},${(paid[at] ?? 0).toFixed(2)},EUR`),
    ),
  ].join('\n'),
  stretches: [
    'subscription_id,customer_id,start_date,end_date,amount,currency,interval',
    's1,a,2026-07-01,,10.00,EUR,month',
    's2,b,2026-06-01,2026-08-01,60.00,EUR,quarter',
    's2,b,2026-08-01,,420.00,EUR,year',
    's3,c,2026-06-01,2026-08-01,30.00,EUR,month',
    's3,c,2026-08-01,2026-09-01,12.50,EUR,month',
    's4,d,2026-06-01,2026-07-01,5.00,EUR,month',
    's4,d,2026-09-01,,5.00,EUR,month',
  ].join('\n'),
  movements: [
    'date,customer_external_id,mrr_movement,mrr,movement_type,currency_code',
    '2026-06-01,b,2000,2000,new_biz,EUR',
    '2026-06-01,c,3000,3000,new_biz,EUR',
    '2026-06-01,d,500,500,new_biz,EUR',
    '2026-07-01,a,1000,1000,new_biz,EUR',
    '2026-07-01,d,-500,0,churn,EUR',
    '2026-08-01,b,1500,3500,expansion,EUR',
    '2026-08-01,c,-1750,1250,contraction,EUR',
    '2026-09-01,c,-1250,0,churn,EUR',
    '2026-09-01,d,500,500,reactivation,EUR',
  ].join('\n'),
};

test.each(Object.keys(sources))('%s give the same MRR, churn and retention', async source => {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File([sources[source] ?? ''], `${source}.csv`)], {through: '2026-10-31'});
  await draft.commit();
  const read = async (kpi: string) =>
    (await kit.read(kpi, {by: 'month'})).readings.slice(-4).map(({value, why}) => value ?? why);
  expect(await read('mrr')).toEqual([60, 57.5, 50, 50]);
  expect(await read('paying-customers')).toEqual([3, 3, 3, 3]);
  // July: d of b, c, d left; August: nobody of a, b, c; September: c of a, b, c; October: nobody.
  expect(await read('customer-churn')).toEqual([1 / 3, 0, 1 / 3, 0]);
  // July: of 55 there are 50 left; August: 57.50 of 60; September: 45 of 57.50; October: all.
  expect(await read('nrr-monthly')).toEqual([50 / 55, 57.5 / 60, 45 / 57.5, 1].map(share => expect.closeTo(share, 12)));
  expect(await read('grr-monthly')).toEqual([50 / 55, 42.5 / 60, 45 / 57.5, 1].map(share => expect.closeTo(share, 12)));
  kit.close();
});

test('what only the user knows is asked before anything is stored, or given as a constant', async () => {
  const kit = await openKit({memory: true, now});
  const text = 'customer,start,mrr\na,2026-01-10,49.50\nb,2026-02-10,1.00';
  await expect(kit.import(text)).rejects.toMatchObject({code: 'needs-answers'});
  expect((await kit.datasets()).length).toBe(0);
  const report = await kit.import(text, {constants: {currency: 'EUR'}});
  expect(report).toMatchObject({format: 'subscriptions', table: 'subscriptions', rowsRead: 2, rowsUsed: 2});
  kit.close();
});
