import {type Format, fieldRules} from './format.ts';

/** Linear's issue export, of 30 and of 34 columns. Each row carries the bounds of its cycle. */
export const linear: Format = {
  id: 'linear',
  table: 'items',
  marks: ['Cycle Number', 'Cycle Name', 'Cycle Start', 'Project Milestone ID', 'SLA Status', 'Roadmaps'],
  always: ['ID', 'Team', 'Title', 'Status'],
  datesDecide: true,
  fields: fieldRules({
    id: 'ID',
    internalId: 'UUID',
    title: 'Title',
    status: 'Status',
    created: 'Created',
    updated: 'Updated',
    started: 'Started',
    finished: 'Completed',
    canceled: 'Canceled',
    due: 'Due Date',
    estimate: 'Estimate',
    iterations: 'Cycle Name',
    iterationNumber: 'Cycle Number',
    iterationStart: 'Cycle Start',
    iterationEnd: 'Cycle End',
    labels: {headers: 'Labels', read: 'commas'},
    parent: 'Parent issue',
    goal: 'Project',
    team: 'Team',
    priority: 'Priority',
  }),
};
