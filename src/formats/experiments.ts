import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

export const experimentSynonyms = fieldRules({
  id: 'id, experiment id, test id, key',
  name: 'name, experiment, experiment name, test, test name, title',
  hypothesis: 'hypothesis, we believe',
  metric: 'metric, primary metric, success metric, measure, kpi',
  product: 'product, product name',
  team: 'team',
  started: 'started, start, start date, started at',
  ended: 'ended, end, end date, ended at, stopped, concluded',
  due: 'due, due date, planned end, planned end date',
  decision: 'decision, result, outcome, verdict, conclusion',
  share: 'share, planned share, share b, share of b, split, planned split, traffic share',
  countA: 'count a, users a, visitors a, participants a, sample a, n a, control users, control visitors, control count',
  countB:
    'count b, users b, visitors b, participants b, sample b, n b, variant users, variant visitors, variant count, treatment users',
  hitsA: 'hits a, conversions a, converted a, successes a, control conversions, control hits',
  hitsB: 'hits b, conversions b, converted b, successes b, variant conversions, variant hits, treatment conversions',
});

const headers: ReadonlyMap<string, string> = new Map([
  ['countA', 'count a'],
  ['countB', 'count b'],
  ['hitsA', 'hits a'],
  ['hitsB', 'hits b'],
]);

/** The kit's template of experiments on two variants, a being the control. A hypothesis makes a list one of experiments. */
export const experiments: Format = {
  id: 'experiments',
  table: 'experiments',
  marks: [],
  always: ['hypothesis'],
  never: ['issue key', 'issue type', 'type', 'estimate', 'story points', 'sprint', 'step'],
  needs: ['countA', 'countB', 'hitsA', 'hitsB'],
  fields: experimentSynonyms.map(({field}) => ({field, headers: [headers.get(field) ?? field]})),
};

/** What people call the end of an experiment. */
export const decisionWords = byWord({
  win: 'win, won, winner, validated, confirmed, positive, success, successful, ship, shipped, roll out, adopted, b wins',
  loss: 'loss, lost, lose, refuted, rejected, negative, failed, fail, stop, stopped, kill, killed, invalidated, disproved, a wins',
  flat: 'flat, neutral, inconclusive, no difference, no effect, no change, not significant, tie, undecided',
});
