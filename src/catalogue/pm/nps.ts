import {kpi} from '../../language/definition.ts';
import {scopeMismatch} from '../refusal.ts';
import {severalQuestions} from './answers.ts';

const score = {field: 'score'} as const;
const shareOf = <K extends string>(kind: K) => ({ratio: [{field: kind}, {field: 'answers'}]}) as const;

export const nps = kpi({
  id: 'nps',
  from: 'answers',
  place: {on: 'date'},
  rows: {all: [{is: ['kind', 'nps']}, {atLeast: [score, 0]}, {not: {over: [score, 10]}}]},
  needs: ['score'],
  let: {
    nps: {
      mean: {
        score,
        bands: [
          [6, -100],
          [8, 0],
          [10, 100],
        ],
      },
    },
    promoters: {count: true, where: {over: [score, 8]}},
    passives: {count: true, where: {all: [{over: [score, 6]}, {not: {over: [score, 8]}}]}},
    detractors: {count: true, where: {not: {over: [score, 6]}}},
    answers: {count: true},
    questions: {distinct: 'question'},
  },
  value: {when: severalQuestions, then: scopeMismatch, otherwise: {field: 'nps'}},
  parts: {
    promoters: {field: 'promoters'},
    passives: {field: 'passives'},
    detractors: {field: 'detractors'},
    answers: {field: 'answers'},
    promotersShare: shareOf('promoters'),
    passivesShare: shareOf('passives'),
    detractorsShare: shareOf('detractors'),
  },
  partUnits: {
    promoters: 'answers',
    passives: 'answers',
    detractors: 'answers',
    answers: 'answers',
    promotersShare: 'share',
    passivesShare: 'share',
    detractorsShare: 'share',
  },
  minimum: 10,
  interval: {ofMean: 'nps'},
  pools: {below: 30, periods: 3},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: -100, high: 100},
  better: 'up',
  unit: 'score',
  counterpart: 'customer-churn',
  words: {
    title: 'NPS',
    name: 'NPS',
    unit: 'points',
    says: 'Net promoter score: the percentage of answers of 9 and 10 less the percentage of 0 to 6, from −100 to 100. Fewer than 10 answers give counts alone; a last month with fewer than 30 is pooled with the two before.',
    isNot: 'Not a percentage, not an average of scores, and never a mean of months: answers are pooled.',
    source: 'Reichheld 2003; interval from the variance of one answer',
    parts: {
      promoters: 'promoters, 9–10',
      passives: 'passives, 7–8',
      detractors: 'detractors, 0–6',
      answers: 'answers',
      promotersShare: 'share of promoters',
      passivesShare: 'share of passives',
      detractorsShare: 'share of detractors',
    },
  },
});
