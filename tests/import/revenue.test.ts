import {describe, expect, test} from 'vitest';
import type {DraftContext} from '../../src/import/draft-context.ts';
import {answerDraft, type DraftState, throughDraft} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {formatDay} from '../../src/time/day.ts';
import {runNow} from '../../src/time/slices.ts';
import {addsUp, afterCommit, day, draftOf, issue, rowsOf} from './helper.ts';

const template =
  'subscription_id,customer_id,product_id,plan,start_date,end_date,amount,currency,interval,interval_count,quantity,status,trial_start,trial_end,discount_amount,discount_percent';

/** A template row from some of its cells. */
function row(cells: Readonly<Record<string, string>>): string {
  const all: Readonly<Record<string, string>> = {
    subscription_id: 's1',
    customer_id: 'c1',
    start_date: '2026-01-10',
    amount: '120.00',
    currency: 'EUR',
    interval: 'month',
    ...cells,
  };
  return template
    .split(',')
    .map(header => all[header] ?? '')
    .join(',');
}

function subscriptions(state: DraftState): Record<string, string>[] {
  return rowsOf(state.outcome.tables.get('subscriptions'));
}

async function fromRows(
  rows: readonly Readonly<Record<string, string>>[],
  context: Partial<DraftContext> = {},
): Promise<DraftState> {
  return draftOf({'subs.csv': [template, ...rows.map(row)].join('\n')}, context);
}

async function only(cells: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  return subscriptions(await fromRows([cells]))[0] ?? {};
}

describe('a price by the month', () => {
  // 120.00 EUR are 12,000 cents; by hand: /12, /3, ×52/12, ×365/12, ×26/12.
  test.each([
    ['month', '', 12_000],
    ['year', '', 1000],
    ['Annually', '', 1000],
    ['quarter', '', 4000],
    ['month', '3', 4000],
    ['3 months', '', 4000],
    ['half year', '', 2000],
    ['week', '', 52_000],
    ['week', '2', 26_000],
    ['every 2 weeks', '', 26_000],
    ['day', '', 365_000],
    ['year', '2', 500],
  ])('every %s %s', async (interval, interval_count, monthly) => {
    const stored = await only({interval, interval_count});
    expect(Number.parseFloat(stored.monthly ?? '')).toBeCloseTo(monthly, 9);
    expect(stored.monthly).toMatch(/ EUR$/);
  });

  test.each([
    // 3 × 12,000 = 36,000; less 10 % = 32,400; less 50.00 = 31,000; less more than all = 0.
    [{quantity: '3'}, 36_000],
    [{quantity: '3', discount_percent: '10'}, 32_400],
    [{quantity: '3', discount_percent: '10 %'}, 32_400],
    [{quantity: '3', discount_amount: '50.00'}, 31_000],
    [{quantity: '1', discount_amount: '500.00'}, 0],
    // A yearly discount is one of the year: (120.00 − 12.00) / 12 = 9.00.
    [{interval: 'year', discount_amount: '12.00'}, 900],
  ])('%o', async (cells, monthly) => {
    expect(Number.parseFloat((await only(cells)).monthly ?? '')).toBeCloseTo(monthly, 9);
  });

  test('a yen has no parts, a dinar thousandths', async () => {
    expect((await only({currency: 'JPY', amount: '4900'})).monthly).toBe('4900 JPY');
    expect((await only({currency: 'KWD', amount: '4.95'})).monthly).toBe('4950 KWD');
  });

  test('a year keeps its fraction: 100.00 a year are 833.33… cents a month', async () => {
    expect((await only({interval: 'year', amount: '100.00'})).monthly).toBe(`${10_000 / 12} EUR`);
  });
});

