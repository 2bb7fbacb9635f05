import type {Example} from '../example.ts';
import {dollars, months, products, rates, snapshot} from './pm-files.ts';

const year = `subscription_id,customer_id,start_date,end_date,amount,currency,interval
S-1,A,2025-01-01,2025-07-01,100,EUR,month
S-1,A,2025-07-01,,150,EUR,month
S-2,B,2025-01-01,2025-05-01,100,EUR,month
S-3,C,2025-01-01,2025-03-01,100,EUR,month
S-3,C,2025-03-01,2025-09-01,60,EUR,month
S-3,C,2025-09-01,,100,EUR,month
S-4,D,2025-06-01,,90,EUR,month
S-5,E,2026-01-31,,10,EUR,month
`;

const open = `plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity
pro,Pro,EUR,4900,month,1,A,S-1,2026-01-05,,1
pro,Pro,EUR,4900,month,1,B,S-2,2026-02-03,,1
`;

/** Who stays, and with how much. */
export const pmRetentionExamples: readonly Example[] = [
  {
    kpi: 'customer-churn',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 0.25,
    parts: {lost: 1, start: 4, movedOut: 0},
    working:
      'A, B, C and D paid at the end of January, C pays nothing at the end of February: 1 ÷ 4. E, who is new, is not in it.',
  },
  {
    kpi: 'customer-churn',
    files: [{csv: snapshot}],
    by: 'month',
    period: '2026-02-01',
    expected: 0.5,
    parts: {lost: 1, start: 2},
    working: 'A and C paid at the end of January; C ended on 15 February: 1 ÷ 2.',
  },
  {
    kpi: 'customer-churn',
    files: [{csv: open}],
    by: 'month',
    expected: 'needs-column',
    working: 'No subscription of the file has ended: churn is not 0 %, it is not known.',
  },
  {
    kpi: 'gross-mrr-churn',
    files: [{csv: dollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 40 / 220,
    parts: {churn: 40, contraction: 0, start: 220},
    working:
      'At the rate of February’s end January’s 100 EUR + 150 USD × 0.8 are 220, and C’s 50 USD are 40. That the dollar fell is nobody’s contraction.',
  },
  {
    kpi: 'gross-mrr-churn',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 90 / 280,
    parts: {churn: 60, contraction: 30, start: 280},
    working: '(60 of C + 30 of B) ÷ 280 = 32.1 %.',
  },
  {
    kpi: 'net-mrr-churn',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 60 / 280,
    parts: {churn: 60, contraction: 30, expansion: 30, start: 280},
    working: '(60 + 30 − 30 of A) ÷ 280 = 21.4 %.',
  },
  {
    kpi: 'net-mrr-churn',
    files: [{csv: months}],
    by: 'month',
    period: '2026-03-01',
    expected: 40 / 290,
    working: 'D’s 40 ÷ 290 = 13.8 %. The 45 of C, who came back, do not make up for it.',
  },
  {
    kpi: 'nrr-monthly',
    files: [{csv: dollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 1,
    parts: {start: 220, end: 220},
    working:
      'At the rate of February’s end: they paid 100 EUR + 150 USD × 0.8 = 220 and pay 100 + 150 × 0.8 = 220. The fall of the dollar from 0.9 is not in it.',
  },
  {
    kpi: 'nrr-monthly',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 220 / 280,
    parts: {start: 280, end: 220},
    working: 'January’s customers pay 130 + 50 + 0 + 40 = 220 in February, of 280. E’s 70 is not in it.',
  },
  {
    kpi: 'grr-monthly',
    files: [{csv: dollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 180 / 220,
    parts: {start: 220, kept: 180},
    working: 'A kept 100 EUR, B 100 USD × 0.8 = 80, C nothing: 180, of 220 at the same rate.',
  },
  {
    kpi: 'grr-monthly',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 190 / 280,
    parts: {start: 280, kept: 190},
    working: 'Of what each paid: 100 (A’s 30 more do not count) + 50 + 0 + 40 = 190, of 280.',
  },
  {
    kpi: 'nrr',
    files: [{csv: year}],
    by: 'month',
    period: '2026-01-01',
    expected: 250 / 300,
    parts: {start: 300, end: 250},
    working: 'A, B and C paid 300 in January 2025; a year later they pay 150 + 0 + 100 = 250. D and E came later.',
  },
  {
    kpi: 'nrr',
    files: [{csv: year}],
    by: 'month',
    period: '2025-12-01',
    expected: 'start-of-data',
    working: 'Nothing is known of December 2024.',
  },
  {
    kpi: 'grr',
    files: [{csv: year}],
    by: 'month',
    period: '2026-01-01',
    expected: 200 / 300,
    parts: {start: 300, kept: 200},
    working:
      'A keeps 100 of 100, B 0, C 100: it paid 60 in between, and the cohort is compared by its ends. 200 ÷ 300.',
  },
  {
    kpi: 'customer-retention',
    files: [{csv: months}],
    by: 'month',
    split: {by: 'cohort', value: '2026-01'},
    period: '2026-02-01',
    expected: 0.75,
    parts: {paying: 3, joined: 4},
    working: 'Four began in January; A, B and D still pay in February.',
  },
  {
    kpi: 'customer-retention',
    files: [{csv: months}],
    by: 'month',
    period: '2026-03-01',
    expected: 0.8,
    parts: {paying: 4, joined: 5},
    working: 'Five ever began; A, B, E and C, who came back, pay in March.',
  },
  {
    kpi: 'customer-retention',
    files: [{csv: months}],
    by: 'month',
    split: {by: 'cohort'},
    age: 1,
    expected: 0.8,
    parts: {paying: 4, joined: 5},
    working:
      'A month after they began 3 of the 4 of January paid, in February, and the 1 of February, in March: 4 ÷ 5. The mean of 75 % and 100 % would say 87.5 %.',
  },
  {
    kpi: 'mrr-retention',
    files: [{csv: months}],
    by: 'month',
    split: {by: 'cohort', value: '2026-01'},
    period: '2026-03-01',
    expected: 225 / 280,
    parts: {now: 225, first: 280},
    working: 'Those of January began with 280 and pay 130 + 50 + 45 + 0 = 225 in March.',
  },
  {
    kpi: 'mrr-retention',
    files: [{csv: months}],
    by: 'month',
    split: {by: 'cohort'},
    age: 1,
    expected: 290 / 350,
    parts: {now: 290, first: 350},
    working:
      'A month after they began those of January paid 130 + 50 + 0 + 40 = 220 of 280, and E of February 70 of 70: 290 ÷ 350.',
  },
  {
    kpi: 'paying-customers',
    files: [{csv: products}],
    by: 'month',
    period: '2026-02-01',
    expected: 3,
    working: 'A pays for the Till, B for the Shop, C for the Till.',
  },
  {
    kpi: 'arpa',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 72.5,
    parts: {mrr: 290, customers: 4},
    working: '290 ÷ 4 who pay = 72.50. C, who pays nothing, is not in it.',
  },
];
