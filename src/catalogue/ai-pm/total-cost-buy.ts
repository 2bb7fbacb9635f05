import {kpi} from '../../language/definition.ts';
import {costsOf, eachLine, optionCosts, optionParams} from './options.ts';

export const totalCostBuy = kpi({
  id: 'total-cost-buy',
  from: 'costs',
  place: {until: 'date'},
  rows: optionCosts,
  needs: ['amount', 'phase'],
  each: [eachLine],
  let: costsOf('buy'),
  value: {plus: [{field: 'upfront'}, {times: [{param: 'months'}, {field: 'monthly'}]}]},
  parts: {upfront: {field: 'upfront'}, monthly: {field: 'monthly'}, months: {param: 'months'}},
  minimum: 1,
  params: optionParams,
  headline: 'now',
  better: 'down',
  unit: 'money',
  partUnits: {months: 'months'},
  counterpart: 'total-cost-build',
  words: {
    title: 'Cost of buying',
    name: 'cost of buying',
    unit: 'over the months that are looked at',
    says: 'What buying costs over the months that are looked at (36): what is paid once, and each month what the latest monthly figures say.',
    isNot: 'Not discounted, and only as whole as its lines: labelling, review and people belong in it.',
    parts: {upfront: 'paid once', monthly: 'a month', months: 'months'},
  },
});
