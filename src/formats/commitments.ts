import {type Format, fieldRules} from './format.ts';

/** Headers of lists of what was planned. */
export const commitmentSynonyms = fieldRules({
  item: 'item, item id, item key, issue key, issue id, key, ticket, ticket id, story id, feature id, id',
  iteration: 'iteration, iteration name, sprint, sprint name, increment, program increment, pi, cycle, planned into',
  team: 'team, team name, squad, board',
  product: 'product, product name',
  added: 'added, added on, date added, planned, planned on, committed, committed on',
  removed: 'removed, removed on, date removed, taken out, descoped',
  estimate: 'estimate, points, story points, size, effort',
});

/** The kit's template of plans: which item was planned into which sprint or increment. Without `added` it was by the start. */
export const commitments: Format = {
  id: 'commitments',
  table: 'commitments',
  marks: [],
  always: ['item', 'iteration'],
  never: [
    'title',
    'summary',
    'status',
    'state',
    'type',
    'created',
    'started',
    'finished',
    'kpi',
    'goal',
    'start',
    'end',
  ],
  needs: ['item', 'iteration', 'added|removed'],
  fields: commitmentSynonyms.map(({field}) => ({field, headers: [field]})),
};
