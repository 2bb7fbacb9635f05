import {niceDomain} from './axis.ts';
import {extentOf} from './scale.ts';
import {isKnown} from './table-facts.ts';

/** The first or last bar of a waterfall: a level, standing on the axis. */
export interface WaterfallEnd {
  readonly label: string;
  readonly value: number;
  readonly valueLabel: string;
  /** A second line under the label: "1,198 customers". */
  readonly note?: string;
  /** Tip and announcement. */
  readonly text: string;
}

/** One change between the ends. */
export interface WaterfallStep {
  readonly label: string;
  /** Signed, in the unit of the ends; undefined where it is not known: a dash, never a bar of 0. */
  readonly change: number | undefined;
  /** "+11.3"; says why where the change is missing. */
  readonly changeLabel: string;
  readonly note?: string;
  readonly text: string;
}

/** How one level became another. */
export interface WaterfallData {
  readonly start: WaterfallEnd;
  readonly steps: readonly WaterfallStep[];
  readonly end: WaterfallEnd;
  /** Words for what the steps do not explain. It gets a bar of its own, so that a waterfall that does not add up is seen not to. */
  readonly rest: (amount: number) => Pick<WaterfallStep, 'label' | 'changeLabel' | 'text'>;
  /** Said under the bars where the axis does not begin at zero: "axis starts at 392". */
  readonly axisLabel: (from: number) => string;
  /** Says that the steps lead from start to end, the longest way first: the first that has room stands below. */
  readonly checks?: readonly string[];
}

/** A bar of a waterfall: from the level before it to the level after it. */
export interface WaterfallBar {
  readonly kind: 'end' | 'gain' | 'loss' | 'flat' | 'unknown' | 'rest';
  readonly before: number;
  readonly after: number;
  /** Undefined for the ends and for an unknown step. */
  readonly change: number | undefined;
  readonly label: string;
  readonly valueLabel: string;
  readonly note: string;
  readonly text: string;
}

/** Sums of rounded amounts may miss the end by this share of the largest amount. */
const tolerance = 5e-7;

/** Steps lower than this share of the bars' height cannot be read: the axis then begins below the lowest level. */
const leastSpread = 0.4;

/** What the steps leave unexplained between start and end, in their unit: 0 where they add up but for rounding. */
export function waterfallRest({start, steps, end}: WaterfallData): number {
  const changes = steps.map(({change}) => change).filter(isKnown);
  const rest = end.value - changes.reduce((sum, change) => sum + change, start.value);
  const largest = Math.max(...[start.value, end.value, ...changes].map(Math.abs));
  return Math.abs(rest) <= largest * tolerance ? 0 : rest;
}

function kindOf(change: number | undefined): WaterfallBar['kind'] {
  if (!isKnown(change)) return 'unknown';
  return change === 0 ? 'flat' : change > 0 ? 'gain' : 'loss';
}

/** The bars from start to end. What is not explained stands before the end. */
export function waterfallBars(data: WaterfallData): readonly WaterfallBar[] {
  const endBar = ({value, label, valueLabel, note = '', text}: WaterfallEnd): WaterfallBar => ({
    kind: 'end',
    before: value,
    after: value,
    change: undefined,
    label,
    valueLabel,
    note,
    text,
  });
  let level = data.start.value;
  const steps = data.steps.map(({label, change, changeLabel, note = '', text}): WaterfallBar => {
    const before = level;
    if (isKnown(change)) level += change;
    return {kind: kindOf(change), before, after: level, change, label, valueLabel: changeLabel, note, text};
  });
  const rest = waterfallRest(data);
  const words = rest === 0 ? undefined : data.rest(rest);
  const unexplained: readonly WaterfallBar[] = words
    ? [
        {
          kind: 'rest',
          before: level,
          after: data.end.value,
          change: rest,
          label: words.label,
          valueLabel: words.changeLabel,
          note: '',
          text: words.text,
        },
      ]
    : [];
  return [endBar(data.start), ...steps, ...unexplained, endBar(data.end)];
}

/** Where the axis begins and ends: at zero, or below the lowest level where all levels are close together. */
export function waterfallDomain(bars: readonly WaterfallBar[]): {
  readonly from: number;
  readonly low: number;
  readonly high: number;
} {
  const levels = extentOf(bars.flatMap(({before, after}) => [before, after])) ?? {low: 0, high: 0};
  const spread = levels.high - levels.low;
  const isClose = levels.low > 0 && spread > 0 && spread < leastSpread * levels.high;
  const from = isClose ? Math.max(0, niceDomain(levels.low - 0.3 * spread, levels.high, 5).low) : 0;
  const low = Math.min(from, levels.low);
  return {from, low, high: Math.max(from, levels.high, levels.high > low ? levels.high : low + 1)};
}
