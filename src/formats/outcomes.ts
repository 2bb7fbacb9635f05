import {type Format, fieldRules} from './format.ts';

export const outcomeSynonyms = fieldRules({
  outcome: 'outcome, outcome name, metric, measure, impact, result',
  product: 'product, product name',
  team: 'team',
  date: 'date, measured, measured on, as of, updated, last update, week, month',
  due: 'due, due date, deadline, by, target date, until',
  base: 'base, baseline, start, start value, starting value, initial, before',
  target: 'target, target value, goal',
  actual: 'actual, current, current value, actual value, value, latest, now',
  confidence: 'confidence, likelihood',
  unit: 'unit',
  owner: 'owner, role, accountable, responsible, lead',
});

/** The kit's template of outcomes: what was to change, from which base to which target, and where it stood on a day. */
export const outcomes: Format = {
  id: 'outcomes',
  table: 'outcomes',
  marks: [],
  always: ['outcome', 'base', 'target'],
  never: ['id', 'key', 'kpi', 'status', 'key result', 'hypothesis'],
  needs: ['outcome', 'base', 'target'],
  fields: outcomeSynonyms.map(({field}) => ({field, headers: [field]})),
};
