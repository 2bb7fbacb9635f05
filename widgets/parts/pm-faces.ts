import type {Face} from './faces.ts';

const level: Face = {chart: 'line', width: 3};
const rate: Face = {chart: 'line', width: 3, interval: true};

/** How a Product Manager's numbers look. */
export const pmFaces: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['mrr', level],
  ['arr', level],
  ['arpa', {...level, notes: [{code: 'amount', part: 'customers', unit: 'customers'}]}],
  ['paying-customers', level],
  ['mrr-growth', level],
  ['nrr', level],
  ['nrr-monthly', level],
  ['grr', level],
  ['grr-monthly', level],
  ['gross-mrr-churn', level],
  ['net-mrr-churn', level],
  ['gross-margin', level],
  ['customer-churn', {...rate, counts: ['lost', 'start']}],
  ['trial-conversion', {...rate, counts: ['converted', 'ended']}],
  ['adoption', {chart: 'groups', width: 4, split: 'step', counts: ['users', 'eligible']}],
  [
    'mrr-movements',
    {
      chart: 'waterfall',
      width: 7,
      parts: ['new', 'expansion', 'reactivation', 'transferIn', 'contraction', 'churn', 'transferOut', 'fx'],
    },
  ],
  ['quick-ratio', {chart: 'stack', width: 5, parts: ['gained', 'lost', 'net']}],
  [
    'clv',
    {
      chart: 'range',
      width: 4,
      parts: ['realised', 'capped'],
      notes: [
        {code: 'part', part: 'margin', unit: 'share'},
        {code: 'part', part: 'churn', unit: 'share'},
      ],
      withoutComparison: true,
    },
  ],
  [
    'lifetime-revenue',
    {
      chart: 'range',
      width: 4,
      parts: ['realised', 'capped'],
      notes: [{code: 'part', part: 'churn', unit: 'share'}],
      withoutComparison: true,
    },
  ],
  ['realised-value', level],
  ['nps', {chart: 'answers', width: 4, interval: true, notes: [{code: 'amount', part: 'answers', unit: 'answers'}]}],
  ['csat', {...rate, counts: ['satisfied', 'answers']}],
  [
    'conversion',
    {chart: 'funnel', width: 4, parts: ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'], interval: true},
  ],
  ['open-conversion', {chart: 'funnel', width: 4, parts: ['step1', 'step2', 'step3', 'step4', 'step5', 'step6']}],
  [
    'customer-retention',
    {chart: 'heat', width: 6, split: 'cohort', parts: ['joined', 'paying'], withoutComparison: true},
  ],
  ['mrr-retention', {chart: 'heat', width: 6, split: 'cohort', parts: ['first', 'now'], withoutComparison: true}],
  ['market-share', {chart: 'line', width: 3, notes: [{code: 'part', part: 'relative', unit: 'number'}]}],
  ['outcome-progress', {chart: 'groups', width: 6, split: 'outcome', counts: ['reached', 'outcomes']}],
  ['refunds', {chart: 'bars', width: 3, notes: [{code: 'part', part: 'share', unit: 'share'}]}],
]);
