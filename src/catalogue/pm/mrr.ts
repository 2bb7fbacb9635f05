import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from './paying.ts';

export const mrr = kpi({
  id: 'mrr',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  let: {mrr: {sum: monthly}},
  value: {field: 'mrr'},
  headline: 'last',
  usual: {of: 'change', scale: 'linear'},
  better: 'up',
  unit: 'money',
  counterpart: 'mrr-movements',
  words: {
    title: 'MRR',
    name: 'MRR',
    unit: 'a month',
    says: 'Monthly recurring revenue: what all who pay on the period’s last day pay a month. A yearly price counts a twelfth, a weekly one 52 twelfths, a daily one 365 twelfths.',
    isNot: 'Not revenue: no trials, taxes, one-time or metered parts; refunds and failed payments do not touch it.',
    source: 'net of discounts in force; a month’s end, by customer',
  },
});
