import type {NumberShapes} from './number-shapes.ts';

/** Powers of ten that a double holds exactly. */
const powers = Array.from({length: 23}, (_, power) => 10 ** power);

/**
 * The number just read, with `scale` digits behind the mark: the nearest double. `undefined` where no double stands
 * for it: beyond the largest, too small to differ from 0, or an integer above 2^53 that would become another one.
 */
export function toNumber(shape: NumberShapes, scale: number): number | undefined {
  const power = powers[Math.abs(scale)];
  if (Number.isSafeInteger(shape.digits) && power !== undefined) {
    // One operation on two exact doubles gives the nearest double to the decimal number.
    return signed(shape, scale >= 0 ? shape.digits / power : shape.digits * power);
  }
  const text = shape.digitsText();
  const value = Number(`${text}e${-scale}`);
  if (!Number.isFinite(value) || (value === 0 && shape.significant > 0)) return undefined;
  // Large numbers with an exponent are rounded by whoever wrote them; those with all their digits mean each of them.
  if (value > Number.MAX_SAFE_INTEGER && scale >= 0 && BigInt(text) !== BigInt(value) * 10n ** BigInt(scale))
    return undefined;
  return signed(shape, value);
}

function signed({negative}: NumberShapes, value: number): number {
  // A negative zero would print as -0 and group apart from 0.
  return negative && value !== 0 ? -value : value;
}
