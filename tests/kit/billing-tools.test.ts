import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 5, 20, 12);

async function importOf(csv: string, through: string) {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File([csv], 'export.csv')], {through});
  const {questions} = draft;
  const report = await draft.commit();
  return {
    kit,
    report,
    questions,
    read: async (kpi: string) => (await kit.read(kpi, {by: 'month'})).readings.map(({value}) => value),
  };
}

test('an upgrade that is billed to the period’s end pays its price, and nobody pays less after it', async () => {
  // 20 a month from the 15th; on 26 April to 50: 19 of the 30 days up to 15 May, 30 × 19 ÷ 30 = 19.00.
  const row = (id: string, from: string, to: string, total: string) =>
    `${id},c1,sub_1,paid,eur,0.00,${total},${total},${from},${from},${from},${to}`;
  const {read, kit} = await importOf(
    [
      'id,Customer,Subscription,Status,Currency,Tax,Total,Amount Due,Date (UTC),Finalized At (UTC),Minimum Line Item Period Start (UTC),Maximum Line Item Period End (UTC)',
      row('in_1', '2026-03-15', '2026-04-15', '20.00'),
      row('in_2', '2026-04-15', '2026-05-15', '20.00'),
      row('in_3', '2026-04-26', '2026-05-15', '19.00'),
      row('in_4', '2026-05-15', '2026-06-15', '50.00'),
    ].join('\n'),
    '2026-05-31',
  );
  expect(await read('mrr')).toEqual([20, expect.closeTo(50, 9), 50]);
  const {readings} = await kit.read('mrr-movements', {by: 'month'});
  expect(readings.at(-1)?.parts).toMatchObject({contractionCustomers: 0, expansionCustomers: 0});
  kit.close();
});

test('Chargebee: a period is a number of units, and 90 every 3 months are 30', async () => {
  const {read, questions, kit} = await importOf(
    [
      'Subscription Id,Customer Id,Plan Id,Plan Quantity,Plan Unit Price,Currency,Billing Period,Billing Period Unit,Status,Start Date,Current Term End,Cancelled At',
      's1,c1,team,2,10.00,EUR,1,month,active,2026-01-05,2026-06-05,',
      's2,c2,team,1,90.00,EUR,3,month,non_renewing,2026-01-05,2026-07-05,2026-07-05',
      's3,c3,team,1,120.00,EUR,1,year,cancelled,2026-01-05,2027-01-05,2026-03-05',
    ].join('\n'),
    '2026-03-31',
  );
  expect(questions).toEqual([]);
  // 2 × 10 + 90 ÷ 3 + 120 ÷ 12 = 60, and 50 after the third has left.
  expect(await read('mrr')).toEqual([60, 60, 50]);
  kit.close();
});

test('Recurly: a cancelled subscription lives until it expires', async () => {
  const {read, questions, kit} = await importOf(
    [
      'uuid,account_code,email,plan_code,state,unit_amount,currency,quantity,activated_at,canceled_at,expires_at,plan_interval_length,plan_interval_unit',
      's1,c1,a@example.com,team,active,10.00,EUR,2,2026-01-05 10:00:00 UTC,,,1,months',
      's2,c2,b@example.com,team,canceled,90.00,EUR,1,2026-01-05 10:00:00 UTC,2026-03-20 10:00:00 UTC,2026-04-05 10:00:00 UTC,3,months',
      's3,c3,c@example.com,team,expired,12.00,EUR,1,2026-01-05 10:00:00 UTC,2026-02-20 10:00:00 UTC,2026-03-05 10:00:00 UTC,1,months',
    ].join('\n'),
    '2026-04-30',
  );
  expect(questions).toEqual([]);
  // 20 + 30 + 12, without the third from March on and without the second in April.
  expect(await read('mrr')).toEqual([62, 62, 50, 20]);
  kit.close();
});

test('Xero: what was paid of an invoice is revenue, by its number and not by its reference', async () => {
  const {read, report, kit} = await importOf(
    [
      'ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,Currency,Type,Sent,Status',
      'Acme,a@example.com,INV-1,PO 7,2026-01-15,2026-02-14,240.00,40.00,240.00,0.00,EUR,Sales invoice,Sent,Paid',
      'Acme,a@example.com,INV-2,PO 7,2026-01-15,2026-02-14,60.00,10.00,60.00,0.00,EUR,Sales invoice,Sent,Paid',
      'Beta,b@example.com,INV-3,,2026-01-20,2026-02-14,60.00,10.00,0.00,60.00,EUR,Sales invoice,Sent,Awaiting Payment',
    ].join('\n'),
    '2026-01-31',
  );
  expect(report).toMatchObject({format: 'payments', rowsUsed: 2, rowsLeftOut: 1});
  expect(await read('revenue')).toEqual([300]);
  kit.close();
});
