import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

/** Shortcut's story export of 53 columns. */
export const shortcut: Format = {
  id: 'shortcut',
  table: 'items',
  marks: ['external_ticket_count', 'is_a_blocker', 'epic_planned_start_date', 'utc_offset', 'moved_at'],
  always: ['id', 'name', 'type', 'state'],
  datesDecide: true,
  fields: fieldRules({
    id: 'id',
    title: 'name',
    type: 'type',
    status: 'state',
    completed: 'is_completed',
    created: 'created_at',
    started: 'started_at',
    updated: 'updated_at',
    since: 'moved_at',
    finished: 'completed_at',
    due: 'due_date',
    estimate: 'estimate',
    iterations: 'iteration',
    labels: {headers: 'labels', read: 'semicolons'},
    parent: 'epic_id',
    goal: 'epic',
    project: 'project',
    team: 'team',
    product: 'product_area',
    priority: 'priority',
    severity: 'severity',
  }),
  levels: byWord({story: 'feature', task: 'chore'}),
};
