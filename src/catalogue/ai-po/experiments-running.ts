import {kpi} from '../../language/definition.ts';

export const experimentsRunning = kpi({
  id: 'experiments-running',
  from: 'experiments',
  place: {open: ['started', 'ended']},
  needs: ['started'],
  let: {running: {count: true}, overdue: {count: true, where: {before: ['due', {period: 'to', add: -1}]}}},
  value: {field: 'running'},
  parts: {overdue: {field: 'overdue'}},
  headline: 'now',
  better: 'none',
  unit: 'experiments',
  counterpart: 'experiment-outcomes',
  words: {
    title: 'Experiments running',
    name: 'running experiments',
    unit: 'running',
    says: 'Experiments that had started and not ended at the end of the day.',
    parts: {overdue: 'past their planned end'},
  },
});
