import type {Stage} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {type Aggregated, aggregateFrame, contributions, refuseUnconverted} from './aggregate.ts';
import {testCondition} from './conditions.ts';
import type {ExpressionContext, Scalar} from './context.ts';
import {type Frame, recordFrame} from './frame.ts';
import {missingRate, missingValue, notCovered} from './reasons.ts';
import {RecordNumbers} from './record-numbers.ts';
import {isTrue, type NumberVector, type TextVector} from './vector.ts';

/** A frame with each entry's group of the split; what a definition aggregates next. */
export interface Level {
  readonly frame: Frame;
  /** −1 where an entry belongs to no group; undefined where there is one group. */
  readonly groupOf: Int32Array | undefined;
  /** The record that each entry of the level before belongs to, −1 where it was dropped; for drilling down. */
  readonly recordOf?: Int32Array;
  /** The same for the entries of other windows that records were made of, with the table rows that these are. */
  readonly elsewhere?: readonly TracedRows[];
  /** Why an entry of the level before is in no record, 0 where it is in one or does not belong. */
  readonly whyOut?: Uint8Array;
  /** Records dropped, by group and reason. */
  readonly dropped: readonly {readonly group: number; readonly why: number}[];
}

/** Table rows, each with its record, −1 where that was dropped. */
export interface TracedRows {
  readonly rows: Int32Array;
  readonly recordOf: Int32Array;
}

/** The entries that one aggregate of a stage looks at. */
export interface StageSource {
  readonly level: Level;
  readonly context: ExpressionContext;
  /** The table rows that the entries are, where they are rows. */
  readonly rows?: Int32Array;
  /** It is all rows with a record's keys, whatever filter and split. */
  readonly isWhole?: boolean;
}

/** Everything that an aggregate of a stage needs besides its source. */
interface Within {
  readonly records: RecordNumbers;
  readonly stage: Stage;
  /** The group of each record. */
  readonly groups: Int32Array;
  /** What the names before it came to. */
  readonly numbers: ReadonlyMap<string, NumberVector>;
}

/** Groups entries into records and aggregates each. `levelFor` gives the entries that one aggregate looks at, `undefined` where the data cannot say; where they can for none, nothing is known of any record (`undefined`). */
export function runStage(
  stage: Stage,
  base: Level,
  levelFor: (aggregate: Aggregate) => StageSource | undefined,
  context: ExpressionContext,
  groupCount: number,
): Level | undefined {
  const records = new RecordNumbers(stage, groupCount);
  const recordOf = records.number(base.frame, base.groupOf);
  const sources = Object.entries(stage.let).map(([name, aggregate]) => {
    const source = levelFor(aggregate);
    // The whole that a share is of adds no records to a part of it.
    const own =
      source &&
      (source.level === base
        ? recordOf
        : source.isWhole
          ? undefined
          : records.number(source.level.frame, source.level.groupOf));
    return {name, aggregate, source, recordOf: own};
  });
  if (sources.every(({source}) => !source)) return undefined;
  const {count} = records;
  const groups = records.groups();
  const texts = records.texts();
  const numbers = new Map<string, NumberVector>();
  for (const {name, aggregate, source, recordOf: own} of sources) {
    const within = {records, stage, groups, numbers};
    numbers.set(
      name,
      !source
        ? notKnown(count)
        : own
          ? aggregateOwn(aggregate, source, own, within)
          : aggregateWhole(aggregate, source, within),
    );
  }
  const frame = recordFrame(count, texts, numbers);
  const shown = rowsShown(stage, base, recordOf, {...context, ownerOf: recordOf, letValue: letOf(numbers)});
  const dropped = [...base.dropped];
  const whyOut = new Uint8Array(recordOf.length);
  for (let i = 0; i < recordOf.length; i++) {
    if (recordOf[i] !== -1 || (base.groupOf?.[i] ?? 0) < 0) continue;
    dropped.push({group: base.groupOf?.[i] ?? 0, why: missingValue});
    whyOut[i] = missingValue;
  }
  const elsewhere = sources.flatMap(({source, recordOf: own}): TracedRows[] =>
    source?.rows && own && own !== recordOf ? [{rows: source.rows, recordOf: own}] : [],
  );
  const whyDropped = new Uint8Array(count);
  const kept = keptRecords(stage, frame, {...context, groupOf: base.groupOf && groups}, groups, dropped, whyDropped);
  if (!kept) return {frame, groupOf: base.groupOf && groups, recordOf: shown, elsewhere, whyOut, dropped};
  const renumbered = new Int32Array(count).fill(-1);
  kept.forEach((record, number) => {
    renumbered[record] = number;
  });
  return {
    frame: pick(kept, texts, numbers),
    groupOf: base.groupOf && Int32Array.from(kept, record => groups[record] as number),
    recordOf: follow(shown, renumbered),
    elsewhere: elsewhere.map(({rows, recordOf: own}) => ({rows, recordOf: follow(own, renumbered)})),
    whyOut: whyOut.map((why, i) => why || (whyDropped[recordOf[i] as number] ?? 0)),
    dropped,
  };
}

