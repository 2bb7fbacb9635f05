import type {Example} from '../example.ts';

const header = 'date,kind,phase,item,amount,currency,units';

const options = `${header}
2026-03-02,build,upfront,Labelling,18000,EUR,
2026-03-02,build,upfront,Migration,12000,EUR,
2026-03-02,build,monthly,Hosting,8000,EUR,
2026-03-02,build,monthly,People,25000,EUR,
2026-02-02,buy,monthly,Licence,50000,EUR,
2026-03-02,buy,monthly,Licence,45000,EUR,
`;

const cheap = `${header}
2026-03-02,build,upfront,All,30000,EUR,
2026-03-02,build,monthly,All,33000,EUR,
2026-03-02,buy,monthly,Licence,30000,EUR,
`;

const oneSide = `${header}
2026-03-02,build,upfront,All,30000,EUR,
`;

const inference = `${header}
2026-03-01,inference,monthly,Model API,940,EUR,1250000
2026-03-31,inference,monthly,Small model,60,EUR,750000
2026-03-31,inference,monthly,Gateway,500,EUR,
`;

const of = (csv: string) => ({files: [{csv}], by: 'month'}) as const;

/** Build or buy, and what an inference costs. */
export const aiCostExamples: readonly Example[] = [
  {
    kpi: 'total-cost-build',
    ...of(options),
    expected: 1_218_000,
    parts: {
      upfront: 30_000,
      monthly: 33_000,
      months: 36,
      after6: 228_000,
      after12: 426_000,
      after18: 624_000,
      after24: 822_000,
      after30: 1_020_000,
    },
    working:
      'Once 18,000 + 12,000 = 30,000; a month 8,000 + 25,000 = 33,000. 30,000 + 36 × 33,000 = 1,218,000. Each half year adds 6 × 33,000 = 198,000.',
  },
  {
    kpi: 'total-cost-buy',
    ...of(options),
    expected: 1_620_000,
    parts: {upfront: 0, monthly: 45_000, after6: 270_000, after30: 1_350_000},
    working: 'The licence costs 45,000 a month since March; the older price no longer counts. 36 × 45,000 = 1,620,000.',
  },
  {
    kpi: 'break-even',
    ...of(options),
    expected: 2.5,
    parts: {extra: 30_000, saved: 12_000, cost: 112_500},
    working:
      'Building costs 30,000 more once and saves 45,000 − 33,000 = 12,000 a month: 30,000 ÷ 12,000 = 2.5 months. By then both have cost 30,000 + 2.5 × 33,000 = 2.5 × 45,000 = 112,500.',
  },
  {
    kpi: 'break-even',
    ...of(cheap),
    expected: 'never',
    working: 'Against a licence of 30,000 a month building saves nothing, it costs 3,000 more each month.',
  },
  {
    kpi: 'break-even',
    ...of(oneSide),
    expected: 'no-data',
    working: 'What buying costs is not in the file; that is not nothing.',
  },
  {
    kpi: 'cost-per-thousand',
    ...of(inference),
    period: '2026-03-01',
    expected: 0.5,
    parts: {cost: 1000, units: 2_000_000, without: 1},
    working:
      '940 + 60 = 1,000 for 1,250,000 + 750,000 = 2,000,000 inferences: 0.50 a thousand. The gateway names no volume.',
  },
];
