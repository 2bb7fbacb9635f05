import type {NamesOf} from '../../language/definition.ts';
import type {Expression} from '../../language/expression.ts';
import {noData, scopeMismatch} from '../refusal.ts';
import {isCounted, isMixed, isScored, latestRun, readable, untilNext} from './runs.ts';

/** Averages whose score is that of all cases together. */
const pooledAverages = ['micro', 'binary'] as const;

const isUncounted = {not: {over: [{field: 'rows'}, 0]}} as const;

/** A number of cases in each row of counts. */
type Cases = Expression<NamesOf<'evaluations'>>;

/**
 * What precision, recall and F1 have in common: `ofCounts`, a formula of the sums that are given, where the latest run has counts, else the one score that
 * somebody else computed. The sums are its parts; a run with scores alone has none of them, which is not 0.
 */
export const runMeasure = (measure: string, sums: Readonly<Record<string, Cases>>, ofCounts: Expression) => {
  const scored = isScored(measure, pooledAverages);
  const each = <T>(of: (name: string, sum: Cases) => T) =>
    Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, of(name, sum)]));
  return {
    from: 'evaluations',
    place: untilNext,
    rows: readable(measure),
    let: {
      ...latestRun,
      rows: {count: true, where: isCounted},
      ...each((_, sum) => ({sum, where: isCounted}) as const),
      scores: {count: true, where: scored},
      backed: {count: true, where: {any: [isCounted, {all: [scored, {known: 'count'}]}]}},
      used: {count: true, where: {any: [isCounted, {all: [scored, {not: {over: [{let: 'rows'}, 0]}}]}]}},
      score: {last: {field: 'value'}, by: 'date', where: scored},
    },
    value: {
      when: {any: [isMixed, {all: [isUncounted, {over: [{field: 'scores'}, 1]}]}]},
      then: scopeMismatch,
      otherwise: {when: {over: [{field: 'rows'}, 0]}, then: ofCounts, otherwise: {field: 'score'}},
    },
    parts: {
      ...each(name => ({when: {over: [{field: 'rows'}, 0]}, then: {field: name}, otherwise: noData}) as const),
      accepted: {field: 'accepted'},
      age: {field: 'age'},
      backed: {field: 'backed'},
    },
    counted: 'used',
    evidence: 'backed',
    headline: 'now',
    better: 'up',
    unit: 'share',
    partUnits: {...each(() => 'number' as const), accepted: 'number', age: 'days', backed: 'number'},
  } as const;
};

export const runWords = {
  accepted: 'rows marked accepted',
  age: 'days since the run',
  backed: 'rows with a number of cases',
} as const;
