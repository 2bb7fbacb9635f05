import {type Format, fieldRules} from './format.ts';

/** The CSV layout of the Lighthouse forecasting tool, with its default column names. */
export const lighthouse: Format = {
  id: 'lighthouse',
  table: 'items',
  marks: ['Started Date', 'Parent Reference Id', 'Owning Team', 'Current State Since'],
  always: ['ID', 'Name', 'State', 'Type', 'Started Date', 'Closed Date'],
  localKeys: true,
  fields: fieldRules({
    id: 'ID',
    title: 'Name',
    type: 'Type',
    status: 'State',
    created: 'Created Date',
    started: 'Started Date',
    finished: 'Closed Date',
    since: 'Current State Since',
    estimate: 'Estimated Size',
    labels: {headers: 'Tags', read: 'bars'},
    parent: 'Parent Reference Id',
    team: 'Owning Team',
  }),
};
