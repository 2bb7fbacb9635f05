import {nothing, type SVGTemplateResult, svg} from 'lit';
import {niceDomain} from './axis.ts';
import {type Drawing, type Frame, px} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {boxTemplate, legendOf, missingTemplate, pictureOf} from './role-parts.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import {labelOffset, type Margin, rightMargin} from './series.ts';
import {rightLabels, valueLines} from './series-parts.ts';
import {
  isKnown,
  numberCell,
  numberColumn,
  optionalCell,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
  wordedCell,
} from './table-facts.ts';
import {lineHeight, thinLabels} from './text.ts';

/** A number for those who answered 0 to 6, 7 and 8, 9 and 10. */
export interface AnswerGroups {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/** The answers of one period. */
export interface AnswerPoint {
  readonly label: string;
  /** Undefined where nobody answered. */
  readonly counts: AnswerGroups | undefined;
  /** Fractions of all answers; undefined where there are none: a dash. */
  readonly shares: AnswerGroups | undefined;
  /** How many answered in all; `countLabel` stands under the column: "268". */
  readonly count: number;
  readonly countLabel: string;
  /** −100 to 100; undefined where there is none: a dash. */
  readonly score: number | undefined;
  /** Ends of the score's interval. */
  readonly low?: number;
  readonly high?: number;
  /** Tip and announcement: "October: 42, 36 to 48; 51 detractors, 54 passives, 163 promoters". */
  readonly text: string;
  readonly hollow?: boolean;
}

/** Scores over the shares of the answers that they are made of, by period. */
export interface AnswerData {
  readonly points: readonly AnswerPoint[];
  readonly names: Readonly<Record<keyof AnswerGroups | 'score', string>>;
  /** Words for a score on the axis. */
  readonly format: (score: number) => string;
}

/** The groups from the bottom of a bar to its top, with their classes. */
export const answerKinds = [
  ['detractors', 'loss'],
  ['passives', 'context'],
  ['promoters', 'data'],
] as const;

const barShare = 0.72;
const widestBar = 40;
const panelGap = 12;

/** Where each group begins and ends in a bar of length 1, from the first on; none where nobody answered. */
export function answerPieces(
  shares: AnswerGroups | undefined,
): readonly {readonly group: keyof AnswerGroups; readonly kind: string; readonly from: number; readonly to: number}[] {
  if (!shares) return [];
  let from = 0;
  return answerKinds.flatMap(([group, kind]) => {
    const start = from;
    from += shares[group];
    return shares[group] > 0 ? [{group, kind, from: start, to: from}] : [];
  });
}

function stackTemplate(
  {shares, hollow}: AnswerPoint,
  left: number,
  width: number,
  {top, bottom}: {top: number; bottom: number},
): readonly SVGTemplateResult[] {
  const pieces = answerPieces(shares);
  if (pieces.length === 0) return [missingTemplate(left + width / 2, (top + bottom) / 2, Math.min(4, width / 2))];
  const y = linearScale(0, 1, bottom, top);
  return pieces.map(({kind, from, to}) => {
    const height = y(from) - y(to);
    const seam = height > 3 ? 1 : 0;
    return boxTemplate(kind, {x: left, y: y(to), width, height: Math.max(1, height - seam)}, hollow);
  });
}

function scoreTemplate(
  {score, low, high, hollow}: AnswerPoint,
  x: number,
  y: Scale,
  missingAt: number,
): SVGTemplateResult {
  if (!isKnown(score)) return missingTemplate(x, missingAt);
  const whisker =
    isKnown(low) && isKnown(high)
      ? svg`<line class="whisker" x1=${px(x)} x2=${px(x)} y1=${px(y(low))} y2=${px(y(high))}></line>`
      : nothing;
  return svg`${whisker}<circle class=${hollow ? 'hollow-point' : 'data'} cx=${px(x)} cy=${px(y(score))} r="3.5"></circle>`;
}

/**
 * Above, the score of every period with its interval; below, detractors, passives and promoters as shares of all answers, and how many
 * answered. Without a score there is a dash, without answers another.
 */
export function answerBars(data: AnswerData, frame: Frame): Drawing {
  const {points, names} = data;
  const legend = legendOf(
    [
      {
        label: names.score,
        sign: ({x, y}) => svg`<circle class="data" cx=${px(x + 5)} cy=${px(y + 5)} r="3.5"></circle>`,
      },
      ...answerKinds.map(([group, kind]) => ({
        label: names[group],
        sign: (box: Parameters<typeof boxTemplate>[1]) => boxTemplate(kind, box),
      })),
    ],
    frame,
  );
  const extent = extentOf(points.flatMap(({score, low, high}) => [score, low, high])) ?? {low: 0, high: 100};
  const nice = niceDomain(extent.low, extent.high > extent.low ? extent.high : extent.low + 1, 2);
  // There is no score beyond a hundred, so there is no axis either.
  const axis = {low: Math.max(-100, nice.low), high: Math.min(100, nice.high)};
  const grid = nice.ticks
    .filter(value => value >= axis.low && value <= axis.high)
    .map(value => ({value, label: data.format(value)}));
  const right = rightMargin(
    grid.map(({label}) => label),
    frame,
  );
  const margin: Margin = {top: legend.height + 6, right, bottom: 20 + lineHeight, left: 0};
  const end = Math.max(1, frame.width - right);
  const foot = Math.max(margin.top + 2 * panelGap, frame.height - margin.bottom);
  const middle = (margin.top + foot) / 2;
  const y = linearScale(axis.low, axis.high, middle - panelGap / 2, margin.top);
  const step = end / Math.max(1, points.length);
  const width = Math.max(1, Math.min(step * barShare, widestBar));
  const centre = (index: number): number => px((index + 0.5) * step);
  const bars = {top: middle + panelGap / 2, bottom: foot};
  // A period's name and how many answered in it stand under the same column, or both are left out.
  const widest = points.map(({label, countLabel}) =>
    frame.measure(countLabel) > frame.measure(label) ? countLabel : label,
  );
  const named = thinLabels(widest, centre, {start: 0, end: end + margin.right - labelOffset, measure: frame.measure});
  const under = ({index, x}: (typeof named)[number]): SVGTemplateResult => svg`
    <text text-anchor="middle" x=${px(x)} y=${px(frame.height - lineHeight - 5)}>${points[index]?.countLabel}</text>
    <text text-anchor="middle" x=${px(x)} y=${px(frame.height - 5)}>${points[index]?.label}</text>`;
  const picture = pictureOf(
    frame.width,
    frame.height,
    svg`${legend.picture}${valueLines(grid, 'grid', y, 0, end)}
      ${axis.low < 0 && axis.high > 0 ? valueLines([{value: 0, label: ''}], 'edge zero', y, 0, end) : nothing}
      ${points.map((point, index) => scoreTemplate(point, centre(index), y, middle - panelGap))}
      ${points.map((point, index) => stackTemplate(point, centre(index) - width / 2, width, bars))}
      ${rightLabels([], grid, y, {...frame, height: middle}, {...margin, bottom: 0})}
      ${named.map(under)}`,
  );
  return {
    picture,
    marks: marksAlong('column', points, centre, index => {
      const score = points[index]?.score;
      return px(isKnown(score) ? y(score) : middle - panelGap);
    }),
    height: frame.height,
  };
}

/** The table of scores: a row a period, with the interval and the counts. */
export function answerTable(
  {points, names}: AnswerData,
  words: TableWords & {readonly period: string; readonly low: string; readonly high: string; readonly answers: string},
): TableFacts {
  const count = (value: number | undefined): {text: string; value: number | undefined} =>
    isKnown(value) ? {text: String(value), value} : {text: words.missing, value: undefined};
  return {
    caption: words.caption,
    columns: [
      textColumn(words.period),
      numberColumn(names.score),
      numberColumn(words.low),
      numberColumn(words.high),
      ...answerKinds.map(([group]) => numberColumn(names[group])),
      numberColumn(words.answers),
    ],
    count: points.length,
    row: index => {
      const point = points[index];
      if (!point) return [];
      const {counts} = point;
      return [
        textCell(point.label),
        numberCell(point.score, words),
        optionalCell(point.low, words),
        optionalCell(point.high, words),
        ...answerKinds.map(([group]) => count(counts?.[group])),
        wordedCell(point.count, point.countLabel),
      ];
    },
  };
}
