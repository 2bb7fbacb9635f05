import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

/** Redmine's list of issues. Its start date is planned, the day of creation unless somebody changes it, so it is no start of work. */
export const redmine: Format = {
  id: 'redmine',
  table: 'items',
  marks: ['Target version', '% Done', 'Tracker'],
  always: ['#', 'Tracker', 'Subject', 'Status'],
  fields: fieldRules({
    id: '#',
    title: 'Subject',
    type: 'Tracker',
    status: 'Status',
    created: 'Created',
    updated: 'Updated',
    plannedStart: 'Start date',
    finished: 'Closed',
    due: 'Due date',
    estimate: 'Story points',
    iterations: 'Sprint, Target version',
    components: 'Category',
    parent: 'Parent task',
    project: 'Project',
    priority: 'Priority',
  }),
  categories: byWord({'in-progress': 'resolved, feedback'}),
  levels: byWord({story: 'feature', task: 'support'}),
};
