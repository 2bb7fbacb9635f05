import type {Better, Usual} from '../../src/language/definition.ts';

/** XmR limits with their centre. */
export interface Limits {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
}

export interface Point {
  readonly value: number | undefined;
  readonly complete: boolean;
  readonly settled: boolean;
}

export interface NaiveVerdict {
  readonly state: 'above' | 'below' | 'usual' | 'too-little-history' | 'not-judged';
  readonly provisional: boolean;
  readonly good: boolean | undefined;
  /** Index among the given points at which the run of signals began. */
  readonly since: number | undefined;
  /** Points that were judged. */
  readonly points: number;
  readonly run: 'above' | 'below' | undefined;
  readonly limits: Limits | undefined;
}

const points0 = 10;
const pointsFirm = 16;
const persistent = 0.3;

/** Mean ± 2.66 times the mean moving range; a point is judged against these, on the definition's scale. */
export function limitsOf(values: readonly number[]): Limits {
  let sum = 0;
  for (const value of values) sum += value;
  let ranges = 0;
  for (let index = 1; index < values.length; index++) {
    ranges += Math.abs((values[index] ?? Number.NaN) - (values[index - 1] ?? Number.NaN));
  }
  const centre = sum / values.length;
  const reach = 2.66 * (ranges / (values.length - 1));
  return {centre, low: centre - reach, high: centre + reach};
}

/** Autocorrelation of neighbours: how much each value resembles the one before it, 0 for equal values. */
export function lagOne(values: readonly number[]): number {
  // The mean of equal values may miss them by a rounding error, and every one of them by the same: that is no persistence.
  if (values.every(value => value === values[0])) return 0;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let together = 0;
  let alone = 0;
  values.forEach((value, index) => {
    alone += (value - mean) ** 2;
    if (index > 0) together += (value - mean) * ((values[index - 1] ?? mean) - mean);
  });
  return together / alone;
}

/** What may be said of a series in time order whose headline is its last complete, settled point with a value. */
export function judgeNaively(points: readonly Point[], usual: Usual | undefined, better: Better): NaiveVerdict {
  const judged = judgedValues(points, usual);
  const silent = {
    provisional: false,
    good: undefined,
    since: undefined,
    points: judged.length,
    run: undefined,
    limits: undefined,
  };
  if (usual === undefined) return {...silent, state: 'not-judged'};
  if (judged.length < points0) return {...silent, state: 'too-little-history'};
  const values = judged.map(({value}) => value);
  if (usual.of === 'value' && lagOne(values) > persistent) return {...silent, state: 'not-judged'};

  const inner = limitsOf(values);
  const limits = shownLimits(inner, usual);
  // Sums of equal values may miss their mean by a rounding error, and a point on a limit is within it.
  const slack = 1e-9 * Math.max(Math.abs(inner.low), Math.abs(inner.high));
  const low = Math.max(inner.low, scaled(usual.low ?? -Infinity, usual)) - slack;
  const high = Math.min(inner.high, scaled(usual.high ?? Infinity, usual)) + slack;
  const side = (value: number) => (value > high ? 'above' : value < low ? 'below' : 'usual');
  const sideOfCentre = (value: number) =>
    value > inner.centre + slack ? 'above' : value < inner.centre - slack ? 'below' : undefined;

  const last = judged.at(-1);
  const state = last === undefined ? 'usual' : side(last.value);
  const run = last === undefined ? undefined : sideOfCentre(last.value);
  const trailing = lengthOfRun(values, value => sideOfCentre(value) === run);
  const signals = lengthOfRun(values, value => side(value) === state);
  return {
    state,
    provisional: judged.length < pointsFirm,
    good: state === 'usual' || better === 'none' ? undefined : (state === 'above') === (better === 'up'),
    since: state === 'usual' ? undefined : judged[judged.length - signals]?.index,
    points: judged.length,
    run: trailing >= 8 ? run : undefined,
    limits,
  };
}

interface Judged {
  readonly index: number;
  readonly value: number;
}

// Changes are between neighbours that both have a value; on the log scale a change is a factor.
function judgedValues(points: readonly Point[], usual: Usual | undefined): Judged[] {
  const known: Judged[] = [];
  points.forEach(({value, complete, settled}, index) => {
    if (complete && settled && value !== undefined) known.push({index, value: scaled(value, usual)});
  });
  if (usual?.of !== 'change') return known;
  return known.slice(1).map(({index, value}, before) => ({index, value: value - (known[before]?.value ?? Number.NaN)}));
}

function scaled(value: number, usual: Usual | undefined): number {
  return usual?.scale === 'log' ? Math.log(value) : value;
}

function shownLimits({centre, low, high}: Limits, usual: Usual): Limits {
  const back = (value: number) => (usual.scale === 'log' ? Math.exp(value) : value);
  const within = (value: number) => Math.min(Math.max(value, usual.low ?? -Infinity), usual.high ?? Infinity);
  return {centre: back(centre), low: within(back(low)), high: within(back(high))};
}

function lengthOfRun(values: readonly number[], holds: (value: number) => boolean): number {
  let length = 0;
  for (let index = values.length - 1; index >= 0 && holds(values[index] ?? Number.NaN); index--) length++;
  return length;
}
