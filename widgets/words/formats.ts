import type {Series} from '../../src/index.ts';

/** What a value is counted in. */
export type Unit = Series['unit'];

/** Keeps a number and its sign on one line, and apart. */
export const thinSpace = '\u202f';

/** Numbers and days in the words of one locale. The locale changes how a figure is written, never the figure. */
export interface Formats {
  /** The locale that is in force, such as `en-GB`. */
  readonly locale: string;
  /** A whole number with grouping. */
  count(value: number): string;
  /** At most one decimal; two below one. */
  number(value: number): string;
  /** A fraction of one as percent. It never rounds to 0 % or 100 % what is neither. */
  share(value: number): string;
  /** A value without its unit's word; shares as percent, money short where it is much. */
  value(value: number, unit: Unit): string;
  /** The same to the cent, and shares to a tenth of a percent. */
  exact(value: number, unit: Unit): string;
  /** A target as it was agreed: nothing of it is rounded away. */
  aim(value: number, unit: Unit): string;
  /** A limit or a mean: no more digits than its size deserves, and so many that it stays on its side of the value `from`. */
  rough(value: number, unit: Unit, from?: number): string;
  /** A change with its sign; shares in percentage points, without their word. */
  change(value: number, unit: Unit): string;
  /** ISO day: "20 Nov". */
  day(iso: string): string;
  /** ISO day: "20 Nov 2026". */
  fullDay(iso: string): string;
  /** ISO instant as the civil day of a time zone: "21 Nov", with its year where that is another one than `year`. */
  instantDay(iso: string, timeZone: string, year: string): string;
  /** ISO day: "Nov", "November", "Nov 2026". */
  month(iso: string, length: 'short' | 'long' | 'with-year'): string;
  /** 1 is Monday, 7 is Sunday. */
  weekday(number: number): string;
  /** "a, b and c". */
  list(texts: readonly string[]): string;
  /** The order of texts; numbers in them count as numbers. */
  compare(a: string, b: string): number;
  /** Which plural form a count takes: `one`, `other`, … */
  plural(count: number): Intl.LDMLPluralRule;
}

const dayLength = 86_400_000;

/** A hyphen is too short for a minus. */
export const minus = (text: string): string => text.replace('-', '−');

/** Milliseconds of an ISO day's midnight in UTC; NaN where the text is no day. */
export function midnightOf(iso: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  return year && month && day ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : Number.NaN;
}

/** The ISO day a number of days later. */
export function shiftDay(iso: string, days: number): string {
  const moment = midnightOf(iso) + days * dayLength;
  return Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : iso;
}

/** Days from the first ISO day to the second; NaN where one is no day. */
export function daysBetween(from: string, to: string): number {
  return (midnightOf(to) - midnightOf(from)) / dayLength;
}

/** ISO day of a day number since 1970-01-01. */
export function isoOfDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Day number since 1970-01-01 of an ISO day; NaN where the text is no day. */
export function dayOfIso(iso: string): number {
  return midnightOf(iso) / dayLength;
}

/** English without a country is written with the day before the month, which nobody reads the wrong way round. */
function localeOf(tag: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return !canonical || canonical === 'en' ? 'en-GB' : canonical;
  } catch {
    // What a page writes into `lang` may be anything.
    return 'en-GB';
  }
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale, {calendar: 'gregory', timeZone: 'UTC', ...options});
  return iso => {
    const moment = midnightOf(iso);
    return Number.isFinite(moment) ? format.format(moment) : iso;
  };
}

/** Shares in percent, whole or with so many decimals; a sign that follows the number stands apart from it. */
export function shareFormat(locale: string): (value: number, digits?: number) => string {
  const formats = [0, 1, 2].map(
    digits => new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: digits}),
  );
  return (value, digits = 0) => {
    const nearEnd = (value > 0 && value < 0.01) || (value > 0.99 && value < 1);
    const text = formats[digits || Number(nearEnd)]?.format(value) ?? '';
    return minus(text.replace(/(?<=\p{N})(?=[%٪])/u, thinSpace));
  };
}

/** How a style writes a number, as `value`, `exact`, `aim`, `rough` or `change`; undefined where the plain way does. */
export type StyleFormat = (
  how: 'value' | 'exact' | 'aim' | 'rough' | 'change',
  value: number,
  unit: Unit,
) => string | undefined;

