import {kpi} from '../../language/definition.ts';
import {untilNext} from '../ai-po/runs.ts';
import {
  aboutGroups,
  eachGroup,
  fewestGroups,
  groupParams,
  groupParts,
  groupSource,
  selectionRate,
  spreadOf,
  unlessMixed,
} from './groups.ts';

export const parityRatio = kpi({
  id: 'parity-ratio',
  from: 'evaluations',
  place: untilNext,
  rows: aboutGroups,
  needs: ['group'],
  each: [eachGroup],
  let: spreadOf(selectionRate),
  value: unlessMixed({ratio: [{field: 'lowest'}, {field: 'highest'}]}),
  parts: groupParts,
  counted: 'groups',
  minimum: fewestGroups,
  params: groupParams,
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {groups: 'number', small: 'number'},
  counterpart: 'selection-rate-gap',
  words: {
    title: 'Parity ratio',
    name: 'parity ratio',
    unit: 'of the highest group’s selection rate',
    says: 'The lowest selection rate of a group as a share of the highest, in the latest run so far. Below 80 % is the line of the four-fifths rule.',
    isNot: 'Not a verdict: the four-fifths rule is a first look.',
    source: groupSource,
    parts: {
      highest: 'highest selection rate',
      lowest: 'lowest selection rate',
      groups: 'groups compared',
      small: 'groups too small to compare',
    },
  },
});
