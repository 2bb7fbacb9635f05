import type {ColumnKind} from '../tables/column.ts';
import {Hasher} from './hash.ts';
import type {Packed} from './pack.ts';

/** Rows of a column that are stored as one record; fewer cost time in both directions, more make small changes dear. */
export const chunkRows = 65_536;

/**
 * A stretch of one column as it is stored, understandable without any other record.
 * Number, day, instant and flag: `numbers` is [values]. Text: [codes into the dictionary]. Money: [minor units, currency codes].
 * Long text: [byte lengths] with `bytes`. List: [lengths, codes].
 */
export interface Chunk {
  readonly kind: ColumnKind;
  readonly rows: number;
  readonly numbers: readonly Packed[];
  /** Distinct texts in order of first use; a code counts from 1, 0 is missing. */
  readonly dictionary: readonly string[];
  readonly bytes: Uint8Array;
}

/** The content address: the same for equal contents, and another as soon as a byte of a stored chunk is damaged. */
export function addressOf(chunk: Chunk): string {
  const hasher = new Hasher().texts([chunk.kind]).number(chunk.rows);
  for (const {base, values} of chunk.numbers) {
    hasher.number(values.BYTES_PER_ELEMENT).number(base === undefined ? 1 : 0);
    hasher.bytes(Float64Array.of(base ?? 0)).bytes(values);
  }
  return hasher.texts(chunk.dictionary).bytes(chunk.bytes).digest();
}
