import {type Format, fieldRules} from './format.ts';

export const targetSynonyms = fieldRules({
  kpi: 'kpi, metric, measure, indicator',
  value: 'value, target, goal, target value',
  team: 'team',
  product: 'product',
  from: 'from, start, valid from, from date, since',
  to: 'to, end, until, valid to',
  owner: 'owner, agreed with, set by',
  note: 'note, notes, comment, reason',
});

/** The kit's template of targets; a missing `to` means until replaced. */
export const targets: Format = {
  id: 'targets',
  table: 'targets',
  marks: [],
  always: ['kpi', 'value', 'from'],
  never: ['id', 'date', 'period', 'numerator', 'denominator'],
  needs: ['kpi', 'value', 'from'],
  fields: targetSynonyms.map(({field}) => ({field, headers: [field]})),
};
