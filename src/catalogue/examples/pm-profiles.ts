import type {Example} from '../example.ts';
import {lifetimes, months, movements, rates} from './pm-files.ts';

const inDollars = `DATE,CUSTOMER_EXTERNAL_ID,CUSTOMER_UUID,MRR_MOVEMENT,MRR,MOVEMENT_TYPE,CURRENCY_CODE
2026-01-10,B,u-2,10000,10000,new_biz,USD
2026-02-28,B,u-2,2000,12000,expansion,USD
`;

/** The same files by the definitions of other tools. */
export const pmProfileExamples: readonly Example[] = [
  {
    kpi: 'mrr-movements',
    files: [{csv: movements}],
    by: 'month',
    period: '2026-01-01',
    expected: 186.67,
    parts: {start: 100, new: 166.67, expansion: 20, contraction: 0, end: 286.67, check: 0},
    working:
      'At the end of January A pays 166.67 and paid nothing before: new. That it grew by 60 and shrank by 60 in between leaves no trace.',
  },
  {
    kpi: 'mrr-movements',
    profile: 'chartmogul-like',
    files: [{csv: movements}],
    by: 'month',
    period: '2026-01-01',
    expected: 186.67,
    parts: {
      start: 100,
      new: 166.67,
      expansion: 80,
      contraction: -60,
      end: 286.67,
      check: 0,
      newCustomers: 1,
      expansionCustomers: 2,
      contractionCustomers: 1,
    },
    working: 'Every movement counts: 166.67 new, 60 + 20 more, 60 less. 100 + 166.67 + 80 − 60 = 286.67.',
  },
  {
    kpi: 'mrr-movements',
    profile: 'chartmogul-like',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 10,
    parts: {new: 70, churn: -60},
    working: 'The file has no movements, so that each customer’s change is all there is: as in the default profile.',
  },
  {
    kpi: 'mrr-movements',
    profile: 'chartmogul-like',
    files: [{csv: inDollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 16,
    parts: {start: 90, expansion: 16, fx: -10, end: 96, check: 0},
    working:
      'Start: 100 USD × 0.9 = 90. At the 0.8 of February’s end the 20 USD more are 16, and the 100 USD of before 10 less: 90 + 16 − 10 = 96.',
  },
  {
    kpi: 'net-mrr-churn',
    profile: 'chartmogul-like',
    files: [{csv: months}],
    by: 'month',
    period: '2026-03-01',
    expected: -5 / 290,
    parts: {reactivation: 45},
    working: '(40 of D − 45 of C, who came back) ÷ 290 = −1.7 %.',
  },
  {
    kpi: 'quick-ratio',
    profile: 'chartmogul-like',
    files: [{csv: months}],
    by: 'month',
    period: '2026-03-01',
    expected: 45 / 40,
    working: 'C came back with 45, D left with 40: 1.125.',
  },
  {
    kpi: 'clv',
    profile: 'chartmogul-like',
    files: [{csv: lifetimes}],
    by: 'month',
    period: '2026-03-01',
    expected: 2400,
    working: '100 ÷ (25 % ÷ 6) = 2,400, without a margin. ChartMogul’s own: 100 ÷ 5 % = 2,000.',
  },
];
