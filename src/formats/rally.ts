import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

/** Rally's stories and defects: completed work waits there to be accepted. */
export const rally: Format = {
  id: 'rally',
  table: 'items',
  marks: ['Formatted ID', 'Schedule State', 'Plan Estimate'],
  always: ['Formatted ID', 'Name'],
  fields: fieldRules({
    id: 'Formatted ID',
    title: 'Name',
    type: 'Type',
    status: 'Schedule State, Flow State',
    created: 'Creation Date',
    started: 'In Progress Date, In-Progress Date',
    finished: 'Accepted Date',
    updated: 'Last Update Date',
    estimate: 'Plan Estimate',
    iterations: 'Iteration',
    labels: {headers: 'Tags', read: 'commas'},
    goal: 'Feature, Portfolio Item',
    parent: 'Parent',
    project: 'Project',
    priority: 'Priority',
    severity: 'Severity',
  }),
  categories: byWord({'to-do': 'idea, defined', 'in-progress': 'in progress, completed', done: 'accepted, released'}),
};
