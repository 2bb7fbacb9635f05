import type {Example} from '../example.ts';

const groups = `run,date,model,evaluation_set,group,tp,fp,fn,tn
R-1,2026-03-10,m1,people,A,40,10,10,40
R-1,2026-03-10,m1,people,B,30,45,20,105
R-1,2026-03-10,m1,people,C,10,0,0,40
`;

const alone = `run,date,model,evaluation_set,group,tp,fp,fn,tn
R-1,2026-03-10,m1,people,A,40,10,10,40
R-1,2026-03-10,m1,people,C,10,0,0,40
`;

const smaller = `${groups}R-2,2026-03-20,m1,people,A,20,5,5,20
R-2,2026-03-20,m1,people,B,10,10,10,20
`;

const of = (csv: string) => ({files: [{csv}], by: 'month', period: '2026-03-01'}) as const;

/** Gaps between groups of people; a group below 100 is left out. */
export const aiFairnessExamples: readonly Example[] = [
  {
    kpi: 'selection-rate-gap',
    ...of(groups),
    expected: 0.125,
    parts: {highest: 0.5, lowest: 0.375, groups: 2, small: 1},
    working: 'A: (40 + 10) ÷ 100 = 0.5. B: (30 + 45) ÷ 200 = 0.375. C has 50 people, too few. 0.5 − 0.375 = 0.125.',
  },
  {
    kpi: 'selection-rate-gap',
    ...of(alone),
    expected: 'too-few',
    working: 'Only A has 100 people: a gap needs two groups.',
  },
  {
    kpi: 'selection-rate-gap',
    ...of(smaller),
    expected: 'too-few',
    parts: {groups: 0, small: 2},
    working:
      'The newest run, R-2, has two groups of 50 people each. What R-1 showed of larger ones ten days before is not said of it.',
  },
  {
    kpi: 'true-positive-rate-gap',
    ...of(groups),
    expected: 0.2,
    parts: {highest: 0.8, lowest: 0.6},
    working: 'A: 40 ÷ 50 = 0.8. B: 30 ÷ 50 = 0.6.',
  },
  {
    kpi: 'false-positive-rate-gap',
    ...of(groups),
    expected: 0.1,
    parts: {highest: 0.3, lowest: 0.2},
    working: 'A: 10 ÷ 50 = 0.2. B: 45 ÷ 150 = 0.3.',
  },
  {
    kpi: 'equalised-odds-gap',
    ...of(groups),
    expected: 0.2,
    parts: {trueGap: 0.2, falseGap: 0.1, groups: 2},
    working: 'The larger of the gaps in true positive rate, 0.2, and in false positive rate, 0.1.',
  },
  {
    kpi: 'parity-ratio',
    ...of(groups),
    expected: 0.75,
    working: 'The selection rates are 0.5 and 0.375: 0.375 ÷ 0.5 = 0.75, below the line of four fifths.',
  },
];
