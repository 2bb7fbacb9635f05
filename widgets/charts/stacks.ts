import {nothing, type SVGTemplateResult, svg} from 'lit';
import {niceTicks} from './axis.ts';
import {type Drawing, type Frame, px} from './drawing.ts';
import {thinLine} from './lines.ts';
import {marksAlong} from './marks.ts';
import {
  boxTemplate,
  type LegendItem,
  legendOf,
  missingTemplate,
  type PartKind,
  pictureOf,
  textTemplate,
} from './role-parts.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import {type Margin, rightMargin} from './series.ts';
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

/** One of the parts that every bar is made of, in the order in which they stand outwards from zero. */
export interface StackPart {
  readonly label: string;
  readonly kind: PartKind;
}

/** One period of a stack. */
export interface StackPoint {
  readonly label: string;
  /** Signed, one a part; undefined where it is not known: nothing is drawn of it. */
  readonly values: readonly (number | undefined)[];
  /** The sum that was computed elsewhere; undefined where a part is not known. */
  readonly net: number | undefined;
  readonly netLabel: string;
  /** Tip and announcement: "October: gained 26.6, lost 17.5, net +9.1". */
  readonly text: string;
  /** The period is running. */
  readonly hollow?: boolean;
}

/** Parts that add up, by period: what was gained above zero, what was lost below. */
export interface StackData {
  readonly parts: readonly StackPart[];
  readonly points: readonly StackPoint[];
  /** How the sum is shown: as a line over the bars, or in words above them where these have room, else as a line, too. */
  readonly net: 'line' | 'labels';
  readonly netName: string;
  /** Words for a value of the axis. */
  readonly format: (value: number) => string;
}

/** Shades that the style sheet has for parts of one kind; further parts take the last. */
const shades = 4;
const barShare = 0.76;
const widestBar = 48;

/** A part's class: parts of one total differ in shade, counted from the first. */
export function partClasses(parts: readonly StackPart[]): readonly string[] {
  let part = -1;
  return parts.map(({kind}) => {
    if (kind !== 'part') return kind;
    part++;
    return `part part-${Math.min(part, shades - 1)}`;
  });
}

