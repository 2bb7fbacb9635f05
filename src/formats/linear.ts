import type {Format} from './format.ts';

/** Linear's issue export, of 30 and of 34 columns. Each row carries the bounds of its cycle. */
export const linear: Format = {
  id: 'linear',
  title: 'Linear',
  table: 'items',
  marks: ['Cycle Number', 'Cycle Name', 'Cycle Start', 'Project Milestone ID', 'SLA Status', 'Roadmaps'],
  always: ['ID', 'Team', 'Title', 'Status'],
  datesDecide: true,
  fields: [
    {field: 'id', headers: ['ID']},
    {field: 'internalId', headers: ['UUID']},
    {field: 'title', headers: ['Title']},
    {field: 'status', headers: ['Status']},
    {field: 'created', headers: ['Created']},
    {field: 'updated', headers: ['Updated']},
    {field: 'started', headers: ['Started']},
    {field: 'finished', headers: ['Completed']},
    {field: 'canceled', headers: ['Canceled']},
    {field: 'due', headers: ['Due Date']},
    {field: 'estimate', headers: ['Estimate']},
    {field: 'iterations', headers: ['Cycle Name']},
    {field: 'iterationNumber', headers: ['Cycle Number']},
    {field: 'iterationStart', headers: ['Cycle Start']},
    {field: 'iterationEnd', headers: ['Cycle End']},
    {field: 'labels', headers: ['Labels'], read: 'commas'},
    {field: 'parent', headers: ['Parent issue']},
    {field: 'goal', headers: ['Project']},
    {field: 'team', headers: ['Team']},
    {field: 'priority', headers: ['Priority']},
  ],
};
