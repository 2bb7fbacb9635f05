import type {Stage} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {contributions} from './aggregate.ts';
import {Alike} from './alike.ts';
import {type Buckets, sortIntoBuckets} from './buckets.ts';
import {isTimeless, testCondition} from './conditions.ts';
import {hasVariant, variantOf} from './entries.ts';
import {type Frame, recordFrame, tableFrame} from './frame.ts';
import {numberVector} from './numbers.ts';
import {RecordNumbers} from './record-numbers.ts';
import {holding, livesFor, pieceRows, type SweepInput, type Swept, unknownRows} from './sweep.ts';
import {Tally} from './tally.ts';
import {indexes, isFalse, isTrue, isUnknown, type NumberVector} from './vector.ts';

/** Whether the records of a stage, and what is made of them, change only when one of their rows comes or goes. */
export function isSweptStage(stage: Stage, letting: Readonly<Record<string, Aggregate>>): boolean {
  if (stage.on !== undefined || !isTimeless(stage.keep)) return false;
  return Object.values(letting).every(aggregate => {
    if (hasVariant(aggregate) || !('count' in aggregate || 'sum' in aggregate)) return false;
    return isTimeless(aggregate.where) && isTimeless('sum' in aggregate ? aggregate.sum : 0);
  });
}

/** Rows in the order of their records: those of record `r` lie from `starts[r]` up to `starts[r + 1]`. */
interface Rows {
  readonly rows: Int32Array;
  readonly starts: Uint32Array;
}

/** When rows are there and what they come to, beside them: looking each up in its column would wait for memory every time. */
interface Field {
  readonly starts: Uint32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** NaN where a row is not counted. */
  readonly values: Float64Array;
  /** Its rows make a record be there. */
  appears: boolean;
}

/**
 * Adds up a definition of one stage over all periods in one go. A record is looked at where one of its rows comes or goes, and is the same until the next:
 * of a customer who pays the same for years there is little to compute.
 */
