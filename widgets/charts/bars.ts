import {html, nothing, type SVGTemplateResult, svg} from 'lit';
import {type Drawing, type Frame, px} from './drawing.ts';
import {lineSeries} from './lines.ts';
import {linearScale, type Scale} from './scale.ts';
import {
  domainOf,
  type Margin,
  namedValues,
  rightMargin,
  type SeriesData,
  type SeriesPoint,
  seriesAxis,
  seriesMarks,
} from './series.ts';
import {bandTemplate, bottomLabels, eventHeight, eventMarks, rightLabels, valueLines} from './series-parts.ts';

/** Share of a column that its bar takes, and the widest bar in pixels: few periods do not make slabs. */
const barShare = 0.68;
const widestBar = 56;

/** Below this width in pixels a column cannot hold a bar and a gap: the series is drawn as a line. */
const narrowestColumn = 3;

interface Column {
  readonly left: number;
  readonly width: number;
  readonly centre: number;
}

/** A hollow bar stands half a line inside its outline, so that it is as high as a full one would be. */
function barTemplate(point: SeriesPoint, {left, width, centre}: Column, y: Scale): SVGTemplateResult {
  const zero = y(0);
  const tone = point.tone ?? 'data';
  const kind = point.hollow ? 'hollow' : tone;
  if (point.value === undefined || !Number.isFinite(point.value)) {
    const half = Math.min(width / 2, 4);
    return svg`<line class="missing" x1=${px(centre - half)} x2=${px(centre + half)} y1=${px(zero - 5)} y2=${px(zero - 5)}></line>`;
  }
  if (point.value === 0) {
    const radius = Math.min(4, width / 2);
    return svg`<circle class=${kind} cx=${px(centre)} cy=${px(zero - 5)} r=${px(point.hollow ? radius - 0.75 : radius)}></circle>`;
  }
  const end = y(point.value);
  const inset = point.hollow ? 0.75 : 0;
  const height = Math.max(1.5, Math.abs(end - zero));
  const top = point.value > 0 ? zero - height : zero;
  return svg`<rect class=${kind} x=${px(left + inset)} y=${px(top + inset)} width=${px(Math.max(1, width - 2 * inset))}
    height=${px(Math.max(1, height - 2 * inset))} rx=${px(Math.min(3, width / 4, height / 2))}></rect>`;
}

function tickTemplate(point: SeriesPoint, {left, width}: Column, y: Scale): SVGTemplateResult | typeof nothing {
  if (point.tick === undefined || !Number.isFinite(point.tick)) return nothing;
  const at = px(y(point.tick));
  const over = Math.min(2, width / 4);
  return svg`<line class="tick" x1=${px(left - over)} x2=${px(left + width + over)} y1=${at} y2=${at}></line>`;
}

function whiskerTemplate(point: SeriesPoint, centre: number, y: Scale): SVGTemplateResult | typeof nothing {
  if (point.low === undefined || point.high === undefined) return nothing;
  return svg`<line class="whisker" x1=${px(centre)} x2=${px(centre)} y1=${px(y(point.low))} y2=${px(y(point.high))}></line>`;
}

/**
 * Bars, one a period, from zero, over the band of the usual range. A period without a value leaves a gap with a dash in it, zero is
 * a dot, a running or unsettled one is hollow. More periods than columns of three pixels are drawn as a line.
 */
export function barSeries(data: SeriesData, frame: Frame): Drawing {
  const {points} = data;
  const named = namedValues(data);
  const extent = domainOf(data);
  const low = Math.min(0, extent.low);
  const high = Math.max(0, extent.high);
  const axis = seriesAxis(data, {low, high: high > low ? high : low + 1}, frame);
  const grid = axis.ticks.map(value => ({value, label: data.format(value)}));
  const right = rightMargin(
    [...named, ...grid].map(({label}) => label),
    frame,
  );
  const margin: Margin = {top: data.events?.length ? eventHeight + 6 : 8, right, bottom: 20, left: 2};
  const width = Math.max(1, frame.width - margin.left - margin.right);
  const step = width / Math.max(1, points.length);
  if (step < narrowestColumn) return lineSeries(data, frame);

  const base = Math.max(margin.top + 1, frame.height - margin.bottom);
  const y = linearScale(axis.low, axis.high, base, margin.top);
  const barWidth = Math.min(step * barShare, widestBar);
  const columns = points.map((_, index): Column => {
    const centre = margin.left + (index + 0.5) * step;
    return {centre, left: centre - barWidth / 2, width: barWidth};
  });
  const centreOf = (index: number): number => px(columns[index]?.centre ?? 0);
  const end = margin.left + width;
  const pairs = points.flatMap((point, index) => {
    const column = columns[index];
    return column ? [{point, column}] : [];
  });
  const targets = named.filter(({kind}) => kind === 'target');
  const picture = html`<svg class="chart" width=${frame.width} height=${frame.height} viewBox=${`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
    ${bandTemplate(data.usual, y, margin.left, end)}${valueLines(grid, 'grid', y, margin.left, end)}
    ${eventMarks(
      (data.events ?? []).map(({at}) => margin.left + at * step),
      eventHeight,
      base,
    )}
    ${pairs.map(({point, column}) => barTemplate(point, column, y))}
    ${pairs.map(({point, column}) => whiskerTemplate(point, column.centre, y))}
    ${pairs.map(({point, column}) => tickTemplate(point, column, y))}
    ${valueLines(low < 0 ? [{value: 0, label: ''}] : [], 'edge zero', y, margin.left, end)}
    ${valueLines(targets, 'target', y, margin.left, end)}${rightLabels(named, grid, y, frame, margin)}
    ${bottomLabels(
      points.map(({label}) => label),
      centreOf,
      frame,
      margin,
    )}
  </svg>`;
  return {picture, marks: seriesMarks(data, centreOf, y, px(y(0))), height: frame.height};
}
