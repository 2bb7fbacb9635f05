import {kpi} from '../../language/definition.ts';
import {eachResult, inCycle, leadsNowhere, progress, resultScore, scoredOf} from './goals.ts';

export const keyResults = kpi({
  id: 'key-results',
  from: 'keyResults',
  place: 'ever',
  rows: inCycle,
  needs: ['target'],
  each: [eachResult],
  let: {
    score: {mean: resultScore},
    results: {count: true},
    reached: {count: true, where: {atLeast: [progress, 1]}},
    over: {count: true, where: {over: [progress, 1]}},
    nowhere: {count: true, where: leadsNowhere},
    checked: {count: true, where: {known: 'actual'}},
    stale: {count: true, where: {not: {over: [{field: 'recent'}, 0]}}},
  },
  value: {
    when: {all: [{over: [{field: 'nowhere'}, 0]}, {atLeast: [{field: 'nowhere'}, {field: 'checked'}]}]},
    then: {ratio: [0, 0], why: 'target-is-start'},
    otherwise: scoredOf('results', 'score'),
  },
  parts: {
    results: {field: 'results'},
    reached: {field: 'reached'},
    over: {field: 'over'},
    stale: {field: 'stale'},
  },
  headline: 'now',
  better: 'up',
  unit: 'share',
  partUnits: {results: 'key-results', reached: 'key-results', over: 'key-results', stale: 'key-results'},
  counterpart: 'objectives',
  words: {
    title: 'Key results',
    name: 'key results',
    unit: 'of the way to the target, on average',
    says: 'How far the key results of the running cycle came from base to target by their latest check-in, each between 0 and 1, on average. One that nobody checked in is left out, not 0.',
    isNot: 'Not the share of results that were reached; that is said beside it.',
    source: 're:Work: grade OKRs; (actual − base) ÷ (target − base)',
    parts: {
      results: 'key results in the cycle',
      reached: 'reached their target',
      over: 'went beyond it',
      stale: 'no check-in in the last 30 days',
    },
  },
});
