import type {Example} from '../example.ts';

const experiments = `experiment_id,name,hypothesis,metric,started,ended,due,decision,share_b,count_a,count_b,hits_a,hits_b
E-1,One page,It makes more buy,Orders,2026-03-02,2026-03-13,2026-03-13,win,0.5,80,70,48,56
E-2,Pop-up,It makes more buy,Orders,2026-03-02,2026-03-20,2026-03-20,loss,0.5,500,500,60,40
E-3,Big button,It makes more buy,Orders,2026-03-09,2026-03-27,2026-03-27,win,0.5,1000,1200,80,130
E-4,Blue button,It makes more buy,Orders,2026-03-09,2026-03-30,2026-04-06,flat,0.5,400,410,40,41
E-5,Short form,It makes more buy,Orders,2026-03-16,,2026-03-20,,0.5,,,,
E-6,Free returns,It makes more buy,Orders,,,,,0.5,,,,
E-7,Reviews,It makes more buy,Orders,2026-03-09,2026-03-24,2026-03-24,,0.5,300,300,30,36
`;

const planned = `experiment_id,name,hypothesis,started,ended,decision
E-1,One page,It makes more buy,,,
E-2,Pop-up,It makes more buy,2026-12-01,,
`;

const march = {files: [{csv: experiments}], by: 'month', period: '2026-03-01'} as const;
const today = {files: [{csv: experiments}], by: 'month'} as const;

/** Experiments, how they ended and what they showed. */
export const aiExperimentExamples: readonly Example[] = [
  {
    kpi: 'experiments-planned',
    ...today,
    expected: 1,
    working: 'E-6 has not started.',
  },
  {
    kpi: 'experiments-planned',
    files: [{csv: planned}],
    by: 'month',
    expected: 2,
    working: 'Nothing has begun: both are planned, as of the day on which the file was read.',
  },
  {
    kpi: 'experiments-running',
    ...today,
    expected: 1,
    parts: {overdue: 1},
    working: 'On 30 March E-5 alone runs; it should have ended on 20 March.',
  },
  {
    kpi: 'experiment-outcomes',
    ...march,
    expected: 5,
    parts: {planned: 1, running: 1, validated: 1, refuted: 1, flat: 1, invalid: 1, undecided: 1},
    working:
      'Five ended in March. E-3 has 1,000 and 1,200 people where half each was planned: χ² = 2 × 100² ÷ 1,100 = 18.2, p < 0.0001, so it is invalid, however clear its effect. E-1 won, E-2 lost, E-4 is flat, and nobody decided on E-7.',
  },
  {
    kpi: 'validated-learnings',
    ...march,
    expected: 0.6,
    parts: {learnings: 3, ended: 5, invalid: 1, unchecked: 0},
    working: 'E-1, E-2 and E-4 have a decision and a valid split: 3 of the 5 that ended.',
  },
  {
    kpi: 'experiment-effect',
    ...today,
    split: {by: 'id', value: 'E-1'},
    expected: 0.2,
    parts: {a: 0.6, b: 0.8, countA: 80, countB: 70, running: 0, early: 0},
    interval: [0.0524, 0.3339],
    working:
      '56 of 70 did it with b and 48 of 80 with a: 0.8 − 0.6 = 0.2. Newcombe 1998 gives the interval of this very example as 0.0524 to 0.3339 (method 10).',
  },
  {
    kpi: 'experiment-effect',
    ...today,
    split: {by: 'id', value: 'E-4'},
    expected: 0,
    parts: {early: 1},
    working: '41 ÷ 410 − 40 ÷ 400 = 0. It was ended a week before its planned day.',
  },
  {
    kpi: 'experiment-effect',
    ...today,
    split: {by: 'id', value: 'E-3'},
    expected: 'invalid-split',
    working: '1,000 and 1,200 people are no half and half: whatever differs between them may be who they are.',
  },
  {
    kpi: 'experiment-effect',
    ...today,
    expected: 'scope-mismatch',
    working: 'Several experiments are not one: choose one of them.',
  },
];
