import {kpi} from '../../language/definition.ts';
import {monthly, payingAtEnd} from '../pm/paying.ts';

export const revenueShare = kpi({
  id: 'revenue-share',
  from: 'subscriptions',
  place: payingAtEnd,
  needs: ['monthly', 'history'],
  let: {own: {sum: monthly}, whole: {sum: monthly, whole: true}},
  value: {ratio: [{field: 'own'}, {field: 'whole'}]},
  parts: {own: {field: 'own'}, whole: {field: 'whole'}},
  headline: 'last',
  usual: {of: 'change', scale: 'linear'},
  better: 'none',
  unit: 'share',
  partUnits: {own: 'money', whole: 'money'},
  counterpart: 'contribution-to-growth',
  words: {
    title: 'Share of revenue',
    name: 'share of revenue',
    unit: 'of all MRR',
    says: 'Monthly recurring revenue of this product, or whatever is chosen, of all of the company’s at the period’s end.',
    parts: {own: 'MRR here', whole: 'MRR in all'},
  },
});
