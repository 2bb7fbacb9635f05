import {kpi} from '../../language/definition.ts';
import {amongGroups, groupSource, rateParts, rateWords, selectionRate, spreadOf, unlessMixed} from './groups.ts';

export const parityRatio = kpi({
  ...amongGroups,
  id: 'parity-ratio',
  let: spreadOf(selectionRate),
  value: unlessMixed({ratio: [{field: 'lowest'}, {field: 'highest'}]} as const),
  parts: rateParts,
  better: 'up',
  counterpart: 'selection-rate-gap',
  words: {
    title: 'Parity ratio',
    name: 'parity ratio',
    unit: 'of the highest group’s selection rate',
    says: 'The lowest selection rate of a group as a share of the highest, in the latest run so far. Below 80 % is the line of the four-fifths rule.',
    isNot: 'Not a verdict: the four-fifths rule is a first look.',
    source: groupSource,
    parts: rateWords('selection rate'),
  },
});
