import {kpi} from '../../language/definition.ts';
import {deliveredInTime, plannedAtStart} from './plans.ts';

export const deliveryPredictability = kpi({
  id: 'delivery-predictability',
  from: 'commitments',
  place: {on: 'ends'},
  rows: {all: [{not: {is: ['kind', 'increment']}}, ...plannedAtStart]},
  let: {planned: {count: true}, delivered: {count: true, where: deliveredInTime}},
  value: {ratio: [{field: 'delivered'}, {field: 'planned'}], why: 'no-data'},
  parts: {planned: {field: 'planned'}, delivered: {field: 'delivered'}},
  interval: {wilson: ['delivered', 'planned']},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  partUnits: {planned: 'items', delivered: 'items'},
  counterpart: 'escaped-defects',
  words: {
    title: 'Delivery predictability',
    name: 'delivery predictability',
    unit: 'of planned items delivered',
    says: 'Items planned when their sprint started, and the share of them finished in it, over the sprints that ended in the period. Counted in items, because points of several teams do not add up.',
    source: 'committed and finished ÷ committed (say/do, formula a)',
    parts: {planned: 'planned items', delivered: 'of them finished'},
  },
});
