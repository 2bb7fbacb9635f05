import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

const days = {days: ['started', 'finished']} as const;

export const cycleTime = kpi({
  id: 'cycle-time',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedWork},
  needs: ['started'],
  let: {p85: {percentile: days, at: 85}, p50: {percentile: days, at: 50}, p95: {percentile: days, at: 95}},
  value: {field: 'p85'},
  parts: {p50: {field: 'p50'}, p85: {field: 'p85'}, p95: {field: 'p95'}},
  minimumOf: {p95: 20},
  headline: 'last',
  usual: {of: 'value', scale: 'log', low: 1},
  better: 'down',
  unit: 'days',
  counterpart: 'throughput',
  words: {
    title: 'Cycle time, started to done',
    name: 'cycle time',
    unit: 'days: 85 % finish within',
    says: 'Calendar days from the day work started through the day it was finished, both counted: 85 % of the finished items took this long or less.',
    isNot:
      'Not lead time, which starts when the item was created. Nights and weekends count; waiting and rework are in it.',
    source: 'Kanban Guide; Vacanti: finish day − start day + 1; nearest rank',
    parts: {p50: '50 % finish within', p85: '85 % finish within', p95: '95 % finish within'},
  },
});
