import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 5, 20, 12);

// a stays from January, b leaves on 5 March, c comes in February: 2, 3, 2, 2 at the months' ends.
const files: Readonly<Record<string, string>> = {
  template: [
    'subscription_id,customer_id,start_date,end_date,status',
    's1,a,2026-01-05,,active',
    's2,b,2026-01-05,2026-03-05,canceled',
    's3,c,2026-02-05,,active',
    // A second subscription of c that ends is no lost customer, and one that rests does not pay.
    's4,c,2026-02-05,2026-03-01,canceled',
    's5,d,2026-02-01,,paused',
  ].join('\n'),
  plans: [
    'id,customer,plan,status,started_at,cancelled_at',
    's1,a,p,active,2026-01-05,',
    's2,b,p,canceled,2026-01-05,2026-03-05',
    's3,c,p,active,2026-02-05,',
  ].join('\n'),
  Stripe: [
    'id,Customer ID,Status,Created (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC),Cancel At Period End,Ended At (UTC)',
    's1,a,active,2026-01-05,2026-01-05,2026-04-05,2026-05-05,,,,false,',
    's2,b,canceled,2026-01-05,2026-01-05,2026-03-01,2026-04-01,,,2026-03-05,false,2026-03-05',
    's3,c,active,2026-01-20,2026-01-20,2026-04-05,2026-05-05,2026-01-20,2026-02-05,,false,',
  ].join('\n'),
};

test.each(Object.keys(files))('%s: customers and churn are counted, and money needs the amount', async name => {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File([files[name] ?? ''], 'list.csv')], {through: '2026-04-30'});
  expect(draft.questions).toEqual([]);
  const {issues, rowsLeftOut} = await draft.commit();
  expect([rowsLeftOut, issues.map(({code}) => code).filter(code => code !== 'subscription-paused')]).toEqual([
    0,
    ['no-amount'],
  ]);
  const read = async (kpi: string) => (await kit.read(kpi, {by: 'month'})).readings.map(({value, why}) => value ?? why);
  expect(await read('paying-customers')).toEqual([2, 3, 2, 2]);
  // March: b of a, b, c.
  expect(await read('customer-churn')).toEqual(['start-of-data', 0, 1 / 3, 0]);
  // Of the three who ever began two pay.
  expect(await read('customer-retention')).toEqual([1, 1, 2 / 3, 2 / 3]);
  for (const kpi of ['mrr', 'mrr-now', 'arpa', 'mrr-movements', 'nrr-monthly', 'gross-mrr-churn', 'realised-value']) {
    const series = await kit.read(kpi, {by: 'month'});
    expect(series.why, kpi).toBe('needs-column');
    expect(series.needs?.columns, kpi).toContain('monthly');
  }
  kit.close();
});

test('a list of customers with a start and an end alone may be of anything, and is asked about', async () => {
  const kit = await openKit({memory: true, now});
  const csv = 'customer,start,end\na,2026-01-05,\nb,2026-01-05,2026-03-05';
  const draft = await kit.prepare([new File([csv], 'list.csv')], {through: '2026-04-30'});
  expect(draft.questions.map(({id}) => id)).toEqual(['format']);
  kit.close();
});