describe('stretches', () => {
  test('a trial is no paying until it has gone on', async () => {
    const state = await fromRows([
      {subscription_id: 'on', trial_start: '2026-01-10', trial_end: '2026-01-24'},
      {
        subscription_id: 'left',
        trial_start: '2026-01-10',
        trial_end: '2026-01-24',
        end_date: '2026-01-20',
        status: 'canceled',
      },
      {
        subscription_id: 'runs',
        trial_start: '2026-11-10',
        trial_end: '2026-11-24',
        start_date: '2026-11-10',
        status: 'trialing',
      },
      {
        subscription_id: 'soon',
        trial_start: '2026-11-10',
        trial_end: '2026-12-24',
        start_date: '2026-11-10',
        status: 'active',
      },
    ]);
    const found = subscriptions(state).map(({id, start, converted}) => [id, start, converted]);
    expect(found).toEqual([
      ['on', '2026-01-24', '1'],
      ['left', undefined, '0'],
      ['runs', undefined, undefined],
      ['soon', undefined, undefined],
    ]);
  });

  test('who is past due pays, who pauses pays nothing, who never paid is left out', async () => {
    const state = await fromRows([
      {subscription_id: 'a', status: 'past_due'},
      {subscription_id: 'b', status: 'paused'},
      {subscription_id: 'c', status: 'incomplete_expired'},
      {subscription_id: 'd', status: 'unpaid'},
      {subscription_id: 'e', status: 'gone fishing'},
      {subscription_id: 'f', status: 'canceled'},
    ]);
    expect(subscriptions(state).map(({id, monthly}) => [id, monthly])).toEqual([
      ['a', '12000 EUR'],
      ['b', '0 EUR'],
    ]);
    expect(issue(state, 'subscription-paused')).toMatchObject({effect: 'note', count: 1});
    expect(issue(state, 'subscription-unpaid')).toMatchObject({effect: 'left-out', count: 2});
    expect(issue(state, 'subscription-status')).toMatchObject({effect: 'left-out', value: 'gone fishing'});
    expect(issue(state, 'ended-without-date')).toMatchObject({effect: 'left-out', count: 1});
    expect(addsUp(state)).toMatchObject({read: 6, used: 2, leftOut: 4, explained: 4});
  });

  test('what cannot be is left out with its reason, and what overlaps is said', async () => {
    const state = await fromRows([
      {subscription_id: 'negative', amount: '-5.00'},
      {subscription_id: 'backwards', end_date: '2025-12-31'},
      {subscription_id: 'often', interval: 'sometimes'},
      {subscription_id: 'once', interval: 'one-time'},
      {subscription_id: 'unread', amount: 'much'},
      {subscription_id: 'nobody', customer_id: ''},
      {subscription_id: 'twice', amount: '1.00'},
      {subscription_id: 'twice', amount: '2.00'},
      {subscription_id: 'over', start_date: '2026-02-01', end_date: '2026-04-01'},
      {subscription_id: 'over', start_date: '2026-03-01'},
    ]);
    expect(subscriptions(state).map(({id, monthly}) => [id, monthly])).toEqual([
      ['twice', '200 EUR'],
      ['over', '12000 EUR'],
      ['over', '12000 EUR'],
    ]);
    for (const code of ['amount-negative', 'end-before-start', 'interval-not-known', 'paid-once', 'duplicate-key'])
      expect(issue(state, code), code).toMatchObject({effect: 'left-out', count: 1});
    expect(issue(state, 'value-missing')).toMatchObject({effect: 'left-out'});
    expect(issue(state, 'periods-overlap')).toMatchObject({effect: 'note', count: 1, value: 'over', row: 11});
    const sums = addsUp(state);
    expect(sums).toEqual({read: 10, used: 3, leftOut: 7, explained: 7});
  });

  test('an end that is the last paid day is found out by the stretch behind it', async () => {
    const state = await fromRows([
      {subscription_id: 'a', customer_id: 'c1', start_date: '2026-01-01', end_date: '2026-02-28'},
      {subscription_id: 'a', customer_id: 'c1', start_date: '2026-03-01', amount: '150.00'},
      {subscription_id: 'b', customer_id: 'c2', start_date: '2026-01-01', end_date: '2026-06-30'},
    ]);
    expect(subscriptions(state).map(({end}) => end)).toEqual(['2026-03-01', undefined, '2026-07-01']);
    expect(issue(state, 'ends-inside')).toMatchObject({effect: 'note', count: 1});
    const touching = await fromRows([
      {subscription_id: 'a', start_date: '2026-01-01', end_date: '2026-03-01'},
      {subscription_id: 'a', start_date: '2026-03-01'},
    ]);
    expect(subscriptions(touching).map(({end}) => end)).toEqual(['2026-03-01', undefined]);
  });

  test('the cohort is the month of the customer’s first paid day, over all imports', async () => {
    const first = await fromRows([
      {subscription_id: 'a', customer_id: 'c1', start_date: '2026-03-05'},
      {subscription_id: 'b', customer_id: 'c2', start_date: '2026-04-05'},
      {subscription_id: 'c', customer_id: 'c2', start_date: '2026-01-05', amount: '0.00'},
    ]);
    expect(subscriptions(first).map(({cohort}) => cohort)).toEqual(['2026-03', '2026-04', '2026-04']);
    const second = await fromRows(
      [{subscription_id: 'd', customer_id: 'c1', start_date: '2025-12-31'}],
      afterCommit(first),
    );
    expect(subscriptions(second).map(({cohort}) => cohort)).toEqual(['2025-12', '2026-04', '2026-04', '2025-12']);
  });

  test('a trial that went on takes the place of its row in an earlier file', async () => {
    const running = {trial_start: '2026-11-10', trial_end: '2026-11-15', start_date: '2026-11-10'};
    const first = await fromRows([{...running, status: 'trialing'}]);
    expect(subscriptions(first)).toHaveLength(1);
    const second = await fromRows([{...running, status: 'active'}], afterCommit(first));
    expect(subscriptions(second).map(({start, converted}) => [start, converted])).toEqual([['2026-11-15', '1']]);
  });

  test('the same file again changes nothing', async () => {
    const rows = [{subscription_id: 'a'}, {subscription_id: 'b', end_date: '2026-05-01'}];
    const again = await fromRows(rows, afterCommit(await fromRows(rows)));
    expect(viewDraft(again).rows).toEqual({added: 0, changed: 0, same: 2, absent: 0});
  });
});

