import type {Example} from '../example.ts';

const tasks = `task_id,created,labelled,skipped
T-1,2026-03-02,2026-03-04,no
T-2,2026-03-02,2026-03-05,no
T-3,2026-03-03,2026-03-11,no
T-4,2026-03-09,2026-03-12,no
T-5,2026-03-10,,no
T-6,2026-03-16,,no
T-7,2026-03-17,,yes
T-8,2026-03-22,,no
`;

const labelledOnly = `task_id,created,labelled
T-1,2026-03-02,2026-03-04
T-2,2026-03-02,2026-03-05
`;

/** As Label Studio exports it with tasks that nobody labelled: these have no day. */
const studio = `text,id,intent,annotator,annotation_id,created_at,updated_at,lead_time
a,101,refund,7,9001,2026-03-09T10:20:00Z,,14
b,102,delivery,7,9002,2026-03-12T10:20:00Z,,9
c,103,refund,7,9003,2026-03-17T10:20:00Z,,9
d,104,,,,,,
e,105,,,,,,
f,106,,,,,,
`;

const stopped = `task_id,created,labelled
T-1,2026-02-02,2026-02-03
T-2,2026-03-15,
`;

/** Labels of two people: four times both yes, once yes and no, twice no and yes, three times both no. */
const pairs = ['yes yes', 'yes yes', 'yes yes', 'yes yes', 'yes no', 'no yes', 'no yes', 'no no', 'no no', 'no no'];
const labels = `label_id,task_id,annotator,label,date,seconds
${pairs
  .flatMap((pair, task) =>
    pair.split(' ').map((label, by) => `L-${task}-${by},T-${task},${by + 1},${label},2026-03-10,${10 + task}`),
  )
  .join('\n')}
`;

const week = {files: [{csv: tasks}], by: 'week'} as const;

/** Labelling. */
export const aiLabellingExamples: readonly Example[] = [
  {
    kpi: 'labelling-backlog',
    ...week,
    expected: 3,
    parts: {median: 6},
    working: 'On 22 March T-5, T-6 and T-8 wait, for 12, 6 and 0 whole days; the middle one is 6. T-7 was skipped.',
  },
  {
    kpi: 'labelling-backlog',
    files: [{csv: labelledOnly}],
    by: 'week',
    expected: 'needs-unlabelled',
    working: 'The file holds labelled tasks alone: it does not say how many wait, and 0 would be a guess.',
  },
  {
    kpi: 'labelling-backlog',
    files: [{csv: studio}],
    by: 'week',
    expected: 3,
    working:
      'Tasks 104, 105 and 106 have no label. On which day they came is not known, so that there is no backlog of earlier weeks.',
  },
  {
    kpi: 'labelling-backlog',
    files: [{csv: studio}],
    by: 'week',
    period: '2026-03-09',
    expected: 'not-covered',
    working: 'Whether the three were there in the week before is not known.',
  },
  {
    kpi: 'days-to-clear',
    files: [{csv: studio}],
    by: 'week',
    expected: 10.5,
    parts: {open: 3, labelled: 2, days: 7},
    working: 'Three tasks wait. In the week before, the only complete one, two were labelled: 3 × 7 ÷ 2.',
  },
  {
    kpi: 'labelling-inflow',
    ...week,
    period: '2026-03-16',
    expected: 2,
    working: 'T-6 and T-8 were created in the week; T-7 was skipped.',
  },
  {
    kpi: 'labelling-throughput',
    ...week,
    period: '2026-03-09',
    expected: 2,
    parts: {days: 7},
    working: 'T-3 and T-4 got their first label in the week.',
  },
  {
    kpi: 'days-to-clear',
    ...week,
    expected: 10.5,
    parts: {open: 3},
    working: 'Three tasks wait, and two were labelled a week: 3 × 7 ÷ 2 = 10.5 days.',
  },
  {
    kpi: 'days-to-clear',
    files: [{csv: stopped}],
    by: 'week',
    expected: 'nothing-labelled',
    working: 'Nothing was labelled in the four weeks before: at that pace the backlog is never cleared.',
  },
  {
    kpi: 'label-agreement',
    files: [{csv: labels}],
    by: 'week',
    expected: 0.4,
    working:
      'The table 20, 5, 10, 15 of 50 in tenths: 4, 1, 2, 3. They agree on 0.7. The first says yes to 5 of 10, the second to 6: by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5. (0.7 − 0.5) ÷ (1 − 0.5) = 0.4.',
  },
  {
    kpi: 'label-time',
    files: [{csv: labels}],
    by: 'week',
    period: '2026-03-09',
    expected: 14,
    parts: {p85: 18},
    working: 'Twenty labels took 10, 10, 11, 11 … 19, 19 seconds: the 10th in order took 14, the 17th 18.',
  },
];