export function* sweepRecords(input: SweepInput, stage: Stage): Generator<void, Swept> {
  const {definition, table, request, context} = input;
  const {groups, splitOf, list, filter} = request;
  const spans = list.spans.length;
  const own = holding(input.own, isTrue);
  const ownGroups = splitOf && Int32Array.from(own, row => splitOf[row] as number);
  const records = new RecordNumbers(stage, groups.length);
  const recordOf = records.number(tableFrame(table, own), ownGroups);
  yield;
  const ownRows = inOrder(own, sortIntoBuckets(indexes(own.length), records.count, recordOf));
  let wholeRows: Rows | undefined;
  const rowsOf = (aggregate: Pick<Aggregate, 'whole'>): Rows => {
    if (!aggregate.whole || (!filter && !splitOf)) return ownRows;
    wholeRows ??= sortWhole(input, stage, records);
    return wholeRows;
  };
  const made = new Map<string, Field>();
  const fieldOf = (aggregate: Aggregate): Field => {
    const rows = rowsOf(aggregate);
    const {whole = false, ...rest} = aggregate;
    const key = JSON.stringify([rows === ownRows, rest]);
    const field = made.get(key) ?? {...makeField(aggregate, input, rows), appears: false};
    made.set(key, field);
    // The whole that a share is of adds no records to a part of it.
    if (!whole) field.appears = true;
    return field;
  };
  const fields = Object.entries(stage.let).map(([name, aggregate]) => ({name, field: fieldOf(aggregate)}));
  // The period's own rows make a record, too, where no aggregate looks at them.
  const looksOwn = Object.values(stage.let).some(aggregate => !hasVariant(aggregate));
  const alsoThere = looksOwn ? [] : [fieldOf({count: true})];
  yield;

  const recordGroups = records.groups();
  const texts = records.texts();
  const lets = Object.entries(definition.let).map(([name, aggregate]) => ({
    name,
    aggregate,
    tally: new Tally(spans, groups.length),
  }));
  const unknown = new Tally(spans, groups.length);
  // Where a record's key matters besides its numbers, no two are alike.
  const asksKeys = stage.keys.some(key => JSON.stringify([definition.let, stage.keep]).includes(JSON.stringify(key)));
  const alike = new Alike(fields.length, spans, asksKeys);
  const changesOf = (place: number, change: (span: number, entries: number) => void): void => {
    for (let span = 0; span < alike.spans; span++) {
      const entries = alike.changes[place * alike.spans + span] as number;
      if (entries) change(span, entries);
    }
  };
  const tallyAlike = (aggregate: Aggregate, tally: Tally, frame: Frame, kept: Uint8Array | undefined): void => {
    const test = aggregate.where && testCondition(aggregate.where, frame, context);
    const vector = 'sum' in aggregate ? numberVector(aggregate.sum, frame, context) : undefined;
    for (let i = 0; i < frame.length; i++) {
      const held = test ? (test.values[i] as number) : isTrue;
      if (held === isFalse || (kept && kept[i] !== isTrue)) continue;
      const group = alike.group[i] as number;
      const value = vector ? (vector.values[i] as number) : 0;
      if (held === isUnknown || vector?.why?.[i])
        changesOf(i, (span, entries) => tally.changeLeftOut(group, span, entries));
      else changesOf(i, (span, entries) => tally.change(group, span, entries, entries * value));
    }
  };
  const flush = (): void => {
    const {length} = alike;
    const record = alike.record.subarray(0, length);
    const numbers = new Map<string, NumberVector>(
      fields.map(({name}, at) => [
        name,
        {values: (alike.values[at] as Float64Array).subarray(0, length), why: undefined},
      ]),
    );
    const own = new Map(
      [...texts].map(([key, {codes, dictionary}]) => [
        key,
        {codes: Int32Array.from(record, one => codes[one] as number), dictionary},
      ]),
    );
    // Movements ask the same of each record again and again.
    const frame: Frame = {...recordFrame(length, own, numbers), tested: new Map()};
    const keep = stage.keep && testCondition(stage.keep, frame, context);
    for (let i = 0; keep && i < length; i++) {
      if (keep.values[i] === isTrue || !(stage.why || keep.values[i] === isUnknown)) continue;
      changesOf(i, (span, entries) => unknown.changeLeftOut(alike.group[i] as number, span, entries));
    }
    for (const {aggregate, tally} of lets) tallyAlike(aggregate, tally, frame, keep?.values);
    alike.clear();
  };
  const places = fields.map(({field}) => field);
  yield* eachRun(recordGroups, spans, alsoThere, places, (record, group, from, to, own) => {
    alike.add(record, group, from, to, own);
    if (alike.isFull) flush();
  });
  flush();
  // Rows without a key are of no record.
  const without = own.filter((_, i) => recordOf[i] === -1 && (ownGroups?.[i] ?? 0) >= 0);
  const {from, to} = livesFor({}, input)(without);
  for (let i = 0; i < without.length; i++) {
    const group = splitOf ? (splitOf[without[i] as number] as number) : 0;
    if (from[i] !== to[i]) unknown.leaveOut(group, from[i] as number, to[i] as number);
  }
  return {
    lets: new Map(lets.map(({name, aggregate, tally}) => [name, tally.finish('count' in aggregate)])),
    unknown: unknownRows(input, unknown),
  };
}

