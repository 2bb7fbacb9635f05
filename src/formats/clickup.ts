import {type Format, fieldRules} from './format.ts';

/** ClickUp's tasks. Its plain date columns count milliseconds; beside them newer exports print the same as text. */
export const clickup: Format = {
  id: 'clickup',
  table: 'items',
  marks: ['Task Custom ID', 'Date Created Text', 'Rolled Up Time', 'Time Estimated Text'],
  always: ['Task ID', 'Task Name', 'Status'],
  fields: fieldRules({
    id: 'Task ID',
    title: 'Task Name',
    type: 'Task Type',
    status: 'Status',
    created: 'Date Created Text',
    started: 'Start Date Text',
    finished: 'Date Closed Text, Date Done Text',
    due: 'Due Date Text',
    estimate: 'Sprint Points, Points',
    iterations: 'Sprint',
    labels: {headers: 'Tags', read: 'commas'},
    parent: 'Parent ID',
    goal: 'Folder Name/Path, Folder Name',
    project: 'Space Name',
    priority: 'Priority',
  }),
};
