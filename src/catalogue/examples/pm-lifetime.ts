import type {Example} from '../example.ts';
import {dollars, lifetimes, margin, rates, ratesToJanuary} from './pm-files.ts';

const loyal = `subscription_id,customer_id,start_date,end_date,amount,currency,interval
S-1,A,2025-01-01,,100,EUR,month
S-2,B,2025-01-01,2025-03-15,100,EUR,month
S-3,C,2026-03-31,,100,EUR,month
`;

const begins = `subscription_id,customer_id,start_date,end_date,amount,currency,interval
S-1,A,2026-01-10,,100,EUR,month
S-2,B,2026-02-15,,50,EUR,month
S-3,C,2026-04-01,,70,EUR,month
`;

/** What a customer is worth over the time that it stays. */
export const pmLifetimeExamples: readonly Example[] = [
  {
    kpi: 'clv',
    files: [{csv: lifetimes}, {csv: margin}],
    by: 'month',
    period: '2026-03-01',
    expected: 1920,
    parts: {arpa: 100, margin: 0.8, churn: 0.25 / 6, lifetime: 24, capped: 0, lost: 1, realised: 464},
    working:
      'From September to February one month lost 1 of 4: mean churn 25 % ÷ 6 = 4.17 %, lifetime 24 months. 100 × 0.8 × 24 = 1,920. Realised: (4 × 400 + 3 × 300 + 400) ÷ 5 × 0.8 = 464.',
  },
  {
    kpi: 'clv',
    files: [{csv: loyal}, {csv: margin}],
    by: 'month',
    period: '2026-03-01',
    expected: 4800,
    parts: {churn: 0, lifetime: 60, capped: 1, lost: 0},
    working:
      'Nobody left from September to February: no lifetime can be had from it, so it is the cap of 60 months. 100 × 0.8 × 60 = at least 4,800.',
  },
  {
    kpi: 'clv',
    files: [{csv: lifetimes}],
    by: 'month',
    expected: 'needs-assumption',
    working: 'Nobody stated a gross margin, and none is assumed.',
  },
  {
    kpi: 'lifetime-revenue',
    files: [{csv: lifetimes}],
    by: 'month',
    period: '2026-03-01',
    expected: 2400,
    parts: {arpa: 100, lifetime: 24, realised: 580},
    working: '100 × 24 months = 2,400.',
  },
  {
    kpi: 'realised-value',
    files: [{csv: lifetimes}],
    by: 'month',
    period: '2026-03-01',
    expected: 580,
    parts: {acquired: 5},
    working: 'MRR by month: four times 400, three times 300, then 400: 2,900. Five customers ever began: 580.',
  },
  {
    kpi: 'realised-value',
    files: [{csv: begins}],
    by: 'month',
    period: '2026-01-01',
    expected: 100,
    parts: {acquired: 1},
    working: 'The file begins on 10 January, and A’s 100 at the month’s end are known all the same: 100 ÷ 1.',
  },
  {
    kpi: 'realised-value',
    files: [{csv: begins}],
    by: 'month',
    period: '2026-02-01',
    expected: 125,
    parts: {acquired: 2},
    working: 'January 100, February 100 + 50: 250 by two customers.',
  },
  {
    kpi: 'realised-value',
    files: [{csv: dollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: (235 + 236) / 4,
    parts: {acquired: 4},
    working:
      'January 100 + 150 × 0.9 = 235, February 100 + 170 × 0.8 = 236: 471 by four customers, C who left among them.',
  },
  {
    kpi: 'realised-value',
    files: [{csv: dollars}, {csv: ratesToJanuary}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 'missing-rate',
    working:
      'January’s 235 are those of three customers; in February only A has a rate, and 335 ÷ 1 would be nobody’s value.',
  },
];
