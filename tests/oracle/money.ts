import type {AnyDefinition} from '../../src/language/definition.ts';
import type {NaiveData, NaiveReading} from './evaluate.ts';
import {isAbsent, isMoney, type Money, type Result, type Row} from './row.ts';

/** Digits behind the mark of the currencies that the tests use. */
const digits: Readonly<Record<string, number>> = {EUR: 2, USD: 2, JPY: 0, KWD: 3, '': 2};

function digitsOf(currency: string): number {
  const found = digits[currency];
  if (found === undefined) throw new Error(`invalid currency: ${currency}`);
  return found;
}

/** An amount in minor units of the dataset's currency on a day; as it is where the dataset has none. */
export function amountOn(money: Money, data: NaiveData, day: number): Result {
  const to = data.conventions.currency;
  if (to === '' || money.currency === to) return money.minor;
  const rates = data.rows.rates ?? [];
  const direct = rateOn(rates, money.currency, to, day);
  const inverse = rateOn(rates, to, money.currency, day);
  const rate = direct ?? (inverse === undefined ? undefined : 1 / inverse);
  if (rate === undefined) return {why: 'missing-rate'};
  return money.minor * (rate * 10 ** (digitsOf(to) - digitsOf(money.currency)));
}

// The one that began latest of those in force, the later row of two that began together.
function rateOn(rates: readonly Row[], from: string, to: string, day: number): number | undefined {
  let found: Row | undefined;
  for (const row of rates) {
    const {start, end, rate} = row;
    if (row.from !== from || row.to !== to || typeof rate !== 'number' || rate <= 0) continue;
    if (typeof start === 'number' && start > day) continue;
    if (typeof end === 'number' && end <= day) continue;
    if (found === undefined || startOf(row) >= startOf(found)) found = row;
  }
  return typeof found?.rate === 'number' ? found.rate : undefined;
}

function startOf({start}: Row): number {
  return typeof start === 'number' ? start : -Infinity;
}

/** The currencies of the amounts that a definition names, in some rows. */
export function currenciesOf(definition: AnyDefinition, rows: readonly Row[]): string[] {
  const named = [...JSON.stringify({...definition, words: {}}).matchAll(/\{"field":"([^"]+)"\}/g)].map(
    ([, name]) => name,
  );
  const amounts = rows.flatMap(row => named.map(name => row[name ?? ''])).filter(isMoney);
  return [...new Set(amounts.map(({currency}) => currency))].sort();
}

/** A reading in units of its currency: what the words of the definition count in money is divided by its minor units. */
export function inUnits(definition: AnyDefinition, reading: NaiveReading, currency: string): NaiveReading {
  const minor = 10 ** digitsOf(currency);
  const of = (unit: string, value: Result): Result => (unit === 'money' && !isAbsent(value) ? value / minor : value);
  const {value, interval, parts, ...rest} = reading;
  const own = (number: number): number => (definition.unit === 'money' ? number / minor : number);
  const {low = -Infinity, high = Infinity} =
    definition.usual ?? (definition.unit === 'score' ? {low: -100, high: 100} : {});
  return {
    ...rest,
    value: value === undefined ? undefined : own(value),
    ...(interval && {interval: {low: Math.max(low, own(interval.low)), high: Math.min(high, own(interval.high))}}),
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, of(definition.partUnits?.[name] ?? definition.unit, part)]),
    ),
  };
}
