import {kpi} from '../../language/definition.ts';
import {hasRate, missingRate, monthly, payingAtEnd} from './paying.ts';

const now = {field: 'now'} as const;

export const mrrConverted = kpi({
  id: 'mrr-converted',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  each: [{keys: ['customer'], let: {now: {sum: monthly}}}],
  let: {mrr: {sum: now}, customers: {count: true}, rated: {count: true, where: hasRate(now)}},
  value: {when: {over: [{field: 'customers'}, {field: 'rated'}]}, then: missingRate, otherwise: {field: 'mrr'}},
  headline: 'last',
  better: 'none',
  unit: 'money',
  words: {
    title: 'MRR of all customers',
    name: 'MRR of all',
    unit: 'a month',
    says: 'MRR, where an exchange rate is known for every customer who pays: what is added up over months must not lack some of them in some months.',
  },
});
