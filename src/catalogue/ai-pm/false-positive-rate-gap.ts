import {kpi} from '../../language/definition.ts';
import {falsePositiveRate, gapBetween, groupSource, rateWords} from './groups.ts';

export const falsePositiveRateGap = kpi({
  ...gapBetween(falsePositiveRate),
  id: 'false-positive-rate-gap',
  counterpart: 'selection-rate-gap',
  words: {
    title: 'Gap in false positive rate',
    name: 'gap in false positive rate',
    unit: 'between the groups',
    says: 'How far apart the groups are in the share of the negative cases that the model selects all the same, highest less lowest, in the latest run so far.',
    isNot: 'Not the gap in who is selected: only people who should not be selected count.',
    source: groupSource,
    parts: rateWords('false positive rate'),
  },
});
