import {kpi} from '../../language/definition.ts';
import {netRetention, netWords} from './retained.ts';

export const nrrMonthly = kpi({
  ...netRetention(1),
  id: 'nrr-monthly',
  counterpart: 'grr-monthly',
  words: {...netWords('a month ago'), title: 'Net revenue retention, monthly', name: 'NRR by month'},
});
