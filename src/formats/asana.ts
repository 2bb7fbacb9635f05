import {type Format, fieldRules} from './format.ts';

/** A project's CSV from Asana: dates only, and a section in place of a status. */
export const asana: Format = {
  id: 'asana',
  table: 'items',
  marks: ['Task ID', 'Section/Column', 'Parent task'],
  always: ['Task ID', 'Name'],
  datesDecide: true,
  fields: fieldRules({
    id: 'Task ID',
    title: 'Name',
    status: 'Section/Column',
    created: 'Created At',
    updated: 'Last Modified',
    started: 'Start Date',
    finished: 'Completed At',
    due: 'Due Date',
    labels: {headers: 'Tags', read: 'commas'},
    project: 'Projects',
    parent: 'Parent task',
  }),
};
