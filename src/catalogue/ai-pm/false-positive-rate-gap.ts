import {kpi} from '../../language/definition.ts';
import {untilNext} from '../ai-po/runs.ts';
import {
  aboutGroups,
  eachGroup,
  falsePositiveRate,
  fewestGroups,
  gap,
  groupParams,
  groupParts,
  groupSource,
  spreadOf,
  unlessMixed,
} from './groups.ts';

export const falsePositiveRateGap = kpi({
  id: 'false-positive-rate-gap',
  from: 'evaluations',
  place: untilNext,
  rows: aboutGroups,
  needs: ['group'],
  each: [eachGroup],
  let: spreadOf(falsePositiveRate),
  value: unlessMixed(gap),
  parts: groupParts,
  counted: 'groups',
  minimum: fewestGroups,
  params: groupParams,
  headline: 'now',
  better: 'down',
  unit: 'share',
  partUnits: {groups: 'number', small: 'number'},
  counterpart: 'selection-rate-gap',
  words: {
    title: 'Gap in false positive rate',
    name: 'gap in false positive rate',
    unit: 'between the groups',
    says: 'How far apart the groups are in the share of the negative cases that the model selects all the same, highest less lowest, in the latest run so far.',
    isNot: 'Not the gap in who is selected: only people who should not be selected count.',
    source: groupSource,
    parts: {
      highest: 'highest false positive rate',
      lowest: 'lowest false positive rate',
      groups: 'groups compared',
      small: 'groups too small to compare',
    },
  },
});
