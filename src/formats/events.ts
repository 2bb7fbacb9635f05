import {type Format, fieldRules} from './format.ts';

export const eventSynonyms = fieldRules({
  date: 'date, day, on, when',
  title: 'title, event, what, what happened, name, annotation, description',
  team: 'team',
  product: 'product',
  owner: 'owner, reported by',
  note: 'note, notes, comment, details',
});

/** The kit's template of things that happened and that explain a chart. */
export const events: Format = {
  id: 'events',
  table: 'events',
  marks: [],
  always: ['date', 'title'],
  never: ['id', 'key', 'kpi', 'status', 'state', 'value', 'type'],
  needs: ['date', 'title'],
  fields: eventSynonyms.map(({field}) => ({field, headers: [field]})),
};
