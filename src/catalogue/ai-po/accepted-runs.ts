import {kpi} from '../../language/definition.ts';

export const acceptedRuns = kpi({
  id: 'accepted-runs',
  from: 'evaluations',
  place: {on: 'date'},
  rows: {known: 'accepted'},
  needs: ['accepted'],
  each: [{keys: ['run'], let: {accepted: {count: true, where: {flag: 'accepted'}}}}],
  let: {decided: {count: true}, accepted: {count: true, where: {over: [{field: 'accepted'}, 0]}}},
  value: {ratio: [{field: 'accepted'}, {field: 'decided'}], why: 'no-data'},
  parts: {accepted: {field: 'accepted'}, decided: {field: 'decided'}},
  interval: {wilson: ['accepted', 'decided']},
  headline: 'horizon',
  better: 'up',
  unit: 'share',
  partUnits: {accepted: 'number', decided: 'number'},
  words: {
    title: 'Accepted runs',
    name: 'accepted runs',
    unit: 'of the runs that were decided on',
    says: 'Evaluation runs that a tag or a decision accepted, of those that were accepted or refused.',
    isNot: 'Not whether a figure reached its target: a run counts as accepted only where somebody said so.',
    parts: {accepted: 'accepted', decided: 'decided on'},
  },
});
