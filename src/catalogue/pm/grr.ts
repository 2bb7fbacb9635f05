import {kpi} from '../../language/definition.ts';
import {grossRetention, grossWords} from './retained.ts';

export const grr = kpi({
  ...grossRetention(12),
  id: 'grr',
  counterpart: 'nrr',
  words: {...grossWords('a year ago'), title: 'Gross revenue retention', name: 'GRR'},
});
