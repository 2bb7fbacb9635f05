import type {Format} from './format.ts';

/** The CSV layout of the Lighthouse forecasting tool, with its default column names. */
export const lighthouse: Format = {
  id: 'lighthouse',
  title: 'Lighthouse CSV',
  table: 'items',
  marks: ['Started Date', 'Parent Reference Id', 'Owning Team', 'Current State Since'],
  always: ['ID', 'Name', 'State', 'Type', 'Started Date', 'Closed Date'],
  localKeys: true,
  fields: [
    {field: 'id', headers: ['ID']},
    {field: 'title', headers: ['Name']},
    {field: 'type', headers: ['Type']},
    {field: 'status', headers: ['State']},
    {field: 'created', headers: ['Created Date']},
    {field: 'started', headers: ['Started Date']},
    {field: 'finished', headers: ['Closed Date']},
    {field: 'since', headers: ['Current State Since']},
    {field: 'estimate', headers: ['Estimated Size']},
    {field: 'labels', headers: ['Tags'], read: 'bars'},
    {field: 'parent', headers: ['Parent Reference Id']},
    {field: 'team', headers: ['Owning Team']},
  ],
};
