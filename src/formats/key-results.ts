import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

export const keyResultSynonyms = fieldRules({
  objective: 'objective, okr, goal',
  result: 'key result, result, kr, key result name',
  team: 'team',
  product: 'product, product name',
  kind: 'kind, type, okr type',
  date: 'date, check in, check in date, checked, as of, updated, last update, last updated, week',
  from: 'from, cycle start, start date, period start, begins',
  to: 'to, cycle end, end date, period end, due, due date, deadline',
  base: 'base, baseline, start, start value, starting value, initial, initial value',
  target: 'target, target value, goal value',
  actual: 'actual, current, current value, actual value, value, latest',
  weight: 'weight, weighting',
  unit: 'unit',
  owner: 'owner, role, accountable, responsible, lead',
});

/** The kit's template of key results: one row a check-in. */
export const keyResults: Format = {
  id: 'keyResults',
  table: 'keyResults',
  marks: [],
  always: ['objective', 'key result', 'target'],
  never: ['id', 'key', 'kpi', 'status', 'hypothesis'],
  needs: ['objective', 'result', 'target'],
  fields: keyResultSynonyms.map(({field}) => ({
    field,
    headers: field === 'result' ? ['key result', 'result'] : [field],
  })),
};

export const keyResultKinds = byWord({
  committed: 'committed, commitment, commit, must',
  aspirational: 'aspirational, aspiration, stretch, moonshot, ambitious',
  binary: 'binary, yes no, milestone, done not done, boolean',
});
