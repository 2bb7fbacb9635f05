import {kpi} from '../../language/definition.ts';
import {funnelParts, lastStep} from './funnel.ts';

const position = {field: 'position'} as const;
const isStep = (step: number | typeof lastStep) =>
  ({all: [{atLeast: [position, step]}, {not: {over: [position, step]}}]}) as const;

const people = (step: number | typeof lastStep) => ({distinct: 'person', where: isStep(step)}) as const;
/** Rows that count people have no person. */
const users = (step: number | typeof lastStep) =>
  ({sum: {field: 'users'}, where: {all: [{known: 'users'}, {not: {known: 'person'}}, isStep(step)]}}) as const;
const together = <People extends string, Users extends string>(one: People, many: Users) =>
  ({plus: [{field: one}, {field: many}]}) as const;

const first = together('people1', 'users1');
const last = together('peopleLast', 'usersLast');
const funnel = funnelParts(
  [
    first,
    together('people2', 'users2'),
    together('people3', 'users3'),
    together('people4', 'users4'),
    together('people5', 'users5'),
    together('people6', 'users6'),
  ],
  last,
  'last step',
);

export const openConversion = kpi({
  id: 'open-conversion',
  from: 'steps',
  place: {on: 'date'},
  rows: {known: 'position'},
  needs: ['position'],
  let: {
    rows: {count: true},
    people1: people(1),
    people2: people(2),
    people3: people(3),
    people4: people(4),
    people5: people(5),
    people6: people(6),
    peopleLast: people(lastStep),
    users1: users(1),
    users2: users(2),
    users3: users(3),
    users4: users(4),
    users5: users(5),
    users6: users(6),
    usersLast: users(lastStep),
  },
  value: {ratio: [last, first], why: 'no-data'},
  parts: funnel.parts,
  partUnits: funnel.partUnits,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'up',
  unit: 'share',
  counterpart: 'conversion',
  words: {
    title: 'Open conversion',
    name: 'open conversion',
    unit: 'last step for each first',
    says: 'People who took the last step in the period, for each who took the first: each step counts alone, whoever took the ones before and when.',
    isNot:
      'Not the share of the same people who went all the way, and it can pass 100 %. Where the file holds daily counts, who came on two days counts twice.',
    source: 'an open funnel',
    parts: funnel.words,
  },
});
