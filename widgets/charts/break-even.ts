import {nothing, type SVGTemplateResult, svg} from 'lit';
import {niceDomain} from './axis.ts';
import {type Drawing, type Frame, px} from './drawing.ts';
import {thinLine} from './lines.ts';
import {type LegendItem, legendOf, pictureOf, textTemplate} from './role-parts.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import {nearestAlong} from './search.ts';
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

/** What one way costs in all, up to and with every month; undefined where it is not known. */
export interface CostLine {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

/** The costs of building and of buying over the same months. */
export interface BreakEvenData {
  readonly labels: readonly string[];
  /** Tip and announcement of every month. */
  readonly texts: readonly string[];
  readonly build: CostLine;
  readonly buy: CostLine;
  /** Where both cost the same: 13.5 is between the fourteenth and the fifteenth month. `label` says it: "even after 14 months". */
  readonly crossing?: {readonly at: number; readonly label: string};
  /** Said where they do not meet within the months shown: "never within 36 months". */
  readonly never?: string;
  /** Words for a value of the axis. */
  readonly format: (value: number) => string;
}

/** The value of a line between two months, as it is drawn; undefined where it is not. */
export function valueAt({values}: CostLine, at: number): number | undefined {
  const left = values[Math.floor(at)];
  const right = values[Math.ceil(at)];
  if (!isKnown(left) || !isKnown(right)) return undefined;
  return left + (right - left) * (at - Math.floor(at));
}

function lineTemplate({values}: CostLine, kind: string, x: (index: number) => number, y: Scale): SVGTemplateResult {
  const runs = thinLine(values, Number.POSITIVE_INFINITY);
  const path = runs
    .map(run => run.map(({index, value}, at) => `${at ? 'L' : 'M'}${px(x(index))} ${px(y(value))}`).join(''))
    .join('');
  const lone = runs.flatMap(([only, second]) => (only && !second ? [only] : []));
  return svg`<path class=${kind} d=${path}></path>${lone.map(({index, value}) => svg`<circle class="data" cx=${px(x(index))} cy=${px(y(value))} r="3"></circle>`)}`;
}

function legendItems({build, buy}: BreakEvenData): readonly LegendItem[] {
  const line =
    (kind: string): LegendItem['sign'] =>
    ({x, y, width, height}) =>
      svg`<line class=${kind} x1=${px(x)} x2=${px(x + width)} y1=${px(y + height / 2)} y2=${px(y + height / 2)}></line>`;
  return [
    {label: build.label, sign: line('line')},
    {label: buy.label, sign: line('line buy')},
  ];
}

/** Two lines of cost, the one of buying dashed, with the month in which they meet, or the words that they do not. */
export function breakEven(data: BreakEvenData, frame: Frame): Drawing {
  const {labels, build, buy, crossing, never} = data;
  const extent = extentOf([...build.values, ...buy.values, 0]) ?? {low: 0, high: 1};
  const axis = niceDomain(extent.low, extent.high > extent.low ? extent.high : extent.low + 1, 4);
  const grid = axis.ticks.map(value => ({value, label: data.format(value)}));
  const named = [build, buy].flatMap(({label, values}) => {
    const value = values.findLast(isKnown);
    return value === undefined ? [] : [{value, label}];
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
  const x = (index: number): number => pad + (index / Math.max(1, labels.length - 1)) * Math.max(1, end - 2 * pad);
  const meets = crossing && (valueAt(build, crossing.at) ?? valueAt(buy, crossing.at));
  const note = fitText(crossing?.label ?? never ?? '', frame.width, frame.measure);
  const half = frame.measure(note) / 2;
  const at = crossing ? px(x(crossing.at)) : 0;
  const picture = pictureOf(
    frame.width,
    frame.height,
    svg`${legend.picture}${valueLines(grid, 'grid', y, 0, end)}
      ${lineTemplate(buy, 'line buy', x, y)}${lineTemplate(build, 'line', x, y)}
      ${crossing && meets !== undefined ? svg`<line class="event-line" x1=${at} x2=${at} y1=${legend.height + 18} y2=${px(base)}></line><circle class="meeting" cx=${at} cy=${px(y(meets))} r="5"></circle>` : nothing}
      ${note ? textTemplate(note, crossing ? Math.max(half, Math.min(at, frame.width - half)) : half, legend.height + 8, {kind: 'strong', anchor: 'middle'}) : nothing}
      ${rightLabels(lines, grid, y, frame, margin)}${bottomLabels(labels, x, frame, margin)}`,
  );
  return {
    picture,
    marks: {
      count: labels.length,
      x: index => px(x(index)),
      y: index => {
        const value = build.values[index] ?? buy.values[index];
        return px(isKnown(value) ? y(value) : base);
      },
      text: index => data.texts[index] ?? '',
      source: index => index,
      nearest: across => nearestAlong(labels.length, x, across),
      shape: 'column',
    },
    height: frame.height,
  };
}

/** The table of both costs, a row a month. */
export function breakEvenTable(data: BreakEvenData, words: TableWords & {readonly month: string}): TableFacts {
  const {labels, build, buy} = data;
  return {
    caption: words.caption,
    columns: [textColumn(words.month), numberColumn(build.label), numberColumn(buy.label)],
    count: labels.length,
    row: index => [
      textCell(labels[index] ?? ''),
      numberCell(build.values[index], words),
      numberCell(buy.values[index], words),
    ],
  };
}
