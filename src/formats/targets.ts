import type {FieldRule, Format} from './format.ts';

export const targetSynonyms: readonly FieldRule[] = [
  {field: 'kpi', headers: ['kpi', 'metric', 'measure', 'indicator', 'kennzahl', 'indicateur']},
  {field: 'value', headers: ['value', 'target', 'goal', 'target value', 'zielwert', 'ziel', 'cible', 'valeur']},
  {field: 'team', headers: ['team', 'équipe']},
  {field: 'product', headers: ['product', 'produkt', 'produit']},
  {field: 'from', headers: ['from', 'start', 'valid from', 'from date', 'since', 'ab', 'von', 'à partir de', 'du']},
  {field: 'to', headers: ['to', 'end', 'until', 'valid to', 'bis', 'au']},
  {field: 'owner', headers: ['owner', 'agreed with', 'set by', 'eigner', 'verantwortlich', 'responsable']},
  {field: 'note', headers: ['note', 'notes', 'comment', 'reason', 'notiz', 'bemerkung', 'remarque']},
];

/** The kit's template of targets; a missing `to` means until replaced. */
export const targets: Format = {
  id: 'targets',
  title: 'Targets',
  table: 'targets',
  marks: [],
  always: ['kpi', 'value', 'from'],
  never: ['date', 'period', 'numerator', 'denominator'],
  needs: ['kpi', 'value', 'from'],
  fields: targetSynonyms.map(({field}) => ({field, headers: [field]})),
};
