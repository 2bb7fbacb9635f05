import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

const days = {days: ['created', 'finished']} as const;

export const leadTime = kpi({
  id: 'lead-time',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedWork},
  needs: ['created'],
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
    title: 'Lead time, created to done',
    name: 'lead time',
    unit: 'days: 85 % finish within',
    says: 'Calendar days from the day an item was created through the day it was finished, both counted: 85 % took this long or less.',
    isNot: 'Not cycle time: the wait before work started is in it.',
    source: 'finish day − created day + 1; nearest rank',
    parts: {p50: '50 % finish within', p85: '85 % finish within', p95: '95 % finish within'},
  },
});
