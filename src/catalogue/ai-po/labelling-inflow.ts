import {kpi} from '../../language/definition.ts';
import {notSkipped} from './labelling.ts';

export const labellingInflow = kpi({
  id: 'labelling-inflow',
  from: 'tasks',
  place: {on: 'created'},
  rows: notSkipped,
  needs: ['created'],
  let: {created: {count: true}},
  value: {field: 'created'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'none',
  unit: 'tasks',
  counterpart: 'labelling-throughput',
  words: {
    title: 'New tasks to label',
    name: 'number of new tasks to label',
    unit: 'tasks',
    says: 'Tasks to label that were created in the period, without skipped ones.',
  },
});
