import {kpi} from '../../language/definition.ts';
import {notSkipped} from './labelling.ts';

export const labellingThroughput = kpi({
  id: 'labelling-throughput',
  from: 'tasks',
  place: {on: 'labelled'},
  rows: notSkipped,
  needs: ['labelled'],
  let: {
    labelled: {count: true},
    days: {max: {days: [{period: 'from'}, {period: 'to', add: -1}]}, place: 'ever', whole: true},
  },
  value: {field: 'labelled'},
  parts: {days: {field: 'days'}},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'up',
  unit: 'tasks',
  partUnits: {days: 'days'},
  counterpart: 'label-agreement',
  words: {
    title: 'Tasks labelled',
    name: 'number of tasks labelled',
    unit: 'tasks',
    says: 'Tasks that got their first label that counts in the period.',
    parts: {days: 'days in the period'},
  },
});
