import {kpi} from '../../language/definition.ts';
import {daysSince} from '../days-since.ts';
import {notSkipped, waiting} from './labelling.ts';

export const labellingBacklog = kpi({
  id: 'labelling-backlog',
  from: 'tasks',
  place: 'ever',
  rows: notSkipped,
  let: {
    ...waiting,
    median: {percentile: daysSince('created'), at: 50, where: {all: [{known: 'created'}, waiting.open.where]}},
    // A file of labelled tasks alone does not say that nothing waits.
    unlabelled: {count: true, where: {not: {known: 'labelled'}}, whole: true},
  },
  value: {
    when: {over: [{field: 'unlabelled'}, 0]},
    then: {
      when: {over: [{field: 'dated'}, 0]},
      then: {field: 'open'},
      otherwise: {plus: [{field: 'open'}, {times: [{field: 'today'}, 0]}]},
    },
    otherwise: {ratio: [0, 0], why: 'needs-unlabelled'},
  },
  parts: {median: {field: 'median'}},
  counted: 'open',
  headline: 'now',
  usual: {of: 'change', scale: 'linear'},
  better: 'down',
  unit: 'tasks',
  partUnits: {median: 'days'},
  counterpart: 'days-to-clear',
  words: {
    title: 'Labelling backlog',
    name: 'labelling backlog',
    unit: 'tasks to label',
    says: 'Tasks that were created and had no label that counts at the end of the day; skipped ones are out.',
    isNot: 'Not labels to give: a task that several people label is one task.',
    source: 'Label Studio: tasks without a non-cancelled annotation',
    parts: {median: 'half have waited longer than'},
  },
});
