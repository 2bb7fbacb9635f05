import {kpi} from '../../language/definition.ts';
import {isCurrent, untilNext} from '../ai-po/runs.ts';
import {
  aboutGroups,
  eachGroup,
  falsePositiveRate,
  fewestGroups,
  gap,
  groupParams,
  groupSource,
  spreadOf,
  truePositiveRate,
  unlessMixed,
} from './groups.ts';

const falseGap = {minus: [{field: 'highestFalse'}, {field: 'lowestFalse'}]} as const;

export const equalisedOddsGap = kpi({
  id: 'equalised-odds-gap',
  from: 'evaluations',
  place: untilNext,
  rows: aboutGroups,
  needs: ['group'],
  each: [eachGroup],
  let: {
    ...spreadOf(truePositiveRate),
    highestFalse: {max: falsePositiveRate, where: isCurrent},
    lowestFalse: {min: falsePositiveRate, where: isCurrent},
  },
  // The larger of two is their sum less the lesser.
  value: unlessMixed({minus: [{plus: [gap, falseGap]}, {least: [gap, falseGap]}]}),
  parts: {trueGap: gap, falseGap, groups: {field: 'groups'}, small: {field: 'small'}},
  counted: 'groups',
  minimum: fewestGroups,
  params: groupParams,
  headline: 'now',
  better: 'down',
  unit: 'share',
  partUnits: {groups: 'number', small: 'number'},
  counterpart: 'selection-rate-gap',
  words: {
    title: 'Equalised odds gap',
    name: 'equalised odds gap',
    unit: 'between the groups',
    says: 'The larger of the groups’ gaps in true positive rate and in false positive rate, in the latest run so far.',
    isNot: 'Not demographic parity: that looks at who is selected, whatever they are.',
    source: groupSource,
    parts: {
      trueGap: 'gap in true positive rate',
      falseGap: 'gap in false positive rate',
      groups: 'groups compared',
      small: 'groups too small to compare',
    },
  },
});
