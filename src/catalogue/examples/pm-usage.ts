import type {Example} from '../example.ts';

const people = `person,step,position,date
U-1,Visit,1,2026-01-05
U-1,Trial,2,2026-01-06
U-1,Paid,3,2026-01-20
U-2,Visit,1,2026-01-08
U-2,Paid,3,2026-01-09
U-3,Visit,1,2026-01-10
U-3,Trial,2,2026-01-12
U-4,Visit,1,2026-01-30
U-4,Trial,2,2026-02-02
U-4,Paid,3,2026-02-10
U-5,Visit,1,2025-12-01
U-5,Trial,2,2025-12-02
U-5,Paid,3,2026-01-05
`;

const counts = `step,position,date,users
Visit,1,2026-01-31,1000
Trial,2,2026-01-31,300
Paid,3,2026-01-31,50
`;

const trials = `subscription_id,customer_id,start_date,end_date,trial_start,trial_end,amount,currency,interval
S-1,A,2026-01-01,,2026-01-01,2026-01-15,50,EUR,month
S-2,B,2026-01-06,2026-01-20,2026-01-06,2026-01-20,50,EUR,month
S-3,C,2026-01-10,,2026-01-10,2026-01-24,50,EUR,month
S-4,D,2026-10-20,,2026-10-20,2026-12-31,50,EUR,month
`;

const uses = `step,date,users,eligible
Guest checkout,2026-01-31,420,1200
`;

const features = `step,date,users,eligible
Guest checkout,2026-01-31,420,1200
Wish list,2026-01-31,90,1200
`;

/** What people do. */
export const pmUsageExamples: readonly Example[] = [
  {
    kpi: 'conversion',
    files: [{csv: people}],
    by: 'month',
    period: '2026-01-01',
    expected: 0.5,
    parts: {step1: 4, step2: 3, ofPrevious2: 0.75, step3: 2, ofPrevious3: 2 / 3, ofFirst3: 0.5, converted: 2},
    working:
      'Four took their first step in January. U-1 and U-4 took every step within 30 days, U-4 partly in February. U-2 skipped the trial, U-3 did not pay. 2 ÷ 4. From visit to trial 3 ÷ 4, from trial to paid 2 ÷ 3.',
  },
  {
    kpi: 'conversion',
    files: [{csv: people}],
    by: 'month',
    asOf: '2026-02-05',
    period: '2026-01-01',
    expected: 0.25,
    parts: {step1: 4, step2: 3, step3: 1, converted: 1},
    working:
      'On 5 February U-4 had begun the trial and not yet paid: of the four of January only U-1 had taken every step. 1 ÷ 4.',
  },
  {
    kpi: 'conversion',
    files: [{csv: people}],
    by: 'month',
    period: '2025-12-01',
    expected: 0,
    parts: {step1: 1, step2: 1, ofPrevious2: 1, step3: 0, ofPrevious3: 0, ofFirst3: 0},
    working: 'U-5 paid 35 days after the first step: too late to count.',
  },
  {
    kpi: 'open-conversion',
    files: [{csv: people}],
    by: 'month',
    period: '2026-01-01',
    expected: 0.75,
    parts: {step1: 4, step2: 2, ofPrevious2: 0.5, step3: 3, ofPrevious3: 1.5, ofFirst3: 0.75, converted: 3},
    working: 'Four visited in January; U-1, U-2 and U-5 paid in January, whatever they did before. 3 ÷ 4.',
  },
  {
    kpi: 'open-conversion',
    files: [{csv: counts}],
    by: 'month',
    period: '2026-01-01',
    expected: 0.05,
    parts: {step1: 1000, step2: 300, ofPrevious2: 0.3, step3: 50, ofPrevious3: 1 / 6, ofFirst3: 0.05},
    working: '50 paid ÷ 1,000 visited; 300 ÷ 1,000 tried, and 50 ÷ 300 of those paid.',
  },
  {
    kpi: 'funnel-length',
    files: [{csv: people}],
    by: 'month',
    period: '2026-01-01',
    expected: 3,
    working: 'Visit, trial, paid.',
  },
  {
    kpi: 'trial-conversion',
    files: [{csv: trials}],
    by: 'month',
    period: '2026-01-01',
    expected: 2 / 3,
    parts: {converted: 2, ended: 3},
    working: 'Three trials ended in January, those of A and C became paid. D’s still runs.',
  },
  {
    kpi: 'adoption',
    files: [{csv: uses}],
    by: 'month',
    period: '2026-01-01',
    expected: 0.35,
    parts: {users: 420, eligible: 1200},
    working: '420 used it of 1,200 who could.',
  },
  {
    kpi: 'adoption',
    files: [{csv: features}],
    by: 'month',
    period: '2026-01-01',
    expected: 'scope-mismatch',
    working: 'Two features have no adoption together: look at one of them.',
  },
];
