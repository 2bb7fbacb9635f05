import {kpi} from '../../language/definition.ts';
import {deliveredInTime, plannedAtStart} from '../cpo/plans.ts';

export const incrementPredictability = kpi({
  id: 'increment-predictability',
  from: 'commitments',
  place: {on: 'ends'},
  rows: {all: [{is: ['kind', 'increment']}, ...plannedAtStart]},
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
    title: 'Planned against done',
    name: 'planned against done',
    unit: 'of what the increment planned',
    says: 'Items planned into a programme increment when it started, and the share of them finished by its end.',
    isNot: 'Not the business value that SAFe’s programme predictability measure weighs by: it counts items.',
    source: 'committed and finished ÷ committed (say/do, formula a)',
    parts: {planned: 'planned items', delivered: 'of them finished'},
  },
});
