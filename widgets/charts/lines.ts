import {html, nothing, type SVGTemplateResult, svg} from 'lit';
import {type Drawing, type Frame, px} from './drawing.ts';
import {linearScale, type Scale} from './scale.ts';
import {domainOf, type Margin, namedValues, rightMargin, type SeriesData, seriesAxis, seriesMarks} from './series.ts';
import {bandTemplate, bottomLabels, eventHeight, eventMarks, rightLabels, valueLines} from './series-parts.ts';

/** Up to this many points every point of a large line gets its dot. */
const mostDots = 40;

interface Plot {
  readonly margin: Margin;
  readonly x: (index: number) => number;
  readonly y: Scale;
  readonly end: number;
}

/** A vertex of a line: the index of the point and its value. */
interface Vertex {
  readonly index: number;
  readonly value: number;
}

/**
 * The vertices that a line of `values` needs at `columns` pixels: all where there are at most two a pixel, else the first, lowest,
 * highest and last of each pixel, which draws the same picture. A missing value ends a run. Runs in time order.
 */
export function thinLine(values: readonly (number | undefined)[], columns: number): readonly (readonly Vertex[])[] {
  const runs: Vertex[][] = [];
  let run: Vertex[] = [];
  let column: Vertex[] = [];
  const perColumn = values.length / Math.max(1, columns);
  const flush = (): void => {
    const [first] = column;
    const last = column.at(-1);
    if (!first || !last) return;
    let low = first;
    let high = first;
    for (const vertex of column) {
      if (vertex.value < low.value) low = vertex;
      if (vertex.value > high.value) high = vertex;
    }
    const kept = [...new Set([first, low, high, last])].sort((a, b) => a.index - b.index);
    run.push(...kept);
    column = [];
  };
  values.forEach((value, index) => {
    if (value === undefined || !Number.isFinite(value)) {
      flush();
      if (run.length > 0) runs.push(run);
      run = [];
      return;
    }
    const vertex = {index, value};
    if (perColumn <= 2) run.push(vertex);
    else {
      const started = column[0];
      if (started && Math.floor(started.index / perColumn) !== Math.floor(index / perColumn)) flush();
      column.push(vertex);
    }
  });
  flush();
  if (run.length > 0) runs.push(run);
  return runs;
}

function pathOf(run: readonly Vertex[], {x, y}: Plot): string {
  return run.map(({index, value}, at) => `${at ? 'L' : 'M'}${px(x(index))} ${px(y(value))}`).join('');
}

function dot(index: number, value: number, kind: string, radius: number, {x, y}: Plot): SVGTemplateResult {
  return svg`<circle class=${kind} cx=${px(x(index))} cy=${px(y(value))} r=${radius}></circle>`;
}

/** The line itself, its hollow end, lone points between gaps, signals and the last settled point. */
function lineTemplate(data: SeriesData, plot: Plot, dots: boolean): SVGTemplateResult {
  const {points} = data;
  const settled = points.map(point => (point.hollow ? undefined : point.value));
  const runs = thinLine(settled, Math.max(1, plot.end - plot.margin.left));
  const lastOf = (hollow: boolean): number =>
    points.findLastIndex(p => Boolean(p.hollow) === hollow && p.value !== undefined);
  const last = lastOf(false);
  const marked = points.flatMap((point, index) => {
    const {value, tone, hollow} = point;
    if (value === undefined || !Number.isFinite(value)) return [];
    if (hollow) return [dot(index, value, 'hollow-point', 3, plot)];
    if (tone || index === last) return [dot(index, value, tone ?? 'data', index === last ? 3.5 : 3, plot)];
    const alone = settled[index - 1] === undefined && settled[index + 1] === undefined;
    return alone || dots ? [dot(index, value, 'data', dots ? 2.5 : 2, plot)] : [];
  });
  const tail = points.flatMap(({value, hollow}, index): Vertex[] =>
    value !== undefined && Number.isFinite(value) && index >= last && (hollow || index === last)
      ? [{index, value}]
      : [],
  );
  const whiskers = points.map(({low, high}, index) =>
    low === undefined || high === undefined
      ? nothing
      : svg`<line class="whisker" x1=${px(plot.x(index))} x2=${px(plot.x(index))} y1=${px(plot.y(low))} y2=${px(plot.y(high))}></line>`,
  );
  return svg`${whiskers}<path class="line" d=${runs.map(run => pathOf(run, plot)).join('')}></path>
    ${tail.length > 1 ? svg`<path class="line tail" d=${pathOf(tail, plot)}></path>` : nothing}${marked}`;
}

