import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregate, Condition, Place} from '../language/expression.ts';
import type {MoneyColumn, Table} from '../tables/column.ts';
import {answersIn, isTimeless, joinTwo, testCondition} from './conditions.ts';
import type {EngineSpan, ExpressionContext} from './context.ts';
import {type Frame, tableFrame, wholeFrame} from './frame.ts';
import {keptRows} from './kept-rows.ts';
import {remember} from './memo.ts';
import type {Conversion} from './money.ts';
import {type Placement, placeRows} from './placement.ts';
import type {SpanList} from './spans.ts';
import {type ConditionVector, indexes, isFalse, isTrue, isUnknown} from './vector.ts';
import {windowsOf} from './windows.ts';

/** The rows of a definition in one period: those that count, and those that would but for a missing value. */
export interface Entries {
  readonly rows: Int32Array;
  readonly frame: Frame;
  readonly span: EngineSpan;
  /** The split's group of each row, −1 where it belongs to none; undefined without a split. */
  readonly groupOf: Int32Array | undefined;
  readonly unknownRows: Int32Array;
  readonly unknownWhy: Uint8Array;
}

/** Whose rows an aggregate looks at, where they are not simply the period's. */
export type Variant = Pick<Aggregate, 'place' | 'ago' | 'over' | 'whole' | 'constant'>;

/** Rows that a definition is about, and the condition that some of them may not hold. */
export interface Selected {
  readonly rows: Int32Array;
  /** The condition by table row, the same for every period; undefined where every selected row holds it. */
  readonly test: ConditionVector | undefined;
}

export interface RowSource {
  /** `undefined` where the data cannot say for that period. */
  entriesAt(span: number, variant: Variant): Entries | undefined;
  /** Candidate rows after filter and timeless conditions: what the KPI is about at all. */
  readonly candidates: Int32Array;
  /** The same without the filter. */
  whole(): Int32Array;
  /** The rows within filter and groups, and those of the whole, with the condition that does not depend on the period; undefined where one does. */
  readonly selected: {readonly own: Selected; whole(): Selected} | undefined;
}

/** Finds a definition's rows period by period. Timeless conditions are tested once, the others on each period's rows. */
export function createRowSource(
  definition: AnyDefinition,
  table: Table,
  list: SpanList,
  filter: Uint8Array | undefined,
  splitOf: Int32Array | undefined,
  contextFor: (span: EngineSpan, groupOf?: Int32Array) => ExpressionContext,
  conversion: Conversion | undefined,
): RowSource {
  const {timeless, timely} = partition(definition.rows);
  const anySpan = list.spans[0] ?? noSpan;
  const context = contextFor(anySpan);
  const select = (kept: Uint8Array | undefined): Selected =>
    rememberSelection(table, timeless, kept, context) ?? selectRows(table, timeless, kept, context);
  const filtered = select(filter);
  let ofGroups: Int32Array | undefined;
  // Rows of no group count for nothing, and of a million rows the groups that are shown have few.
  const grouped = (): Int32Array => {
    ofGroups ??= splitOf ? rowsInGroups(filtered.rows, splitOf) : filtered.rows;
    return ofGroups;
  };
  let selected: Selected | undefined;
  const whole = (): Selected => {
    selected ??= filter ? select(undefined) : filtered;
    return selected;
  };
  const placements = new Map<string, {placement: Placement; spans: readonly (EngineSpan | undefined)[]}>();

  const placementOf = (variant: Variant): {placement: Placement; spans: readonly (EngineSpan | undefined)[]} => {
    const key = JSON.stringify([variant.place, variant.ago, variant.over, variant.whole]);
    const made = placements.get(key);
    if (made) return made;
    const rows = variant.whole ? whole().rows : grouped();
    const spans = variant.ago === undefined && !variant.over ? list.spans : windowsOf(list, variant);
    const present = spans.map(span => span ?? noSpan);
    const place: Place = variant.place ?? definition.place;
    const isLast = (number: number): boolean => endsNow(list, present[number] ?? noSpan);
    const placed = {placement: placeRows(place, table, rows, present, isLast), spans};
    placements.set(key, placed);
    return placed;
  };

  return {
    candidates: filtered.rows,
    whole: () => whole().rows,
    selected: timely ? undefined : {own: filtered, whole},
    entriesAt(number, variant) {
      const {placement, spans} = placementOf(variant);
      const span = spans[number];
      const placed = span && placement.rowsAt(number);
      if (!placed || !span) return undefined;
      const {test} = variant.whole ? whole() : filtered;
      const entries = makeEntries(table, placed, span, test, timely, variant.whole ? undefined : splitOf, contextFor);
      // What conditions on rows are about is each row's own amount; only what is computed with is converted.
      const {to} = (variant.constant && list.spans[number]) || span;
      const factors = conversion && ((column: MoneyColumn) => conversion(column, to - 1));
      return factors ? {...entries, frame: tableFrame(table, entries.rows, factors)} : entries;
    },
  };
}

function rowsInGroups(rows: Int32Array, splitOf: Int32Array): Int32Array {
  const grouped = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if ((splitOf[row] as number) >= 0) grouped[count++] = row;
  }
  return grouped.subarray(0, count);
}

const noSpan: EngineSpan = {from: 0, to: 0, names: [], stretches: [], number: undefined};

/** Whether a window ends with how things stand: on the last covered day, and nobody asks as of an earlier one. */
function endsNow(list: SpanList, window: EngineSpan): boolean {
  return list.isCurrent && window.to - 1 === list.asOf && window.number === list.spans.length - 1;
}

