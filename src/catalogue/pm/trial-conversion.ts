import {kpi} from '../../language/definition.ts';

export const trialConversion = kpi({
  id: 'trial-conversion',
  from: 'subscriptions',
  place: {on: 'trialEnd'},
  rows: {known: 'converted'},
  needs: ['trialEnd', 'converted'],
  // A subscription whose price changed has several rows, and one trial.
  each: [{keys: ['id'], let: {converted: {count: true, where: {flag: 'converted'}}}}],
  let: {ended: {count: true}, converted: {count: true, where: {over: [{field: 'converted'}, 0]}}},
  value: {ratio: [{field: 'converted'}, {field: 'ended'}], why: 'no-data'},
  parts: {converted: {field: 'converted'}, ended: {field: 'ended'}},
  partUnits: {converted: 'number', ended: 'number'},
  interval: {wilson: ['converted', 'ended']},
  pools: {below: 30, periods: 3},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  counterpart: 'conversion',
  words: {
    title: 'Trial conversion',
    name: 'trial conversion',
    unit: 'of ended trials',
    says: 'Trials that ended in the period and became paid, of all that ended in it. Running trials are not in it. A last month with fewer than 30 is pooled with the two before.',
    isNot: 'Not of trials started, whose youngest have not had their time yet.',
    source: 'converted ÷ (converted + cancelled); Wilson interval',
    parts: {converted: 'became paid', ended: 'trials ended'},
  },
});
