import {kpi} from '../../language/definition.ts';
import {atStep, lastStep, stepWords} from './funnel.ts';

/** Days from a person's first step within which the others count, and after which nothing more can change. */
const within = 30;

const reached = (step: number) => ({count: true, where: {atLeast: [{field: 'reached'}, step]}}) as const;

export const conversion = kpi({
  id: 'conversion',
  from: 'steps',
  place: 'ever',
  rows: {all: [{known: 'person'}, {known: 'position'}]},
  needs: ['person', 'position'],
  each: [
    {
      keys: ['person'],
      let: {
        entered: {min: {field: 'date'}, where: {not: {over: [{field: 'position'}, 1]}}},
        reached: {depth: {field: 'position'}, on: 'date', within},
      },
      on: 'entered',
    },
  ],
  let: {
    entered: {count: true},
    converted: {count: true, where: {atLeast: [{field: 'reached'}, lastStep]}},
    step2: reached(2),
    step3: reached(3),
    step4: reached(4),
    step5: reached(5),
    step6: reached(6),
  },
  value: {ratio: [{field: 'converted'}, {field: 'entered'}], why: 'no-data'},
  parts: {
    step1: {field: 'entered'},
    step2: atStep(2, {field: 'step2'}),
    step3: atStep(3, {field: 'step3'}),
    step4: atStep(4, {field: 'step4'}),
    step5: atStep(5, {field: 'step5'}),
    step6: atStep(6, {field: 'step6'}),
    converted: {field: 'converted'},
  },
  partUnits: {
    step1: 'people',
    step2: 'people',
    step3: 'people',
    step4: 'people',
    step5: 'people',
    step6: 'people',
    converted: 'people',
  },
  interval: {wilson: ['converted', 'entered']},
  matures: within,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  counterpart: 'open-conversion',
  words: {
    title: 'Conversion',
    name: 'conversion',
    unit: 'took every step',
    says: 'Of the people who took their first step in the period, the share who took every other step after it, in order, within 30 days. Other steps may lie between.',
    isNot: 'A closed funnel: who skips a step stops there. Not visits. A period settles 30 days after its end.',
    source: 'ordered, by person; Wilson interval',
    parts: {...stepWords, converted: 'took every step'},
  },
});
