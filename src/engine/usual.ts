import type {Better, Usual} from '../language/definition.ts';
import type {Period, Reading, UsualRange, Verdict} from './series.ts';

/** Complete points that a first, provisional verdict and a firm one need (measured false-signal rates, product rules section 6). */
export const firstVerdict = 10;
export const firmVerdict = 16;
/** Above this lag-1 correlation the limits of XmR mislead. */
const persistent = 0.3;
/** Points in a row on one side of the centre that are worth a note. */
const longRun = 8;

interface Point {
  readonly period: Period;
  /** On the scale of the limits: the value or its change, its logarithm where the scale is one. */
  readonly x: number;
}

/**
 * XmR limits (mean ± 2.66 × mean moving range, Wheeler) over complete, settled readings; on a log scale for durations; clamped at natural bounds.
 * `undefined` below ten points. Persistent levels (lag-1 correlation of the unremarkable points above 0.3) have no limits either.
 */
export function usualRange(
  readings: readonly Reading[],
  usual: Usual | undefined,
): {range: UsualRange | undefined; points: number; persistent: boolean} {
  if (!usual) return {range: undefined, points: 0, persistent: false};
  const points = judgedPoints(readings, usual);
  if (points.length < firstVerdict) return {range: undefined, points: points.length, persistent: false};
  const xs = points.map(({x}) => x);
  const limits = limitsOf(xs);
  if (usual.of === 'value' && correlation(xs.filter(x => x >= limits.low && x <= limits.high)) > persistent) {
    return {range: undefined, points: points.length, persistent: true};
  }
  // Browsers differ in the last digits of a power of e, and the same data have the same limits in each.
  const back = (x: number): number => (usual.scale === 'log' ? Number(Math.exp(x).toPrecision(12)) : x);
  const clamp = (x: number): number => Math.min(usual.high ?? Infinity, Math.max(usual.low ?? -Infinity, x));
  return {
    points: points.length,
    persistent: false,
    range: {
      low: clamp(back(limits.low)),
      high: clamp(back(limits.high)),
      centre: back(limits.centre),
      points: points.length,
      provisional: points.length < firmVerdict,
      of: usual.of,
      scale: usual.scale,
    },
  };
}

/** What may be said of a headline: only a point beyond a limit is a signal; since when is the start of the unbroken run of such points. */
export function judge(
  readings: readonly Reading[],
  headline: Reading | undefined,
  usual: Usual | undefined,
  better: Better,
): {verdict: Verdict; range: UsualRange | undefined} {
  const {range, points, persistent: withheld} = usualRange(readings, usual);
  const unjudged = (state: Verdict['state']): {verdict: Verdict; range: UsualRange | undefined} => ({
    range,
    verdict: {state, provisional: false, good: undefined, points, needed: firstVerdict},
  });
  if (!usual || withheld || !headline || headline.value === undefined) return unjudged('not-judged');
  if (!range) return unjudged('too-little-history');
  const judged = judgedPoints(
    [...readings.filter(({period}) => period.to < headline.period.to), headline],
    usual,
    true,
  );
  const side = (x: number): 'above' | 'below' | undefined => sideOf(usual.scale === 'log' ? Math.exp(x) : x, range);
  const last = judged.at(-1);
  const state = last && last.period === headline.period ? side(last.x) : undefined;
  let since: Period | undefined;
  if (state)
    for (let i = judged.length - 1; i >= 0 && side((judged[i] as Point).x) === state; i--) since = judged[i]?.period;
  const run = runOf(
    judged.map(({x}) => (usual.scale === 'log' ? Math.exp(x) : x)),
    range.centre,
  );
  return {
    range,
    verdict: {
      state: state ?? 'usual',
      provisional: range.provisional,
      good: state === undefined || better === 'none' ? undefined : (state === 'above') === (better === 'up'),
      ...(since && {since}),
      ...(run && {run}),
      points,
      needed: firstVerdict,
    },
  };
}

/** Which side of the usual range a value lies on; a bound that nothing can pass (0, 100 %) never gives a signal. */
function sideOf(value: number, range: UsualRange): 'above' | 'below' | undefined {
  const slack = slackOf(range.centre);
  if (value > range.high + slack) return 'above';
  if (value < range.low - slack) return 'below';
  return undefined;
}

/** A hair's breadth: rounding in the mean of equal points must not put the same value on one side of it. */
function slackOf(centre: number): number {
  return 1e-9 * Math.max(1, Math.abs(centre));
}

function judgedPoints(readings: readonly Reading[], usual: Usual, keepLast = false): Point[] {
  const settled = readings.filter(
    (reading, i) =>
      reading.value !== undefined &&
      reading.settled &&
      (reading.period.complete || (keepLast && i === readings.length - 1)),
  );
  const points: Point[] = [];
  let before: number | undefined;
  for (const {value, period} of settled) {
    if (value === undefined || (usual.scale === 'log' && value <= 0)) continue;
    const level = usual.scale === 'log' ? Math.log(value) : value;
    if (usual.of === 'value') points.push({period, x: level});
    else if (before !== undefined) points.push({period, x: level - before});
    before = level;
  }
  return points;
}

function limitsOf(xs: readonly number[]): {low: number; high: number; centre: number} {
  const centre = mean(xs);
  const range = mean(xs.slice(1).map((x, i) => Math.abs(x - (xs[i] as number))));
  return {centre, low: centre - 2.66 * range, high: centre + 2.66 * range};
}

function mean(xs: readonly number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

function correlation(xs: readonly number[]): number {
  const centre = mean(xs);
  const spread = xs.reduce((sum, x) => sum + (x - centre) ** 2, 0);
  if (spread === 0) return 0;
  return xs.slice(1).reduce((sum, x, i) => sum + (x - centre) * ((xs[i] as number) - centre), 0) / spread;
}

function runOf(xs: readonly number[], centre: number): 'above' | 'below' | undefined {
  const recent = xs.slice(-longRun);
  if (recent.length < longRun) return undefined;
  const slack = slackOf(centre);
  if (recent.every(x => x > centre + slack)) return 'above';
  return recent.every(x => x < centre - slack) ? 'below' : undefined;
}
