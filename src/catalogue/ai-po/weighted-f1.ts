import {kpi} from '../../language/definition.ts';
import {scopeMismatch} from '../refusal.ts';
import {classScore, eachClass, ifClassed, isClass, latestClasses, support} from './classes.ts';
import {runWords} from './run-measure.ts';
import {evaluationSource, isMixed, readable, untilNext} from './runs.ts';

export const weightedF1 = kpi({
  id: 'weighted-f1',
  from: 'evaluations',
  place: untilNext,
  rows: readable('f1'),
  each: [eachClass('weighted')],
  let: {
    ...latestClasses,
    weighted: {sum: {times: [classScore, support]}, where: isClass},
    support: {sum: support, where: {all: [isClass, {atLeast: [classScore, 0]}]}},
  },
  value: {
    when: {any: [isMixed, {over: [{field: 'scores'}, 1]}]},
    then: scopeMismatch,
    otherwise: {
      when: {over: [{field: 'classes'}, 0]},
      then: {ratio: [{field: 'weighted'}, {field: 'support'}]},
      otherwise: {field: 'score'},
    },
  },
  parts: {classes: ifClassed('classes'), support: ifClassed('support'), backed: {field: 'backed'}},
  counted: 'used',
  evidence: 'backed',
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {classes: 'number', support: 'number', backed: 'number'},
  counterpart: 'macro-f1',
  words: {
    title: 'F1, weighted by class',
    name: 'weighted F1',
    unit: 'weighted F1',
    says: 'The mean of the classes’ F1 in the latest run so far, each weighted by how many cases are of the class.',
    source: evaluationSource,
    parts: {classes: 'classes', support: 'cases', backed: runWords.backed},
  },
});
