import {kpi} from '../../language/definition.ts';
import {deliveredOfPlanned, plannedWords} from './plans.ts';

export const deliveryPredictability = kpi({
  ...deliveredOfPlanned({not: {is: ['kind', 'increment']}} as const),
  id: 'delivery-predictability',
  counterpart: 'escaped-defects',
  words: {
    ...plannedWords,
    title: 'Delivery predictability',
    name: 'delivery predictability',
    unit: 'of planned items delivered',
    says: 'Items planned when their sprint started, and the share of them finished in it, over the sprints that ended in the period. Counted in items, because points of several teams do not add up.',
  },
});
