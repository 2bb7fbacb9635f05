import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregate, Place} from '../language/expression.ts';
import type {Table} from '../tables/column.ts';
import type {Aggregated} from './aggregate.ts';
import {isTimeless} from './conditions.ts';
import type {EngineSpan, ExpressionContext} from './context.ts';
import {type Selected, variantOf} from './entries.ts';
import type {EvaluationRequest} from './evaluation.ts';
import {keptRows} from './kept-rows.ts';
import {remember} from './memo.ts';
import {valuesAt} from './placement.ts';
import type {Slots} from './slots.ts';
import {SpanIndex} from './span-index.ts';
import type {SpanList} from './spans.ts';
import {Tally} from './tally.ts';
import {isTrue, isUnknown} from './vector.ts';
import {windowsOf} from './windows.ts';

/** What is swept: the rows within filter and groups, and those of the whole. */
export interface SweepInput {
  readonly definition: AnyDefinition;
  readonly table: Table;
  readonly request: EvaluationRequest;
  readonly own: Selected;
  readonly whole: () => Selected;
  readonly context: ExpressionContext;
}

/** What is added up for. */
export interface SweepTarget {
  /** The group of each table row, −1 for none; undefined without a split. */
  readonly splitOf: Int32Array | undefined;
  readonly slots: Slots;
  /** Whether the whole of the groups is wanted too. */
  readonly hasWhole: boolean;
}

/** The aggregates of every period at once. */
export interface Swept {
  /** By name, the aggregate of each period. */
  readonly lets: ReadonlyMap<string, readonly Aggregated[]>;
  /** Rows and records that belong to a period and could not be counted. */
  readonly unknown: readonly Aggregated[];
}

/** What was swept, for groups that are made of some slots. */
export type Sweeping = (groups: readonly (readonly number[])[]) => Swept;

const none = new Int32Array(0);

/** Rows are looked at in pieces that stay near the processor. */
export const pieceRows = 1 << 15;

/** Whether an aggregate counts or adds up what does not depend on the period, of rows that are there from a day on. */
export function isSwept(aggregate: Aggregate, place: Place, list: SpanList): boolean {
  if (!('count' in aggregate) && !('sum' in aggregate)) return false;
  const {where, ...rest} = aggregate;
  if (!isTimeless(where) || !isTimeless('sum' in rest ? rest.sum : 0)) return false;
  return isLasting(aggregate.place ?? place) && SpanIndex.fits(windowsOf(list, variantOf(aggregate)));
}

/** Whether rows with this place are there from a day on. */
export function isLasting(place: Place): boolean {
  return typeof place === 'object' && ('open' in place || 'until' in place);
}

/** From which period on a row is there, and from which on no more: by place in `rows`. */
export type Lives = (rows: Int32Array) => {readonly from: Int32Array; readonly to: Int32Array};

/** The lives of rows as an aggregate looks at them. */
export function livesFor(
  aggregate: Pick<Aggregate, 'place' | 'ago' | 'over'>,
  {definition, table, request: {list}}: Pick<SweepInput, 'definition' | 'table' | 'request'>,
): Lives {
  const place = aggregate.place ?? definition.place;
  const index = new SpanIndex(windowsOf(list, aggregate) as readonly EngineSpan[]);
  const days = (name: string | undefined, rows: Int32Array): Int32Array | undefined => {
    const column = name === undefined ? undefined : table.columns.get(name);
    if (column?.kind !== 'day') return undefined;
    // Several aggregates look at the same rows, which lie anywhere in the column.
    return remember(rows, `days ${name}`, () => valuesAt(column.values, rows));
  };
  const [start, end] =
    typeof place !== 'object' ? [] : 'open' in place ? place.open : 'until' in place ? [place.until] : [];
  return rows => index.lives(rows.length, days(start, rows), days(end, rows));
}

/**
 * The slot of each of some rows, −1 outside of the filter and of the groups; undefined where all are of the only group. Kept for the cards that ask with the same filter
 * and split: the rows lie anywhere in their table.
 */
export function slotsOf(
  rows: Int32Array,
  {filter}: EvaluationRequest,
  {splitOf, slots: {groups}, hasWhole}: SweepTarget,
): Int32Array | undefined {
  const by = splitOf ?? filter;
  if (!by) return undefined;
  const kept = remember(by, `slots ${hasWhole}`, () => new WeakMap<Int32Array, Int32Array>());
  const known = kept.get(rows);
  if (known) return known;
  // One of no group counts for the whole alone.
  const other = hasWhole ? 2 * groups : -1;
  const slotAt = (row: number): number => {
    const group = splitOf ? (splitOf[row] as number) : 0;
    return group < 0 ? other : group;
  };
  const slots = new Int32Array(rows.length);
  if (filter) {
    // A filter leaves few rows, and where those stand is the same for every filter.
    const places = remember(rows, 'places', () => placesOf(rows, filter.length));
    slots.fill(-1);
    for (const row of keptRows(filter)) {
      const place = places[row] as number;
      if (place >= 0) slots[place] = slotAt(row);
    }
  } else for (let i = 0; i < rows.length; i++) slots[i] = slotAt(rows[i] as number);
  kept.set(rows, slots);
  return slots;
}

/** Those of some rows that hold the condition, or of which it is unknown. The same for all who ask of the same rows. */
export function holding({rows, test}: Selected, wanted: number): Int32Array {
  if (!test) return wanted === isTrue ? rows : none;
  const {values} = test;
  return remember(rows, `held ${wanted}`, () => rows.filter(row => values[row] === wanted));
}

/** By table row, where it stands among some rows; −1 where it does not. */
function placesOf(rows: Int32Array, all: number): Int32Array {
  const places = new Int32Array(all).fill(-1);
  for (let place = 0; place < rows.length; place++) places[rows[place] as number] = place;
  return places;
}

/** How many rows belong to each period but for a condition that is unknown. */
export function unknownRows(input: SweepInput, target: SweepTarget): Tally {
  const tally = new Tally(input.request.list.spans.length, target.slots.count);
  leaveOut(holding(input.own, isUnknown), input, target, tally);
  return tally;
}

/** Counts rows as left out in the periods that they belong to. */
export function leaveOut(rows: Int32Array, input: SweepInput, target: SweepTarget, tally: Tally): void {
  if (!rows.length) return;
  const slots = slotsOf(rows, input.request, target);
  const {from, to} = livesFor({}, input)(rows);
  for (let i = 0; i < rows.length; i++) {
    const slot = slots ? (slots[i] as number) : 0;
    if (slot >= 0 && from[i] !== to[i]) tally.leaveOut(slot, from[i] as number, to[i] as number);
  }
}
