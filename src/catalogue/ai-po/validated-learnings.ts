import {kpi} from '../../language/definition.ts';
import {isDecided, isInvalid, isValid} from './trials.ts';

export const validatedLearnings = kpi({
  id: 'validated-learnings',
  from: 'experiments',
  place: {on: 'ended'},
  needs: ['ended', 'decision'],
  let: {
    ended: {count: true},
    learnings: {count: true, where: {all: [isDecided, isValid]}},
    invalid: {count: true, where: isInvalid},
    unchecked: {
      count: true,
      where: {any: [{not: {known: 'countA'}}, {not: {known: 'countB'}}, {not: {known: 'share'}}]},
    },
  },
  value: {ratio: [{field: 'learnings'}, {field: 'ended'}], why: 'no-data'},
  parts: {
    learnings: {field: 'learnings'},
    ended: {field: 'ended'},
    invalid: {field: 'invalid'},
    unchecked: {field: 'unchecked'},
  },
  interval: {wilson: ['learnings', 'ended']},
  headline: 'horizon',
  better: 'up',
  unit: 'share',
  partUnits: {
    learnings: 'experiments',
    ended: 'experiments',
    invalid: 'experiments',
    unchecked: 'experiments',
  },
  counterpart: 'experiment-outcomes',
  words: {
    title: 'Validated learnings',
    name: 'validated learnings',
    unit: 'of the experiments that ended',
    says: 'Experiments that ended with a decision and a split that holds. A refuted hypothesis is a learning, too.',
    isNot: 'Not the share of wins.',
    parts: {
      learnings: 'with a valid result',
      ended: 'ended',
      invalid: 'invalid split',
      unchecked: 'split not known',
    },
  },
});
