import type {Question} from './draft.ts';
import {distributionOf, isCsatText, isNpsText, type ScoreColumn} from './score-columns.ts';
import {type FileWork, singleAnswer} from './typing.ts';

/** What the scores of a question are: NPS from 0 to 10, or satisfaction on a scale. `refused` scores are none of both. */
export interface Scale {
  readonly kind: 'nps' | 'csat' | 'refused';
  readonly low: number;
  readonly high: number;
}

/** A question's scale, and what is asked about it. */
interface Settled {
  readonly scale: Scale | undefined;
  readonly question?: Question;
}

const nps: Scale = {kind: 'nps', low: 0, high: 10};

/** Choices of `score-scale`, narrow ones first. */
const scales: readonly (readonly [id: string, scale: Scale])[] = [
  ['csat-5', {kind: 'csat', low: 1, high: 5}],
  ['csat-7', {kind: 'csat', low: 1, high: 7}],
  ['nps', nps],
  ['csat-10', {kind: 'csat', low: 1, high: 10}],
  ['csat-0-10', {kind: 'csat', low: 0, high: 10}],
];

/** Answers below which both ends of a scale may be missing by chance. */
const enough = 20;
/** Scores off the scale are rare, or it is another scale. */
const nearlyAll = 0.95;

/** What a question's scores are, and what is asked about it. `said` is the kind that the file itself gives. */
export function scaleOf(work: FileWork, column: ScoreColumn, said?: string): Settled {
  const words = `${column.header} ${column.question} ${said ?? ''}`;
  const written = writtenScale(words);
  const seen = [...column.counts.keys()].filter(score => Number.isInteger(score) && score >= 0 && score <= 10);
  const low = Math.min(...seen);
  const high = Math.max(...seen);
  if (isNpsText(words) && !isCsatText(said ?? '')) return npsScale(work, column, written, low, high);
  if (written) {
    const known = scales.find(
      ([, {kind, low: from, high: to}]) => kind === 'csat' && from === written[0] && to === written[1],
    );
    if (known && isCsatText(words)) return {scale: known[1]};
  }
  const total = [...column.counts.values()].reduce((sum, count) => sum + count, 0);
  if (isCsatText(words) && low === 1 && high === 5 && total >= enough) return {scale: {kind: 'csat', low: 1, high: 5}};
  return askScale(work, column, words);
}

/** NPS needs a scale from 0. Without a 0 among the answers the scale may begin at 1, or end at 5: that is asked. */
function npsScale(
  work: FileWork,
  column: ScoreColumn,
  written: readonly [number, number] | undefined,
  low: number,
  high: number,
): Settled {
  if (low === 0 || (written?.[0] === 0 && written[1] === 10)) return {scale: nps};
  const id = `nps-scale:${column.header}`;
  const given = singleAnswer(work.context, id);
  const likely = written ? (written[1] === 10 ? '1-10' : '1-5') : low > 1 && high > 7 ? '0-10' : undefined;
  const answer = given ?? likely;
  const question: Question = {
    id,
    code: 'nps-scale',
    // Scores from 2 to 10 are what a liked product gets on a scale from 0.
    blocking: likely !== '0-10',
    column: column.question,
    examples: [{value: distributionOf(column), as: []}],
    choices: ['0-10', '1-10', '1-5'].map(choice => ({id: choice})),
    several: false,
    ...(answer !== undefined && {answer}),
    suggested: given === undefined && answer !== undefined,
  };
  if (given === undefined || given === '0-10')
    work.log.add('nps-without-zero', 'note', undefined, {
      column: column.header,
      value: distributionOf(column),
      expected: 'scale-0-10',
      action: 'check-scale',
    });
  if (answer === undefined) return {scale: undefined, question};
  return {scale: answer === '0-10' ? nps : {kind: 'refused', low: 1, high: answer === '1-5' ? 5 : 10}, question};
}

/** Asks for the scale. Proposed is the narrowest that nearly all scores lie on: single ones off the scale are left out later. */
function askScale(work: FileWork, column: ScoreColumn, words: string): Settled {
  const id = `score-scale:${column.header}`;
  const choices = scales.filter(([, {kind}]) => !(kind === 'nps' && isCsatText(words)));
  const likely = choices.find(([, scale]) => coverOf(column, scale) >= nearlyAll)?.[0];
  const given = singleAnswer(work.context, id);
  const answer = given ?? likely;
  return {
    scale: scales.find(([choice]) => choice === answer)?.[1],
    question: {
      id,
      code: 'score-scale',
      blocking: true,
      column: column.question,
      examples: [{value: distributionOf(column), as: []}],
      choices: choices.map(([choice]) => ({id: choice})),
      several: false,
      ...(answer !== undefined && {answer}),
      suggested: given === undefined && answer !== undefined,
    },
  };
}

/** The share of the scores that lie on a scale. */
function coverOf({counts}: ScoreColumn, {low, high}: Scale): number {
  let all = 0;
  let on = 0;
  for (const [score, count] of counts) {
    all += count;
    if (Number.isInteger(score) && score >= low && score <= high) on += count;
  }
  return all === 0 ? 0 : on / all;
}

/** A scale in words such as "(0-10)", "from 1 to 5" or "scale of 1 – 7". */
function writtenScale(words: string): readonly [number, number] | undefined {
  const found = /(?<![\d.])([01])\s*(?:[-–—]|to|bis|through)\s*(5|7|10)(?![\d.])/i.exec(words);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}
