import {kpi} from '../../language/definition.ts';

export const labelAgreement = kpi({
  id: 'label-agreement',
  from: 'labels',
  place: {until: 'date'},
  needs: ['annotator', 'label'],
  let: {kappa: {kappa: 'label', task: 'task', by: 'annotator'}},
  value: {field: 'kappa'},
  headline: 'now',
  better: 'up',
  unit: 'number',
  counterpart: 'labelling-throughput',
  words: {
    title: 'Agreement of labels',
    name: 'label agreement',
    unit: 'Cohen’s kappa: 1 is full, 0 is chance',
    says: 'How far two people who labelled the same task agree beyond chance, over all tasks that exactly two labelled so far.',
    isNot: 'Not the share of equal labels, of which many are equal by chance.',
    source: 'Cohen 1960: (observed − expected) ÷ (1 − expected)',
  },
});
