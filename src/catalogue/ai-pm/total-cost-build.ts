import {kpi} from '../../language/definition.ts';
import {totalCostOf, totalCostWords} from './options.ts';

export const totalCostBuild = kpi({
  ...totalCostOf('build'),
  id: 'total-cost-build',
  counterpart: 'total-cost-buy',
  words: {
    title: 'Cost of building',
    name: 'cost of building',
    unit: 'over the months that are looked at',
    says: 'What building costs over the months that are looked at (36): what is paid once, and each month what the latest monthly figures say.',
    isNot: 'Not discounted, and only as whole as its lines: labelling, review and people belong in it.',
    parts: totalCostWords,
  },
});
