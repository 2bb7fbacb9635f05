import type {Example} from '../example.ts';

const market = (own: number, basis = 'actual'): string => `from,to,product,region,scope,basis,own,total,rival,currency
2025-01-01,2025-12-31,Shop,EU,Web shops,actual,${own},80,24,EUR
2025-01-01,2025-12-31,Till,EU,Web shops,${basis},4,20,6,EUR
`;

const outcomes = `outcome,date,base,target,actual
Minutes a session,2026-01-31,6,6.9,6.6
Complaints a month,2026-01-15,40,20,38
Complaints a month,2026-01-31,40,20,35
`;

const flat = `outcome,date,base,target,actual
Minutes a session,2026-01-31,6,6,6.6
`;

/** Against the market and against what was to be reached. */
export const pmGoalExamples: readonly Example[] = [
  {
    kpi: 'market-share',
    files: [{csv: market(11)}],
    by: 'month',
    period: '2025-12-01',
    expected: 0.15,
    parts: {own: 15, total: 100, relative: 0.5, age: 0},
    working: '(11 + 4) ÷ (80 + 20) = 15 %; half the largest rivals’ 24 + 6.',
  },
  {
    kpi: 'market-share',
    files: [{csv: market(98)}],
    by: 'month',
    period: '2025-12-01',
    expected: 'scope-mismatch',
    working: '102 of 100 cannot be: own sales and market are not of one scope.',
  },
  {
    kpi: 'market-share',
    files: [{csv: market(11, 'forecast')}],
    by: 'month',
    period: '2025-12-01',
    expected: 'scope-mismatch',
    working: 'An actual and a forecast figure are not added.',
  },
  {
    kpi: 'outcome-progress',
    files: [{csv: outcomes}],
    by: 'month',
    period: '2026-01-01',
    expected: (2 / 3 + 1 / 4) / 2,
    parts: {reached: 0, outcomes: 2},
    working:
      'Session time was to grow by 15 %, from 6 to 6.9, and is at 6.6: 0.6 ÷ 0.9 = 67 %. Complaints fell from 40 to 35 on their way to 20: 5 ÷ 20 = 25 %. On average 46 %.',
  },
  {
    kpi: 'outcome-progress',
    files: [{csv: flat}],
    by: 'month',
    period: '2026-01-01',
    expected: 'target-is-start',
    working: 'A target that is where it began says nothing of the way.',
  },
  {
    kpi: 'outcome-progress',
    files: [
      {
        csv: `outcome,base,target,due,owner
Session time,10,12,2026-12-31,Product
`,
      },
    ],
    by: 'month',
    period: '2026-11-01',
    expected: 'not-started',
    parts: {outcomes: 0},
    working: 'Nothing has been measured yet of the way from 10 to 12.',
  },
];
