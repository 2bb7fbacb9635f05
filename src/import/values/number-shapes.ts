import {currencyOf} from './currency-words.ts';

/** One number cell, exactly as it is written: all digits, and how many stand behind the mark under either decimal mark. */
export interface NumberShape {
  readonly negative: boolean;
  readonly digits: string;
  /** Digits behind the mark, less the exponent, where the mark is a dot; NaN where the cell is no number then. */
  readonly dotScale: number;
  /** The same for a comma. */
  readonly commaScale: number;
  readonly percent: boolean;
  /** ISO code or sign of the currency beside the number, empty where there is none. */
  readonly currency: string;
  readonly hasUnit: boolean;
}

/** Words behind an estimate that say what it counts; they change nothing about its value. Durations (`3d`) do. */
const units = /^(?:sps?|p(?:ts?|unkte?)?|(?:story ?)?points?)$/i;

/** What stands before the digits, digits with their dividers, the exponent, what stands behind. */
const parts = /^(\D*?)([.,]?\d(?:[\d.,]|[' ](?=\d))*)(?:e([-+]?\d+))?(\D*)$/i;

/** Digits where the dot is the mark: plain, or divided in groups of three, or of two before the last three as India writes lakhs. Nobody divides a number that begins with zero. */
const digitsWithDot = /^(?:\d*|[1-9]\d{0,2}([, '])\d{3}(?:\1\d{3})*|[1-9]\d?([, ])(?:\d\d\2)+\d{3})(?:\.(\d*))?$/;

/** Reads one number cell, ASCII but for currency signs, strictly to its end; `undefined` where it is no number under either decimal mark. */
export function readNumber(text: string): NumberShape | undefined {
  const inside = /^\((.*)\)$/.exec(text)?.[1];
  const found = parts.exec((inside ?? text).trim());
  if (!found) return undefined;
  const [, before = '', body = '', exponent = '0', behind = ''] = found;
  const affixes = `${before} ${behind}`;
  const signs = (affixes.match(/[-+]/g) ?? []).length + (inside === undefined ? 0 : 1);
  const percents = affixes.split('%').length - 1;
  if (signs > 1 || percents > 1 || behind.includes('+')) return undefined;
  const word = affixes.replace(/[-+%]/g, '').trim();
  const currency = currencyOf(word.replace(/\.$/, ''));
  const hasUnit = word !== '' && currency === '';
  if (hasUnit && (percents > 0 || word !== behind.trim() || !units.test(word))) return undefined;
  const shift = percents * 2 - Number(exponent);
  const dotScale = scaleOf(body) + shift;
  const commaScale = scaleOf(body.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.'))) + shift;
  if (Number.isNaN(dotScale) && Number.isNaN(commaScale)) return undefined;
  return {
    negative: inside !== undefined || affixes.includes('-'),
    digits: body.replace(/\D/g, ''),
    dotScale,
    commaScale,
    percent: percents > 0,
    currency,
    hasUnit,
  };
}

/**
 * The number with `scale` digits behind the mark: the nearest double. `undefined` where no double stands
 * for it: beyond the largest, too small to differ from 0, or an integer above 2^53 that would become another one.
 */
export function toNumber({digits, negative}: NumberShape, scale: number): number | undefined {
  const value = Number(`${digits}e${-scale}`);
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(digits))) return undefined;
  // Large numbers with an exponent are rounded by whoever wrote them; those with all their digits mean each of them.
  if (value > Number.MAX_SAFE_INTEGER && scale >= 0 && BigInt(digits) !== BigInt(value) * 10n ** BigInt(scale))
    return undefined;
  // A negative zero would print as -0 and group apart from 0.
  return negative && value !== 0 ? -value : value;
}

/** NaN where the dividers make no sense with a dot for the mark: `1.2.3`, `0,123`. */
function scaleOf(body: string): number {
  const found = digitsWithDot.exec(body);
  return found ? (found[3] ?? '').length : Number.NaN;
}
