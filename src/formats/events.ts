import type {FieldRule, Format} from './format.ts';

export const eventSynonyms: readonly FieldRule[] = [
  {field: 'date', headers: ['date', 'day', 'on', 'when', 'datum', 'tag', 'jour']},
  {
    field: 'title',
    headers: [
      'title',
      'event',
      'what',
      'what happened',
      'name',
      'annotation',
      'description',
      'ereignis',
      'titel',
      'événement',
      'titre',
    ],
  },
  {field: 'team', headers: ['team', 'équipe']},
  {field: 'product', headers: ['product', 'produkt', 'produit']},
  {field: 'owner', headers: ['owner', 'reported by', 'eigner']},
  {field: 'note', headers: ['note', 'notes', 'comment', 'details', 'notiz', 'bemerkung', 'remarque']},
];

/** The kit's template of things that happened and that explain a chart. */
export const events: Format = {
  id: 'events',
  title: 'Events',
  table: 'events',
  marks: [],
  always: ['date', 'title'],
  never: ['id', 'key', 'kpi', 'status', 'state', 'value', 'type'],
  needs: ['date', 'title'],
  fields: eventSynonyms.map(({field}) => ({field, headers: [field]})),
};
