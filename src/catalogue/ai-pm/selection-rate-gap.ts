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
  selectionRate,
  spreadOf,
  unlessMixed,
} from './groups.ts';

export const selectionRateGap = kpi({
  id: 'selection-rate-gap',
  from: 'evaluations',
  place: untilNext,
  rows: aboutGroups,
  needs: ['group'],
  each: [eachGroup],
  let: spreadOf(selectionRate),
  value: unlessMixed(gap),
  parts: groupParts,
  counted: 'groups',
  minimum: fewestGroups,
  params: groupParams,
  headline: 'now',
  better: 'down',
  unit: 'share',
  partUnits: {groups: 'number', small: 'number'},
  counterpart: 'true-positive-rate-gap',
  words: {
    title: 'Gap in selection rate',
    name: 'gap in selection rate',
    unit: 'between the groups',
    says: 'How far apart the groups are in the share of people whom the model selects, highest less lowest, in the latest run so far.',
    isNot: 'Not proof of unfairness: groups may differ in how many should be selected. Read it beside the other gaps.',
    source: groupSource,
    parts: {
      highest: 'highest selection rate',
      lowest: 'lowest selection rate',
      groups: 'groups compared',
      small: 'groups too small to compare',
    },
  },
});
