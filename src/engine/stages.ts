import type {Stage} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {type Aggregated, aggregateFrame, refuseUnconverted} from './aggregate.ts';
import {testCondition} from './conditions.ts';
import type {ExpressionContext, Scalar} from './context.ts';
import {type Frame, recordFrame} from './frame.ts';
import {missingValue, notCovered} from './reasons.ts';
import {isTrue, type NumberVector, type TextVector} from './vector.ts';

/** A frame with each entry's group of the split; what a definition aggregates next. */
export interface Level {
  readonly frame: Frame;
  /** −1 where an entry belongs to no group; undefined where there is one group. */
  readonly groupOf: Int32Array | undefined;
  /** The record that each entry of the level before belongs to, −1 where it was dropped; for drilling down. */
  readonly recordOf?: Int32Array;
  /** Records dropped, by group and reason. */
  readonly dropped: readonly {readonly group: number; readonly why: number}[];
}

/** The entries that one aggregate of a stage looks at. */
export interface StageSource {
  readonly level: Level;
  readonly context: ExpressionContext;
}

/** Groups entries into records and aggregates each. `levelFor` gives the entries that one aggregate looks at, `undefined` where the data cannot say; where they can for none, nothing is known of any record (`undefined`). */
export function runStage(
  stage: Stage,
  base: Level,
  levelFor: (aggregate: Aggregate) => StageSource | undefined,
  context: ExpressionContext,
): Level | undefined {
  const records = new RecordNumbers(stage.keys, stage.blanks ?? []);
  const recordOf = records.number(base);
  const sources = Object.entries(stage.let).map(([name, aggregate]) => {
    const source = levelFor(aggregate);
    return {
      name,
      aggregate,
      source,
      recordOf: source && (source.level === base ? recordOf : records.number(source.level)),
    };
  });
  if (sources.every(({source}) => !source)) return undefined;
  const {count, groups, texts} = records.finish();
  const numbers = new Map<string, NumberVector>();
  for (const {name, aggregate, source, recordOf: own} of sources) {
    if (!source) {
      numbers.set(name, {
        values: new Float64Array(count).fill(Number.NaN),
        why: new Uint8Array(count).fill(notCovered),
      });
      continue;
    }
    const letValue = (earlier: string, record: number): Scalar => scalarAt(numbers.get(earlier), earlier, record);
    const within = {...source.context, ownerOf: own, letValue};
    const aggregated = aggregateFrame(aggregate, source.level.frame, within, own, count);
    // A record that is known in part would look like one that grew or shrank.
    refuseUnconverted(aggregated, aggregated.unconverted, true);
    numbers.set(name, vectorOf(aggregated));
  }
  const frame = recordFrame(count, texts, numbers);
  const dropped: {group: number; why: number}[] = [];
  for (let i = 0; i < recordOf.length; i++) {
    if (recordOf[i] === -1 && (base.groupOf?.[i] ?? 0) >= 0)
      dropped.push({group: base.groupOf?.[i] ?? 0, why: missingValue});
  }
  const kept = keptRecords(stage, frame, {...context, groupOf: base.groupOf && groups}, groups, dropped);
  if (!kept) return {frame, groupOf: base.groupOf && groups, recordOf, dropped};
  const renumbered = new Int32Array(count).fill(-1);
  kept.forEach((record, number) => {
    renumbered[record] = number;
  });
  return {
    frame: pick(kept, texts, numbers),
    groupOf: base.groupOf && Int32Array.from(kept, record => groups[record] as number),
    recordOf: recordOf.map(record => (record < 0 ? -1 : (renumbered[record] as number))),
    dropped,
  };
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
      dropped.push({
        group: groups[record] as number,
        why: test.why?.[record] || context.reasons.number(stage.why ?? 'missing-value'),
      });
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

/** Numbers records by group and keys, over all the frames that a stage looks at. An entry without a key's value belongs to no record. */
class RecordNumbers {
  readonly #keys: readonly string[];
  /** By key: whether a missing value is one of its own. */
  readonly #isBlank: readonly boolean[];
  readonly #numbers = new Map<string, number>();
  readonly #groups: number[] = [];
  readonly #texts: string[][] = [];

  constructor(keys: readonly string[], blanks: readonly string[]) {
    this.#keys = keys;
    this.#isBlank = keys.map(key => blanks.includes(key));
  }

  number(level: Level): Int32Array {
    const vectors = this.#keys.map(key => level.frame.text(key));
    // Entries repeat few combinations of codes: the text is put together once for each.
    const known = new Map<number, number>();
    const numbers = new Int32Array(level.frame.length);
    for (let i = 0; i < numbers.length; i++) {
      const group = level.groupOf ? (level.groupOf[i] as number) : 0;
      let combined = group;
      let whole = group >= 0;
      for (const [position, {codes, dictionary}] of vectors.entries()) {
        const code = codes[i] as number;
        if (code < 0 && !this.#isBlank[position]) whole = false;
        combined = combined * (dictionary.length + 1) + code + 1;
      }
      if (!whole) {
        numbers[i] = -1;
        continue;
      }
      let number = known.get(combined);
      if (number === undefined || !Number.isSafeInteger(combined)) {
        number = this.#add(
          group,
          vectors.map(({codes, dictionary}) => dictionary[codes[i] as number] ?? ''),
        );
        known.set(combined, number);
      }
      numbers[i] = number;
    }
    return numbers;
  }

  #add(group: number, texts: string[]): number {
    const key = JSON.stringify([group, ...texts]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#groups.length;
    this.#numbers.set(key, number);
    this.#groups.push(group);
    this.#texts.push(texts);
    return number;
  }

  finish(): {count: number; groups: Int32Array; texts: Map<string, TextVector>} {
    const texts = new Map<string, TextVector>();
    this.#keys.forEach((key, position) => {
      const dictionary: string[] = [];
      const codes = new Map<string, number>();
      const own = this.#texts.map(record => {
        const text = record[position] ?? '';
        let code = codes.get(text);
        if (code === undefined) {
          code = dictionary.push(text) - 1;
          codes.set(text, code);
        }
        return code;
      });
      texts.set(key, {codes: Int32Array.from(own), dictionary});
    });
    return {count: this.#groups.length, groups: Int32Array.from(this.#groups), texts};
  }
}
