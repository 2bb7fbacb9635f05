import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from '../pm/paying.ts';

export const contributionToGrowth = kpi({
  id: 'contribution-to-growth',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  let: {
    now: {sum: monthly},
    before: {sum: monthly, ago: 1},
    company: {sum: monthly, ago: 1, whole: true},
  },
  value: {ratio: [{minus: [{field: 'now'}, {field: 'before'}]}, {field: 'company'}], why: 'start-of-data'},
  parts: {change: {minus: [{field: 'now'}, {field: 'before'}]}, company: {field: 'company'}},
  headline: 'last',
  usual: {of: 'value', scale: 'linear'},
  better: 'up',
  unit: 'share',
  partUnits: {change: 'money', company: 'money'},
  counterpart: 'revenue-share',
  words: {
    title: 'Contribution to growth',
    name: 'contribution to growth',
    unit: 'of the company’s MRR a period before',
    says: 'The change of this product’s MRR since the period before, of the whole company’s MRR then. The products’ figures add up to the company’s growth.',
    isNot:
      'Not the product’s own growth, which is a share of its own MRR. Not at one exchange rate: MRR then and now are as they were reported.',
    parts: {change: 'change of MRR', company: 'the company’s MRR before'},
  },
});
