import type {Example} from '../example.ts';

const features = `id,title,type,status,created,started,finished,due
F-1,Guest checkout,Feature,Done,2026-02-02,2026-02-09,2026-02-20,
F-2,Refunds,Feature,Done,2026-02-02,2026-02-16,2026-03-03,2026-03-10
F-3,Vouchers,Feature,Done,2026-02-16,2026-03-02,2026-03-27,2026-03-20
F-4,Gift cards,Feature,In Progress,2026-03-02,2026-03-11,,
F-5,Wish list,Feature,In Progress,2026-03-02,2026-03-30,,
S-1,A story of F-4,Story,Done,2026-03-02,2026-03-12,2026-03-31,
`;

const march = {files: [{csv: features}], by: 'month', period: '2026-03-01'} as const;

/** Features of a programme. */
export const programFeatureExamples: readonly Example[] = [
  {
    kpi: 'features-finished',
    ...march,
    expected: 2,
    working: 'F-2 and F-3 finished in March; S-1 is a story.',
  },
  {
    kpi: 'feature-lead-time',
    ...march,
    expected: 40,
    parts: {p50: 30, p85: 40},
    working:
      'F-2 from 2 February to 3 March: 27 + 3 = 30 days. F-3 from 16 February to 27 March: 13 + 27 = 40 days. 85 % of 2 is 1.7, so the 2nd, 40; 50 % the 1st, 30.',
  },
  {
    kpi: 'feature-age',
    files: [{csv: features}],
    by: 'month',
    expected: 21,
    parts: {p50: 2, open: 2},
    working: 'On 31 March F-4 is 21 days old (11 to 31 March) and F-5 2 days. The 2nd of 2 in order is 21.',
  },
  {
    kpi: 'features-on-time',
    ...march,
    expected: 0.5,
    parts: {onTime: 1, withDue: 2, withoutDue: 0},
    working: 'F-2 finished a week before its due date, F-3 a week after it. 1 ÷ 2.',
  },
];
