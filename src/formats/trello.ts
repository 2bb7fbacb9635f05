import {type Format, fieldRules} from './format.ts';

/** Trello's cards, a list in place of a status. It has no day on which a card was made or moved. */
export const trello: Format = {
  id: 'trello',
  table: 'items',
  marks: ['Card ID', 'Card URL', 'List ID'],
  always: ['Card Name', 'List Name'],
  fields: fieldRules({
    id: 'Card ID',
    title: 'Card Name',
    status: 'List Name',
    due: 'Due Date',
    labels: {headers: 'Labels', read: 'commas'},
    project: 'Board Name',
  }),
};
