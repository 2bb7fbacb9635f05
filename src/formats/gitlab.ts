import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

/** GitLab's issue CSV of all versions; times are UTC. Numbers repeat between projects, so the key is the project with the number. */
export const gitlab: Format = {
  id: 'gitlab',
  table: 'items',
  marks: ['Created At (UTC)', 'Closed At (UTC)', 'Author Username'],
  always: ['Title', 'State'],
  fields: fieldRules({
    id: {headers: 'URL', read: 'url-key'},
    internalId: 'ID',
    title: 'Title',
    type: 'Type',
    status: 'State',
    created: 'Created At (UTC)',
    updated: 'Updated At (UTC)',
    started: 'Start Date',
    finished: 'Closed At (UTC)',
    due: 'Due Date',
    estimate: 'Weight',
    iterations: 'Iteration, Milestone',
    labels: {headers: 'Labels', read: 'commas'},
    parent: 'Parent ID',
    goal: 'Parent Title',
    project: {headers: 'URL', read: 'url-project'},
  }),
  categories: byWord({'to-do': 'open, opened', done: 'closed'}),
};
