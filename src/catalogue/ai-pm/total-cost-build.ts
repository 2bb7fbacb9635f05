import {kpi} from '../../language/definition.ts';
import {costsOf, eachLine, optionCosts, optionParams} from './options.ts';

export const totalCostBuild = kpi({
  id: 'total-cost-build',
  from: 'costs',
  place: {until: 'date'},
  rows: optionCosts,
  needs: ['amount', 'phase'],
  each: [eachLine],
  let: costsOf('build'),
  value: {plus: [{field: 'upfront'}, {times: [{param: 'months'}, {field: 'monthly'}]}]},
  parts: {upfront: {field: 'upfront'}, monthly: {field: 'monthly'}, months: {param: 'months'}},
  minimum: 1,
  params: optionParams,
  headline: 'now',
  better: 'down',
  unit: 'money',
  partUnits: {months: 'months'},
  counterpart: 'total-cost-buy',
  words: {
    title: 'Cost of building',
    name: 'cost of building',
    unit: 'over the months that are looked at',
    says: 'What building costs over the months that are looked at (36): what is paid once, and each month what the latest monthly figures say.',
    isNot: 'Not discounted, and only as whole as its lines: labelling, review and people belong in it.',
    parts: {upfront: 'paid once', monthly: 'a month', months: 'months'},
  },
});
