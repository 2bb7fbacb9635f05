import {kpi} from '../../language/definition.ts';
import {untilNext} from '../ai-po/runs.ts';
import {
  aboutGroups,
  eachGroup,
  fewestGroups,
  gap,
  groupParams,
  groupParts,
  groupSource,
  spreadOf,
  truePositiveRate,
  unlessMixed,
} from './groups.ts';

export const truePositiveRateGap = kpi({
  id: 'true-positive-rate-gap',
  from: 'evaluations',
  place: untilNext,
  rows: aboutGroups,
  needs: ['group'],
  each: [eachGroup],
  let: spreadOf(truePositiveRate),
  value: unlessMixed(gap),
  parts: groupParts,
  counted: 'groups',
  minimum: fewestGroups,
  params: groupParams,
  headline: 'now',
  better: 'down',
  unit: 'share',
  partUnits: {groups: 'number', small: 'number'},
  counterpart: 'false-positive-rate-gap',
  words: {
    title: 'Gap in true positive rate',
    name: 'gap in true positive rate',
    unit: 'between the groups',
    says: 'How far apart the groups are in the share of the positive cases that the model finds, highest less lowest, in the latest run so far.',
    isNot: 'Not the gap in who is selected: only people who should be selected count.',
    source: groupSource,
    parts: {
      highest: 'highest true positive rate',
      lowest: 'lowest true positive rate',
      groups: 'groups compared',
      small: 'groups too small to compare',
    },
  },
});
