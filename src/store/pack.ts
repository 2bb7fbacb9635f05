/** Numbers in the narrowest array that holds them exactly. */
export interface Packed {
  /**
   * With a base, `values` are codes: 0 is missing, any other code is the value minus the base.
   * Without one they are the values themselves, NaN where missing.
   */
  readonly base: number | undefined;
  readonly values: Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;
}

/** Codes of the rows of a chunk. */
const mostScratch = 2 ** 16;
let scratch = new Uint32Array(0);

/**
 * Packs the rows [from, to). `missing` marks missing rows besides NaN. `known` counts the rows that have a value.
 * Equal rows always give equal bytes: the content address depends on it.
 */
export function pack(
  values: Float64Array | Int32Array,
  from: number,
  to: number,
  missing: number,
): {readonly packed: Packed; readonly known: number} {
  let known = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let isWhole = true;
  let isSingle = true;
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (value === missing || Number.isNaN(value)) continue;
    known++;
    if (value < low) low = value;
    if (value > high) high = value;
    // Codes have no minus zero.
    if (isWhole && (Math.trunc(value) !== value || (value === 0 && 1 / value < 0))) isWhole = false;
    if (isSingle && Math.fround(value) !== value) isSingle = false;
  }
  if (known === 0) return {packed: {base: 0, values: new Uint8Array(to - from)}, known};
  const base = low - 1;
  const top = high - base;
  if (isWhole && top < 2 ** 32 && Number.isSafeInteger(base) && Number.isSafeInteger(high)) {
    return {packed: {base, values: narrow(codesOf(values, from, to, missing, base), top)}, known};
  }
  const copy = isSingle ? new Float32Array(to - from) : new Float64Array(to - from);
  copy.set(values.subarray(from, to));
  // Computed NaNs differ in their bits from written ones.
  for (let row = 0; row < copy.length; row++) if (Number.isNaN(copy[row])) copy[row] = Number.NaN;
  return {packed: {base: undefined, values: copy}, known};
}

/** Writes packed rows into a column from row `at` on. */
export function unpackInto(target: Float64Array | Int32Array, at: number, packed: Packed, missing: number): void {
  // The built-in conversion first: a loop over five kinds of array is many times slower than one over a single kind.
  target.set(packed.values, at);
  const {base} = packed;
  if (base === undefined) return;
  const end = at + packed.values.length;
  for (let row = at; row < end; row++) {
    const code = target[row] as number;
    target[row] = code === 0 ? missing : code + base;
  }
}

/** A copy of the codes in the narrowest array for codes up to `top`. */
export function narrow(codes: Uint32Array, top: number): Uint8Array | Uint16Array | Uint32Array {
  if (top < 2 ** 8) return new Uint8Array(codes);
  return top < 2 ** 16 ? new Uint16Array(codes) : codes.slice();
}

/** Zeros for codes that `narrow` will copy, in memory that is used again; of lists with very many entries in memory of their own. */
export function scratchCodes(count: number): Uint32Array {
  if (count > mostScratch) return new Uint32Array(count);
  if (scratch.length === 0) scratch = new Uint32Array(mostScratch);
  return scratch.subarray(0, count).fill(0);
}

function codesOf(
  values: Float64Array | Int32Array,
  from: number,
  to: number,
  missing: number,
  base: number,
): Uint32Array {
  const codes = scratchCodes(to - from);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    codes[row - from] = value === missing || Number.isNaN(value) ? 0 : value - base;
  }
  return codes;
}