describe('snapshots', () => {
  const header =
    'id,Customer ID,Customer Email,Status,Created (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC),Cancel At Period End,Ended At (UTC),Plan,Quantity,Currency,Interval,Amount';
  const stripe = (rows: readonly string[]) => draftOf({'subscriptions.csv': [header, ...rows].join('\n')});

  test('Stripe: a segment and a country in the metadata divide customers', async () => {
    const state = await draftOf({
      'subscriptions.csv': [
        `${header},segment (metadata),country (metadata)`,
        'on,c1,a@x.example,active,2026-01-02 10:00,2026-01-02 10:00,2026-11-02 10:00,2026-12-02 10:00,,,,false,,Team,2,usd,month,10.00,Small,AT',
      ].join('\n'),
    });
    expect(subscriptions(state).map(({segment, country}) => [segment, country])).toEqual([['Small', 'AT']]);
  });

  test('Stripe: ends on the day on which it ended, else at the period’s end that it is cancelled at; no history', async () => {
    const state = await stripe([
      'on,c1,a@x.example,active,2026-01-02 10:00,2026-01-02 10:00,2026-11-02 10:00,2026-12-02 10:00,,,,false,,Team,2,usd,month,10.00',
      'leaves,c2,b@x.example,active,2026-01-02 10:00,2026-01-02 10:00,2026-11-02 10:00,2026-12-02 10:00,,,2026-11-05 10:00,true,,Team,1,usd,month,10.00',
      'left,c3,c@x.example,canceled,2026-01-02 10:00,2026-01-02 10:00,2026-05-02 10:00,2026-06-02 10:00,,,2026-05-20 10:00,false,2026-05-20 10:00,Team,1,eur,year,120.00',
    ]);
    expect(
      subscriptions(state).map(({id, end, monthly, ended, cancelled, history}) => [
        id,
        end,
        monthly,
        ended,
        cancelled,
        history,
      ]),
    ).toEqual([
      ['on', undefined, '2000 USD', '0', undefined, undefined],
      ['leaves', '2026-12-02', '1000 USD', '1', '2026-11-05', undefined],
      ['left', '2026-05-20', '1000 EUR', '1', '2026-05-20', undefined],
    ]);
    // The latest day of which the file tells, not one that is still to come.
    expect(viewDraft(state).coverage).toMatchObject({from: '2026-01-02', through: '2026-11-05'});
    expect(viewDraft(state).files[0]?.unused).toContain('Customer Email');
  });

  test('Stripe without the day of the end: at once, at the period’s end, or unknown, and what was taken is said', async () => {
    const columns =
      'id,Customer ID,Status,Created (UTC),Current Period Start (UTC),Current Period End (UTC),Canceled At (UTC)';
    const left = (id: string, rest: string) =>
      `${id},${id},canceled,2026-01-02,2026-05-02,2026-06-02,2026-05-20${rest},eur,month,10.00`;
    const told = await draftOf({
      's.csv': [
        `${columns},Cancel At Period End,Currency,Interval,Amount`,
        left('once', ',false'),
        left('later', ',true'),
      ].join('\n'),
    });
    expect(subscriptions(told).map(({id, end}) => [id, end])).toEqual([
      ['once', '2026-05-20'],
      ['later', '2026-06-02'],
    ]);
    expect(issue(told, 'end-taken')).toMatchObject({effect: 'note', column: 'Canceled At (UTC)', count: 1});
    const untold = await draftOf({'s.csv': [`${columns},Currency,Interval,Amount`, left('some', '')].join('\n')});
    expect(subscriptions(untold).map(({end}) => end)).toEqual(['2026-06-02']);
    expect(issue(untold, 'end-taken')).toMatchObject({effect: 'note', column: 'Current Period End (UTC)', count: 1});
  });

  test('Baremetrics: cents, unless a cell has decimals', async () => {
    const header =
      'plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,customer_name,customer_email,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity';
    const state = await draftOf({
      'b.csv': `${header}\np,Team,usd,4900,month,1,c,Ada,ada@example.com,s,2026-02-01,2026-05-01,2`,
    });
    expect(viewDraft(state).questions).toEqual([]);
    expect(subscriptions(state)[0]).toMatchObject({
      monthly: '9800 USD',
      end: '2026-05-01',
      customer: 'c',
      plan: 'Team',
    });
    const decimal = await draftOf({
      'b.csv': `${header}\np,Team,usd,49.00,month,1,c,Ada,ada@example.com,s,2026-02-01,,2`,
    });
    expect(subscriptions(decimal)[0]).toMatchObject({monthly: '9800 USD'});
  });
});

describe('movements', () => {
  const header = 'date,customer_external_id,mrr_movement,mrr,movement_type,currency_code';
  const movements = (rows: readonly string[], context: Partial<DraftContext> = {}) =>
    draftOf({'movements.csv': [header, ...rows].join('\n')}, context);

  test('are stretches without an end, what is lost below zero', async () => {
    const state = await movements([
      '2026-01-05,c1,4900,4900,new_biz,EUR',
      '2026-02-05,c1,1000,5900,Expansion,EUR',
      '2026-03-05,c1,500,5400,contraction,EUR',
      '2026-04-05,c1,-5400,0,churn,EUR',
      '2026-06-05,c1,4900,4900,reactivation,EUR',
      '2026-06-06,c1,4900,4900,magic,EUR',
    ]);
    expect(
      subscriptions(state).map(({start, end, monthly, movement, ended, kind, history}) => [
        start,
        end,
        monthly,
        movement,
        ended,
        kind,
        history,
      ]),
    ).toEqual([
      ['2026-01-05', undefined, '4900 EUR', 'new', '0', 'movement', '1'],
      ['2026-02-05', undefined, '1000 EUR', 'expansion', '0', 'movement', '1'],
      ['2026-03-05', undefined, '-500 EUR', 'contraction', '0', 'movement', '1'],
      ['2026-04-05', undefined, '-5400 EUR', 'churn', '1', 'movement', '1'],
      ['2026-06-05', undefined, '4900 EUR', 'reactivation', '0', 'movement', '1'],
    ]);
    expect(issue(state, 'movement-sign')).toMatchObject({count: 1, row: 4});
    expect(issue(state, 'movement-not-known')).toMatchObject({effect: 'left-out', value: 'magic'});
    expect(viewDraft(state).coverage).toMatchObject({through: '2026-06-05'});
    const said = runNow(throughDraft(state, day('2026-06-30')));
    expect(viewDraft(said).coverage).toMatchObject({through: '2026-06-30', decidedBy: 'user'});
  });

  test('a customer that begins with anything but new business paid before', async () => {
    const state = await movements(['2026-01-05,c1,-4900,0,churn,EUR', '2026-02-05,c2,100,100,new,EUR']);
    expect(issue(state, 'movement-before-file')).toMatchObject({effect: 'note', count: 1, value: 'c1'});
  });

  test('two of a kind on one day stay two, in the next import too', async () => {
    const rows = ['2026-01-05,c1,4900,4900,expansion,EUR', '2026-01-05,c1,100,5000,expansion,EUR'];
    const first = await movements(rows);
    expect(subscriptions(first)).toHaveLength(2);
    expect(viewDraft(await movements(rows, afterCommit(first))).rows).toMatchObject({added: 0, changed: 0, same: 2});
  });
});