/** All rows with the keys of some record, sorted by record: a row may belong to that of each group. */
function sortWhole(input: SweepInput, stage: Stage, records: RecordNumbers): Rows {
  const rows = holding(input.whole(), isTrue);
  const wholes = new RecordNumbers(stage, 1);
  const wholeOf = wholes.number(tableFrame(input.table, rows), undefined);
  const same = records.among(wholes);
  const byWhole = sortIntoBuckets(indexes(rows.length), wholes.count, wholeOf);
  const starts = new Uint32Array(records.count + 1);
  const sizeOf = (whole: number): number =>
    whole < wholes.count ? (byWhole.starts[whole + 1] as number) - (byWhole.starts[whole] as number) : 0;
  for (let record = 0; record < records.count; record++)
    starts[record + 1] = (starts[record] as number) + sizeOf(same[record] as number);
  const sorted = new Int32Array(starts[records.count] as number);
  for (let record = 0; record < records.count; record++) {
    const whole = same[record] as number;
    if (whole < wholes.count)
      sorted.set(byWhole.sorted.subarray(byWhole.starts[whole], byWhole.starts[whole + 1]), starts[record]);
  }
  return inOrder(rows, {starts, sorted});
}

function inOrder(rows: Int32Array, {starts, sorted}: Buckets): Rows {
  return {starts, rows: sorted.map(at => rows[at] as number)};
}

function makeField(aggregate: Aggregate, input: SweepInput, {rows, starts}: Rows): Omit<Field, 'appears'> {
  const {table, context} = input;
  const {from, to} = livesFor(variantOf(aggregate), input)(rows);
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += pieceRows) {
    const piece = rows.subarray(at, at + pieceRows);
    const {state, values: own} = contributions(aggregate, tableFrame(table, piece), context);
    for (let i = 0; i < piece.length; i++)
      values[at + i] = state[i] === 1 ? (own ? (own[i] as number) : 1) : Number.NaN;
  }
  return {starts, from, to, values};
}

/** Cuts each record's life where one of its rows comes or goes, and tells what it is in between. */
function* eachRun(
  groupOf: Int32Array,
  spans: number,
  alsoThere: readonly Field[],
  fields: readonly Field[],
  tell: (record: number, group: number, from: number, to: number, numbers: Float64Array) => void,
): Generator<void> {
  const different = [...new Set([...fields, ...alsoThere])];
  const places = fields.map(field => different.indexOf(field));
  const numbers = new Float64Array(fields.length);
  const isCut = new Uint8Array(spans + 1);
  const sums = new Float64Array(different.length);
  for (let record = 0; record < groupOf.length; record++) {
    if (record % pieceRows === 0) yield;
    let first = spans;
    let last = 0;
    for (let field = 0; field < different.length; field++) {
      const {starts, from, to} = different[field] as Field;
      const end = starts[record + 1] as number;
      for (let at = starts[record] as number; at < end; at++) {
        const comes = from[at] as number;
        const goes = to[at] as number;
        if (comes === goes) continue;
        isCut[comes] = 1;
        isCut[goes] = 1;
        if (comes < first) first = comes;
        if (goes > last) last = goes;
      }
    }
    let begin = first;
    for (let span = first + 1; span <= last; span++) {
      if (!isCut[span]) continue;
      isCut[begin] = 0;
      if (sumsAt(record, begin, different, sums)) {
        for (let field = 0; field < places.length; field++) numbers[field] = sums[places[field] as number] as number;
        tell(record, groupOf[record] as number, begin, span, numbers);
      }
      begin = span;
    }
    isCut[begin] = 0;
  }
}

/** What the rows of a record come to in one period, by field; false where none of them makes it be there. */
function sumsAt(record: number, span: number, fields: readonly Field[], sums: Float64Array): boolean {
  let isThere = false;
  for (let field = 0; field < fields.length; field++) {
    const {starts, from, to, values, appears} = fields[field] as Field;
    const end = starts[record + 1] as number;
    let sum = 0;
    let lost = 0;
    for (let at = starts[record] as number; at < end; at++) {
      if ((from[at] as number) > span || (to[at] as number) <= span) continue;
      if (appears) isThere = true;
      const value = values[at] as number;
      if (Number.isNaN(value)) continue;
      const total = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum;
      sum = total;
    }
    sums[field] = sum + lost;
  }
  return isThere;
}
