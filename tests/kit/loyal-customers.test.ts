import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 10, 20, 12);

/** Values, or why there are none, by month. */
async function byMonth(files: readonly string[], kpi: string, where: Readonly<Record<string, string>> = {}) {
  const kit = await openKit({memory: true, now});
  for (const text of files) await kit.import(text);
  const {readings, why} = await kit.read(kpi, {by: 'month', where});
  kit.close();
  return why ?? readings.map(({value, why: reason}) => value ?? reason);
}

const long = ['month,customer_id,mrr,currency', '2026-08,a,10.00,EUR', '2026-09,a,10.00,EUR', '2026-09,b,40.00,EUR'];
const later = ['2026-10,a,15.00,EUR', '2026-10,b,40.00,EUR'];
const wide = 'Customer,2026-08,2026-09,2026-10\na,10.00 EUR,10.00 EUR,15.00 EUR\nb,,40.00 EUR,40.00 EUR';
const leaver = {long: '2026-08,c,1.00,EUR', wide: 'c,1.00 EUR,,'};

test('a list of months and a sheet with empty ones tell the same of what customers began with', async () => {
  // August: 11 of 11; September: 50 of the 51 that three began with; October: 55 of 51.
  const retained = [1, 50 / 51, 55 / 51];
  expect(await byMonth([[...long, leaver.long, ...later].join('\n')], 'mrr-retention')).toEqual(retained);
  expect(await byMonth([`${wide}\n${leaver.wide}`], 'mrr-retention')).toEqual(retained);
});

test('a sheet of several months knows of leaving, whether or not one came back', async () => {
  const back = 'Customer,2026-08,2026-09,2026-10\na,10.00 EUR,,15.00 EUR\nb,40.00 EUR,40.00 EUR,40.00 EUR';
  expect(await byMonth([back], 'customer-churn')).toEqual(['start-of-data', 0.5, 0]);
  expect(await byMonth([wide], 'customer-churn')).toEqual(['start-of-data', 0, 0]);
});

test('one month alone does not know who left', async () => {
  expect(await byMonth([[long[0], ...later].join('\n')], 'customer-churn')).toBe('needs-column');
});

test('a product that nobody left has a retention, where the file tells of ends elsewhere', async () => {
  const subscriptions = [
    'subscription_id,customer_id,product_id,start_date,end_date,amount,currency,interval',
    's1,a,Checkout,2026-08-01,,10.00,EUR,month',
    's2,b,Billing,2026-08-01,2026-09-15,10.00,EUR,month',
    's3,c,Billing,2026-10-31,,10.00,EUR,month',
  ].join('\n');
  expect(await byMonth([subscriptions], 'customer-retention', {product: 'Checkout'})).toEqual([1, 1, 1]);
  expect(await byMonth([subscriptions], 'customer-retention', {product: 'Billing'})).toEqual([1, 0, 0.5]);
});

test('the first customers of a new product are new, where the company had others before', async () => {
  const launched = [
    'month,customer_id,product,mrr,currency',
    ...['2026-08', '2026-09', '2026-10'].map(month => `${month},a,Till,30.00,EUR`),
    ...['2026-09', '2026-10'].map(month => `${month},b,Link,12.50,EUR`),
  ].join('\n');
  // Nothing is known of before August; in September b came with 12.50, and nobody in October.
  expect(await byMonth([launched], 'new-mrr', {product: 'Link'})).toEqual(['start-of-data', 12.5, 0]);
  expect(await byMonth([launched], 'mrr-movements', {product: 'Link'})).toEqual(['start-of-data', 12.5, 0]);
});
