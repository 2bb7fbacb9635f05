import {kpi} from '../../language/definition.ts';
import {defectsMatureIn, realBugs} from './defects.ts';

export const defectEscapeRate = kpi({
  id: 'defect-escape-rate',
  from: 'items',
  place: {on: 'created'},
  rows: {all: realBugs},
  needs: ['created'],
  prefers: 'month',
  let: {all: {count: true}, escaped: {count: true, where: {rule: 'escaped'}}},
  value: {ratio: [{field: 'escaped'}, {field: 'all'}], why: 'no-data'},
  parts: {escaped: {field: 'escaped'}, all: {field: 'all'}},
  minimum: 10,
  interval: {wilson: ['escaped', 'all']},
  matures: defectsMatureIn,
  headline: 'horizon',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'down',
  unit: 'share',
  words: {
    title: 'Defect escape rate',
    name: 'defect escape rate',
    unit: 'of all bugs',
    says: 'Bugs found in production, of all bugs reported in the same period. Not shown below 10 bugs.',
    parts: {escaped: 'escaped', all: 'bugs'},
  },
});
