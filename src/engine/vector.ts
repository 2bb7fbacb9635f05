/** Numbers of a frame's entries: NaN where `why` names a reason. Without `why` every entry has a value. */
export interface NumberVector {
  readonly values: Float64Array;
  readonly why: Uint8Array | undefined;
}

/** 0 false, 1 true, 2 unknown with the reason in `why`. */
export interface ConditionVector {
  readonly values: Uint8Array;
  readonly why: Uint8Array | undefined;
}

/** Days of a frame's entries, `missingDay` where there is none. */
export type DayVector = Int32Array;

export interface TextVector {
  /** −1 where missing. */
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

export const isFalse = 0;
export const isTrue = 1;
export const isUnknown = 2;

/** A vector with the same number, or the same reason, for every entry. */
export function constantVector(length: number, value: number, why: number): NumberVector {
  const values = new Float64Array(length);
  if (why === 0) {
    if (value !== 0) values.fill(value);
    return {values, why: undefined};
  }
  return {values: values.fill(Number.NaN), why: new Uint8Array(length).fill(why)};
}

/** 0, 1, 2, … */
export function indexes(length: number): Int32Array {
  const all = new Int32Array(length);
  for (let index = 0; index < length; index++) all[index] = index;
  return all;
}
