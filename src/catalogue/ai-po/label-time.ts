import {kpi} from '../../language/definition.ts';

export const labelTime = kpi({
  id: 'label-time',
  from: 'labels',
  place: {on: 'date'},
  needs: ['seconds'],
  let: {
    median: {percentile: {field: 'seconds'}, at: 50},
    p85: {percentile: {field: 'seconds'}, at: 85},
  },
  value: {field: 'median'},
  parts: {p85: {field: 'p85'}},
  headline: 'last',
  usual: {of: 'value', scale: 'log'},
  better: 'none',
  unit: 'number',
  counterpart: 'label-agreement',
  words: {
    title: 'Time for a label',
    name: 'time for a label',
    unit: 'seconds: half take at most',
    says: 'The median of the seconds from opening a task to its label. The median, because a few tasks stay open over lunch.',
    source: 'Label Studio: lead_time; nearest rank',
    parts: {p85: 'seconds: 85 % take at most'},
  },
});
