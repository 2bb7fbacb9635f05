import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {Frame} from './drawing.ts';

/** Points in pixels of the frame, as columns. */
export interface PaintedPoints {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: number;
}

/** Up to this many points each is an element; 22 microseconds each is felt above. */
export const mostCircles = 1500;

/** Up to this many points each is painted; above, pixels show how many fall upon them. */
const mostPainted = 50_000;

/** Side in pixels of the cells by which lone points are told from dense regions, and the fewest points of a dense one. */
const cellSide = 8;
const fewestDense = 12;

/** As much colour as keeps a lone point at three to one against its ground, of 255. */
const pointAlpha = 180;

/** So many layers of a translucent dot on one pixel look like a solid one, and no more are painted. */
const mostLayers = 3;

function paintPoints(context: CanvasRenderingContext2D, {x, y, radius}: PaintedPoints, ratio: number): void {
  const side = Math.max(2, Math.round(radius * 1.4 * ratio));
  const half = side / 2;
  const {width, height} = context.canvas;
  const layers = new Uint8Array((width + 1) * (height + 1));
  context.globalAlpha = pointAlpha / 255;
  for (let index = 0; index < x.length; index++) {
    const left = Math.round((x[index] ?? 0) * ratio - half);
    const top = Math.round((y[index] ?? 0) * ratio - half);
    const at = Math.max(0, top) * width + Math.max(0, left);
    const layer = layers[at] ?? mostLayers;
    if (layer >= mostLayers) continue;
    layers[at] = layer + 1;
    context.fillRect(left, top, side, side);
  }
  context.globalAlpha = 1;
}

/** Points on each cell of `side` device pixels, row by row. */
function countCells({x, y}: PaintedPoints, ratio: number, side: number, columns: number, rows: number): Uint32Array {
  const counts = new Uint32Array(columns * rows);
  for (let index = 0; index < x.length; index++) {
    const column = Math.floor(((x[index] ?? 0) * ratio) / side);
    const row = Math.floor(((y[index] ?? 0) * ratio) / side);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const cell = row * columns + column;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** Shades by the logarithm of the count where points are many, whole dots where they are few: an outlier stays visible. */
function paintDensity(context: CanvasRenderingContext2D, points: PaintedPoints, ratio: number): void {
  const {width, height} = context.canvas;
  const pixel = Math.max(1, Math.round(2 * ratio));
  const columns = Math.ceil(width / pixel);
  const shades = countCells(points, ratio, pixel, columns, Math.ceil(height / pixel));
  const cell = cellSide * ratio;
  const cellColumns = Math.ceil(width / cell);
  const cells = countCells(points, ratio, cell, cellColumns, Math.ceil(height / cell));
  let most = 1;
  for (const count of shades) if (count > most) most = count;
  const scale = 0.75 / Math.log(1 + most);
  const image = context.createImageData(width, height);
  for (let index = 0; index < shades.length; index++) {
    const count = shades[index] ?? 0;
    if (count === 0) continue;
    const left = (index % columns) * pixel;
    const top = Math.floor(index / columns) * pixel;
    const around = cells[Math.floor(top / cell) * cellColumns + Math.floor(left / cell)] ?? 0;
    const isLone = around < fewestDense;
    const alpha = isLone ? pointAlpha : 255 * (0.25 + Math.log(1 + count) * scale);
    const side = isLone ? pixel + Math.round(ratio) : pixel;
    for (let row = top; row < Math.min(height, top + side); row++) {
      for (let column = left; column < Math.min(width, left + side); column++) {
        image.data[(row * width + column) * 4 + 3] = alpha;
      }
    }
  }
  context.putImageData(image, 0, 0);
  // The image is a stencil: whatever way the colour is written in CSS, the canvas knows how to fill with it.
  context.globalCompositeOperation = 'source-in';
  context.fillRect(0, 0, width, height);
}

/** Paints the points in the canvas's own text colour, which CSS has resolved for the scheme in force. */
function paint(canvas: HTMLCanvasElement, points: PaintedPoints, frame: Frame): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  // Setting the size also wipes what was painted.
  canvas.width = Math.round(frame.width * ratio);
  canvas.height = Math.round(frame.height * ratio);
  context.fillStyle = getComputedStyle(canvas).color;
  if (points.x.length > mostPainted) paintDensity(context, points, ratio);
  else paintPoints(context, points, ratio);
}

/** What is still to be painted. */
const unpainted = new Set<() => void>();

/** Paints at once what waits for a task of its own: before a page is printed there is none. */
export function paintNow(): void {
  for (const start of unpainted) start();
}

/** Paints in a task of its own: drawing a chart and painting its points would together hold the page for too long. */
function paintSoon(canvas: HTMLCanvasElement, points: PaintedPoints, frame: Frame): void {
  const start = (): void => {
    if (unpainted.delete(start)) paint(canvas, points, frame);
  };
  unpainted.add(start);
  setTimeout(start);
}

/**
 * A canvas over the whole frame with the points on it. Its colour has a transition of one millisecond in the style sheet, whose end
 * tells of every change of scheme or theme, however the page made it; then it is painted again.
 */
export function pointCanvas(points: PaintedPoints, frame: Frame): TemplateResult {
  const repaint = (event: Event): void => {
    if (event.currentTarget instanceof HTMLCanvasElement) paint(event.currentTarget, points, frame);
  };
  const start = (element: Element | undefined): void => {
    if (element instanceof HTMLCanvasElement) paintSoon(element, points, frame);
  };
  return html`<canvas class="chart-canvas" aria-hidden="true" ${ref(start)} @transitionend=${repaint}></canvas>`;
}
