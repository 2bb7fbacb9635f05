import {type Format, fieldRules} from './format.ts';

/** "Export view data" of a GitHub project, tab-separated: the columns are the fields that the view shows. */
export const github: Format = {
  id: 'github',
  table: 'items',
  marks: ['Assignees', 'Linked pull requests', 'Sub-issues progress'],
  always: ['Title', 'URL', 'Status'],
  fields: fieldRules({
    id: {headers: 'URL', read: 'url-key'},
    title: 'Title',
    type: 'Type',
    status: 'Status',
    created: 'Created',
    updated: 'Updated',
    started: 'Start date, Started',
    finished: 'Closed, End date, Completed',
    due: 'Target date, Due date',
    estimate: 'Estimate, Story Points, Size',
    iterations: 'Iteration, Sprint, Milestone',
    labels: {headers: 'Labels', read: 'commas'},
    goal: 'Parent issue',
    project: 'Repository',
    team: 'Team',
    priority: 'Priority',
  }),
};
