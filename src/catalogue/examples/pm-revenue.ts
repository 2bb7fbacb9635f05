import type {Example} from '../example.ts';
import {payments} from './pm-files.ts';

const costs = `date,kind,item,amount,currency
2026-01-31,revenue,Hosting,25,EUR
2026-01-31,revenue,Support,10,EUR
2026-01-31,build,Team,500,EUR
`;

/** Money that came in, went back, and what serving it cost. */
export const pmRevenueExamples: readonly Example[] = [
  {
    kpi: 'revenue',
    files: [{csv: payments}],
    by: 'month',
    period: '2026-01-01',
    expected: 140,
    parts: {gross: 160, refunded: 20, customers: 2},
    working: '60 + 40 + 60 = 160 paid, 20 of it refunded since: 140.',
  },
  {
    kpi: 'refunds',
    files: [{csv: payments}],
    by: 'month',
    period: '2026-01-01',
    expected: 20,
    parts: {share: 0.125, payments: 1},
    working: '20 of B’s payment of January went back: 20 ÷ 160 = 12.5 %.',
  },
  {
    kpi: 'gross-margin',
    files: [{csv: payments}, {csv: costs}],
    by: 'month',
    period: '2026-01-01',
    expected: 0.75,
    parts: {margin: 105, revenue: 140, cost: 35},
    working: '(140 − 25 − 10) ÷ 140 = 75 %. What building costs is not in it.',
  },
  {
    kpi: 'revenue-per-customer',
    files: [{csv: payments}],
    by: 'month',
    period: '2026-01-01',
    expected: 70,
    parts: {net: 140, customers: 2},
    working: 'A 100, B 60 − 20 = 40: 140 ÷ 2.',
  },
];
