import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 5, 20, 12);

async function churnOf(csv: string) {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File([csv], 'list.csv')], {through: '2026-03-31'});
  await draft.commit();
  const series = await kit.read('customer-churn', {by: 'month'});
  const retained = await kit.read('customer-retention', {by: 'month'});
  kit.close();
  return {
    churn: series.readings.map(({value, why}) => value ?? why),
    why: series.why,
    retained: retained.readings.map(({value, why}) => value ?? why),
  };
}

const list = ['2026-01', '2026-02', '2026-03'].flatMap(month => ['a', 'b'].map(id => `${month},${id},10.00,EUR`));

test.each([
  ['a list', ['month,customer_id,mrr,currency', ...list].join('\n')],
  ['a sheet', 'Customer,Jan 2026,Feb 2026,Mar 2026\na,€10.00,€10.00,€10.00\nb,€10.00,€20.00,€15.00'],
])('%s of months in which nobody left has a churn of 0', async (_, csv) => {
  const {churn, retained} = await churnOf(csv);
  expect(churn).toEqual(['start-of-data', 0, 0]);
  expect(retained).toEqual([1, 1, 1]);
});

test('one month alone does not tell who left', async () => {
  const {churn, why} = await churnOf('month,customer_id,mrr,currency\n2026-03,a,10.00,EUR\n2026-03,b,10.00,EUR');
  expect([churn, why]).toEqual([[], 'needs-column']);
});

test('a snapshot without an ended subscription may hold those alone who stayed', async () => {
  const {churn, why} = await churnOf(
    [
      'id,Customer ID,Status,Created (UTC),Current Period Start (UTC),Current Period End (UTC),Cancel At Period End,Ended At (UTC),Currency,Interval,Amount',
      's1,a,active,2026-01-01,2026-03-01,2026-04-01,false,,eur,month,10.00',
      's2,b,active,2026-02-01,2026-03-01,2026-04-01,false,,eur,month,10.00',
    ].join('\n'),
  );
  expect([churn, why]).toEqual([[], 'needs-column']);
});
