import type {NumberShape} from './number-shapes.ts';

const exactDigits = 15;
/** More digits behind the mark than any currency has minor units. */
const roomBehindMark = 3;

/** An amount as written: an exact integer and how many of its digits stand behind the mark. */
export interface WrittenAmount {
  readonly digits: number;
  /** Digits that were cut off behind the mark and that were not all zero. */
  readonly isCut: boolean;
  /** How many digits were cut off, to be taken off the scale. */
  readonly cut: number;
}

/**
 * The digits of the number just read. Spreadsheets write 33.333333333333336: what lies beyond 15 digits is cut where it
 * is far behind the mark, and `undefined` tells that it is not.
 */
export function writtenAmount(shape: NumberShape, scale: number): WrittenAmount | undefined {
  const sign = shape.negative ? -1 : 1;
  const written = shape.digits.replace(/^0+/, '');
  const digits = Number(written);
  if (Number.isSafeInteger(digits)) return {digits: digits === 0 ? 0 : sign * digits, isCut: false, cut: 0};
  const cut = written.length - exactDigits;
  if (scale - cut < roomBehindMark) return undefined;
  const kept = written.slice(0, exactDigits);
  return {digits: sign * Number(kept), isCut: Number(written.slice(exactDigits)) !== 0, cut};
}

/**
 * Minor units of `digits` with `scale` digits behind the mark, in a currency with `minorDigits`: integers all the way,
 * so 0.29 of a dollar is 29 and not 28.999999999999996. Half a unit goes away from zero. `isExact` says that nothing was rounded; `undefined` stands
 * for more than a double counts exactly.
 */
export function toMinorUnits(
  digits: number,
  scale: number,
  minorDigits: number,
): {readonly units: number; readonly isExact: boolean} | undefined {
  const shift = minorDigits - scale;
  if (shift >= 0) {
    const units = digits * 10 ** shift;
    return Number.isSafeInteger(units) ? {units, isExact: true} : undefined;
  }
  const divisor = 10 ** -shift;
  const size = Math.abs(digits);
  const rest = size % divisor;
  const units = (size - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  return {units: digits < 0 && units !== 0 ? -units : units, isExact: rest === 0};
}