function partition(rows: Condition | undefined): {timeless: Condition | undefined; timely: Condition | undefined} {
  if (!rows) return {timeless: undefined, timely: undefined};
  if (isTimeless(rows)) return {timeless: rows, timely: undefined};
  if (!('all' in rows)) return {timeless: undefined, timely: rows};
  return {timeless: {all: rows.all.filter(isTimeless)}, timely: {all: rows.all.filter(part => !isTimeless(part))}};
}

/** The selection that another definition with the same condition made; undefined where a condition has reasons of its own. */
function rememberSelection(
  table: Table,
  timeless: Condition | undefined,
  kept: Uint8Array | undefined,
  context: ExpressionContext,
): Selected | undefined {
  const what = `rows ${JSON.stringify([timeless, ...answersIn(timeless, context)])}`;
  // The number of a reason that a definition brings along means something in its own table of reasons alone.
  if (what.includes('"why"')) return undefined;
  return remember(kept ?? table, what, () => selectRows(table, timeless, kept, context));
}

function selectRows(
  table: Table,
  timeless: Condition | undefined,
  kept: Uint8Array | undefined,
  context: ExpressionContext,
): Selected {
  if (!timeless) return {rows: kept ? keptRows(kept) : indexes(table.rows), test: undefined};
  const within = kept && keptRows(kept);
  const test = testCondition(timeless, within ? tableFrame(table, within) : wholeFrame(table), context);
  const {values} = test;
  const rows = new Int32Array(values.length);
  let count = 0;
  let unknown = 0;
  for (let i = 0; i < values.length; i++) {
    const held = values[i] as number;
    if (held === isFalse) continue;
    if (held === isUnknown) unknown++;
    rows[count++] = within ? (within[i] as number) : i;
  }
  return {rows: rows.slice(0, count), test: unknown ? (within ? byRow(test, within, table.rows) : test) : undefined};
}

/** A condition on some rows, by table row. */
function byRow({values, why}: ConditionVector, rows: Int32Array, count: number): ConditionVector {
  const all = {values: new Uint8Array(count), why: why && new Uint8Array(count)};
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    all.values[row] = values[i] as number;
    if (all.why) all.why[row] = why?.[i] as number;
  }
  return all;
}

function makeEntries(
  table: Table,
  placed: Int32Array,
  span: EngineSpan,
  timelessTest: ConditionVector | undefined,
  timely: Condition | undefined,
  splitOf: Int32Array | undefined,
  contextFor: (span: EngineSpan, groupOf?: Int32Array) => ExpressionContext,
): Entries {
  let test = timelessTest && gather(timelessTest, placed);
  if (timely) {
    // What a condition reads of other KPIs is of the row's own group.
    const context = contextFor(span, splitOf && groupsAt(splitOf, placed));
    const timelyTest = testCondition(timely, tableFrame(table, placed), context);
    test = test ? joinTwo(test, timelyTest, 0) : timelyTest;
  }
  // Placements reuse their arrays, so what an entry keeps is a copy.
  const {rows, unknownRows, unknownWhy} = test ? divide(placed, test) : {rows: placed.slice(), ...noUnknown};
  return {
    rows,
    frame: tableFrame(table, rows),
    span,
    groupOf: splitOf && groupsAt(splitOf, rows),
    unknownRows,
    unknownWhy,
  };
}

function groupsAt(splitOf: Int32Array, rows: Int32Array): Int32Array {
  const groups = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) groups[i] = splitOf[rows[i] as number] as number;
  return groups;
}

const noUnknown = {unknownRows: new Int32Array(0), unknownWhy: new Uint8Array(0)};

/** Rows that hold a condition, and those of which it is unknown with the reason. */
function divide(
  placed: Int32Array,
  {values, why}: ConditionVector,
): Pick<Entries, 'rows' | 'unknownRows' | 'unknownWhy'> {
  const rows = new Int32Array(placed.length);
  const unknownRows = new Int32Array(why ? placed.length : 0);
  const unknownWhy = new Uint8Array(unknownRows.length);
  let held = 0;
  let unknown = 0;
  for (let i = 0; i < placed.length; i++) {
    if (values[i] === isTrue) rows[held++] = placed[i] as number;
    else if (why && values[i] === isUnknown) {
      unknownWhy[unknown] = why[i] as number;
      unknownRows[unknown++] = placed[i] as number;
    }
  }
  return {
    rows: rows.slice(0, held),
    unknownRows: unknownRows.slice(0, unknown),
    unknownWhy: unknownWhy.slice(0, unknown),
  };
}

function gather(test: ConditionVector, rows: Int32Array): ConditionVector {
  const values = new Uint8Array(rows.length);
  const why = test.why && new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    values[i] = test.values[rows[i] as number] as number;
    if (why) why[i] = test.why?.[rows[i] as number] as number;
  }
  return {values, why};
}

/** Whether an aggregate looks at other rows than the period's. */
export function hasVariant(aggregate: Aggregate): boolean {
  return (
    aggregate.place !== undefined ||
    aggregate.ago !== undefined ||
    aggregate.over !== undefined ||
    aggregate.whole === true
  );
}

export function variantOf({place, ago, over, whole, constant}: Aggregate): Variant {
  return {
    ...(place !== undefined && {place}),
    ...(ago !== undefined && {ago}),
    ...(over !== undefined && {over}),
    ...(whole !== undefined && {whole}),
    ...(constant !== undefined && {constant}),
  };
}
