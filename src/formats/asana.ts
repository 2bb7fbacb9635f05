import type {Format} from './format.ts';

/** A project's CSV from Asana: dates only, and a section in place of a status. */
export const asana: Format = {
  id: 'asana',
  title: 'Asana',
  table: 'items',
  marks: ['Task ID', 'Section/Column', 'Parent task'],
  always: ['Task ID', 'Name'],
  datesDecide: true,
  fields: [
    {field: 'id', headers: ['Task ID']},
    {field: 'title', headers: ['Name']},
    {field: 'status', headers: ['Section/Column']},
    {field: 'created', headers: ['Created At']},
    {field: 'updated', headers: ['Last Modified']},
    {field: 'started', headers: ['Start Date']},
    {field: 'finished', headers: ['Completed At']},
    {field: 'due', headers: ['Due Date']},
    {field: 'labels', headers: ['Tags'], read: 'commas'},
    {field: 'project', headers: ['Projects']},
    {field: 'parent', headers: ['Parent task']},
  ],
};
