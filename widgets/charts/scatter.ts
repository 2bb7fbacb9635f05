import {html, type SVGTemplateResult, svg, type TemplateResult} from 'lit';
import {type FormatDay, niceDomain, timeTicks} from './axis.ts';
import {type Drawing, type Frame, px} from './drawing.ts';
import {mostCircles, type PaintedPoints, pointCanvas} from './point-canvas.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import {nearestPoint} from './search.ts';
import {type Margin, type NamedValue, rightMargin} from './series.ts';
import {baseline, eventMarks, rightLabels, valueLines} from './series-parts.ts';

/** Points over time, as columns. A point whose day or value is not finite, or whose day is off the axis, is not drawn. */
export interface ScatterData {
  /** Civil days counted from 1970-01-01, any order; drawn within the day's own width. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** First and last day of the axis; from the points where left out. */
  readonly from?: number;
  readonly through?: number;
  /** Percentile lines with their words: "85 % in 9 days". */
  readonly lines?: readonly NamedValue[];
  /** Days on which something happened, marked on the axis. */
  readonly events?: readonly number[];
  /** Tip and announcement of the point at an index of the columns. */
  readonly text: (index: number) => string;
  readonly format: (value: number) => string;
  readonly formatDay: FormatDay;
  /**
   * Words for points beyond the axis, "3 above 60". With them, a few extreme values are drawn as triangles at the upper edge instead of
   * flattening the rest; without them every value is on the axis.
   */
  readonly overflow?: (count: number, limit: number) => string;
}

/** How far from a pointer a point may lie to be meant, in pixels. */
const reach = 24;
const radius = 3.2;
const mostSampled = 4096;

/** Days that are counted one by one: a hundred years. */
const mostDays = 36_525;

/**
 * The value above which points are drawn at the edge: where the largest is more than three times what 98 % stay below, a quarter
 * above that. Undefined where the axis holds all, and below 20 points.
 */
export function clipLimit(values: ArrayLike<number>, largest: number): number | undefined {
  if (values.length < 20 || !(largest > 0)) return undefined;
  // A sample at even distances is enough to place an axis, and a million values are not sorted for it.
  const step = Math.max(1, Math.floor(values.length / mostSampled));
  const sample = new Float64Array(Math.ceil(values.length / step));
  for (let index = 0; index < sample.length; index++) sample[index] = values[index * step] ?? 0;
  sample.sort();
  const common = sample[Math.ceil(sample.length * 0.98) - 1] ?? largest;
  return common > 0 && largest > 3 * common ? common * 1.25 : undefined;
}

/** Indices of the points to draw, by day; those of a day keep their order. */
function orderOf(data: ScatterData): Uint32Array {
  const {x, y, from = Number.NEGATIVE_INFINITY, through = Number.POSITIVE_INFINITY} = data;
  const order = new Uint32Array(x.length);
  let count = 0;
  let sorted = true;
  let before = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < x.length; index++) {
    const day = x[index];
    const value = y[index];
    if (day === undefined || value === undefined || !Number.isFinite(day) || !Number.isFinite(value)) continue;
    if (day < from || day > through) continue;
    sorted &&= day >= before;
    before = day;
    order[count++] = index;
  }
  const drawn = order.subarray(0, count);
  if (sorted) return drawn;
  const days = Float64Array.from(drawn, index => Math.floor(x[index] ?? 0));
  const {low, high} = extentOf(days) ?? {low: 0, high: 0};
  if (high - low < mostDays) return sortByDay(drawn, days, low, high);
  // Day and index in one number: typed arrays sort numbers many times faster than with a comparison of one's own.
  const keys = days.map((day, at) => day * x.length + (drawn[at] ?? 0)).sort();
  keys.forEach((key, at) => {
    drawn[at] = ((key % x.length) + x.length) % x.length;
  });
  return drawn;
}

/** Points by their day, of the few days that there are: counting takes a tenth of what sorting does. */
function sortByDay(points: Uint32Array, days: Float64Array, low: number, high: number): Uint32Array {
  const next = new Uint32Array(high - low + 2);
  for (const day of days) next[day - low + 1] = (next[day - low + 1] ?? 0) + 1;
  for (let day = 1; day < next.length; day++) next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0);
  const sorted = new Uint32Array(points.length);
  for (let at = 0; at < points.length; at++) {
    const day = (days[at] ?? 0) - low;
    const place = next[day] ?? 0;
    sorted[place] = points[at] ?? 0;
    next[day] = place + 1;
  }
  return sorted;
}

