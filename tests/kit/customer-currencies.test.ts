import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 5, 20, 12);
const rates = 'from,to,start,rate\nUSD,EUR,2026-01-01,0.90';

// h pays 25 euros and, until February, 15 dollars; d pays 30 dollars.
const list = [
  'month,customer_id,mrr,currency',
  ...['2026-01,h,25.00,EUR', '2026-01,h,15.00,USD', '2026-01,d,30.00,USD'],
  ...['2026-02,h,25.00,EUR', '2026-02,h,15.00,USD', '2026-02,d,30.00,USD'],
  ...['2026-03,h,25.00,EUR', '2026-03,h,0.00,USD', '2026-03,d,30.00,USD'],
].join('\n');
const sheet = [
  'Customer,Currency,Jan 2026,Feb 2026,Mar 2026',
  'h,USD,15.00,15.00,',
  'h,EUR,25.00,25.00,25.00',
  'd,USD,30.00,30.00,30.00',
].join('\n');

test.each([
  ['list', list],
  ['sheet', sheet],
])('a customer who pays in two currencies counts with both in a %s, and losing one is no churn', async (_, csv) => {
  const kit = await openKit({memory: true, now});
  await kit.import(rates);
  await kit.configure({conventions: {currency: 'EUR'}});
  for (const again of [1, 2]) {
    const draft = await kit.prepare([new File([csv], 'months.csv')], {through: '2026-03-31'});
    const report = await draft.commit();
    expect(report.issues, String(again)).toEqual([]);
  }
  const read = async (kpi: string) => (await kit.read(kpi, {by: 'month'})).readings.map(({value}) => value);
  // 25 + 45 × 0.9 = 65.50; without h's dollars 25 + 27 = 52.
  expect(await read('mrr')).toEqual([expect.closeTo(65.5, 9), expect.closeTo(65.5, 9), expect.closeTo(52, 9)]);
  expect(await read('paying-customers')).toEqual([2, 2, 2]);
  expect((await read('customer-churn')).slice(1)).toEqual([0, 0]);
  const {readings} = await kit.read('mrr-movements', {by: 'month'});
  expect(readings.at(-1)?.parts).toMatchObject({
    contraction: expect.closeTo(-13.5, 9),
    contractionCustomers: 1,
    churnCustomers: 0,
    check: 0,
  });
  kit.close();
});
