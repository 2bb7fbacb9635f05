import {kpi} from '../../language/definition.ts';
import {finishedFeatures} from './features.ts';

const days = {days: ['created', 'finished']} as const;

export const featureLeadTime = kpi({
  id: 'feature-lead-time',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedFeatures},
  needs: ['created'],
  let: {p85: {percentile: days, at: 85}, p50: {percentile: days, at: 50}},
  value: {field: 'p85'},
  parts: {p50: {field: 'p50'}, p85: {field: 'p85'}},
  headline: 'last',
  usual: {of: 'value', scale: 'log', low: 1},
  better: 'down',
  unit: 'days',
  counterpart: 'features-finished',
  words: {
    title: 'Feature lead time, created to done',
    name: 'feature lead time',
    unit: 'days: 85 % finish within',
    says: 'Calendar days from the day a feature was created through the day it was finished, both counted: 85 % took this long or less.',
    isNot: 'Not the lead time of stories, which are parts of features.',
    source: 'finish day − created day + 1; nearest rank',
    parts: {p50: '50 % finish within', p85: '85 % finish within'},
  },
});
