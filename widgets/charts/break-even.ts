import {nothing, type SVGTemplateResult, svg} from 'lit';
import {niceDomain} from './axis.ts';
import {type Drawing, type Frame, px} from './drawing.ts';
import {thinLine} from './lines.ts';
import {marksAlong} from './marks.ts';
import {type LegendItem, legendOf, pictureOf, textTemplate} from './role-parts.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import {labelOffset, type Margin, rightMargin} from './series.ts';
import {bottomLabels, rightLabels, valueLines} from './series-parts.ts';
import {
  isKnown,
  numberCell,
  numberColumn,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
} from './table-facts.ts';
import {fitText} from './text.ts';

/** What both ways have cost in all by a month; undefined where it is not known. */
export interface CostPoint {
  /** From the start: 0 is what is paid at once. It may lie within a month: 13.5 is between the thirteenth and the fourteenth. */
  readonly month: number;
  readonly label: string;
  /** Tip and announcement. */
  readonly text: string;
  readonly build: number | undefined;
  readonly buy: number | undefined;
}

/** The costs of building and of buying over the same months, in time order. */
export interface BreakEvenData {
  readonly points: readonly CostPoint[];
  readonly names: {readonly build: string; readonly buy: string};
  /** The point from which on building has paid. `label` says it: "even after 14 months". */
  readonly crossing?: {readonly index: number; readonly label: string};
  /** Said where they do not meet within the months shown: "never within 36 months". */
  readonly never?: string;
  /** Words for a value of the axis. */
  readonly format: (value: number) => string;
}

function lineTemplate(
  values: readonly (number | undefined)[],
  kind: string,
  x: (index: number) => number,
  y: Scale,
): SVGTemplateResult {
  const runs = thinLine(values, Number.POSITIVE_INFINITY);
  const path = runs
    .map(run => run.map(({index, value}, at) => `${at ? 'L' : 'M'}${px(x(index))} ${px(y(value))}`).join(''))
    .join('');
  const lone = runs.flatMap(([only, second]) => (only && !second ? [only] : []));
  return svg`<path class=${kind} d=${path}></path>${lone.map(({index, value}) => svg`<circle class="data" cx=${px(x(index))} cy=${px(y(value))} r="3"></circle>`)}`;
}

function legendItems({names}: BreakEvenData): readonly LegendItem[] {
  const line =
    (kind: string): LegendItem['sign'] =>
    ({x, y, width, height}) =>
      svg`<line class=${kind} x1=${px(x)} x2=${px(x + width)} y1=${px(y + height / 2)} y2=${px(y + height / 2)}></line>`;
  return [
    {label: names.build, sign: line('line')},
    {label: names.buy, sign: line('line buy')},
  ];
}

/** Two lines of cost, the one of buying dashed, with the month in which they meet, or the words that they do not. */
export function breakEven(data: BreakEvenData, frame: Frame): Drawing {
  const {points, names, crossing, never} = data;
  const build = points.map(point => point.build);
  const buy = points.map(point => point.buy);
  const extent = extentOf([...build, ...buy, 0]) ?? {low: 0, high: 1};
  const axis = niceDomain(extent.low, extent.high > extent.low ? extent.high : extent.low + 1, 4);
  const grid = axis.ticks.map(value => ({value, label: data.format(value)}));
  const named = (['build', 'buy'] as const).flatMap(way => {
    const value = points.map(point => point[way]).findLast(isKnown);
    return value === undefined ? [] : [{value, label: names[way]}];
  });
  // Names that would be cut beside their lines stand in a legend.
  const areCut = named.some(({label}) => frame.measure(label) > frame.width * 0.42 - labelOffset);
  const lines = areCut ? [] : named;
  const legend = legendOf(areCut ? legendItems(data) : [], frame);
  const right = rightMargin(
    [...lines, ...grid].map(({label}) => label),
    frame,
  );
  const margin: Margin = {top: legend.height + 22, right, bottom: 20, left: 0};
  const end = Math.max(1, frame.width - right);
  const base = Math.max(margin.top + 1, frame.height - margin.bottom);
  const y = linearScale(axis.low, axis.high, base, margin.top);
  const pad = 5;
  const along = linearScale(0, points.at(-1)?.month ?? 1, pad, pad + Math.max(1, end - 2 * pad));
  const x = (index: number): number => along(points[index]?.month ?? 0);
  const meets = crossing && (build[crossing.index] ?? buy[crossing.index]);
  const note = fitText(crossing?.label ?? never ?? '', frame.width, frame.measure);
  const half = frame.measure(note) / 2;
  const at = crossing ? px(x(crossing.index)) : 0;
  const picture = pictureOf(
    frame.width,
    frame.height,
    svg`${legend.picture}${valueLines(grid, 'grid', y, 0, end)}
      ${lineTemplate(buy, 'line buy', x, y)}${lineTemplate(build, 'line', x, y)}
      ${isKnown(meets) ? svg`<line class="event-line" x1=${at} x2=${at} y1=${legend.height + 18} y2=${px(base)}></line><circle class="meeting" cx=${at} cy=${px(y(meets))} r="5"></circle>` : nothing}
      ${note ? textTemplate(note, crossing ? Math.max(half, Math.min(at, frame.width - half)) : half, legend.height + 8, {kind: 'strong', anchor: 'middle'}) : nothing}
      ${rightLabels(lines, grid, y, frame, margin)}${bottomLabels(
        points.map(({label}) => label),
        x,
        frame,
        margin,
      )}`,
  );
  return {
    picture,
    marks: marksAlong(
      'column',
      points,
      index => px(x(index)),
      index => {
        const value = build[index] ?? buy[index];
        return px(isKnown(value) ? y(value) : base);
      },
    ),
    height: frame.height,
  };
}

/** The table of both costs, a row a point. */
export function breakEvenTable(data: BreakEvenData, words: TableWords & {readonly month: string}): TableFacts {
  const {points, names} = data;
  return {
    caption: words.caption,
    columns: [textColumn(words.month), numberColumn(names.build), numberColumn(names.buy)],
    count: points.length,
    row: index => [
      textCell(points[index]?.label ?? ''),
      numberCell(points[index]?.build, words),
      numberCell(points[index]?.buy, words),
    ],
  };
}
