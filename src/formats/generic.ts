import {type Format, fieldRules} from './format.ts';

/** Any other list of work items. */
export const generic: Format = {
  id: 'generic',
  table: 'items',
  marks: [],
  always: [],
  localKeys: true,
  fields: [],
};

/** The kit's own template of items: headers equal to the columns. */
export const items: Format = {
  id: 'items',
  table: 'items',
  marks: [],
  always: ['id', 'title', 'type', 'status', 'created', 'started', 'finished'],
  localKeys: true,
  fields: fieldRules({
    id: 'id',
    title: 'title',
    type: 'type',
    status: 'status',
    created: 'created',
    started: 'started',
    finished: 'finished',
    due: 'due',
    estimate: 'estimate',
    iterations: {headers: 'iterations, sprint', all: true, read: 'semicolons'},
    labels: {headers: 'labels', all: true, read: 'semicolons'},
    goal: 'goal',
    team: 'team',
    product: 'product',
    environment: 'environment',
  }),
};
