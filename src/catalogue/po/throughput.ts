import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

export const throughput = kpi({
  id: 'throughput',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedWork},
  needs: ['finished'],
  let: {finished: {count: true}},
  value: {field: 'finished'},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'none',
  unit: 'items',
  counterpart: 'cycle-time',
  words: {
    title: 'Throughput',
    name: 'throughput',
    unit: 'items finished',
    says: 'Stories, bugs and tasks whose finish day lies in the period: an exact count, never weighted. Abandoned work, epics and sub-tasks are not in it.',
    source: 'Kanban Guide',
  },
});
