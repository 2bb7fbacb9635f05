import {nothing, type SVGTemplateResult, svg} from 'lit';
import {type Frame, px} from './drawing.ts';
import type {Scale} from './scale.ts';
import {labelOffset, type Margin, type NamedValue, type SeriesData} from './series.ts';
import {fitText, lineHeight, spreadLabels, thinLabels} from './text.ts';

/** Distance from a text's middle down to its baseline, in pixels, at 12 px. */
export const baseline = 4;

/** The band of the usual range between its dashed edges, from `left` to `right` pixels, with its centre line where it has one. */
export function bandTemplate(usual: SeriesData['usual'], y: Scale, left: number, right: number): SVGTemplateResult {
  if (!usual || !Number.isFinite(usual.low.value) || !Number.isFinite(usual.high.value)) return svg``;
  const top = px(y(usual.high.value));
  const bottom = px(y(usual.low.value));
  const line = (at: number, kind: string): SVGTemplateResult =>
    svg`<line class=${kind} x1=${left} x2=${right} y1=${at} y2=${at}></line>`;
  return svg`<rect class="band" x=${left} y=${top} width=${px(right - left)} height=${px(Math.max(0, bottom - top))}></rect>
    ${usual.centre === undefined ? nothing : line(px(y(usual.centre)), 'centre')}
    ${line(top, 'edge')}${line(bottom, 'edge')}`;
}

/** The height of the signs of what happened, in pixels: the plot keeps clear of them. */
export const eventHeight = 8;

/** What happened, on the time axis: a dotted line through the plot under a diamond. */
export function eventMarks(xs: readonly number[], top: number, base: number): readonly SVGTemplateResult[] {
  return xs.map(
    x => svg`<line class="event-line" x1=${px(x)} x2=${px(x)} y1=${px(top)} y2=${px(base)}></line>
      <path class="event" d=${`M${px(x)} ${px(top - 8)}l4 4l-4 4l-4 -4z`}></path>`,
  );
}

/** A line across the plot at each named value of a kind. */
export function valueLines(
  values: readonly NamedValue[],
  kind: 'grid' | 'target' | 'edge' | 'edge zero',
  y: Scale,
  left: number,
  right: number,
): readonly SVGTemplateResult[] {
  return values.map(({value}) => {
    const at = px(y(value));
    return svg`<line class=${kind} x1=${left} x2=${right} y1=${at} y2=${at}></line>`;
  });
}

/**
 * The words at the right of a plot, moved apart where they would touch, each cut to the room that it has. A tick's number stands aside
 * where a named value takes its place.
 */
export function rightLabels(
  named: readonly NamedValue[],
  ticks: readonly NamedValue[],
  y: Scale,
  frame: Frame,
  margin: Margin,
): readonly SVGTemplateResult[] {
  const top = lineHeight / 2;
  const bottom = Math.max(top, frame.height - Math.min(margin.bottom, lineHeight / 2));
  const free = ticks.filter(tick => named.every(({value}) => Math.abs(y(value) - y(tick.value)) >= lineHeight));
  const labels = [...named, ...free].map(({value, label}) => ({y: y(value), label}));
  const x = px(frame.width - margin.right + labelOffset);
  const room = frame.width - x;
  return spreadLabels(labels, top, bottom).map(
    ({y: at, label}) => svg`<text x=${x} y=${px(at + baseline)}>${fitText(label, room, frame.measure)}</text>`,
  );
}

/** The labels under a plot, as many as stand side by side without touching. */
export function bottomLabels(
  texts: readonly string[],
  at: (index: number) => number,
  frame: Frame,
  margin: Margin,
): readonly SVGTemplateResult[] {
  // Labels may reach a little under the words at the right, which stand higher.
  const end = frame.width - Math.max(0, margin.right - labelOffset);
  return thinLabels(texts, at, {start: 0, end, measure: frame.measure}).map(
    label => svg`<text text-anchor="middle" x=${px(label.x)} y=${px(frame.height - 5)}>${label.text}</text>`,
  );
}
