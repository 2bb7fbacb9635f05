import {kpi} from '../../language/definition.ts';
import {finishedFeatures} from './features.ts';

export const featuresOnTime = kpi({
  id: 'features-on-time',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedFeatures},
  needs: ['due'],
  let: {
    withDue: {count: true, where: {known: 'due'}},
    onTime: {count: true, where: {all: [{known: 'due'}, {not: {before: ['due', 'finished']}}]}},
    withoutDue: {count: true, where: {not: {known: 'due'}}},
  },
  value: {ratio: [{field: 'onTime'}, {field: 'withDue'}], why: 'no-data'},
  parts: {onTime: {field: 'onTime'}, withDue: {field: 'withDue'}, withoutDue: {field: 'withoutDue'}},
  counted: 'withDue',
  interval: {wilson: ['onTime', 'withDue']},
  headline: 'horizon',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  partUnits: {onTime: 'items', withDue: 'items', withoutDue: 'items'},
  words: {
    title: 'Features on time',
    name: 'features on time',
    unit: 'finished by the due date',
    says: 'Features finished on or before their due date, of the finished ones that had one.',
    parts: {onTime: 'on time', withDue: 'with a due date', withoutDue: 'had no due date'},
  },
});
