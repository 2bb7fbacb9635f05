import {expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {columnOf, draftOf, rowsOf} from './helper.ts';

test('payments of the dashboard with its newer names are known, and whole amounts are whole units', async () => {
  const header =
    'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Description,Fee,Is Link,Mode,PaymentIntent ID,Refunded date (UTC),Status,Seller Message,Card ID,Customer ID,Customer Email,Invoice ID';
  const state = await draftOf({
    'unified_payments.csv': [
      header,
      'ch_1,2026-06-07 02:38:54,15,0,usd,true,534,Update,0,false,Live,pi_1,,Paid,ok,pm_1,cus_1,ada@example.com,in_1',
      'ch_2,2026-06-17 02:38:54,30,30,usd,true,999,Update,0,false,Live,pi_2,2026-06-18 10:00:00,Refunded,ok,pm_2,cus_2,bo@example.com,in_2',
      'ch_3,2026-06-18 02:38:54,30,0,usd,false,999,Update,0,false,Live,pi_3,,Failed,no,pm_2,cus_2,bo@example.com,in_3',
    ].join('\n'),
  });
  expect(viewDraft(state).files[0]).toMatchObject({
    format: 'stripe-payments',
    confidence: 1,
    rowsUsed: 2,
    rowsLeftOut: 1,
  });
  expect(viewDraft(state).questions).toEqual([]);
  // 15 and 30 dollars in cents.
  expect(columnOf(state.outcome.tables.get('payments'), 'amount')).toEqual(['1500 USD', '3000 USD']);
  expect(columnOf(state.outcome.tables.get('payments'), 'date')).toEqual(['2026-06-07', '2026-06-17']);
});

test("subscriptions by the API's names are no list of items; whether they count cents is asked", async () => {
  const header =
    'subscription_id,customer_id,plan_amount,plan_currency,plan_interval,status,created,current_period_start,current_period_end,cancel_at_period_end,canceled_at,trial_end';
  const csv = [
    header,
    'sub_1,cus_1,4900,Eur,month,active,2026-01-08 17:56:43.486122,2026-10-08 18:03:43.486122,2026-11-08 18:03:43.486122,False,,',
    'sub_2,cus_2,12000,eur,year,past_due,2026-02-10 22:13:14.965599,2026-02-10 22:21:14.965599,2027-02-10 22:21:14.965599,False,,',
    'sub_3,cus_3,4900,EUR,month,canceled,2026-01-28 07:58:13.543456,2026-01-28 08:22:13.543456,2026-02-28 08:22:13.543456,True,2026-02-03 01:00:39.861960,',
  ].join('\n');
  const open = await draftOf({'subscriptions.csv': csv});
  expect(viewDraft(open).files[0]).toMatchObject({format: 'stripe-objects', confidence: 1, table: 'subscriptions'});
  expect(viewDraft(open).questions).toMatchObject([
    {id: 'money-unit', blocking: true, examples: [{value: '4900', as: ['49.00 EUR', '4900 EUR']}, {value: '12000'}]},
  ]);
  const state = await draftOf({'subscriptions.csv': csv}, {answers: {'money-unit': 'minor'}});
  expect(rowsOf(state.outcome.tables.get('subscriptions'))).toMatchObject([
    {customer: 'cus_1', start: '2026-01-08', monthly: '4900 EUR'},
    // 120.00 a year are 10.00 a month.
    {customer: 'cus_2', start: '2026-02-10', monthly: '1000 EUR'},
    {customer: 'cus_3', start: '2026-01-28', end: '2026-02-28', monthly: '4900 EUR'},
  ]);
});
