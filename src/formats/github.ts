import type {Format} from './format.ts';

/** "Export view data" of a GitHub project, tab-separated: the columns are the fields that the view shows. */
export const github: Format = {
  id: 'github',
  title: 'GitHub Projects',
  table: 'items',
  marks: ['Assignees', 'Linked pull requests', 'Sub-issues progress'],
  always: ['Title', 'URL', 'Status'],
  fields: [
    {field: 'id', headers: ['URL'], read: 'url-key'},
    {field: 'title', headers: ['Title']},
    {field: 'type', headers: ['Type']},
    {field: 'status', headers: ['Status']},
    {field: 'created', headers: ['Created']},
    {field: 'updated', headers: ['Updated']},
    {field: 'started', headers: ['Start date', 'Started']},
    {field: 'finished', headers: ['Closed', 'End date', 'Completed']},
    {field: 'due', headers: ['Target date', 'Due date']},
    {field: 'estimate', headers: ['Estimate', 'Story Points', 'Size']},
    {field: 'iterations', headers: ['Iteration', 'Sprint', 'Milestone']},
    {field: 'labels', headers: ['Labels'], read: 'commas'},
    {field: 'goal', headers: ['Parent issue']},
    {field: 'project', headers: ['Repository']},
    {field: 'team', headers: ['Team']},
    {field: 'priority', headers: ['Priority']},
  ],
};
