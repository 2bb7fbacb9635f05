import type {Face} from './faces.ts';

const quality: Face = {chart: 'quality', width: 4, split: 'role', leads: 'candidate', interval: true};
const gap: Face = {
  chart: 'bias',
  width: 5,
  split: 'group',
  parts: ['lowest', 'highest'],
  notes: [{code: 'part', part: 'groups', unit: 'number'}],
};

/** How the numbers of AI products look: quality, labels, experiments, fairness and cost. */
export const aiFaces: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['f1', quality],
  ['precision', quality],
  ['recall', quality],
  ['macro-f1', quality],
  ['weighted-f1', quality],
  ['accepted-runs', {chart: 'progress', width: 3, counts: ['accepted', 'decided']}],
  ['labelling-backlog', {chart: 'line', width: 4, notes: [{code: 'part', part: 'median', unit: 'days'}]}],
  ['labelling-inflow', {chart: 'bars', width: 3}],
  ['labelling-throughput', {chart: 'bars', width: 3}],
  [
    'validated-learnings',
    {
      chart: 'progress',
      width: 3,
      counts: ['learnings', 'ended'],
      notes: [{code: 'part', part: 'invalid', unit: 'experiments'}],
    },
  ],
  [
    'experiment-outcomes',
    {
      chart: 'groups',
      width: 4,
      split: 'decision',
      parts: ['validated', 'refuted', 'flat', 'invalid', 'undecided'],
      withoutComparison: true,
    },
  ],
  ['selection-rate-gap', gap],
  ['true-positive-rate-gap', gap],
  ['false-positive-rate-gap', gap],
  ['equalised-odds-gap', {chart: 'line', width: 3}],
  ['parity-ratio', {chart: 'line', width: 3}],
  ['cost-per-thousand', {chart: 'line', width: 4}],
  [
    'break-even',
    {chart: 'break-even', width: 6, related: ['total-cost-build', 'total-cost-buy'], withoutComparison: true},
  ],
  ['total-cost-build', {chart: 'bars', width: 3, withoutComparison: true}],
  ['total-cost-buy', {chart: 'bars', width: 3, withoutComparison: true}],
  ['experiment-effect', {chart: 'range', width: 4, split: 'id', interval: true, withoutComparison: true}],
]);
