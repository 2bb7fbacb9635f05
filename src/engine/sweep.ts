import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregate, Place} from '../language/expression.ts';
import type {Table} from '../tables/column.ts';
import {type Aggregated, contributions} from './aggregate.ts';
import {isTimeless} from './conditions.ts';
import type {EngineSpan, ExpressionContext} from './context.ts';
import {type Selected, variantOf} from './entries.ts';
import type {EvaluationRequest} from './evaluation.ts';
import {tableFrame} from './frame.ts';
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

/** Adds up a definition without stages over all periods in one go. */
export function* sweepRows(input: SweepInput, target: SweepTarget): Generator<void, Sweeping> {
  const {definition, table, request, context} = input;
  const {splitOf, slots} = target;
  const spans = request.list.spans.length;
  const tallies: {name: string; aggregate: Aggregate; tally: Tally}[] = [];
  for (const [name, aggregate] of Object.entries(definition.let)) {
    const {rows, test} = aggregate.whole ? input.whole() : input.own;
    const groupOf = aggregate.whole ? undefined : splitOf;
    const tally = new Tally(spans, slots.count);
    const livesOf = livesFor(aggregate, input);
    for (let at = 0; at < rows.length; at += pieceRows) {
      const piece = holding({rows: rows.subarray(at, at + pieceRows), test}, isTrue);
      const {from, to} = livesOf(piece);
      const {state, values} = contributions(aggregate, tableFrame(table, piece), context);
      for (let i = 0; i < piece.length; i++) {
        const [begin, end] = [from[i] as number, to[i] as number];
        if (begin === end || !state[i]) continue;
        const slot = slotOf(groupOf, piece[i] as number, slots);
        if (state[i] === 1) tally.count(slot, begin, end, values ? (values[i] as number) : 0);
        else tally.leaveOut(slot, begin, end);
      }
      yield;
    }
    tallies.push({name, aggregate, tally});
  }
  const unknown = unknownRows(input, target);
  return groups => {
    // The whole is the same for every group.
    const whole = groups.map(() => [0]);
    const lets = tallies.map(({name, aggregate, tally}): [string, Aggregated[]] => [
      name,
      tally.finish('count' in aggregate, aggregate.whole ? whole : groups),
    ]);
    return {lets: new Map(lets), unknown: unknown.finish(false, groups)};
  };
}

/** Where a row is added up; one of no group counts for the whole alone. */
export function slotOf(splitOf: Int32Array | undefined, row: number, {groups}: Slots): number {
  const group = splitOf ? (splitOf[row] as number) : 0;
  return group < 0 ? 2 * groups : group;
}

/** Those of some rows that hold the condition, or of which it is unknown. */
export function holding({rows, test}: Selected, wanted: number): Int32Array {
  if (!test) return wanted === isTrue ? rows : new Int32Array(0);
  const {values} = test;
  return rows.filter(row => values[row] === wanted);
}

/** How many rows belong to each period but for a condition that is unknown. */
export function unknownRows(input: SweepInput, {splitOf, slots}: SweepTarget): Tally {
  const tally = new Tally(input.request.list.spans.length, slots.count);
  const rows = holding(input.own, isUnknown);
  const {from, to} = livesFor({}, input)(rows);
  for (let i = 0; i < rows.length; i++)
    if (from[i] !== to[i])
      tally.leaveOut(slotOf(splitOf, rows[i] as number, slots), from[i] as number, to[i] as number);
  return tally;
}
