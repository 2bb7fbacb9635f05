import type {Reading, Series} from '../../src/index.ts';
import type {AnswerBarData, AnswerData, AnswerGroups, RangeData} from '../charts/role-charts.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {Words} from '../words/words.ts';
import type {CardView} from './card-view.ts';
import {mostShown} from './chart-data.ts';
import {pointText, stateOf} from './chart-words.ts';
import {headlineOf, partName, partText} from './figure-parts.ts';

/** Counts of the groups of answers, or their shares, as the definition names them. */
function groupsOf({parts}: Reading, suffix: '' | 'Share'): AnswerGroups | undefined {
  const [detractors, passives, promoters] = ['detractors', 'passives', 'promoters'].map(name => parts[name + suffix]);
  if (detractors === undefined || passives === undefined || promoters === undefined) return undefined;
  return {detractors, passives, promoters};
}

/** Answers by period: who would not recommend, who would, and the score with its interval. */
export function answerData(view: CardView): AnswerData {
  const {readings, names, words, placed, face} = view;
  const roleWords = roleWordsFor(words);
  return {
    points: readings.map(reading => {
      const {low, high} = reading;
      return {
        label: names.axis(reading.period),
        counts: groupsOf(reading, ''),
        shares: groupsOf(reading, 'Share'),
        count: reading.n,
        countLabel: words.amount(reading.n, 'answers'),
        score: reading.value,
        ...(low !== undefined && high !== undefined && {low, high}),
        text: [pointText(placed.series, reading, face, names, words), words.amount(reading.n, 'answers')].join(', '),
        hollow: stateOf(reading, placed.series.receipt.asOf) !== undefined,
      };
    }),
    names: {...roleWords.answers, score: words.kpi(view.definition).title},
    format: value => words.formats.number(value),
  };
}

function rangeText(series: Series, reading: Reading, {words}: CardView): string {
  const {low, high, value} = reading;
  if (value === undefined) return words.reason(reading.why ?? 'no-data');
  const amount = words.amount(value, series.unit);
  if (low === undefined || high === undefined) return amount;
  return `${amount}, ${roleWordsFor(words).interval(words.formats.value(low, series.unit), words.formats.value(high, series.unit))}`;
}

/** Why there is no value, without what helps: a row has the room of one sentence, and the table says all. */
function shortReason({why = 'no-data'}: Reading, words: Words): string {
  return words.reason(why).split(/(?<=[.。]) /)[0] ?? '';
}

/** Each value of a dimension with the interval that it is known within. */
export function splitRanges(view: CardView, most: number = mostShown.range): RangeData {
  const {placed, words} = view;
  const {series} = placed;
  const {labels} = roleWordsFor(words);
  return {
    rows: (series.groups ?? []).slice(0, most).flatMap(({value: name, headline}) => {
      if (!headline) return [];
      const {value, low, high} = headline;
      const label = name === '' ? labels.without : name;
      const text = rangeText(series, headline, view);
      return [
        {
          label,
          value,
          valueLabel: value === undefined ? shortReason(headline, words) : words.formats.value(value, series.unit),
          ...(low !== undefined && high !== undefined && {low, high}),
          text: `${label}: ${text}, ${words.amount(headline.n, series.unit === 'score' ? 'answers' : 'number')}`,
        },
      ];
    }),
    format: value => words.formats.value(value, series.unit),
  };
}

/** From what has come so far to what is expected. */
export function realisedRange(view: CardView): RangeData {
  const {words, placed, face, text} = view;
  const headline = headlineOf(view);
  const [low = 'realised', capped = 'capped'] = face.parts ?? [];
  const realised = headline?.parts[low];
  const value = headline?.value;
  const {labels} = roleWordsFor(words);
  const valueText = value === undefined ? (text.reason ?? '') : words.formats.value(value, placed.series.unit);
  const isCapped = headline?.parts[capped] === 1;
  return {
    rows: [
      {
        label: words.kpi(view.definition).name ?? text.title,
        value,
        valueLabel: isCapped ? `${valueText}, ${labels.atLeast}` : valueText,
        ...(realised !== undefined &&
          value !== undefined && {low: Math.min(realised, value), high: Math.max(realised, value)}),
        ...(realised !== undefined && {lowLabel: `${partName(view, low)} ${partText(view, low, realised)}`}),
        text: `${valueText}; ${partName(view, low)} ${partText(view, low, realised)}`,
      },
    ],
    from: 0,
    format: amount => words.formats.value(amount, placed.series.unit),
  };
}

/** One bar of all the answers that the card's number is made of. */
export function answerBarData({placed, words}: CardView): AnswerBarData {
  const {headline} = placed.series;
  const {answers, share} = roleWordsFor(words);
  const shares = headline && groupsOf(headline, 'Share');
  const said = (group: keyof AnswerGroups): string =>
    shares ? share(words.formats.share(shares[group]), answers[group]) : answers[group];
  return {
    shares,
    labels: {detractors: said('detractors'), passives: said('passives'), promoters: said('promoters')},
  };
}