interface Segment {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of a period from zero outwards, gains and losses apart. Unknown and zero parts have none. */
export function segmentsOf({values}: StackPoint): readonly Segment[] {
  let above = 0;
  let below = 0;
  return values.flatMap((value, part): Segment[] => {
    if (!isKnown(value) || value === 0) return [];
    const from = value > 0 ? above : below;
    const to = from + value;
    if (value > 0) above = to;
    else below = to;
    return [{part, from, to}];
  });
}

function stackTemplate(
  point: StackPoint,
  classes: readonly string[],
  {left, width}: {left: number; width: number},
  y: Scale,
): readonly SVGTemplateResult[] {
  const segments = segmentsOf(point);
  const centre = left + width / 2;
  if (point.values.every(value => !isKnown(value))) return [missingTemplate(centre, y(0) - 5, Math.min(4, width / 2))];
  return segments.map(({part, from, to}) => {
    const top = Math.min(y(from), y(to));
    const height = Math.abs(y(from) - y(to));
    // A seam between parts, where there is room for one.
    const seam = height > 3 ? 1 : 0;
    return boxTemplate(
      classes[part] ?? 'part',
      {x: left, y: top, width, height: Math.max(1, height - seam)},
      point.hollow,
    );
  });
}

/** The line of the sums, broken where one is missing; that of a running period is a hollow dot. */
function netTemplate(points: readonly StackPoint[], x: (index: number) => number, y: Scale): SVGTemplateResult {
  const values = points.map(({net, hollow}) => (hollow ? undefined : net));
  const runs = thinLine(values, Number.POSITIVE_INFINITY);
  const path = runs
    .map(run => run.map(({index, value}, at) => `${at ? 'L' : 'M'}${px(x(index))} ${px(y(value))}`).join(''))
    .join('');
  const dots = points.flatMap(({net, hollow}, index) => {
    const isAlone = values[index - 1] === undefined && values[index + 1] === undefined;
    if (!isKnown(net) || !(hollow || isAlone)) return [];
    return [
      svg`<circle class=${hollow ? 'net-dot open' : 'net-dot'} cx=${px(x(index))} cy=${px(y(net))} r="3"></circle>`,
    ];
  });
  return svg`<path class="net-halo" d=${path}></path><path class="net" d=${path}></path>${dots}`;
}

function legendItems({parts, net, netName}: StackData, classes: readonly string[]): readonly LegendItem[] {
  const items = parts.map(
    ({label}, index): LegendItem => ({label, sign: box => boxTemplate(classes[index] ?? 'part', box)}),
  );
  const line: LegendItem = {
    label: netName,
    sign: ({x, y, width, height}) =>
      svg`<line class="net" x1=${px(x)} x2=${px(x + width)} y1=${px(y + height / 2)} y2=${px(y + height / 2)}></line>`,
  };
  return net === 'line' ? [...items, line] : items;
}

/**
 * Bars stacked outwards from zero, what was gained above and what was lost, hatched, below; their sum as a line or in words. A running
 * period is hollow, one without any value a dash.
 */
export function stackedBars(data: StackData, frame: Frame): Drawing {
  const {points} = data;
  const classes = partClasses(data.parts);
  const values = points.flatMap(point => [...segmentsOf(point).map(({to}) => to), point.net]);
  const extent = extentOf([...values, 0]) ?? {low: 0, high: 0};
  const axis = {low: extent.low, high: extent.high > extent.low ? extent.high : extent.low + 1};
  const grid = niceTicks(axis.low, axis.high, 4).map(value => ({value, label: data.format(value)}));
  const right = rightMargin(
    grid.map(({label}) => label),
    frame,
  );
  const end = Math.max(1, frame.width - right);
  const step = end / Math.max(1, points.length);
  // Words that would touch give way to the line.
  const labelled = data.net === 'labels' && points.every(({netLabel}) => frame.measure(netLabel) <= step - 4);
  const legend = legendOf(legendItems({...data, net: labelled ? 'labels' : 'line'}, classes), frame);
  const margin: Margin = {top: legend.height + (labelled ? 18 : 6), right, bottom: 20, left: 0};
  const base = Math.max(margin.top + 1, frame.height - margin.bottom);
  const y = linearScale(axis.low, axis.high, base, margin.top);
  const width = Math.max(1, Math.min(step * barShare, widestBar));
  const centre = (index: number): number => px((index + 0.5) * step);
  const topOf = (point: StackPoint): number => Math.max(0, ...segmentsOf(point).map(({to}) => to));
  const picture = pictureOf(
    frame.width,
    frame.height,
    svg`${legend.picture}${valueLines(grid, 'grid', y, 0, end)}
      ${points.map((point, index) => stackTemplate(point, classes, {left: centre(index) - width / 2, width}, y))}
      ${valueLines([{value: 0, label: ''}], 'edge zero', y, 0, end)}
      ${labelled ? nothing : netTemplate(points, centre, y)}
      ${labelled ? points.map((point, index) => textTemplate(point.netLabel, centre(index), y(topOf(point)) - 9, {kind: 'strong', anchor: 'middle'})) : nothing}
      ${rightLabels([], grid, y, frame, margin)}
      ${bottomLabels(
        points.map(({label}) => label),
        centre,
        frame,
        margin,
      )}`,
  );
  return {
    picture,
    marks: marksAlong('column', points, centre, index => px(y(points[index]?.net ?? 0))),
    height: frame.height,
  };
}

/** The table of a stack: a row a period, a column a part, and the sum. */
export function stackTable(data: StackData, words: TableWords & {readonly period: string}): TableFacts {
  const {parts, points, netName} = data;
  return {
    caption: words.caption,
    columns: [textColumn(words.period), ...parts.map(({label}) => numberColumn(label)), numberColumn(netName)],
    count: points.length,
    row: index => {
      const point = points[index];
      if (!point) return [];
      return [
        textCell(point.label),
        ...parts.map((_, part) => numberCell(point.values[part], words)),
        numberCell(point.net, words),
      ];
    },
  };
}
