import {html, type SVGTemplateResult, svg} from 'lit';
import {type Drawing, type Frame, px} from './drawing.ts';
import {mostCircles} from './point-canvas.ts';
import {extentOf, linearScale} from './scale.ts';
import {type Margin, type NamedValue, rightMargin} from './series.ts';
import {rightLabels, valueLines} from './series-parts.ts';
import {fitText, thinLabels} from './text.ts';

/** One open item. */
export interface AgePoint {
  /** Index into the stages. */
  readonly stage: number;
  /** Days since work started. */
  readonly age: number;
  /** Tip and announcement: "PAY-17, 13 days, Review". */
  readonly text: string;
}

/** Work in progress: the stages in the order of the flow, the open items, and the ages that lines are drawn at, the first being the limit. */
export interface AgeData {
  readonly stages: readonly string[];
  readonly points: readonly AgePoint[];
  readonly lines?: readonly NamedValue[];
}

interface PlacedAge {
  readonly x: number;
  readonly y: number;
  readonly source: number;
}

const columnGap = 4;

/** Above this many items a column is not searched for free places any more. */
const mostSwarmed = 300;

/**
 * Places the points of one column: at their height, as near to its middle as no other point stands in the way. Where the column is full
 * they overlap. `spots` hold pixel heights.
 */
export function placeColumn(
  spots: readonly {readonly y: number; readonly source: number}[],
  left: number,
  right: number,
  radius: number,
): readonly PlacedAge[] {
  const placed: PlacedAge[] = [];
  const step = 2 * radius + 1.5;
  const middle = (left + right) / 2;
  const reach = Math.max(0, Math.floor((right - left - 2 * radius - 2) / 2 / step));
  const offset = (turn: number): number => (turn % 2 ? 1 : -1) * Math.ceil(turn / 2) * step;
  for (const {y, source} of spots) {
    const turns = 2 * reach + 1;
    let x = middle + offset(placed.length % turns);
    for (let turn = 0; turn < turns && spots.length <= mostSwarmed; turn++) {
      const wanted = middle + offset(turn);
      if (placed.some(other => (other.x - wanted) ** 2 + (other.y - y) ** 2 < step * step)) continue;
      x = wanted;
      break;
    }
    placed.push({x, y, source});
  }
  return placed;
}

function stageLabels(
  stages: readonly string[],
  column: number,
  end: number,
  frame: Frame,
): readonly SVGTemplateResult[] {
  const centre = (index: number): number => (index + 0.5) * column - columnGap / 2;
  const room = column - columnGap;
  // A cut word helps only where enough of it is left.
  const texts = room >= 40 ? stages.map(stage => fitText(stage, room - 4, frame.measure)) : stages;
  const labels =
    room >= 40
      ? texts.map((text, index) => ({x: centre(index), text}))
      : thinLabels(texts, centre, {start: 0, end, measure: frame.measure});
  return labels.map(({x, text}) => svg`<text text-anchor="middle" x=${px(x)} y=${px(frame.height - 5)}>${text}</text>`);
}

function triangle(x: number, y: number, size: number): string {
  return `M${px(x)} ${px(y - size)}l${px(size)} ${px(size * 1.8)}h${px(-2 * size)}z`;
}

function disc(x: number, y: number, radius: number): string {
  const arc = `a${px(radius)} ${px(radius)} 0 1 0`;
  return `M${px(x - radius)} ${px(y)}${arc} ${px(2 * radius)} 0${arc} ${px(-2 * radius)} 0z`;
}

/** Marks beyond what elements can hold, as one path for each sort; of those that lie on one another one is drawn. */
function joinMarks(
  placed: readonly PlacedAge[],
  isOld: (item: PlacedAge) => boolean,
  radius: number,
  size: number,
): SVGTemplateResult {
  const taken = new Set<number>();
  const old: string[] = [];
  const others: string[] = [];
  for (const item of placed) {
    const spot = Math.round(item.y / 2) * 0x10000 + Math.round(item.x);
    if (taken.has(spot)) continue;
    taken.add(spot);
    if (isOld(item)) old.push(triangle(item.x, item.y, size));
    else others.push(disc(item.x, item.y, radius));
  }
  return svg`<path class="bad" d=${old.join('')}></path><path class="data" d=${others.join('')}></path>`;
}

/** Open items by stage and age: dots, and triangles for those older than the first line. */
export function agePoints(data: AgeData, frame: Frame): Drawing {
  const lines = data.lines ?? [];
  const limit = lines[0]?.value ?? Number.POSITIVE_INFINITY;
  const highest = extentOf([...data.points.map(({age}) => age), ...lines.map(({value}) => value), 1])?.high ?? 1;
  const margin: Margin = {
    top: 6,
    right: rightMargin(
      lines.map(({label}) => label),
      frame,
    ),
    bottom: 22,
    left: 0,
  };
  const end = Math.max(1, frame.width - margin.right);
  const base = Math.max(margin.top + 12, frame.height - margin.bottom);
  const y = linearScale(0, highest, base - 6, margin.top + 8);
  const column = end / Math.max(1, data.stages.length);
  const radius = Math.max(1.5, Math.min(4.5, column / 8));
  const spotsOf: {age: number; y: number; source: number}[][] = data.stages.map(() => []);
  for (const [source, {stage, age}] of data.points.entries()) {
    if (Number.isFinite(age)) spotsOf[stage]?.push({age, source, y: px(y(Math.max(0, age)))});
  }
  const placed = spotsOf.flatMap((all, stage) => {
    const spots = all.sort((a, b) => a.age - b.age);
    const left = stage * column;
    return placeColumn(spots, left, left + Math.max(1, column - columnGap), radius);
  });
  const columns = data.stages.map(
    (
      _,
      stage,
    ) => svg`<rect class="column" x=${px(stage * column)} y=${margin.top} width=${px(Math.max(1, column - columnGap))}
      height=${px(base - margin.top)} rx="3"></rect>`,
  );
  const size = radius + 1.5;
  const isOld = ({source}: PlacedAge): boolean => (data.points[source]?.age ?? 0) > limit;
  const single = (item: PlacedAge): SVGTemplateResult => {
    const {x, y: at} = item;
    return isOld(item)
      ? svg`<path class="bad" d=${triangle(x, at, size)}></path>`
      : svg`<circle class="data" cx=${px(x)} cy=${at} r=${px(radius)}></circle>`;
  };
  const items = placed.length > mostCircles ? joinMarks(placed, isOld, radius, size) : placed.map(single);
  const picture = html`<svg class="chart" width=${frame.width} height=${frame.height} viewBox=${`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
    ${columns}${valueLines(lines, 'edge', y, 0, end)}${items}
    ${rightLabels(lines, [], y, frame, margin)}${stageLabels(data.stages, column, end, frame)}
  </svg>`;
  const nearest = (x: number, down: number): number | undefined => {
    let best: number | undefined;
    let bestDistance = 24 * 24;
    placed.forEach((item, index) => {
      const distance = (item.x - x) ** 2 + (item.y - down) ** 2;
      if (distance < bestDistance) [best, bestDistance] = [index, distance];
    });
    return best;
  };
  return {
    picture,
    marks: {
      count: placed.length,
      x: index => placed[index]?.x ?? 0,
      y: index => placed[index]?.y ?? 0,
      text: index => data.points[placed[index]?.source ?? -1]?.text ?? '',
      source: index => placed[index]?.source ?? index,
      nearest,
      shape: 'point',
    },
    height: frame.height,
  };
}
