import type {Example} from '../example.ts';
import {dollars, months, products, rates, ratesToJanuary, snapshot} from './pm-files.ts';

const year = `subscription_id,customer_id,start_date,end_date,amount,currency,interval
S-1,A,2026-01-01,,2000,EUR,year
`;

const intervals = `${year}S-2,B,2026-01-10,,50,EUR,month
S-3,C,2026-01-15,,12,EUR,week
S-4,D,2026-01-20,,1,EUR,day
S-5,E,2026-01-02,2026-01-25,80,EUR,month
`;

const currencies = `month,customer_id,mrr,currency
2026-01,A,100,EUR
2026-01,B,100,USD
`;

/** MRR, what it is made of and how it moved. */
export const pmMrrExamples: readonly Example[] = [
  {
    kpi: 'mrr',
    files: [{csv: year}],
    by: 'month',
    period: '2026-01-01',
    expected: 2000 / 12,
    working: 'A yearly price counts a twelfth: 2,000 ÷ 12 = 166.67, as ChartMogul documents it.',
  },
  {
    kpi: 'mrr',
    files: [{csv: intervals}],
    by: 'month',
    period: '2026-01-01',
    expected: 2000 / 12 + 50 + 52 + 365 / 12,
    working:
      '2,000 a year ÷ 12 = 166.67; 50 a month; 12 a week × 52 ÷ 12 = 52; 1 a day × 365 ÷ 12 = 30.42; E ended on 25 January. Together 299.08.',
  },
  {
    kpi: 'mrr',
    files: [{csv: snapshot}],
    by: 'month',
    expected: 'needs-column',
    working: 'The file holds today’s prices alone: what was paid in earlier months is not in it.',
  },
  {
    kpi: 'mrr',
    files: [{csv: currencies}],
    by: 'month',
    expected: 'several-currencies',
    working: '100 EUR and 100 USD are not 200 of anything: one currency is chosen, or rates convert them.',
  },
  {
    kpi: 'mrr-now',
    files: [{csv: snapshot}],
    by: 'month',
    expected: 198,
    parts: {arr: 2376, customers: 2, arpa: 99},
    working: 'A: 2 × 49 a month = 98. B: 1,200 a year ÷ 12 = 100. C has ended. 98 + 100 = 198; × 12 = 2,376; ÷ 2 = 99.',
  },
  {
    kpi: 'arr',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 3480,
    working: 'MRR at the end of February: 130 + 50 + 40 + 70 = 290. × 12 = 3,480.',
  },
  {
    kpi: 'mrr-before',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 280,
    working: 'All who paid at the end of January: 100 + 80 + 60 + 40 = 280.',
  },
  {
    kpi: 'mrr-growth',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 10 / 280,
    parts: {start: 280, end: 290, change: 10},
    working: '(290 − 280) ÷ 280 = 3.57 %.',
  },
  {
    kpi: 'mrr-growth',
    files: [{csv: dollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 1 / 235,
    parts: {start: 235, end: 236, change: 1},
    working:
      'As reported: in January 100 + 150 × 0.9 = 235, in February 100 + 170 × 0.8 = 236, so that 1 ÷ 235 is the growth; at February’s rate January would have been 220.',
  },
  {
    kpi: 'mrr-converted',
    files: [{csv: dollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 236,
    working: 'Every dollar has a rate: 100 + 170 × 0.8 = 236, the MRR.',
  },
  {
    kpi: 'mrr-converted',
    files: [{csv: dollars}, {csv: ratesToJanuary}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 'missing-rate',
    working: 'In February the dollars of B and D have no rate: 100 would be the MRR of A alone.',
  },
  {
    kpi: 'mrr-growth',
    files: [{csv: months}],
    by: 'month',
    period: '2026-01-01',
    expected: 'start-of-data',
    working: 'January is the first month of the file: nothing was paid before it.',
  },
  {
    kpi: 'mrr-movements',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 10,
    parts: {
      start: 280,
      new: 70,
      expansion: 30,
      contraction: -30,
      churn: -60,
      reactivation: 0,
      transferIn: 0,
      transferOut: 0,
      end: 290,
      check: 0,
      startCustomers: 4,
      newCustomers: 1,
      expansionCustomers: 1,
      contractionCustomers: 1,
      churnCustomers: 1,
      reactivationCustomers: 0,
      endCustomers: 4,
    },
    working: 'A 100 → 130, B 80 → 50, C 60 → 0, D 40 → 40, E 0 → 70: 280 + 70 + 30 − 30 − 60 = 290.',
  },
  {
    kpi: 'mrr-movements',
    files: [{csv: months}],
    by: 'month',
    period: '2026-03-01',
    expected: 5,
    parts: {start: 290, new: 0, reactivation: 45, churn: -40, expansion: 0, contraction: 0, end: 295, check: 0},
    working:
      'C paid 60 in January, nothing in February and 45 in March: it came back and is not new. D left. 290 + 45 − 40 = 295.',
  },
  {
    kpi: 'mrr-movements',
    files: [{csv: months}],
    by: 'month',
    period: '2026-01-01',
    expected: 'start-of-data',
    parts: {start: 0, new: 280, end: 280},
    working: 'The file begins in January: whether its customers are new then, it cannot say.',
  },
  {
    kpi: 'mrr-movements',
    files: [{csv: products}],
    by: 'month',
    where: {product: 'Till'},
    period: '2026-02-01',
    expected: 190,
    parts: {start: 0, new: 70, transferIn: 120, churn: 0, transferOut: 0, end: 190, check: 0, transferInCustomers: 1},
    working:
      'A paid for the Shop in January and pays for the Till in February: it moved in with 120. C is new with 70.',
  },
  {
    kpi: 'mrr-movements',
    files: [{csv: products}],
    by: 'month',
    where: {product: 'Shop'},
    period: '2026-02-01',
    expected: -100,
    parts: {start: 150, new: 0, transferIn: 0, churn: 0, transferOut: -100, end: 50, check: 0, transferOutCustomers: 1},
    working: 'A left the Shop and still pays for the Till: it moved out with 100 and is not lost. 150 − 100 = 50.',
  },
  {
    kpi: 'mrr-movements',
    files: [{csv: products}],
    by: 'month',
    period: '2026-02-01',
    expected: 90,
    parts: {start: 150, new: 70, expansion: 20, transferIn: 0, transferOut: 0, churn: 0, end: 240, check: 0},
    working: 'Of the whole company A pays 100 → 120. 190 in the Till and −100 in the Shop make the same 90.',
  },
  {
    kpi: 'mrr-movements',
    files: [{csv: dollars}, {csv: rates}],
    currency: 'EUR',
    by: 'month',
    period: '2026-02-01',
    expected: 16,
    parts: {
      start: 235,
      new: 16,
      expansion: 40,
      contraction: 0,
      churn: -40,
      fx: -15,
      end: 236,
      check: 0,
      expansionCustomers: 1,
      contractionCustomers: 0,
    },
    working:
      'January: 100 + 150 USD × 0.9 = 235. At February’s 0.8 D is new with 16, B pays 50 USD = 40 more, C left with 50 USD = 40. The 150 USD of January are 0.1 each less: −15. 235 + 16 + 40 − 40 − 15 = 236 = 100 + 170 × 0.8.',
  },
  {
    kpi: 'new-mrr',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 70,
    parts: {customers: 1, each: 70},
    working: 'E alone paid nothing before February.',
  },
  {
    kpi: 'new-mrr',
    files: [{csv: snapshot}],
    by: 'month',
    period: '2026-02-01',
    expected: 100,
    parts: {customers: 1},
    working: 'B began on 3 February: 1,200 a year ÷ 12 = 100, at today’s price.',
  },
  {
    kpi: 'churned-mrr',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 60,
    parts: {customers: 1},
    working: 'C paid 60 at the end of January and nothing at the end of February. B, who pays less, is not lost.',
  },
  {
    kpi: 'quick-ratio',
    files: [{csv: months}],
    by: 'month',
    period: '2026-02-01',
    expected: 100 / 90,
    parts: {gained: 100, lost: 90},
    working: '(70 new + 30 expansion) ÷ (60 churn + 30 contraction) = 1.11.',
  },
  {
    kpi: 'quick-ratio',
    files: [{csv: products}],
    by: 'month',
    period: '2026-02-01',
    expected: 'zero-denominator',
    working: 'Nobody pays less or left: what was gained, by 0, is no number.',
  },
];