/** The record of each entry that stands behind one. */
function rowsShown(
  {shows, let: letting}: Stage,
  {frame}: Level,
  recordOf: Int32Array,
  context: ExpressionContext,
): Int32Array {
  if (!shows) return recordOf;
  const states = shows.map(name => contributions(letting[name] as Aggregate, frame, context).state);
  return recordOf.map((record, i) => (states.some(state => state[i] !== 0) ? record : -1));
}

/** The records of a later stage, of the rows that the stage before was made of. */
export function throughBoth(before: Level, after: Level): Level {
  const {recordOf} = before;
  const later = after.recordOf;
  if (!recordOf || !later) return after;
  return {
    ...after,
    recordOf: follow(recordOf, later),
    elsewhere: (before.elsewhere ?? []).map(({rows, recordOf: own}) => ({rows, recordOf: follow(own, later)})),
    whyOut: Uint8Array.from(recordOf, (record, i) => before.whyOut?.[i] || (after.whyOut?.[record] ?? 0)),
  };
}

/** Records that could not be judged for want of a rate, by group. */
export function droppedWithoutRate({dropped}: Level, groups: number): Uint32Array {
  const counts = new Uint32Array(groups);
  for (const {group, why} of dropped) if (why === missingRate) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

/** Where the records of some entries went in a later stage. */
export function follow(recordOf: Int32Array, later: Int32Array): Int32Array {
  return recordOf.map(record => (record < 0 ? -1 : (later[record] as number)));
}

function notKnown(count: number): NumberVector {
  return {values: new Float64Array(count).fill(Number.NaN), why: new Uint8Array(count).fill(notCovered)};
}

function aggregateOwn(
  aggregate: Aggregate,
  {level, context}: StageSource,
  recordOf: Int32Array,
  {records, numbers}: Within,
): NumberVector {
  const own = {...context, ownerOf: recordOf, letValue: letOf(numbers)};
  return recordValues(aggregate, level.frame, own, recordOf, records.count);
}

/** The names before it, of an entry's record. */
function letOf(numbers: ReadonlyMap<string, NumberVector>): ExpressionContext['letValue'] {
  return (name, record) => scalarAt(numbers.get(name), name, record);
}

/** All rows with a record's keys, whatever filter and split; every group's record with these keys has the same of them. */
function aggregateWhole(
  aggregate: Aggregate,
  {level, context}: StageSource,
  {records, stage, groups, numbers}: Within,
): NumberVector {
  const wholes = new RecordNumbers(stage, 1);
  const wholeOf = wholes.number(level.frame, undefined);
  const same = records.among(wholes);
  const values = new Float64Array(records.count);
  const why = new Uint8Array(records.count);
  const take = (from: NumberVector, wanted: (record: number) => boolean): void => {
    for (let record = 0; record < values.length; record++) {
      if (!wanted(record)) continue;
      values[record] = from.values[same[record] as number] as number;
      why[record] = from.why?.[same[record] as number] ?? 0;
    }
  };
  // One more than there are: those that not even the whole has rows of.
  const aggregateFor = (own: ExpressionContext): NumberVector =>
    recordValues(aggregate, level.frame, {...own, ownerOf: wholeOf}, wholeOf, wholes.count + 1);
  if (!asksOwner(aggregate)) take(aggregateFor(context), () => true);
  else {
    const recordsOf = new Map<number, Int32Array>();
    for (let record = 0; record < groups.length; record++) {
      const group = groups[record] as number;
      const own = recordsOf.get(group) ?? new Int32Array(wholes.count).fill(-1);
      recordsOf.set(group, own);
      own[same[record] as number] = record;
    }
    for (const [group, own] of recordsOf) {
      const letValue = (name: string, whole: number): Scalar => scalarAt(numbers.get(name), name, own[whole] ?? -1);
      const groupOf = new Int32Array(level.frame.length).fill(group);
      take(aggregateFor({...context, groupOf, letValue}), record => groups[record] === group);
    }
  }
  return {values, why: why.some(reason => reason !== 0) ? why : undefined};
}

/** Whether an aggregate asks for something that each record or group has of its own. */
function asksOwner(aggregate: Aggregate): boolean {
  return /"(let|reading|past|soFar|assumed)"/.test(JSON.stringify(aggregate));
}

function recordValues(
  aggregate: Aggregate,
  frame: Frame,
  context: ExpressionContext,
  recordOf: Int32Array,
  count: number,
): NumberVector {
  const aggregated = aggregateFrame(aggregate, frame, context, recordOf, count);
  // A record that is known in part would look like one that grew or shrank.
  refuseUnconverted(aggregated, aggregated.unconverted, true);
  return vectorOf(aggregated);
}

function scalarAt(vector: NumberVector | undefined, name: string, record: number): Scalar {
  if (!vector) throw new Error(`unknown name: ${name}`);
  // An entry of no record belongs to none of the aggregates either: any reason keeps it out.
  if (record < 0) return {value: Number.NaN, why: missingValue};
  return {value: vector.values[record] as number, why: vector.why?.[record] ?? 0};
}

/** Indexes of the records that stay: those that hold the condition and, with `on`, whose own day lies in the period. `undefined` where all stay. */
function keptRecords(
  stage: Stage,
  frame: Frame,
  context: ExpressionContext,
  groups: Int32Array,
  dropped: {group: number; why: number}[],
  whyDropped: Uint8Array,
): number[] | undefined {
  if (!stage.keep && !stage.on) return undefined;
  const test = stage.keep && testCondition(stage.keep, frame, context);
  const days = stage.on === undefined ? undefined : frame.day(stage.on);
  const kept: number[] = [];
  for (let record = 0; record < frame.length; record++) {
    const day = days?.[record];
    if (day !== undefined && !context.span.stretches.some(({from, to}) => day >= from && day < to)) continue;
    if (!test || test.values[record] === isTrue) kept.push(record);
    else if (stage.why || test.why?.[record]) {
      const why = test.why?.[record] || context.reasons.number(stage.why ?? 'missing-value');
      dropped.push({group: groups[record] as number, why});
      whyDropped[record] = why;
    }
  }
  return kept;
}

function vectorOf({values, why}: Aggregated): NumberVector {
  for (let i = 0; i < values.length; i++) if (why[i]) values[i] = Number.NaN;
  return {values, why: why.some(reason => reason !== 0) ? why : undefined};
}

function pick(
  kept: readonly number[],
  texts: ReadonlyMap<string, TextVector>,
  numbers: ReadonlyMap<string, NumberVector>,
): Frame {
  const textsKept = new Map(
    [...texts].map(([name, {codes, dictionary}]) => [
      name,
      {codes: Int32Array.from(kept, i => codes[i] as number), dictionary},
    ]),
  );
  const numbersKept = new Map(
    [...numbers].map(([name, {values, why}]) => [
      name,
      {
        values: Float64Array.from(kept, i => values[i] as number),
        why: why && Uint8Array.from(kept, i => why[i] as number),
      },
    ]),
  );
  return recordFrame(kept.length, textsKept, numbersKept);
}
