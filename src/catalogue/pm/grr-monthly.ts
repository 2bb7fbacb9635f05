import {kpi} from '../../language/definition.ts';
import {grossRetention, grossWords} from './retained.ts';

export const grrMonthly = kpi({
  ...grossRetention(1),
  id: 'grr-monthly',
  counterpart: 'nrr-monthly',
  words: {...grossWords('a month ago'), title: 'Gross revenue retention, monthly', name: 'GRR by month'},
});
