import {kpi} from '../../language/definition.ts';
import {scopeMismatch} from '../refusal.ts';
import {classScore, eachClass, ifClassed, isClass, latestClasses} from './classes.ts';
import {runWords} from './run-measure.ts';
import {evaluationSource, isMixed, readable, untilNext} from './runs.ts';

export const macroF1 = kpi({
  id: 'macro-f1',
  from: 'evaluations',
  place: untilNext,
  rows: readable('f1'),
  each: [eachClass('macro')],
  let: {...latestClasses, mean: {mean: classScore, where: isClass}},
  value: {
    when: {any: [isMixed, {over: [{field: 'scores'}, 1]}]},
    then: scopeMismatch,
    otherwise: {when: {over: [{field: 'classes'}, 0]}, then: {field: 'mean'}, otherwise: {field: 'score'}},
  },
  parts: {classes: ifClassed('classes'), empty: ifClassed('empty'), backed: {field: 'backed'}},
  counted: 'used',
  evidence: 'backed',
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {classes: 'number', empty: 'number', backed: 'number'},
  counterpart: 'f1',
  words: {
    title: 'F1, mean of the classes',
    name: 'macro F1',
    unit: 'macro F1',
    says: 'The plain mean of the classes’ F1 in the latest run so far: rare classes count as much as common ones.',
    isNot:
      'Not the F1 of mean precision and recall. A class that was neither there nor predicted has no F1 and is left out, not 0.',
    source: evaluationSource,
    parts: {classes: 'classes', empty: 'without any case or prediction', backed: runWords.backed},
  },
});
