import {kpi} from '../../language/definition.ts';
import {gapBetween, groupSource, rateWords, selectionRate} from './groups.ts';

export const selectionRateGap = kpi({
  ...gapBetween(selectionRate),
  id: 'selection-rate-gap',
  counterpart: 'true-positive-rate-gap',
  words: {
    title: 'Gap in selection rate',
    name: 'gap in selection rate',
    unit: 'between the groups',
    says: 'How far apart the groups are in the share of people whom the model selects, highest less lowest, in the latest run so far.',
    isNot: 'Not proof of unfairness: groups may differ in how many should be selected. Read it beside the other gaps.',
    source: groupSource,
    parts: rateWords('selection rate'),
  },
});
