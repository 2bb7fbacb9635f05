import {kpi} from '../../language/definition.ts';
import {notSkipped, waiting} from './labelling.ts';

const labelled = {past: 'labelling-throughput', periods: 4, take: 'sum'} as const;
const days = {past: 'labelling-throughput', part: 'days', periods: 4, take: 'sum'} as const;

export const daysToClear = kpi({
  id: 'days-to-clear',
  from: 'tasks',
  place: 'ever',
  rows: notSkipped,
  needs: ['labelled'],
  let: {dated: waiting.dated, open: waiting.open},
  value: {ratio: [{times: [{reading: 'labelling-backlog'}, days]}, labelled], why: 'nothing-labelled'},
  parts: {open: {field: 'open'}, labelled, days},
  counted: 'open',
  headline: 'now',
  usual: {of: 'change', scale: 'linear'},
  better: 'down',
  unit: 'days',
  partUnits: {open: 'tasks', labelled: 'tasks'},
  counterpart: 'labelling-backlog',
  words: {
    title: 'Days to clear the backlog',
    name: 'days to clear',
    unit: 'days at the recent pace',
    says: 'How long the labelling backlog would take if nothing new came in and labelling went on as in the last four complete periods.',
    isNot: 'Not a forecast: new tasks come in, too.',
    source: 'backlog ÷ throughput',
    parts: {open: 'tasks to label', labelled: 'labelled lately', days: 'in so many days'},
  },
});
