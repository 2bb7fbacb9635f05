import {kpi} from '../../language/definition.ts';

/** Planned on the first day still counts as planned at the start. */
const plannedAtStart = [
  {before: ['added', {period: 'from', add: 1}]},
  {any: [{not: {known: 'removed'}}, {not: {before: ['removed', {period: 'from'}]}}]},
  {any: [{not: {known: 'finished'}}, {not: {before: ['finished', {period: 'from'}]}}]},
] as const;

const delivered = {all: [{known: 'finished'}, {before: ['finished', {period: 'to'}]}]} as const;

export const plannedWorkDelivered = kpi({
  id: 'planned-work-delivered',
  from: 'commitments',
  place: {of: 'iteration'},
  rows: {all: plannedAtStart},
  within: 'team',
  grains: ['sprint', 'increment', 'iteration'],
  let: {
    plannedItems: {count: true},
    deliveredItems: {count: true, where: delivered},
    planned: {sum: {field: 'estimate'}},
    delivered: {sum: {field: 'estimate'}, where: delivered},
  },
  value: {
    when: {over: [{field: 'planned'}, 0]},
    then: {ratio: [{field: 'delivered'}, {field: 'planned'}]},
    otherwise: {ratio: [{field: 'deliveredItems'}, {field: 'plannedItems'}], why: 'no-data'},
  },
  parts: {
    planned: {field: 'planned'},
    delivered: {field: 'delivered'},
    plannedItems: {field: 'plannedItems'},
    deliveredItems: {field: 'deliveredItems'},
  },
  minimum: 1,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  words: {
    title: 'Planned work delivered',
    name: 'planned work delivered',
    unit: 'of planned work',
    says: 'Of the work planned when the sprint started, the share finished in it: by points where items have them, else by items.',
    isNot:
      'Not the sprint goal: a sprint can meet its goal and leave planned work open. Never over 100 %: work added later does not count.',
    source: 'committed and finished ÷ committed (say/do, formula a)',
    parts: {
      planned: 'planned points',
      delivered: 'of them finished',
      plannedItems: 'planned items',
      deliveredItems: 'of them finished',
    },
  },
});
