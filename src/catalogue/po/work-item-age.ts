import {kpi} from '../../language/definition.ts';
import {ageAtEnd, agePeriods, inProgressByDates} from './flow.ts';

export const workItemAge = kpi({
  id: 'work-item-age',
  from: 'items',
  place: {open: ['started', 'finished']},
  rows: {all: inProgressByDates},
  mostly: ['started'],
  let: {
    p85: {percentile: ageAtEnd, at: 85},
    p50: {percentile: ageAtEnd, at: 50},
    limit: {
      percentile: {days: ['started', 'finished']},
      at: 85,
      place: {on: 'finished'},
      over: agePeriods,
      where: {is: ['category', 'done']},
    },
    old: {count: true, where: {over: [ageAtEnd, {let: 'limit'}]}},
    total: {sum: ageAtEnd},
  },
  value: {field: 'p85'},
  parts: {
    p50: {field: 'p50'},
    limit: {field: 'limit'},
    old: {when: {over: [{field: 'limit'}, 0]}, then: {field: 'old'}, otherwise: {field: 'old'}},
    total: {field: 'total'},
  },
  headline: 'now',
  usual: {of: 'value', scale: 'log', low: 1},
  better: 'down',
  unit: 'days',
  counterpart: 'cycle-time',
  words: {
    title: 'Age of work in progress',
    name: 'age of work in progress',
    unit: 'days: 85 % are at most',
    says: 'Calendar days since work on the open items started, the first and the last day counted: 85 % of them are this old or younger.',
    source: 'Kanban Guide: work item age; today − start day + 1',
    parts: {
      p50: '50 % are at most',
      limit: '85 % of finished items took at most',
      old: 'open longer than that',
      total: 'days of age in all',
    },
  },
});
