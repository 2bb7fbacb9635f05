import type {Format} from './format.ts';

/** Any other list of work items. */
export const generic: Format = {
  id: 'generic',
  title: 'List of items',
  table: 'items',
  marks: [],
  always: [],
  localKeys: true,
  fields: [],
};

/** The kit's own template of items: headers equal to the columns. */
export const items: Format = {
  id: 'items',
  title: 'Items template',
  table: 'items',
  marks: [],
  always: ['id', 'title', 'type', 'status', 'created', 'started', 'finished'],
  localKeys: true,
  fields: [
    {field: 'id', headers: ['id']},
    {field: 'title', headers: ['title']},
    {field: 'type', headers: ['type']},
    {field: 'status', headers: ['status']},
    {field: 'created', headers: ['created']},
    {field: 'started', headers: ['started']},
    {field: 'finished', headers: ['finished']},
    {field: 'due', headers: ['due']},
    {field: 'estimate', headers: ['estimate']},
    {field: 'iterations', headers: ['iterations', 'sprint'], all: true, read: 'semicolons'},
    {field: 'labels', headers: ['labels'], all: true, read: 'semicolons'},
    {field: 'goal', headers: ['goal']},
    {field: 'team', headers: ['team']},
    {field: 'product', headers: ['product']},
    {field: 'environment', headers: ['environment']},
  ],
};
