import {kpi} from '../../language/definition.ts';
import {netRetention, netWords} from './retained.ts';

export const nrr = kpi({
  ...netRetention(12),
  id: 'nrr',
  counterpart: 'grr',
  words: {...netWords('a year ago'), title: 'Net revenue retention', name: 'NRR'},
});
