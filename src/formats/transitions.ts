import {type Format, fieldRules} from './format.ts';

/** A log of changes of status, one row a change: a key, from, to and when, as changelog exports and DevLake write them. */
export const transitions: Format = {
  id: 'transitions',
  table: 'items',
  marks: [],
  always: [
    'key|issue key|issue|issue id|item|id',
    'from|from status|old status|old value|original from value',
    'to|to status|new status|new value|original to value',
    'when|date|changed|changed at|timestamp|created|created date|time',
  ],
  never: ['kpi', 'value'],
  layout: 'transitions',
  fields: fieldRules({
    id: 'issue key, key, issue id, issue, item, id',
    status: 'to, to status, new status, new value, original to value',
    since: 'when, date, changed, changed at, timestamp, created, created date, time',
    changedField: 'field, field name',
  }),
};
