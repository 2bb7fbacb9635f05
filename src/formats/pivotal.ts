import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

/** Pivotal Tracker's stories; the tool is gone, its exports remain. Only accepted work is done there, and rejected work goes on. */
export const pivotal: Format = {
  id: 'pivotal',
  table: 'items',
  marks: ['Accepted at', 'Owned By', 'Requested By'],
  always: ['Id', 'Title', 'Current State', 'Type'],
  fields: fieldRules({
    id: 'Id',
    title: 'Title',
    type: 'Type',
    status: 'Current State',
    created: 'Created at',
    finished: 'Accepted at',
    due: 'Deadline',
    estimate: 'Estimate',
    iterations: 'Iteration',
    iterationStart: 'Iteration Start',
    iterationEnd: 'Iteration End',
    labels: {headers: 'Labels', read: 'commas'},
    priority: 'Priority',
  }),
  categories: byWord({
    'to-do': 'unscheduled, unstarted, planned',
    'in-progress': 'started, finished, delivered, rejected',
    done: 'accepted',
  }),
  levels: byWord({story: 'feature', task: 'chore, release'}),
};
