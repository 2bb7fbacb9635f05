import {kpi} from '../../language/definition.ts';
import {funnelParts, lastStep} from './funnel.ts';

/** Days from a person's first step within which the others count, and after which nothing more can change. */
const within = 30;

const reached = (step: number) => ({count: true, where: {atLeast: [{field: 'reached'}, step]}}) as const;

const field = <K extends string>(name: K) => ({field: name}) as const;
const funnel = funnelParts(
  [field('entered'), field('step2'), field('step3'), field('step4'), field('step5'), field('step6')],
  field('converted'),
  'took every step',
);

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
  parts: funnel.parts,
  partUnits: funnel.partUnits,
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
    parts: funnel.words,
  },
});
