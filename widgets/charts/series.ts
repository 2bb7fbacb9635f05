import {niceDomain} from './axis.ts';
import type {Frame, Marks, Tone} from './drawing.ts';
import {px} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {extentOf} from './scale.ts';

/** One period of a series. */
export interface SeriesPoint {
  /** Stands on the axis: "41", "Feb". */
  readonly label: string;
  /** Undefined where there is none; `text` says why. Zero is a value. */
  readonly value: number | undefined;
  /** Tip and announcement: "August 2025: 9.4 days, inside usual 6 to 13". */
  readonly text: string;
  /** The period is running or not settled: drawn hollow, never judged. */
  readonly hollow?: boolean;
  readonly tone?: Tone;
  /** A second value drawn as a tick across the bar, such as the points committed. */
  readonly tick?: number;
  /** Ends of the interval that the value is known within, drawn as a whisker. */
  readonly low?: number;
  readonly high?: number;
}

/** A value on the axis with the words beside it: "5.6 usual", "target 80 %". */
export interface NamedValue {
  readonly value: number;
  readonly label: string;
}

/** Something that happened, at a place on the axis: 2.5 is the middle of the third point. */
export interface SeriesEvent {
  readonly at: number;
}

/** Readings in time order, with what they are held against. */
export interface SeriesData {
  readonly points: readonly SeriesPoint[];
  readonly usual?: {readonly low: NamedValue; readonly high: NamedValue; readonly centre?: number};
  readonly target?: NamedValue;
  /** Marked on the time axis; what happened is in the text of its point. */
  readonly events?: readonly SeriesEvent[];
  /** Words for a value of the axis; used where no usual range gives the axis its numbers. */
  readonly format: (value: number) => string;
}

/** Space in pixels around the plot; `right` holds the values of range and target. */
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Space between the plot and the words at its right, in pixels. */
export const labelOffset = 8;

/** The smallest and largest value that the axis has to hold; 0 to 1 where there is no value at all. */
export function domainOf(data: SeriesData): {low: number; high: number} {
  const values = data.points.flatMap(point => [point.value, point.tick, point.low, point.high]);
  const {usual, target} = data;
  return extentOf([...values, usual?.low.value, usual?.high.value, target?.value]) ?? {low: 0, high: 1};
}

/** The values named at the right of a plot, the usual range before the target. */
export function namedValues(data: SeriesData): readonly (NamedValue & {kind: 'edge' | 'target'})[] {
  const {usual, target} = data;
  // Limits that are written alike are one line with one name.
  const edges = usual ? (usual.high.label === usual.low.label ? [usual.high] : [usual.high, usual.low]) : [];
  return [
    ...edges.map(edge => ({...edge, kind: 'edge' as const})),
    ...(target ? [{...target, kind: 'target' as const}] : []),
  ].filter(named => Number.isFinite(named.value));
}

/**
 * The value axis: the domain as it is where the edges of a usual range give it its numbers, else widened to round numbers, which are its
 * ticks.
 */
export function seriesAxis(
  {usual, points}: SeriesData,
  domain: {readonly low: number; readonly high: number},
  frame: Frame,
): {readonly low: number; readonly high: number; readonly ticks: readonly number[]} {
  if (usual) return {...domain, ticks: []};
  const axis = niceDomain(domain.low, domain.high, frame.height < 120 ? 2 : 4);
  // Between whole counts there is nothing: half an item is no number on its axis.
  const isWhole =
    points.some(({value}) => value !== undefined) && points.every(({value = 0}) => Number.isInteger(value));
  return isWhole ? {...axis, ticks: axis.ticks.filter(Number.isInteger)} : axis;
}

/** Room for the widest of the words at the right of a plot, at most two fifths of the frame. */
export function rightMargin(labels: readonly string[], frame: Frame): number {
  const widest = Math.max(0, ...labels.map(frame.measure));
  return widest > 0 ? Math.min(Math.ceil(widest) + labelOffset, Math.floor(frame.width * 0.42)) : 0;
}

/** Marks of a series: one a point, found by their column. `y` is undefined for a point without a value. */
export function seriesMarks(
  data: SeriesData,
  x: (index: number) => number,
  y: (value: number) => number,
  base: number,
): Marks {
  const {points} = data;
  return marksAlong('column', points, x, index => {
    const value = points[index]?.value;
    return px(value === undefined || !Number.isFinite(value) ? base : y(value));
  });
}
