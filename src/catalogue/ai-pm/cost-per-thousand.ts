import {kpi} from '../../language/definition.ts';

export const costPerThousand = kpi({
  id: 'cost-per-thousand',
  from: 'costs',
  place: {on: 'date'},
  rows: {is: ['kind', 'inference']},
  needs: ['units', 'amount'],
  let: {
    cost: {sum: {plus: [{field: 'amount'}, {times: [{field: 'units'}, 0]}]}},
    units: {sum: {field: 'units'}, where: {known: 'amount'}},
    without: {count: true, where: {not: {known: 'units'}}},
  },
  value: {times: [1000, {ratio: [{field: 'cost'}, {field: 'units'}], why: 'no-data'}]},
  parts: {cost: {field: 'cost'}, units: {field: 'units'}, without: {field: 'without'}},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'down',
  unit: 'money',
  partUnits: {units: 'number', without: 'number'},
  words: {
    title: 'Cost per thousand inferences',
    name: 'cost per thousand inferences',
    unit: 'a thousand inferences',
    says: 'What inference cost in the period for each thousand of the units that it bought. Cost lines without a volume are left out of both.',
    isNot: 'Not what a request will cost at another volume.',
    parts: {cost: 'paid', units: 'inferences', without: 'lines without a volume'},
  },
});
