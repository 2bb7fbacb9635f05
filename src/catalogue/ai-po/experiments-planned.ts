import {kpi} from '../../language/definition.ts';

export const experimentsPlanned = kpi({
  id: 'experiments-planned',
  from: 'experiments',
  place: 'now',
  rows: {
    all: [{not: {known: 'ended'}}, {any: [{not: {known: 'started'}}, {not: {before: ['started', {period: 'to'}]}}]}],
  },
  let: {planned: {count: true}},
  value: {field: 'planned'},
  headline: 'now',
  better: 'none',
  unit: 'experiments',
  counterpart: 'experiments-running',
  words: {
    title: 'Experiments planned',
    name: 'planned experiments',
    unit: 'not started',
    says: 'Experiments that had not started on the last day of the data. Nothing says since when they are planned, so there is no history.',
  },
});
