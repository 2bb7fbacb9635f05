import {kpi} from '../../language/definition.ts';
import {isDecided, isInvalid, isValid} from './trials.ts';

export const experimentOutcomes = kpi({
  id: 'experiment-outcomes',
  from: 'experiments',
  place: {on: 'ended'},
  needs: ['ended'],
  let: {
    ended: {count: true},
    validated: {count: true, where: {all: [isDecided, {is: ['decision', 'win']}, isValid]}},
    refuted: {count: true, where: {all: [isDecided, {is: ['decision', 'loss']}, isValid]}},
    flat: {count: true, where: {all: [isDecided, {is: ['decision', 'flat']}, isValid]}},
    invalid: {count: true, where: isInvalid},
    undecided: {count: true, where: {not: isDecided}},
    planned: {
      count: true,
      place: 'ever',
      where: {
        all: [
          {not: {known: 'ended'}},
          {any: [{not: {known: 'started'}}, {not: {before: ['started', {period: 'to'}]}}]},
        ],
      },
    },
    running: {count: true, place: {open: ['started', 'ended']}},
  },
  value: {field: 'ended'},
  parts: {
    planned: {field: 'planned'},
    running: {field: 'running'},
    validated: {field: 'validated'},
    refuted: {field: 'refuted'},
    flat: {field: 'flat'},
    invalid: {field: 'invalid'},
    undecided: {field: 'undecided'},
  },
  headline: 'horizon',
  better: 'none',
  unit: 'experiments',
  counterpart: 'validated-learnings',
  words: {
    title: 'Experiments, by outcome',
    name: 'experiments',
    unit: 'ended',
    says: 'Experiments that ended in the period and how: validated, refuted or flat where somebody decided and the split holds, invalid where people were not divided as planned, whatever their effect.',
    source: 'sample ratio mismatch: chi-squared, p < 0.01',
    parts: {
      planned: 'planned',
      running: 'running',
      validated: 'validated',
      refuted: 'refuted',
      flat: 'no difference',
      invalid: 'invalid split',
      undecided: 'without a decision',
    },
  },
});
