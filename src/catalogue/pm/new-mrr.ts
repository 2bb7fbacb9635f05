import {kpi} from '../../language/definition.ts';
import {isNew, movedStage} from './movements.ts';
import {payingAtEnd, startOfData} from './paying.ts';

export const newMrr = kpi({
  id: 'new-mrr',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'start'],
  each: [movedStage],
  let: {
    new: {sum: {field: 'now'}, where: isNew},
    customers: {count: true, where: isNew},
  },
  value: {when: {over: [{reading: 'mrr-before'}, 0]}, then: {field: 'new'}, otherwise: startOfData},
  parts: {customers: {field: 'customers'}, each: {ratio: [{field: 'new'}, {field: 'customers'}], why: 'no-data'}},
  partUnits: {customers: 'customers'},
  headline: 'last',
  better: 'up',
  unit: 'money',
  counterpart: 'churned-mrr',
  words: {
    title: 'New MRR',
    name: 'new MRR',
    unit: 'a month, new',
    says: 'What customers who began to pay in the period pay a month at its end. Without a history of prices it is what they pay today.',
    isNot: 'Not customers who came back, or who pay for something else already.',
    parts: {customers: 'new customers', each: 'a new customer'},
  },
});
