import {kpi} from '../../language/definition.ts';
import {gapBetween, groupSource, rateWords, truePositiveRate} from './groups.ts';

export const truePositiveRateGap = kpi({
  ...gapBetween(truePositiveRate),
  id: 'true-positive-rate-gap',
  counterpart: 'false-positive-rate-gap',
  words: {
    title: 'Gap in true positive rate',
    name: 'gap in true positive rate',
    unit: 'between the groups',
    says: 'How far apart the groups are in the share of the positive cases that the model finds, highest less lowest, in the latest run so far.',
    isNot: 'Not the gap in who is selected: only people who should be selected count.',
    source: groupSource,
    parts: rateWords('true positive rate'),
  },
});
