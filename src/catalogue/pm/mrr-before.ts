import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from './paying.ts';

export const mrrBefore = kpi({
  id: 'mrr-before',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['start'],
  let: {before: {sum: monthly, ago: 1, whole: true}},
  value: {field: 'before'},
  headline: 'last',
  better: 'none',
  unit: 'money',
  words: {
    title: 'MRR before',
    name: 'MRR before',
    unit: 'a month, a period ago',
    says: 'What all customers paid a month at the end of the period before, whatever filter and split: with nothing, the data may simply start here.',
  },
});
