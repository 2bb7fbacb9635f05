import {kpi} from '../../language/definition.ts';
import {scopeMismatch} from '../refusal.ts';
import {severalQuestions} from './answers.ts';

const score = {field: 'score'} as const;
const high = {field: 'high'} as const;
const low = {field: 'low'} as const;

/** The top two answers of the scale; of three or two answers the top one, as the second is not satisfied. */
const isSatisfied = {
  any: [{atLeast: [score, high]}, {all: [{over: [{minus: [high, low]}, 2]}, {atLeast: [score, {minus: [high, 1]}]}]}],
} as const;

export const csat = kpi({
  id: 'csat',
  from: 'answers',
  place: {on: 'date'},
  rows: {all: [{is: ['kind', 'csat']}, {atLeast: [score, low]}, {atLeast: [high, score]}]},
  needs: ['score', 'high'],
  let: {
    answers: {count: true},
    satisfied: {count: true, where: isSatisfied},
    dissatisfied: {
      count: true,
      where: {all: [{not: isSatisfied}, {over: [{minus: [{plus: [high, low]}, score]}, score]}]},
    },
    questions: {distinct: 'question'},
    longest: {max: {minus: [high, low]}},
    shortest: {min: {minus: [high, low]}},
  },
  value: {
    when: {any: [severalQuestions, {over: [{field: 'longest'}, {field: 'shortest'}]}]},
    then: scopeMismatch,
    otherwise: {ratio: [{field: 'satisfied'}, {field: 'answers'}], why: 'no-data'},
  },
  parts: {
    satisfied: {field: 'satisfied'},
    dissatisfied: {field: 'dissatisfied'},
    answers: {field: 'answers'},
  },
  partUnits: {satisfied: 'answers', dissatisfied: 'answers', answers: 'answers'},
  minimum: 10,
  interval: {wilson: ['satisfied', 'answers']},
  pools: {below: 30, periods: 3},
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0, high: 1},
  better: 'up',
  unit: 'share',
  counterpart: 'nps',
  words: {
    title: 'CSAT',
    name: 'CSAT',
    unit: 'satisfied',
    says: 'Answers in the top two boxes of the scale, such as 4 and 5 of 5, of all answers. Fewer than 10 answers give counts alone; a last month with fewer than 30 is pooled with the two before.',
    isNot: 'Not the mean score. Answers to several questions, or on scales of several lengths, are not added.',
    source: 'top two boxes ÷ answers; Wilson interval',
    parts: {satisfied: 'satisfied', dissatisfied: 'dissatisfied, below the middle', answers: 'answers'},
  },
});
