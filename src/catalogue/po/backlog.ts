import {kpi} from '../../language/definition.ts';
import {daysSince} from '../days-since.ts';
import {datedOrOpen, flowLevels} from './flow.ts';

export const backlog = kpi({
  id: 'backlog',
  from: 'items',
  place: {open: ['created', 'finished']},
  rows: {all: [{in: ['level', flowLevels]}, datedOrOpen]},
  needs: ['created'],
  let: {
    open: {count: true},
    estimated: {count: true, where: {known: 'estimate'}},
    median: {percentile: daysSince('created'), at: 50},
  },
  value: {field: 'open'},
  parts: {
    estimated: {ratio: [{field: 'estimated'}, {field: 'open'}]},
    median: {field: 'median'},
    ahead: {ratio: [{field: 'open'}, {past: 'throughput', periods: 5, take: 'mean'}]},
  },
  headline: 'now',
  usual: {of: 'change', scale: 'linear'},
  better: 'none',
  unit: 'items',
  words: {
    title: 'Backlog',
    name: 'backlog',
    unit: 'open items',
    says: 'Stories, bugs and tasks that were created and not finished or abandoned at the end of the day, those in progress included.',
    parts: {
      estimated: 'have an estimate',
      median: 'half are older than',
      ahead: 'of work ahead, at the average of the last 5',
    },
  },
});