/** Pixels of the points in `order`. The points of one day share its width, so that equal ones stand beside each other. */
function placePoints(data: ScatterData, order: Uint32Array, x: Scale, y: Scale, top: number): PaintedPoints {
  const across = new Float32Array(order.length);
  const down = new Float32Array(order.length);
  let start = 0;
  while (start < order.length) {
    const day = data.x[order[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < order.length && data.x[order[end] ?? 0] === day) end++;
    for (let index = start; index < end; index++) {
      across[index] = x(day + (index - start + 1) / (end - start + 1));
      // The edge itself stands for all beyond it; the exact value is in the tip and in the table.
      down[index] = Math.max(top, y(data.y[order[index] ?? 0] ?? 0));
    }
    start = end;
  }
  return {x: across, y: down, radius};
}

function circles(points: PaintedPoints, isBeyond: (index: number) => boolean): readonly SVGTemplateResult[] {
  return Array.from(points.x, (x, index) => {
    const y = points.y[index] ?? 0;
    return isBeyond(index)
      ? svg`<path class="beyond" d=${`M${px(x)} ${px(y - 5)}l5 9h-10z`}></path>`
      : svg`<circle class="point" cx=${px(x)} cy=${px(y)} r=${points.radius}></circle>`;
  });
}

function axes(
  frame: Frame,
  margin: Margin,
  {data, grid, x, y, days}: {data: ScatterData; grid: readonly number[]; x: Scale; y: Scale; days: [number, number]},
): TemplateResult | SVGTemplateResult {
  const end = frame.width - margin.right;
  const ticks = timeTicks(...days, {x, start: 0, end: frame.width, measure: frame.measure}, data.formatDay);
  const base = frame.height - margin.bottom;
  return svg`${valueLines(
    grid.map(value => ({value, label: ''})),
    'grid',
    y,
    margin.left,
    end,
  )}
    ${grid.map(value => svg`<text class="faint" text-anchor="end" x=${margin.left - 8} y=${px(y(value) + baseline)}>${data.format(value)}</text>`)}
    ${ticks.map(
      tick => svg`${tick.begins ? svg`<line class="grid" x1=${px(tick.x)} x2=${px(tick.x)} y1=${base} y2=${base + 4}></line>` : ''}
      <text text-anchor="middle" x=${px(tick.labelX)} y=${px(frame.height - 5)}>${tick.text}</text>`,
    )}`;
}

/**
 * A scatterplot over civil days with percentile lines: circles up to 1,500 points, a canvas above, shades of density above 50,000.
 * The value axis begins at zero, or at the lowest value where that is negative.
 */
export function scatter(data: ScatterData, frame: Frame): Drawing {
  const order = orderOf(data);
  const lines = data.lines ?? [];
  const values = new Float64Array(order.length);
  for (let index = 0; index < order.length; index++) values[index] = data.y[order[index] ?? 0] ?? 0;
  const extent = extentOf(values) ?? {low: 0, high: 1};
  const limit = data.overflow ? clipLimit(values, extent.high) : undefined;
  const highest = Math.max(limit ?? extent.high, ...lines.map(line => line.value), 0);
  const lowest = Math.min(0, extent.low);
  const nice = niceDomain(lowest, highest > lowest ? highest : lowest + 1, Math.max(2, Math.round(frame.height / 60)));
  const [first, last] = [order[0], order.at(-1)];
  const from = data.from ?? (first === undefined ? 0 : (data.x[first] ?? 0));
  const through = Math.max(from, data.through ?? (last === undefined ? from : (data.x[last] ?? from)));

  let beyond = 0;
  for (const value of values) if (value > nice.high) beyond++;
  const named = [...lines];
  if (beyond > 0 && data.overflow) named.push({value: nice.high, label: data.overflow(beyond, nice.high)});
  const widest = Math.max(0, ...nice.ticks.map(tick => frame.measure(data.format(tick))));
  const right = Math.max(
    6,
    rightMargin(
      named.map(({label}) => label),
      frame,
    ),
  );
  const margin: Margin = {top: 10, right, bottom: 22, left: Math.ceil(widest) + 12};
  const y = linearScale(nice.low, nice.high, Math.max(margin.top + 1, frame.height - margin.bottom), margin.top);
  const x = linearScale(from, through + 1, margin.left, Math.max(margin.left + 1, frame.width - margin.right));
  const points = placePoints(data, order, x, y, margin.top);
  const isBeyond = (index: number): boolean => (values[index] ?? 0) > nice.high;

  const onCanvas = order.length > mostCircles;
  const edges = valueLines(lines, 'edge', y, margin.left, frame.width - margin.right);
  const picture = html`<svg class="chart" width=${frame.width} height=${frame.height} viewBox=${`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      ${eventMarks(
        (data.events ?? []).filter(day => day >= from && day <= through).map(day => x(day + 0.5)),
        margin.top,
        Math.max(margin.top + 1, frame.height - margin.bottom),
      )}
      ${axes(frame, margin, {data, grid: nice.ticks, x, y, days: [from, through]})}
      ${onCanvas ? '' : circles(points, isBeyond)}${onCanvas ? '' : edges}${rightLabels(named, [], y, frame, margin)}
    </svg>${onCanvas ? pointCanvas(points, frame) : ''}
    ${onCanvas ? html`<svg class="chart over" width=${frame.width} height=${frame.height} viewBox=${`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">${edges}</svg>` : ''}`;
  const marks = {
    count: order.length,
    x: (index: number): number => points.x[index] ?? 0,
    y: (index: number): number => points.y[index] ?? 0,
  };
  return {
    picture,
    marks: {
      ...marks,
      text: index => data.text(order[index] ?? 0),
      source: index => order[index] ?? 0,
      nearest: (at, down) => nearestPoint(marks, at, down, reach),
      shape: 'point',
    },
    height: frame.height,
  };
}
