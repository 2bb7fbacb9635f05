import {kpi} from '../../language/definition.ts';
import {isCurrent} from '../ai-po/runs.ts';
import {
  amongGroups,
  falsePositiveRate,
  gap,
  groupParts,
  groupSource,
  groupWords,
  spreadOf,
  truePositiveRate,
  unlessMixed,
} from './groups.ts';

const falseGap = {minus: [{field: 'highestFalse'}, {field: 'lowestFalse'}]} as const;

export const equalisedOddsGap = kpi({
  ...amongGroups,
  id: 'equalised-odds-gap',
  let: {
    ...spreadOf(truePositiveRate),
    highestFalse: {max: falsePositiveRate, where: isCurrent},
    lowestFalse: {min: falsePositiveRate, where: isCurrent},
  },
  // The larger of two is their sum less the lesser.
  value: unlessMixed({minus: [{plus: [gap, falseGap]}, {least: [gap, falseGap]}]}),
  parts: {trueGap: gap, falseGap, ...groupParts},
  better: 'down',
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
      ...groupWords,
    },
  },
});
