import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 5, 20, 12);

// Two customers of one name: 49.00 from January to March, and 10.00 from February on, in cents.
const changes = [
  ['2026-01-05T10:00:00Z', 'c1', '4900', '4900', 'new_biz'],
  ['2026-02-05T10:00:00Z', 'c2', '1000', '1000', 'new_biz'],
  ['2026-03-05T10:00:00Z', 'c1', '-4900', '0', 'churn'],
] as const;
const files: Readonly<Record<string, string>> = {
  headings: [
    'Date,Customer Name,External ID,MRR Movement,MRR,Description,Movement Type,Currency Code,Plan External ID',
    ...changes.map(([day, id, change, mrr, type]) => `${day},Acme,${id},${change},${mrr},x,${type},EUR,team`),
  ].join('\n'),
  destination: [
    'DATE,CUSTOMER_NAME,MRR_MOVEMENT,MRR,MOVEMENT_TYPE,CURRENCY_CODE,CUSTOMER_EXTERNAL_ID,CUSTOMER_UUID',
    ...changes.map(([day, id, change, mrr, type]) => `${day},Acme,${change},${mrr},${type},EUR,${id},cus_${id}`),
  ].join('\n'),
  api: [
    'description,activity-mrr-movement,activity-mrr,activity-arr,date,type,currency,customer-name,customer-uuid,customer-external-id,uuid',
    ...changes.map(
      ([day, id, change, mrr, type], at) => `x,${change},${mrr},,${day},${type},EUR,Acme,cus_${id},${id},${at}`,
    ),
  ].join('\n'),
};

test.each(Object.keys(files))('ChartMogul, %s: cents without a question, and customers by their id', async name => {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File([files[name] ?? ''], 'mrr.csv')], {through: '2026-04-30'});
  expect(draft.questions).toEqual([]);
  await draft.commit();
  const read = async (kpi: string) => (await kit.read(kpi, {by: 'month'})).readings.map(({value}) => value);
  expect(await read('mrr')).toEqual([49, 59, 10, 10]);
  expect(await read('paying-customers')).toEqual([1, 2, 1, 1]);
  kit.close();
});

test('a list of customers with a name and an external id tells them apart by the id', async () => {
  const kit = await openKit({memory: true, now});
  const csv = [
    'Customer Name,External ID,Status,MRR,Currency,Customer Since,Cancelled on',
    'Acme,c1,Active,49.00,EUR,2026-01-05,',
    'Acme,c2,Cancelled,10.00,EUR,2026-01-05,2026-03-05',
  ].join('\n');
  const draft = await kit.prepare([new File([csv], 'customers.csv')], {through: '2026-04-30'});
  await draft.commit();
  const {readings} = await kit.read('paying-customers', {by: 'month'});
  expect(readings.map(({value}) => value)).toEqual([2, 2, 1, 1]);
  kit.close();
});
