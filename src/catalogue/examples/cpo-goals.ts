import type {Example} from '../example.ts';

const worked = `objective,key_result,date,from,to,base,target,actual
Guests buy,Conversion,2026-02-14,2026-01-01,2026-03-31,32,45,42
Guests buy,Returns,2026-02-14,2026-01-01,2026-03-31,0.08,0.05,0.06
`;

const many = `objective,key_result,kind,date,from,to,base,target,actual,weight
Grow,Sign-ups,,2026-01-31,2026-01-01,2026-03-31,100,200,150,3
Grow,Sign-ups,,2026-02-28,2026-01-01,2026-03-31,100,200,250,3
Grow,Referrals,,2026-01-10,2026-01-01,2026-03-31,0,50,10,1
Keep,New terms,binary,2026-02-28,2026-01-01,2026-03-31,0,1,0,
Keep,Complaints,,,2026-01-01,2026-03-31,40,20,,
Keep,Uptime,,2026-02-28,2026-01-01,2026-03-31,99,99,99,
Old,Last year,,2025-12-31,2025-10-01,2025-12-31,0,10,10,
`;

const unmeasured = `objective,key_result,date,from,to,base,target,actual
Keep,Uptime,,2026-10-01,2026-12-31,99,99.9,
Keep,Complaints,,2026-10-01,2026-12-31,40,20,
Grow,Sign-ups,,2026-10-01,2026-12-31,100,200,
`;

const nowhere = `objective,key_result,date,from,to,base,target,actual
Keep,Uptime,2026-02-28,2026-01-01,2026-03-31,99,99,99
`;

const outcomes = `outcome,product,date,due,base,target,actual
Minutes a session,Shop,2026-01-31,2026-03-31,6,7.5,6.4
Minutes a session,Shop,2026-03-30,2026-03-31,6,7.5,7.6
Minutes a session,Till,2026-03-30,2026-03-31,6,7.5,7
Returns,Shop,2026-03-30,2026-03-31,8,5,5
Calls,Shop,,2026-03-31,90,60,
Later,Shop,2026-04-02,2026-09-30,0,1,1
`;

const plain = {files: [{csv: worked}], by: 'quarter'} as const;
const mixed = {files: [{csv: many}], by: 'quarter'} as const;

/** Objectives, key results and outcomes. */
export const cpoGoalExamples: readonly Example[] = [
  {
    kpi: 'key-results',
    ...plain,
    expected: (10 / 13 + 2 / 3) / 2,
    parts: {results: 2, reached: 0, over: 0, stale: 0},
    working:
      'From 32 to 45, at 42: 10 ÷ 13 = 0.769. From 8 % down to 5 %, at 6 %: 2 ÷ 3 = 0.667. Their mean is 0.7179.',
  },
  {
    kpi: 'key-results',
    ...mixed,
    expected: 0.4,
    parts: {results: 5, reached: 1, over: 1, stale: 2},
    working:
      'Sign-ups went beyond the target (1.5) and count 1, Referrals 10 ÷ 50 = 0.2, the new terms are not there, 0. Complaints were never checked in and Uptime leads nowhere: left out. (1 + 0.2 + 0) ÷ 3 = 0.4. On 28 February Referrals and Complaints have no check-in of the last 30 days.',
  },
  {
    kpi: 'key-results',
    files: [{csv: nowhere}],
    by: 'quarter',
    expected: 'target-is-start',
    working: 'From 99 to 99: there is no way to go, and no share of it.',
  },
  {
    kpi: 'objectives',
    ...plain,
    expected: (10 / 13 + 2 / 3) / 2,
    parts: {objectives: 1, expected: 45 / 90},
    working: 'One objective with 0.769 and 0.667: 0.7179. On 14 February 31 + 14 = 45 of the 90 days have passed.',
  },
  {
    kpi: 'objectives',
    ...mixed,
    expected: 0.4,
    parts: {objectives: 2},
    working: 'Grow, weighted: (3 × 1 + 1 × 0.2) ÷ 4 = 0.8. Keep has one score, 0. (0.8 + 0) ÷ 2 = 0.4.',
  },
  {
    kpi: 'objective-pace',
    ...plain,
    expected: (10 / 13 + 2 / 3) / 2 - 0.5,
    parts: {objectives: 1, behind: 0},
    working: 'The objective stands at 0.7179, half of its cycle has passed: 0.7179 − 0.5 = 0.2179 ahead.',
  },
  {
    kpi: 'key-results',
    files: [{csv: unmeasured}],
    by: 'quarter',
    expected: 'not-started',
    parts: {results: 3, reached: 0, stale: 3},
    working: 'Three key results run, and none has a check-in: no score, and not 0.',
  },
  {
    kpi: 'objectives',
    files: [{csv: unmeasured}],
    by: 'quarter',
    expected: 'not-started',
    parts: {objectives: 2},
    working: 'Two objectives run, of whose key results none has a check-in.',
  },
  {
    kpi: 'objective-pace',
    files: [{csv: unmeasured}],
    by: 'quarter',
    expected: 'not-started',
    parts: {objectives: 0},
    working: 'Where nobody has checked in, nothing is behind or ahead.',
  },
  {
    kpi: 'outcomes-reached',
    files: [{csv: outcomes}],
    by: 'quarter',
    period: '2026-01-01',
    expected: 2 / 3,
    parts: {reached: 2, due: 4, unmeasured: 1},
    working:
      'Due in the quarter: minutes in Shop (7.6, reached), minutes in Till (7, not), returns (5, reached) and calls, which nobody measured. 2 ÷ 3.',
  },
];
