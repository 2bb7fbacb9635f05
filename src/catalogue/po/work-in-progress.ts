import {kpi} from '../../language/definition.ts';
import {ageAtEnd, agePeriods, inProgressByDates} from './flow.ts';

export const workInProgress = kpi({
  id: 'work-in-progress',
  from: 'items',
  place: {open: ['started', 'finished']},
  rows: {all: inProgressByDates},
  mostly: ['started'],
  let: {
    items: {count: true},
    limit: {
      percentile: {days: ['started', 'finished']},
      at: 85,
      place: {on: 'finished'},
      over: agePeriods,
      where: {is: ['category', 'done']},
    },
    old: {count: true, where: {over: [ageAtEnd, {let: 'limit'}]}},
    median: {percentile: ageAtEnd, at: 50},
  },
  value: {field: 'items'},
  parts: {
    limit: {field: 'limit'},
    // The condition carries the limit's reason, so that "none is old" is not said where nothing finished yet.
    old: {when: {over: [{field: 'limit'}, 0]}, then: {field: 'old'}, otherwise: {field: 'old'}},
    median: {field: 'median'},
  },
  headline: 'now',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'none',
  unit: 'items',
  counterpart: 'throughput',
  words: {
    title: 'Work in progress, by age',
    name: 'work in progress',
    unit: 'items',
    says: 'Items that had started and were not finished at the end of the day. Items started and finished on one day count 0.',
    source: 'Kanban Guide',
    parts: {limit: '85 % of finished items took at most', old: 'open longer than that', median: 'half are older than'},
  },
});