describe('customers by month', () => {
  test('who does not pay in the last month has left, and the last month is open', async () => {
    const state = await draftOf({
      'mrr.csv': [
        'month,customer_id,mrr,currency',
        '2026-08,stays,10.00,EUR',
        '2026-09,stays,10.00,EUR',
        '2026-10,stays,12.00,EUR',
        '2026-08,leaves,5.00,EUR',
        '2026-09,leaves,0.00,EUR',
        '2026-10,leaves,,EUR',
        '2026-09,new,7.00,EUR',
        '2026-10,new,7.00,EUR',
      ].join('\n'),
    });
    expect(
      subscriptions(state).map(({customer, start, end, monthly, ended, cohort}) => [
        customer,
        start,
        end,
        monthly,
        ended,
        cohort,
      ]),
    ).toEqual([
      ['stays', '2026-08-01', '2026-09-01', '1000 EUR', '0', '2026-08'],
      ['stays', '2026-09-01', '2026-10-01', '1000 EUR', '0', '2026-08'],
      ['stays', '2026-10-01', undefined, '1200 EUR', '0', '2026-08'],
      ['leaves', '2026-08-01', '2026-09-01', '500 EUR', '1', '2026-08'],
      ['leaves', '2026-09-01', '2026-10-01', '0 EUR', '0', '2026-08'],
      ['leaves', '2026-10-01', undefined, '0 EUR', '0', '2026-08'],
      ['new', '2026-09-01', '2026-10-01', '700 EUR', '0', '2026-09'],
      ['new', '2026-10-01', undefined, '700 EUR', '0', '2026-09'],
    ]);
    expect(viewDraft(state).coverage).toMatchObject({from: '2026-08-01', through: '2026-10-31'});
    expect(addsUp(state)).toEqual({read: 8, used: 8, leftOut: 0, explained: 0});
  });

  test('the next month’s file closes the open month, and tells who has left', async () => {
    const month = (name: string, rows: readonly string[], context: Partial<DraftContext> = {}) =>
      draftOf(
        {'mrr.csv': ['month,customer_id,mrr,currency', ...rows.map(cells => `${name},${cells},EUR`)].join('\n')},
        context,
      );
    const first = await month('2026-09', ['a,10.00', 'b,5.00']);
    expect(subscriptions(first).map(({end, ended}) => [end, ended])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const second = await month('2026-10', ['a,10.00'], afterCommit(first));
    expect(subscriptions(second).map(({customer, start, end, ended}) => [customer, start, end, ended])).toEqual([
      ['a', '2026-09-01', '2026-10-01', '0'],
      ['b', '2026-09-01', '2026-10-01', '1'],
      ['a', '2026-10-01', undefined, '0'],
    ]);
  });

  test('a sheet has a month a column; a row without a readable month is left out', async () => {
    const state = await draftOf({
      'sheet.csv': [
        'Client,Plan,Jan-26,2026-02,March 2026',
        'c1,Team,€10.00,€12.50,',
        'c2,Team,oops,oops,x',
        ',Team,€1.00,,',
      ].join('\n'),
    });
    expect(viewDraft(state).files[0]).toMatchObject({
      format: 'customer-months-wide',
      rowsRead: 3,
      rowsUsed: 1,
      rowsLeftOut: 2,
    });
    expect(subscriptions(state).map(({customer, start, monthly}) => [customer, start, monthly])).toEqual([
      ['c1', '2026-01-01', '1000 EUR'],
      ['c1', '2026-02-01', '1250 EUR'],
      ['c1', '2026-03-01', '0 EUR'],
    ]);
  });

  test('below zero is no month', async () => {
    const state = await draftOf({'mrr.csv': 'month,customer_id,mrr,currency\n2026-09,a,-3.00,EUR\n2026-10,a,3.00,EUR'});
    expect(issue(state, 'amount-negative')).toMatchObject({effect: 'left-out', count: 1});
    expect(addsUp(state)).toEqual({read: 2, used: 1, leftOut: 1, explained: 1});
  });
});

describe('invoices', () => {
  test('spread over the days that they pay for, without tax', async () => {
    const state = await draftOf({
      'invoices.csv': [
        'invoice_id,customer_id,service_period_start,service_period_end,amount,tax,currency,status',
        'i1,c1,2026-01-15,2026-02-15,12.00,2.00,EUR,paid',
        'i2,c1,2026-02-15,2026-03-15,10.00,0.00,EUR,open',
        'i3,c2,2026-01-01,2026-12-31,1200.00,,EUR,paid',
        'i4,c3,2026-05-01,2026-06-01,10.00,,EUR,void',
        'i5,c3,,,10.00,,EUR,paid',
      ].join('\n'),
    });
    // 10.00 a month twice; a year that is written with its last day: 1,200.00 / 12.
    expect(
      subscriptions(state).map(({id, start, end, monthly, kind, ended}) => [id, start, end, monthly, kind, ended]),
    ).toEqual([
      ['i1', '2026-01-15', '2026-02-15', '1000 EUR', 'month', undefined],
      ['i2', '2026-02-15', '2026-03-15', '1000 EUR', 'month', undefined],
      ['i3', '2026-01-01', '2026-12-31', '10000 EUR', 'month', undefined],
    ]);
    expect(issue(state, 'invoice-void')).toMatchObject({effect: 'left-out'});
    expect(issue(state, 'value-missing')).toMatchObject({effect: 'left-out', expected: 'service-period'});
    // Whole through the last invoice, not through the last paid day.
    expect(viewDraft(state).coverage).toMatchObject({from: '2026-01-01', through: '2026-02-15'});
  });

  test('of the last paid day or the first unpaid one, the whole column says which it is', async () => {
    const header = 'invoice_id,customer_id,service_period_start,service_period_end,amount,currency';
    const ends = async (...rows: string[]) =>
      subscriptions(await draftOf({'invoices.csv': [header, ...rows].join('\n')})).map(({end}) => end);
    // Nothing follows: January and a year are whole months with their last days.
    expect(await ends('i1,a,2026-01-01,2026-01-31,10.00,EUR', 'i2,b,2025-03-10,2026-03-09,120.00,EUR')).toEqual([
      '2026-02-01',
      '2026-03-10',
    ]);
    // What follows decides for all, also for the last one and for a part of a month.
    expect(
      await ends(
        'i1,a,2026-01-01,2026-01-31,10.00,EUR',
        'i2,a,2026-02-01,2026-02-28,10.00,EUR',
        'i3,b,2026-02-01,2026-02-15,5.00,EUR',
      ),
    ).toEqual(['2026-02-01', '2026-03-01', '2026-02-16']);
    // 15 days of February for 5.00: 5 ÷ 15 × 365 ÷ 12 = 10.14 a month; with its last day left off it were 14 days.
    const half = subscriptions(
      await draftOf({
        'invoices.csv': [header, 'i1,a,2026-01-01,2026-01-31,10.00,EUR', 'i2,a,2026-02-01,2026-02-15,5.00,EUR'].join(
          '\n',
        ),
      }),
    );
    expect(half.map(({monthly}) => Math.round(Number.parseFloat(`${monthly}`)))).toEqual([1000, 1014]);
    // One plan that begins on the last day of another is outvoted by two that follow a day later.
    expect(
      await ends(
        'i1,a,2026-01-01,2026-01-31,10.00,EUR',
        'i2,a,2026-02-01,2026-02-28,10.00,EUR',
        'i3,a,2026-03-01,2026-03-31,10.00,EUR',
        'i4,b,2026-01-01,2026-01-31,10.00,EUR',
        'i5,b,2026-01-31,2026-02-27,10.00,EUR',
      ),
    ).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-02-01', '2026-02-28']);
    expect(await ends('i1,a,2026-01-01,2026-02-01,10.00,EUR', 'i2,a,2026-02-01,2026-03-01,10.00,EUR')).toEqual([
      '2026-02-01',
      '2026-03-01',
    ]);
    // Neither tells: as the template has it.
    expect(await ends('i1,a,2026-01-01,2026-01-20,10.00,EUR')).toEqual(['2026-01-20']);
  });

  test('who has no invoice behind the last paid day has left', async () => {
    const state = await draftOf({
      'invoices.csv': [
        'invoice_id,customer_id,service_period_start,service_period_end,amount,currency',
        'i1,gone,2026-01-01,2026-02-01,10.00,EUR',
        'i2,stays,2026-01-01,2026-02-01,10.00,EUR',
        'i3,stays,2026-02-01,2026-03-01,10.00,EUR',
        'i4,stays,2026-03-01,2026-04-01,10.00,EUR',
      ].join('\n'),
    });
    expect(subscriptions(state).map(({id, ended}) => [id, ended])).toEqual([
      ['i1', '1'],
      ['i2', '0'],
      ['i3', '0'],
      ['i4', '0'],
    ]);
  });
});

describe('money that the file does not explain', () => {
  const whole = 'customer,start,monthly fee,currency\nc1,2026-01-10,4900,EUR\nc2,2026-01-11,12000,EUR';

  test('cents or units are asked once, with what each would make of it, and remembered', async () => {
    const state = await draftOf({'list.csv': whole});
    const asked = state.outcome.questions.find(({id}) => id === 'money-unit');
    expect(asked).toMatchObject({
      blocking: true,
      column: 'monthly fee',
      examples: [
        {value: '4900', as: ['49.00 EUR', '4900 EUR']},
        {value: '12000', as: ['120.00 EUR', '12000 EUR']},
      ],
    });
    expect(asked?.answer).toBeUndefined();
    const minor = runNow(answerDraft(state, 'money-unit', 'minor'));
    expect(subscriptions(minor)[0]?.monthly).toBe('4900 EUR');
    const major = runNow(answerDraft(state, 'money-unit', 'major'));
    expect(subscriptions(major)[0]?.monthly).toBe('490000 EUR');
    const next = await draftOf({'next.csv': whole.replace('4900', '5900')}, afterCommit(minor));
    expect(subscriptions(next)[0]?.monthly).toBe('5900 EUR');
    expect(next.outcome.questions.find(({id}) => id === 'money-unit')).toMatchObject({
      answer: 'minor',
      suggested: false,
    });
  });

  test.each([
    ['decimals', whole.replace('4900', '4900.50'), '490050 EUR'],
    ['a sign', whole.replace('4900', '€4900'), '490000 EUR'],
    ['the header', whole.replace('monthly fee', 'mrr_cents'), '4900 EUR'],
  ])('%s decide it', async (_, text, monthly) => {
    const state = await draftOf({'list.csv': text});
    expect(state.outcome.questions.filter(({id}) => id === 'money-unit')).toEqual([]);
    expect(subscriptions(state)[0]?.monthly).toBe(monthly);
  });

  test('a currency that nothing names is asked, or is a constant', async () => {
    const text = 'customer,start,mrr\nc1,2026-01-10,49.50\nc2,2026-01-11,120.00';
    const state = await draftOf({'list.csv': text});
    const asked = state.outcome.questions.find(({id}) => id === 'currency');
    expect(asked).toMatchObject({blocking: true, column: 'mrr'});
    expect(asked?.choices).toContainEqual({id: 'CHF', text: 'CHF', likely: true});
    expect(asked?.choices.at(-1)).toEqual({id: 'ZMW', text: 'ZMW'});
    expect(subscriptions(runNow(answerDraft(state, 'currency', 'CHF')))[0]?.monthly).toBe('4950 CHF');
    const constant = await draftOf({'list.csv': text}, {constants: {currency: 'USD'}});
    expect(constant.outcome.questions).toEqual([]);
    expect(subscriptions(constant)[0]?.monthly).toBe('4950 USD');
  });

  test('a sign that several currencies share puts those first', async () => {
    const state = await draftOf({'list.csv': 'customer,start,mrr\nc1,2026-01-10,49.50 kr\nc2,2026-01-11,120 kr'});
    const choices = state.outcome.questions.find(({id}) => id === 'currency')?.choices ?? [];
    expect(choices.slice(0, 4).map(({id, likely}) => [id, likely])).toEqual([
      ['SEK', true],
      ['NOK', true],
      ['DKK', true],
      ['AED', undefined],
    ]);
  });

  test('two currencies in one column stay two; a row that names none is left out', async () => {
    const state = await fromRows([
      {subscription_id: 'a', currency: 'EUR'},
      {subscription_id: 'b', currency: 'usd'},
      {subscription_id: 'c', currency: ''},
    ]);
    expect(subscriptions(state).map(({monthly}) => monthly)).toEqual(['12000 EUR', '12000 USD']);
    expect(issue(state, 'value-missing')).toMatchObject({effect: 'left-out', count: 1});
  });

  test('an amount without an interval is asked how often it is paid', async () => {
    const state = await draftOf({'list.csv': 'customer,start,price,currency\nc1,2026-01-10,120.00,EUR'});
    expect(state.outcome.questions.find(({id}) => id === 'interval')).toMatchObject({blocking: true, column: 'price'});
    expect(subscriptions(runNow(answerDraft(state, 'interval', 'year')))[0]?.monthly).toBe('1000 EUR');
  });
});

test('names and addresses become numbers, and never stand in for an id', async () => {
  const named = await draftOf({
    'list.csv':
      'Customer Name,Email,start,mrr,currency\nAda Person,ada@example.com,2026-01-10,49.50,EUR\nAda Person,ada@example.com,2026-02-10,1.00,EUR',
  });
  const [first, second] = subscriptions(named).map(({customer}) => customer);
  expect(first).toMatch(/^\d+$/);
  expect(second).toBe(first);
  const addressed = await draftOf({'list.csv': 'customer,start,mrr,currency\nada@example.com,2026-01-10,49.50,EUR'});
  expect(subscriptions(addressed)[0]?.customer).toMatch(/^\d+$/);
  const known = await draftOf({
    'list.csv': 'Customer Name,customer_id,start,mrr,currency\nAda Person,c7,2026-01-10,49.50,EUR',
  });
  expect(subscriptions(known)[0]?.customer).toBe('c7');
  expect(viewDraft(known).files[0]?.unused).toContain('Customer Name');
});

describe('two kinds of revenue', () => {
  const movements =
    'date,customer_external_id,mrr_movement,mrr,movement_type,currency_code\n2026-02-05,c1,100,100,new,EUR';

  test('are asked about before the same money counts twice', async () => {
    const first = await fromRows([{subscription_id: 'a'}, {subscription_id: 'b'}]);
    expect(first.outcome.questions).toEqual([]);
    const second = await draftOf({'movements.csv': movements}, afterCommit(first));
    expect(second.outcome.questions).toMatchObject([
      {
        id: 'revenue-overlap',
        blocking: true,
        choices: [
          {id: 'replace', count: 2},
          {id: 'both', count: 3},
        ],
      },
    ]);
    const replaced = runNow(answerDraft(second, 'revenue-overlap', 'replace'));
    expect(subscriptions(replaced).map(({kind}) => kind)).toEqual(['movement']);
    const both = runNow(answerDraft(second, 'revenue-overlap', 'both'));
    expect(subscriptions(both)).toHaveLength(3);
    const third = await draftOf({'movements.csv': movements.replace('c1', 'c2')}, afterCommit(both));
    expect(third.outcome.questions).toMatchObject([{id: 'revenue-overlap', answer: 'both', suggested: false}]);
    const whole = await draftOf({'movements.csv': movements}, {...afterCommit(first), mode: 'replace'});
    expect(whole.outcome.questions).toEqual([]);
  });
});

test('revenue and issues each cover their own days', async () => {
  const items =
    'id,title,status,created,started,finished\n1,a,Done,2026-09-01,2026-09-02,2026-09-10\n2,b,Done,2026-09-01,2026-11-02,2026-11-20';
  const state = await draftOf({'items.csv': items});
  const both = await draftOf(
    {'mrr.csv': 'month,customer_id,mrr,currency\n2026-01,c1,1.00,EUR\n2026-10,c1,1.00,EUR'},
    afterCommit(state),
  );
  const {coverage} = both.outcome;
  const days = Object.entries(coverage?.tables ?? {}).map(([name, {from, through}]) => [
    name,
    formatDay(from),
    formatDay(through),
  ]);
  expect(days).toEqual([
    ['items', '2026-09-10', '2026-11-20'],
    ['subscriptions', '2026-01-01', '2026-10-31'],
  ]);
  expect(viewDraft(both).coverage).toMatchObject({from: '2026-01-01', through: '2026-11-20'});
});

describe('payments', () => {
  test('only what came in, with what went back', async () => {
    const state = await draftOf({
      'payments.csv': [
        'payment_id,date,customer_id,amount,amount_refunded,fee,currency,status',
        'p1,2026-09-01,c1,49.00,0.00,1.70,EUR,Paid',
        'p2,2026-09-02,c1,49.00,9.00,1.70,EUR,Refunded',
        'p3,2026-09-03,c1,49.00,,,EUR,Failed',
        'p4,2026-09-04,c1,-49.00,,,EUR,Paid',
        'p5,2026-09-05,c1,49.00,50.00,,EUR,Paid',
      ].join('\n'),
    });
    const stored = rowsOf(state.outcome.tables.get('payments'));
    expect(stored.map(({id, amount, refunded}) => [id, amount, refunded])).toEqual([
      ['p1', '4900 EUR', '0 EUR'],
      ['p2', '4900 EUR', '900 EUR'],
    ]);
    expect(issue(state, 'payment-not-paid')).toMatchObject({effect: 'left-out', value: 'Failed'});
    expect(addsUp(state)).toEqual({read: 5, used: 2, leftOut: 3, explained: 3});
  });
});

describe('products by other names', () => {
  const products = 'product,stage,aliases\nCheckout,growth,prod_1;Checkout Suite';

  test('are renamed at import, and in what is stored when the names come later', async () => {
    const before = await fromRows([{product_id: 'PROD_1'}, {subscription_id: 's2', product_id: 'Billing'}]);
    const named = await draftOf({'products.csv': products}, afterCommit(before));
    expect(subscriptions(named).map(({product}) => product)).toEqual(['Checkout', 'Billing']);
    const later = await fromRows([{subscription_id: 's3', product_id: 'Checkout Suite'}], afterCommit(named));
    expect(subscriptions(later).map(({product}) => product)).toEqual(['Checkout', 'Billing', 'Checkout']);
  });
});

describe('tables by hand', () => {
  test('shares are fractions however they are written', async () => {
    const state = await draftOf({
      'a.csv':
        'name,value,from\nGross margin,80,2026-01-01\nchurn-cap,5 %,2026-01-01\ndiscount rate,0.1,2026-01-01\nmonths,60,2026-01-01',
    });
    expect(rowsOf(state.outcome.tables.get('assumptions')).map(({name, value}) => [name, value])).toEqual([
      ['gross-margin', '0.8'],
      ['churn-cap', '0.05'],
      ['discount-rate', '0.1'],
      ['months', '60'],
    ]);
  });

  test('costs on firsts of months are those of whole months', async () => {
    const state = await draftOf({
      'c.csv':
        'date,kind,item,amount,currency\n2026-09-01,COGS,Hosting,5.00,EUR\n2026-10-01,magic,Hosting,5.00,EUR\n2026-10-01,build,Team,5.00,EUR',
    });
    expect(rowsOf(state.outcome.tables.get('costs')).map(({kind}) => kind)).toEqual(['revenue', 'build']);
    expect(issue(state, 'word-not-known')).toMatchObject({effect: 'left-out', value: 'magic'});
    expect(viewDraft(state).coverage).toMatchObject({from: '2026-09-01', through: '2026-10-31'});
  });

  test('costs of months without a day are those of the whole month', async () => {
    const state = await draftOf({
      'c.csv': 'month,kind,amount,currency\n2026-08,build,5.00,EUR\n2026/09,build,5.00,EUR\n2026-13,build,5.00,EUR',
    });
    expect(rowsOf(state.outcome.tables.get('costs')).map(({date}) => date)).toEqual(['2026-08-01', '2026-09-01']);
    expect(issue(state, 'date-not-read')).toMatchObject({row: 4, value: '2026-13'});
    expect(viewDraft(state).coverage).toMatchObject({from: '2026-08-01', through: '2026-09-30'});
  });

  test('a rate has two codes and is above zero', async () => {
    const state = await draftOf({
      'r.csv': 'from,to,start,rate\nusd,EUR,2026-09-01,0.92\nUSD,Euros,2026-09-01,0.92\nUSD,EUR,2026-10-01,0',
    });
    expect(rowsOf(state.outcome.tables.get('rates')).map(({from, to, rate}) => [from, to, rate])).toEqual([
      ['USD', 'EUR', '0.92'],
    ]);
    expect(addsUp(state)).toEqual({read: 3, used: 1, leftOut: 2, explained: 2});
  });

  test('a market without a total is left out', async () => {
    const state = await draftOf({
      'm.csv':
        'from,to,scope,own,total,currency\n2026-01-01,2026-03-31,shops,5.00,50.00,EUR\n2026-04-01,2026-06-30,shops,5.00,,EUR',
    });
    expect(rowsOf(state.outcome.tables.get('market')).map(({own, total}) => [own, total])).toEqual([
      ['500 EUR', '5000 EUR'],
    ]);
  });
});

describe('files in words of their own', () => {
  test.each([
    ['id,customer,plan,price,currency,interval,start,status', 'subscriptions'],
    ['Account ID,Plan Code,MRR,Currency,Activated At,Canceled At,State', 'subscriptions'],
    [
      'uuid,account_code,state,current_period_started_at,current_period_ends_at,activated_at,unit_amount,quantity,currency,plan_id,interval',
      'subscriptions',
    ],
    [
      'subscription_id,customer_id,plan_type,started_date,ended_date,billing_cycle,sub_status,monthly_price',
      'subscriptions',
    ],
    ['Month,Account,MRR', 'customer-months'],
    ['period,customer,amount,currency', 'customer-months'],
    ['Date,Customer,Amount,Currency', 'payments'],
    ['id,created,client,total,status,currency', 'payments'],
    ['day,customer,movement type,mrr change,currency', 'movements'],
    ['invoice,customer,period_start,period_end,amount,currency', 'invoices'],
    ['month,category,amount,currency', 'costs'],
    ['base,quote,date,exchange rate', 'rates'],
    ['start,end,market,our revenue,market size,currency', 'market'],
    ['key,title,status,created,customer', 'generic'],
  ])('%s is %s', async (header, format) => {
    const cells = header
      .split(',')
      .map(name =>
        /amount|mrr|price|total|change|rate|revenue|size/i.test(name)
          ? '12.50'
          : /date|day|month|period|start|end|created|_at|at$/i.test(name)
            ? '2026-03-01'
            : /currency/i.test(name)
              ? 'EUR'
              : 'x',
      );
    const state = await draftOf({'list.csv': `${header}\n${cells.join(',')}`});
    expect(viewDraft(state).files[0]).toMatchObject({format});
    expect(viewDraft(state).files[0]?.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test.each(['user_id,start_date,end_date', 'subscription_id,user_id,plan,start_date,end_date,status'])(
    '%s could be anything: what it is is asked',
    async header => {
      const cells = header.replace(/\w+/g, name => (name.endsWith('date') ? '2026-03-01' : 'active'));
      const state = await draftOf({'list.csv': `${header}\n${cells}`});
      expect(viewDraft(state).questions).toContainEqual(expect.objectContaining({id: 'format', blocking: true}));
    },
  );

  test('invoices that do not say which days they pay for are refused in words', async () => {
    const state = await draftOf({
      'invoices.csv':
        'id,Customer,Subscription,Status,Currency,Amount Due,Total,Finalized At (UTC),Period Start (UTC),Period End (UTC)\nin_1,c1,s1,paid,eur,10.00,10.00,2026-09-01 10:00,2026-08-01 10:00,2026-09-01 10:00',
    });
    expect(issue(state, 'no-service-period')).toMatchObject({
      effect: 'left-out',
      count: 1,
      action: 'export-service-period',
    });
    expect(addsUp(state)).toEqual({read: 1, used: 0, leftOut: 1, explained: 1});
  });
});

test('items of one subscription stay several', async () => {
  const state = await fromRows([
    {subscription_id: 's1', plan: 'Base', amount: '10.00'},
    {subscription_id: 's1', plan: 'Add-on', amount: '5.00'},
    {subscription_id: 's2', plan: 'Base', amount: '10.00'},
  ]);
  expect(subscriptions(state).map(({id, monthly}) => [id, monthly])).toEqual([
    ['s1 · Base', '1000 EUR'],
    ['s1 · Add-on', '500 EUR'],
    ['s2', '1000 EUR'],
  ]);
});

test('a status of unknown meaning is asked about, and remembered for the dataset', async () => {
  const state = await fromRows([{status: 'Gone fishing', end_date: '2026-05-01'}, {subscription_id: 's2'}]);
  expect(subscriptions(state)).toHaveLength(1);
  expect(state.outcome.questions).toMatchObject([
    {id: 'subscription-status:gone fishing', blocking: false, column: 'Gone fishing'},
  ]);
  const told = runNow(answerDraft(state, 'subscription-status:gone fishing', 'ended'));
  expect(subscriptions(told).map(({ended}) => ended)).toEqual(['1', '0']);
  const next = await draftOf(
    {'other.csv': 'customer,start,mrr,currency,state\nc9,2026-01-10,49.50,EUR,gone_fishing'},
    afterCommit(told),
  );
  expect(issue(next, 'ended-without-date')).toMatchObject({count: 1});
});

test('what people pay with feeds nothing, not even by hand', async () => {
  const text =
    'payment_id,date,customer_id,amount,currency,status,Card Last4,Card Exp Month,IBAN,Card ID\np1,2026-09-01,c1,49.00,EUR,Paid,4242,4,AT61,card_1';
  const mapping = {plan: ['Card Last4'], segment: ['IBAN'], country: ['Card Exp Month']};
  const state = await draftOf({'payments.csv': text}, {mapping});
  expect(JSON.stringify(rowsOf(state.outcome.tables.get('payments')))).not.toMatch(/4242|AT61|card_1/);
});

test('a list of subscriptions without any price says so', async () => {
  const header =
    'id,Customer ID,Status,Created (UTC),Current Period Start (UTC),Current Period End (UTC),Cancel At Period End';
  const state = await draftOf({'s.csv': `${header}\nsub_1,c1,active,2026-02-01,2026-11-01,2026-12-01,false`});
  expect(issue(state, 'no-amount')).toMatchObject({effect: 'note', count: 1, action: 'add-amount'});
  expect(addsUp(state)).toMatchObject({read: 1, used: 1});
});

test('a snapshot without discounts says once that its prices are those of the list', async () => {
  const header =
    'id,Customer ID,Status,Created (UTC),Current Period Start (UTC),Current Period End (UTC),Cancel At Period End,Currency,Interval,Amount';
  const row = (id: string, discount: string) =>
    `${id},${id},active,2026-02-01,2026-11-01,2026-12-01,false,eur,month,10.00${discount}`;
  const plain = await draftOf({'s.csv': [header, row('sub_1', ''), row('sub_2', '')].join('\n')});
  expect(issue(plain, 'discounts-missing')).toMatchObject({effect: 'note', column: 'Amount', count: 1});
  const discounted = await draftOf({'s.csv': [`${header},Discount %`, row('sub_1', ',10')].join('\n')});
  expect(issue(discounted, 'discounts-missing')).toBeUndefined();
  expect(rowsOf(discounted.outcome.tables.get('subscriptions'))[0]?.monthly).toBe('900 EUR');
});

test('a sheet of customers whose months are named by their first or last days', async () => {
  for (const header of ['2026-08-01,2026-09-01,2026-10-01', '2026-08-31,2026-09-30,2026-10-31']) {
    const text = `Customer Name,Self-serve,${header}\n"Acme, Inc.",,25,1998,2304\n<b>,,0,65,\nDEC,,0,0,0\n`;
    const state = await draftOf({'mrr.csv': text}, {answers: {'money-unit': 'major', currency: 'USD'}});
    expect(viewDraft(state).files[0]).toMatchObject({format: 'customer-months-wide', confidence: 1, rowsUsed: 3});
    const paid = subscriptions(state).filter(({monthly}) => monthly !== '0 USD');
    expect(paid.map(({start, monthly}) => [start, monthly])).toEqual([
      ['2026-08-01', '2500 USD'],
      ['2026-09-01', '199800 USD'],
      ['2026-10-01', '230400 USD'],
      ['2026-09-01', '6500 USD'],
    ]);
  }
});

test('a column for each day is no sheet of months', async () => {
  const days = Array.from({length: 31}, (_, at) => `2026-08-${String(at + 1).padStart(2, '0')}`);
  const text = `Customer,${days.join(',')}\nAcme,${days.map(() => '5').join(',')}\n`;
  expect(viewDraft(await draftOf({'days.csv': text})).files[0]?.format).not.toBe('customer-months-wide');
});

test('customers with the days on which they signed up and left are subscriptions', async () => {
  const text =
    'Customer ID,Company,Plan,MRR,Signup Date,Churn Date,Status\nC1,Acme,Team,49.00,2026-01-05,,Active\nC2,Bolt,Pro,99.00,2026-02-10,2026-08-01,Churned\n';
  const state = await draftOf({'customers.csv': text}, {answers: {currency: 'USD'}});
  expect(viewDraft(state).files[0]).toMatchObject({table: 'subscriptions', rowsUsed: 2});
  expect(subscriptions(state)).toMatchObject([
    {customer: 'C1', start: '2026-01-05', monthly: '4900 USD', plan: 'Team'},
    {customer: 'C2', start: '2026-02-10', end: '2026-08-01', monthly: '9900 USD'},
  ]);
});

test('invoices without the time that they pay for are payments on the day they were paid', async () => {
  const text =
    'Invoice Number,Customer,Invoice Date,Due Date,Paid Date,Amount,Currency,Status\nINV-1,Acme,01/15/2026,02/14/2026,02/01/2026,"$1,200.00",USD,Paid\nINV-2,Bolt,01/20/2026,02/19/2026,,$490.00,USD,Open\n';
  const state = await draftOf({'invoices.csv': text});
  expect(viewDraft(state).files[0]).toMatchObject({table: 'payments', rowsUsed: 1, rowsLeftOut: 1});
  expect(rowsOf(state.outcome.tables.get('payments'))).toMatchObject([
    {id: 'INV-1', date: '2026-02-01', amount: '120000 USD'},
  ]);
});

test('a short list of who pays how much a month, in everyday words, is one of subscriptions', async () => {
  for (const header of ['customer,start,end,monthly', 'client,from,until,price per month']) {
    const state = await draftOf({
      'list.csv': `${header},currency\nA,2026-01-01,,100,EUR\nB,2026-03-01,2026-09-15,49.5,EUR\n`,
    });
    expect(viewDraft(state).files[0]).toMatchObject({format: 'subscriptions', rowsUsed: 2});
    expect(subscriptions(state).map(({monthly}) => monthly)).toEqual(['10000 EUR', '4950 EUR']);
  }
});
