import {kpi} from '../../language/definition.ts';
import {totalCostOf, totalCostWords} from './options.ts';

export const totalCostBuy = kpi({
  ...totalCostOf('buy'),
  id: 'total-cost-buy',
  counterpart: 'total-cost-build',
  words: {
    title: 'Cost of buying',
    name: 'cost of buying',
    unit: 'over the months that are looked at',
    says: 'What buying costs over the months that are looked at (36): what is paid once, and each month what the latest monthly figures say.',
    isNot: 'Not discounted, and only as whole as its lines: labelling, review and people belong in it.',
    parts: totalCostWords,
  },
});
