import type {Example} from '../example.ts';

const header = 'run,date,model,role,evaluation_set,class,tp,fp,fn,tn';

/** Six animals, as in scikit-learn's documentation of `precision_recall_fscore_support`. */
const animals = `${header}
R-1,2026-03-10,m1,,animals,cat,2,1,0,3
R-1,2026-03-10,m1,,animals,dog,0,2,2,2
R-1,2026-03-10,m1,,animals,pig,0,1,2,3
`;

const emptyClass = `${header}
R-1,2026-03-10,m1,,set,a,8,2,4,10
R-1,2026-03-10,m1,,set,b,1,3,1,19
R-1,2026-03-10,m1,,set,c,0,0,0,24
`;

const newcombe = `${header}
R-1,2026-03-10,m1,,set,,81,182,133,0
`;

const missed = `${header}
R-1,2026-03-10,m1,,set,,15,5,133,0
`;

const silent = `${header}
R-1,2026-03-10,m1,,set,,0,0,5,95
`;

const absent = `${header}
R-1,2026-03-10,m1,,set,,0,5,0,95
`;

/** The baseline ran twice, the second time on the candidate's day. */
const twoModels = `${header}
R-1,2026-03-02,m1,baseline,set,,50,50,0,0
R-2,2026-03-10,m1,baseline,set,,60,40,0,0
R-3,2026-03-10,m2,candidate,set,,80,20,0,0
`;

const noRoles = `${header}
R-2,2026-03-10,m1,,set,,60,40,0,0
R-3,2026-03-10,m2,,set,,80,20,0,0
`;

const twoSets = `${header}
R-1,2026-03-10,m1,,easy,,90,10,0,0
R-1,2026-03-10,m1,,hard,,60,40,0,0
`;

const scores = `run,date,model,measure,average,value,accepted
R-1,2026-03-10,m1,f1,macro,0.81,yes
R-1,2026-03-10,m1,f1,micro,0.84,yes
R-1,2026-03-10,m1,precision,micro,0.9,yes
R-0,2026-03-03,m0,f1,micro,0.7,no
`;

const of = (csv: string) => ({files: [{csv}], by: 'month', period: '2026-03-01'}) as const;

/** Quality of models. */
export const aiQualityExamples: readonly Example[] = [
  {
    kpi: 'precision',
    ...of(animals),
    expected: 1 / 3,
    parts: {hits: 2, predicted: 6, age: 0},
    working:
      'scikit-learn’s documented example, micro: 2 right of 6 predicted, 0.33. On 10 March the run is of that day, 0 days old.',
  },
  {
    kpi: 'precision',
    ...of(animals),
    split: {by: 'class', value: 'cat'},
    expected: 2 / 3,
    working: 'scikit-learn’s documented example, class cat: 3 times predicted, 2 of them right, 0.66.',
  },
  {
    kpi: 'precision',
    ...of(newcombe),
    expected: 81 / 263,
    interval: [0.2553, 0.3662],
    working: '81 of 263 predictions are right. Newcombe 1998 gives Wilson’s interval of 81 in 263 as 0.2553 to 0.3662.',
  },
  {
    kpi: 'precision',
    ...of(silent),
    expected: 'no-positive-predictions',
    working: 'The model called nothing positive: there is nothing to be right about, which is not 0.',
  },
  {
    kpi: 'precision',
    ...of(twoModels),
    expected: 0.8,
    working: 'On 10 March a candidate ran beside the baseline; the figure is the candidate’s: 80 ÷ 100.',
  },
  {
    kpi: 'precision',
    ...of(noRoles),
    expected: 'scope-mismatch',
    working:
      'On 10 March two models were evaluated, and nothing says which is the candidate: their counts are not added.',
  },
  {
    kpi: 'precision',
    ...of(twoModels),
    split: {by: 'role', value: 'candidate'},
    expected: 0.8,
    working: 'The candidate alone: 80 ÷ 100.',
  },
  {
    kpi: 'precision',
    ...of(twoModels),
    split: {by: 'role', value: 'baseline'},
    expected: 0.6,
    working: 'The baseline’s latest run is R-2: 60 ÷ 100. R-1 was replaced by it.',
  },
  {
    kpi: 'precision',
    ...of(twoSets),
    expected: 'scope-mismatch',
    working: 'One run on two evaluation sets: figures of an easy and a hard set are not put together.',
  },
  {
    kpi: 'precision',
    ...of(scores),
    expected: 0.9,
    working: 'The file says 0.9 and no counts: there is no interval, and so it never counts as surely reached.',
  },
  {
    kpi: 'recall',
    ...of(animals),
    split: {by: 'class', value: 'cat'},
    expected: 1,
    parts: {hits: 2, actual: 2},
    working: 'scikit-learn’s documented example, class cat: both cats were found, 1.0.',
  },
  {
    kpi: 'recall',
    ...of(missed),
    expected: 15 / 148,
    interval: [0.0624, 0.1605],
    working: '15 of 148 cases were found. Newcombe 1998 gives Wilson’s interval of 15 in 148 as 0.0624 to 0.1605.',
  },
  {
    kpi: 'recall',
    ...of(absent),
    expected: 'no-positive-cases',
    working: 'No case of the evaluation set is positive: nothing could be found.',
  },
  {
    kpi: 'f1',
    ...of(emptyClass),
    expected: 18 / 28,
    parts: {hits: 9, wrong: 10},
    working: 'All classes pooled: 2 × (8 + 1) ÷ (2 × 9 + 5 false positives + 5 false negatives) = 18 ÷ 28.',
  },
  {
    kpi: 'f1',
    ...of(scores),
    expected: 0.84,
    working: 'The micro F1 that the file states for the latest run; the macro F1 is another measure.',
  },
  {
    kpi: 'macro-f1',
    ...of(animals),
    expected: 0.8 / 3,
    parts: {classes: 3, empty: 0},
    working: 'scikit-learn’s documented example, macro: (0.8 + 0 + 0) ÷ 3 = 0.27, printed there as 0.26….',
  },
  {
    kpi: 'macro-f1',
    ...of(emptyClass),
    expected: (16 / 22 + 2 / 6) / 2,
    parts: {classes: 3, empty: 1},
    working:
      'Class a: 16 ÷ (16 + 2 + 4) = 0.727; b: 2 ÷ (2 + 3 + 1) = 0.333; c has no case and no prediction, so no F1. The mean of the two is 0.5303.',
  },
  {
    kpi: 'macro-f1',
    ...of(scores),
    expected: 0.81,
    working: 'The macro F1 that the file states for the latest run.',
  },
  {
    kpi: 'weighted-f1',
    ...of(animals),
    expected: 1.6 / 6,
    parts: {classes: 3, support: 6},
    working:
      'scikit-learn’s documented example, weighted: (2 × 0.8 + 2 × 0 + 2 × 0) ÷ 6 = 0.27, printed there as 0.26….',
  },
  {
    kpi: 'accepted-runs',
    ...of(scores),
    expected: 0.5,
    parts: {accepted: 1, decided: 2},
    working: 'R-1 was accepted, R-0 was not. 1 ÷ 2.',
  },
];
