import fc from 'fast-check';
import {expect, test} from 'vitest';
import {copyBytes, createBytes, repeatByte, skipAscii, skipOrdinary, wordsOf} from '../../src/csv/byte-words.ts';

/** Bytes in a place of their own, with others behind them, as a buffer that was filled before has them. */
function bytesOf(values: readonly number[], behind: number): Uint8Array<ArrayBuffer> {
  const bytes = createBytes(values.length);
  new Uint8Array(bytes.buffer).fill(behind);
  bytes.set(values);
  return bytes;
}

const someBytes = fc.array(fc.oneof(fc.integer({min: 0, max: 255}), fc.constantFrom(44, 34, 10, 13, 9, 97, 97, 97)), {
  maxLength: 60,
});
const settings = {numRuns: 1000};

/** The first place from `from` on that a look at one byte after the other finds. */
function findFirst(bytes: Uint8Array, from: number, end: number, isWanted: (byte: number) => boolean): number {
  for (let at = from; at < end; at++) if (isWanted(bytes[at] ?? 0)) return at;
  return end;
}

test('words find the byte that a look at each byte finds, and none behind the end', () => {
  const special = new Uint8Array(256);
  for (const byte of [0, 10, 13, 34, 44]) special[byte] = 1;
  fc.assert(
    fc.property(someBytes, fc.nat(60), fc.nat(60), fc.constantFrom(0, 44, 255), (values, one, other, behind) => {
      const bytes = bytesOf(values, behind);
      const end = Math.min(Math.max(one, other), values.length);
      const from = Math.min(one, other, end);
      expect(skipAscii(bytes, from, end)).toBe(findFirst(bytes, from, end, byte => byte > 0x7f));
      expect(skipOrdinary(wordsOf(bytes), from, end, special, repeatByte(44))).toBe(
        findFirst(bytes, from, end, byte => special[byte] === 1),
      );
    }),
    settings,
  );
});

test('cells copied one behind the other are those cells', () => {
  fc.assert(
    fc.property(fc.array(someBytes, {maxLength: 6}), cells => {
      const whole = cells.flat();
      const source = wordsOf(bytesOf(whole, 255));
      const target = createBytes(whole.length);
      let at = 0;
      for (const {length} of cells) {
        copyBytes(source, at, at + length, wordsOf(target), at);
        at += length;
      }
      expect([...target]).toEqual(whole);
    }),
    settings,
  );
});
