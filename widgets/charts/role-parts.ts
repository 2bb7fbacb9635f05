import {html, nothing, type SVGTemplateResult, svg, type TemplateResult} from 'lit';
import {type Frame, px} from './drawing.ts';
import {baseline} from './series-parts.ts';
import {fitText, labelGap, lineHeight} from './text.ts';

/** How a part of a chart is drawn: what was gained, what was lost, one of several parts, or what is left over. */
export type PartKind = 'gain' | 'loss' | 'part' | 'context';

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const hatchStep = 5;
const smallestHatched = 4;
const swatchSize = 10;

/** Pixels that the words under an end of a range reach inwards from it. */
const endOverlap = 6;

/** The picture of a chart: unscaled, and said by its figure and its table. */
export function pictureOf(width: number, height: number, content: unknown): TemplateResult {
  return html`<svg class="chart" width=${width} height=${px(height)} viewBox=${`0 0 ${width} ${px(height)}`} aria-hidden="true">${content}</svg>`;
}

/**
 * Slanted lines within a box, as a path. They are lines and not an SVG pattern, because a pattern is found by an id, which a page may
 * have twice.
 */
export function hatchPath({x, y, width, height}: Box): string {
  if (width < smallestHatched || height < smallestHatched) return '';
  const lines: string[] = [];
  const foot = y + height;
  for (let start = x - height + hatchStep; start < x + width; start += hatchStep) {
    const from = Math.max(start, x);
    const to = Math.min(start + height, x + width);
    lines.push(`M${px(from)} ${px(foot - (from - start))}L${px(to)} ${px(foot - (to - start))}`);
  }
  return lines.join('');
}

/** A bar of a kind; what was lost is hatched, so that its colour is not all that tells it apart. `open`: its period is running. */
export function boxTemplate(kind: string, box: Box, open = false): SVGTemplateResult {
  const inset = open ? 0.75 : 0;
  const {x, y, width, height} = box;
  const hatch = kind === 'loss' && !open ? hatchPath(box) : '';
  return svg`<rect class=${open ? `${kind} open` : kind} x=${px(x + inset)} y=${px(y + inset)} width=${px(Math.max(1, width - 2 * inset))}
    height=${px(Math.max(1, height - 2 * inset))} rx=${px(Math.max(0, Math.min(3, width / 4, height / 2)))}></rect>${hatch ? svg`<path class="hatch" d=${hatch}></path>` : ''}`;
}

/** A short line where a value is missing. */
export function missingTemplate(x: number, y: number, half = 4): SVGTemplateResult {
  return svg`<line class="missing" x1=${px(x - half)} x2=${px(x + half)} y1=${px(y)} y2=${px(y)}></line>`;
}

/** A line of text with its middle at `y`. */
export function textTemplate(
  text: string,
  x: number,
  y: number,
  {kind = '', anchor = 'start'}: {readonly kind?: string; readonly anchor?: 'start' | 'middle' | 'end'} = {},
): SVGTemplateResult {
  return svg`<text class=${kind} text-anchor=${anchor} x=${px(x)} y=${px(y + baseline)}>${text}</text>`;
}

/** The ground under a line of text with its middle at `y`: keeps a line behind the text from crossing it. */
export function groundTemplate(x: number, y: number, width: number): SVGTemplateResult | typeof nothing {
  if (width <= 0) return nothing;
  return svg`<rect class="ground" x=${px(x - 2)} y=${px(y - 8)} width=${px(width + 4)} height="16"></rect>`;
}

/** A text in as many lines of `room` pixels as it needs, at most `most`; a word or a last line too long ends in an ellipsis. */
export function wrapText(text: string, room: number, measure: (text: string) => number, most = 3): readonly string[] {
  const lines: string[] = [];
  const words = text.split(' ').filter(Boolean);
  let line = '';
  while (words.length > 0) {
    const word = words.shift() ?? '';
    const longer = line ? `${line} ${word}` : word;
    if (!line || measure(longer) <= room) line = longer;
    else if (lines.length === most - 1) {
      line = [line, word, ...words].join(' ');
      break;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map(one => fitText(one, room, measure)).filter(Boolean);
}

/** A name in a legend, with what it looks like. */
export interface LegendItem {
  readonly label: string;
  /** Draws the sign in a box of 10 by 10 pixels. */
  readonly sign: (box: Box) => SVGTemplateResult;
}

/** Names with their signs above a plot, in as many lines as they need; `height` in pixels, 0 where there is none. */
export function legendOf(
  items: readonly LegendItem[],
  frame: Frame,
): {picture: readonly SVGTemplateResult[]; height: number} {
  const indent = swatchSize + 5;
  let x = 0;
  let line = 0;
  const picture = items.map(({label, sign}) => {
    const text = fitText(label, Math.max(0, frame.width - indent), frame.measure);
    const width = indent + frame.measure(text);
    if (x > 0 && x + width > frame.width) {
      x = 0;
      line++;
    }
    const middle = line * lineHeight + lineHeight / 2;
    const shown = svg`${sign({x, y: middle - swatchSize / 2, width: swatchSize, height: swatchSize})}${textTemplate(text, x + indent, middle)}`;
    x += width + 2 * labelGap;
    return shown;
  });
  return {picture, height: items.length > 0 ? (line + 1) * lineHeight + 6 : 0};
}

/** A text under one end of a range, and where its end is. */
export interface EndLabel {
  readonly text: string;
  readonly x: number;
}

/**
 * The words under both ends of a range, outwards from them and kept within the width; where both would touch, the second stands a line
 * lower. `y` is the middle of the first line.
 */
export function endLabels(
  low: EndLabel,
  high: EndLabel,
  y: number,
  {width, measure}: Frame,
): {picture: readonly SVGTemplateResult[]; lines: number} {
  const place = (
    {text, x}: EndLabel,
    wanted: (width: number) => number,
  ): {text: string; left: number; right: number} => {
    const fitted = fitText(text, width, measure);
    const wide = measure(fitted);
    const left = Math.max(0, Math.min(x + wanted(wide), width - wide));
    return {text: fitted, left, right: left + wide};
  };
  const left = place(low, wide => endOverlap - wide);
  const right = place(high, () => -endOverlap);
  const touches = left.text !== '' && right.text !== '' && left.right + labelGap > right.left;
  const picture = [
    ...(left.text ? [textTemplate(left.text, left.left, y)] : []),
    ...(right.text ? [textTemplate(right.text, right.left, y + (touches ? lineHeight : 0))] : []),
  ];
  return {picture, lines: touches ? 2 : 1};
}
