import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

export const onTime = kpi({
  id: 'on-time',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedWork},
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
  words: {
    title: 'On time',
    name: 'on-time share',
    unit: 'finished by the due date',
    says: 'Finished on or before the due date, of the finished items that had one. How many had none is said beside it.',
    parts: {onTime: 'on time', withDue: 'with a due date', withoutDue: 'had no due date'},
  },
});
