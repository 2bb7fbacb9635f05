import {kpi} from '../../language/definition.ts';
import {finishedWork} from './flow.ts';

export const reopenedShare = kpi({
  id: 'reopened-share',
  from: 'items',
  place: {on: 'finished'},
  rows: {all: finishedWork},
  needs: ['reopened'],
  let: {
    known: {count: true, where: {known: 'reopened'}},
    reopened: {count: true, where: {all: [{known: 'reopened'}, {over: [{field: 'reopened'}, 0]}]}},
  },
  value: {ratio: [{field: 'reopened'}, {field: 'known'}], why: 'no-data'},
  parts: {reopened: {field: 'reopened'}},
  interval: {wilson: ['reopened', 'known']},
  headline: 'horizon',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'down',
  unit: 'share',
  words: {
    title: 'Reopened work',
    name: 'reopened share',
    unit: 'of finished items',
    says: 'Finished items that had been done once before and were opened again, of the finished items whose history is known.',
    parts: {reopened: 'reopened'},
  },
});