/** How roles write numbers of their own, such as money. */
export interface Styles {
  /** The style of a series; undefined where numbers are written the plain way. */
  of(series: Pick<Series, 'kpi' | 'currency'>): string | undefined;
  make(locale: string, style: string | undefined): StyleFormat;
}

let styles: Styles | undefined;

/** Brings styles along; without them amounts are plain numbers. */
export function useStyles(more: Styles): void {
  styles = more;
}

export const styleOf: Styles['of'] = series => styles?.of(series);

const known = new Map<string, Formats>();

/** The formats of a language tag, and of a style such as a currency; of English where the tag is none. They are made once, since `Intl` is slow to build. */
export function formatsFor(tag: string, style?: string): Formats {
  const locale = localeOf(tag);
  const key = `${locale} ${style}`;
  const found = known.get(key);
  if (found) return found;
  const made = makeFormats(locale, style);
  known.set(key, made);
  return made;
}

function makeFormats(locale: string, style: string | undefined): Formats {
  let made: StyleFormat | undefined;
  // Roles may come after the first formats were made.
  const own: StyleFormat = (how, value, unit) => {
    made ??= styles?.make(locale, style);
    return made?.(how, value, unit);
  };
  const whole = new Intl.NumberFormat(locale, {maximumFractionDigits: 0});
  const one = new Intl.NumberFormat(locale, {maximumFractionDigits: 1});
  const two = new Intl.NumberFormat(locale, {maximumFractionDigits: 2});
  const precise = new Intl.NumberFormat(locale, {maximumSignificantDigits: 3});
  const signed = new Intl.NumberFormat(locale, {maximumFractionDigits: 1, signDisplay: 'exceptZero'});
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, {type: 'conjunction'});
  const collator = new Intl.Collator(locale, {numeric: true});
  const share = shareFormat(locale);
  const number = (value: number): string => minus((Math.abs(value) < 1 ? two : one).format(value));
  const value: Formats['value'] = (amount, unit) =>
    own('value', amount, unit) ?? (unit === 'share' ? share(amount) : number(amount));
  const day = dateFormat(locale, {day: 'numeric', month: 'short'});
  const fullDay = dateFormat(locale, {day: 'numeric', month: 'short', year: 'numeric'});
  const weekday = dateFormat(locale, {weekday: 'long'});
  const months = {
    short: dateFormat(locale, {month: 'short'}),
    long: dateFormat(locale, {month: 'long'}),
    'with-year': dateFormat(locale, {month: 'short', year: 'numeric'}),
  };
  return {
    locale,
    count: value => whole.format(value),
    number,
    share: amount => value(amount, 'share'),
    value,
    exact: (value, unit) => own('exact', value, unit) ?? (unit === 'share' ? share(value, 1) : number(value)),
    aim: (value, unit) => own('aim', value, unit) ?? (unit === 'share' ? share(value, 2) : minus(two.format(value))),
    rough: (value, unit, from) => {
      const said = own('rough', value, unit);
      if (said !== undefined) return said;
      const step = unit === 'share' ? 0.01 : Math.abs(value) < 10 ? 0.1 : 1;
      const rounded = Math.round(value / step) * step;
      const isFine = from !== undefined && Math.sign(value - from) !== Math.sign(rounded - from);
      if (unit === 'share') return share(value, Number(isFine));
      return (isFine ? precise : step < 1 ? one : whole).format(value);
    },
    change: (value, unit) => minus(own('change', value, unit) ?? signed.format(unit === 'share' ? value * 100 : value)),
    day,
    fullDay,
    instantDay: (iso, timeZone, year) => {
      const moment = Date.parse(iso);
      if (!Number.isFinite(moment)) return iso;
      // The Swedish way of writing a day is ISO's.
      const civil = new Intl.DateTimeFormat('sv-SE', {timeZone}).format(moment);
      return civil.startsWith(year) ? day(civil) : fullDay(civil);
    },
    month: (iso, length) => months[length](iso),
    // 5 January 1970 was a Monday.
    weekday: number => weekday(isoOfDay(3 + number)),
    list: texts => lists.format(texts),
    compare: (a, b) => collator.compare(a, b),
    plural: count => plurals.select(count),
  };
}