function plotOf(data: SeriesData, frame: Frame, margin: Margin, axis: {low: number; high: number}): Plot {
  const end = Math.max(margin.left + 1, frame.width - margin.right);
  // A dot at either end stays whole.
  const pad = 5;
  const gaps = Math.max(1, data.points.length - 1);
  const width = Math.max(1, end - margin.left - 2 * pad);
  const lone = data.points.length === 1 ? width / 2 : 0;
  return {
    margin,
    end,
    x: index => px(margin.left + pad + lone + (index / gaps) * width),
    y: linearScale(axis.low, axis.high, Math.max(margin.top + 1, frame.height - margin.bottom), margin.top),
  };
}

/**
 * A word-sized line without any text: the usual range as an edged band, the last settled point marked, a running one hollow at the
 * end of a dashed stretch. Missing values are gaps.
 */
export function sparkline(data: SeriesData, frame: Frame): Drawing {
  const plot = plotOf(data, frame, {top: 5, right: 0, bottom: 5, left: 0}, domainOf(data));
  const targets = namedValues(data).filter(({kind}) => kind === 'target');
  const picture = html`<svg class="chart" width=${frame.width} height=${frame.height} viewBox=${`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
    ${bandTemplate(data.usual, plot.y, 0, plot.end)}${valueLines(targets, 'target', plot.y, 0, plot.end)}
    ${lineTemplate(data, plot, false)}
  </svg>`;
  return {picture, marks: seriesMarks(data, plot.x, plot.y, frame.height / 2), height: frame.height};
}

/**
 * A line with its axis: periods below, the values of usual range and target at the right, or round numbers where there is neither.
 * The axis need not begin at zero. Any number of points: a long line keeps the extremes of every pixel.
 */
export function lineSeries(data: SeriesData, frame: Frame): Drawing {
  const {points} = data;
  const extent = domainOf(data);
  const named = namedValues(data);
  const axis = seriesAxis(data, extent, frame);
  const grid = axis.ticks.map(value => ({value, label: data.format(value)}));
  const right = rightMargin(
    [...named, ...grid].map(({label}) => label),
    frame,
  );
  const margin: Margin = {top: data.events?.length ? eventHeight + 6 : 8, right, bottom: 22, left: 2};
  const plot = plotOf(data, frame, margin, axis);
  const targets = named.filter(({kind}) => kind === 'target');
  const picture = html`<svg class="chart" width=${frame.width} height=${frame.height} viewBox=${`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
    ${bandTemplate(data.usual, plot.y, margin.left, plot.end)}${valueLines(grid, 'grid', plot.y, margin.left, plot.end)}
    ${eventMarks(
      // What happened before the first point or after the last has no other place than the plot's end.
      (data.events ?? []).map(({at}) => Math.max(margin.left, Math.min(plot.end, plot.x(at - 0.5)))),
      eventHeight,
      frame.height - margin.bottom,
    )}
    ${valueLines(targets, 'target', plot.y, margin.left, plot.end)}${lineTemplate(data, plot, points.length <= mostDots)}
    ${rightLabels(named, grid, plot.y, frame, margin)}
    ${bottomLabels(
      points.map(({label}) => label),
      plot.x,
      frame,
      margin,
    )}
  </svg>`;
  return {
    picture,
    marks: seriesMarks(data, plot.x, plot.y, (frame.height - margin.bottom + margin.top) / 2),
    height: frame.height,
  };
}
