import {kpi} from '../../language/definition.ts';
import {defectsMatureIn, realBugs} from './defects.ts';

export const escapedDefects = kpi({
  id: 'escaped-defects',
  from: 'items',
  place: {on: 'created'},
  rows: {all: [...realBugs, {rule: 'escaped'}]},
  needs: ['created'],
  prefers: 'month',
  let: {escaped: {count: true}},
  value: {field: 'escaped'},
  matures: defectsMatureIn,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'down',
  unit: 'defects',
  counterpart: 'velocity',
  words: {
    title: 'Escaped defects',
    name: 'escaped defects',
    unit: 'found in production',
    says: 'Bugs found in production, by the day on which they were reported. Which bugs those are was chosen for this data; duplicates and rejected ones are out.',
    isNot: 'Not all bugs. A month counts as settled 30 days after its end.',
  },
});
