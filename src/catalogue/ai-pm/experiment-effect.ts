import {kpi} from '../../language/definition.ts';
import {isInvalid} from '../ai-po/trials.ts';
import {scopeMismatch} from '../refusal.ts';

const shareA = {ratio: [{field: 'hitsA'}, {field: 'countA'}], why: 'no-data'} as const;
const shareB = {ratio: [{field: 'hitsB'}, {field: 'countB'}], why: 'no-data'} as const;

export const experimentEffect = kpi({
  id: 'experiment-effect',
  from: 'experiments',
  place: 'now',
  rows: {all: [{known: 'started'}, {before: ['started', {period: 'to'}]}]},
  needs: ['countA', 'countB', 'hitsA', 'hitsB'],
  let: {
    experiments: {distinct: 'id'},
    hitsA: {sum: {field: 'hitsA'}},
    countA: {sum: {field: 'countA'}},
    hitsB: {sum: {field: 'hitsB'}},
    countB: {sum: {field: 'countB'}},
    running: {count: true, where: {not: {known: 'ended'}}},
    early: {count: true, where: {all: [{known: 'ended'}, {known: 'due'}, {before: ['ended', 'due']}]}},
    invalid: {count: true, where: isInvalid},
  },
  value: {
    when: {over: [{field: 'experiments'}, 1]},
    then: scopeMismatch,
    otherwise: {
      when: {over: [{field: 'invalid'}, 0]},
      then: {ratio: [0, 0], why: 'invalid-split'},
      otherwise: {minus: [shareB, shareA]},
    },
  },
  parts: {
    a: shareA,
    b: shareB,
    countA: {field: 'countA'},
    countB: {field: 'countB'},
    running: {field: 'running'},
    early: {field: 'early'},
    invalid: {field: 'invalid'},
  },
  interval: {difference: ['hitsA', 'countA', 'hitsB', 'countB']},
  headline: 'now',
  better: 'none',
  unit: 'share',
  partUnits: {
    countA: 'people',
    countB: 'people',
    running: 'experiments',
    early: 'experiments',
    invalid: 'experiments',
  },
  counterpart: 'validated-learnings',
  words: {
    title: 'Effect of an experiment',
    name: 'effect',
    unit: 'difference of the shares, b less a',
    says: 'How many more of the people with variant b did it than of those with a, as a difference of shares with its 95 % interval. One experiment at a time; none where the split is invalid.',
    isNot: 'Not settled while the experiment runs: looking before its planned end finds effects that are none.',
    source: 'Newcombe 1998, hybrid score; sample ratio mismatch first',
    parts: {
      a: 'did it with a',
      b: 'did it with b',
      countA: 'had a',
      countB: 'had b',
      running: 'still running',
      early: 'ended before its planned day',
      invalid: 'invalid split',
    },
  },
});
