import type {Format} from './format.ts';

/** GitLab's issue CSV of all versions; times are UTC. Numbers repeat between projects, so the key is the project with the number. */
export const gitlab: Format = {
  id: 'gitlab',
  title: 'GitLab',
  table: 'items',
  marks: ['Created At (UTC)', 'Closed At (UTC)', 'Author Username'],
  always: ['Title', 'State'],
  fields: [
    {field: 'id', headers: ['URL'], read: 'url-key'},
    {field: 'internalId', headers: ['ID']},
    {field: 'title', headers: ['Title']},
    {field: 'type', headers: ['Type']},
    {field: 'status', headers: ['State']},
    {field: 'created', headers: ['Created At (UTC)']},
    {field: 'updated', headers: ['Updated At (UTC)']},
    {field: 'started', headers: ['Start Date']},
    {field: 'finished', headers: ['Closed At (UTC)']},
    {field: 'due', headers: ['Due Date']},
    {field: 'estimate', headers: ['Weight']},
    {field: 'iterations', headers: ['Iteration', 'Milestone']},
    {field: 'labels', headers: ['Labels'], read: 'commas'},
    {field: 'parent', headers: ['Parent ID']},
    {field: 'goal', headers: ['Parent Title']},
    {field: 'project', headers: ['URL'], read: 'url-project'},
  ],
  categories: {open: 'to-do', opened: 'to-do', closed: 'done'},
};
