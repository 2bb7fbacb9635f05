import {labelGap, thinLabels} from './text.ts';

/** What the ticks of a time axis stand for. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/**
 * Words for the unit that a day lies in, such as "3 Nov", "Nov" or, for January, the year. A week's day is its Monday. `day` counts from
 * 1970-01-01.
 */
export type FormatDay = (day: number, unit: TimeUnit) => string;

/** A tick of a time axis: the day, counted from 1970-01-01, the pixel of its beginning and the label centred on `labelX`. */
export interface TimeTick {
  readonly day: number;
  /** False for the label at the left end of an axis that begins within a month or year: nothing begins there. */
  readonly begins: boolean;
  readonly x: number;
  readonly labelX: number;
  readonly text: string;
}

/** Where a time axis lies, in pixels: `x` maps a day to its beginning, labels stay between `start` and `end`. */
export interface TimeRoom {
  readonly x: (day: number) => number;
  readonly start: number;
  readonly end: number;
  readonly measure: (text: string) => number;
}

const dayLength = 86_400_000;
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200] as const;
const daySteps = [1, 2, 7] as const;
const mostTimeTicks = 9;

/**
 * Round numbers from `low` to `high`, about `count` of them, ascending: multiples of 1, 2 or 5 times a power of ten. One number
 * where both are equal, none where they are not finite or in the wrong order.
 */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  if (low === high && Number.isFinite(low)) return [low];
  const rough = high / count - low / count;
  // Below this, powers of ten leave the range of numbers.
  if (!(rough > 1e-300) || !Number.isFinite(rough) || !Number.isFinite(low)) return [];
  const power = Math.floor(Math.log10(rough));
  const error = rough / 10 ** power;
  // Geometric means of neighbouring steps: the nearest one wins.
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  // A tenth is not exact: below one the ticks are whole numbers divided, so that 0.3 is not 0.30000000000000004.
  const divides = power < 0;
  const size = divides ? 10 ** -power / factor : 10 ** power * factor;
  const first = Math.ceil(divides ? low * size : low / size);
  const last = Math.floor(divides ? high * size : high / size);
  const ticks: number[] = [];
  for (let index = 0; index <= last - first && index <= 4 * count; index++) {
    const whole = first + index;
    const tick = (divides ? whole / size : whole * size) + 0;
    // A step below the precision of the numbers gives the same tick again.
    if (Number.isFinite(tick) && tick > (ticks.at(-1) ?? Number.NEGATIVE_INFINITY)) ticks.push(tick);
  }
  return ticks;
}

/** The domain widened to whole ticks, and these: what a value axis shows. */
export function niceDomain(
  low: number,
  high: number,
  count: number,
): {readonly low: number; readonly high: number; readonly ticks: readonly number[]} {
  const few = niceTicks(low, high, count);
  // One number tells no distance: then its neighbours beyond the ends stand on the axis, too.
  const inner = few.length < 2 ? niceTicks(2 * low - high, 2 * high - low, 3 * count) : few;
  const step = (inner[1] ?? 0) - (inner[0] ?? 0);
  if (!(step > 0) || !Number.isFinite(step)) return {low, high, ticks: inner};
  const from = inner[0] ?? low;
  const to = inner.at(-1) ?? high;
  // One tick further on either side, counted anew: a step less than a tick is not exact, and would miss the tick that it means.
  const further = niceTicks(from - 1.25 * step, to + 1.25 * step, (to - from) / step + 2.5);
  const most = 0.999 * step;
  const ticks = further.filter(tick => tick > low - most && tick < high + most);
  return {low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks};
}

/** Days on which a tick stands: every `step` months from January, or every `step` days, weeks beginning on Monday. */
function* tickDays(from: number, through: number, unit: 'day' | 'month', step: number): Generator<number> {
  if (unit === 'day') {
    // Day 4 was a Monday (1970-01-05).
    for (let day = from + ((((4 - from) % step) + step) % step); day <= through; day += step) yield day;
    return;
  }
  const date = new Date(from * dayLength);
  let month = date.getUTCFullYear() * 12 + date.getUTCMonth() + (date.getUTCDate() > 1 ? 1 : 0);
  month = Math.ceil(month / step) * step;
  for (;;) {
    const first = new Date(0);
    // Not Date.UTC: it takes the years 0 to 99 for those of the twentieth century.
    first.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const day = first.getTime() / dayLength;
    if (!(day <= through)) return;
    yield day;
    month += step;
  }
}

function unitOf(kind: 'day' | 'month', step: number): TimeUnit {
  if (kind === 'day') return step < 7 ? 'day' : 'week';
  return step < 12 ? 'month' : 'year';
}

/** The name of the month or year in which an axis begins, where it begins in the middle of one and the name has room. */
function startTick(
  from: number,
  kind: 'day' | 'month',
  unit: TimeUnit,
  next: TimeTick | undefined,
  room: TimeRoom,
  format: FormatDay,
): readonly TimeTick[] {
  if (kind === 'day' || !next || next.day === from) return [];
  const text = format(from, unit);
  const x = room.x(from);
  const width = room.measure(text);
  const isFree = x + width + labelGap <= next.labelX - room.measure(next.text) / 2;
  return isFree && text !== next.text ? [{day: from, begins: false, x, labelX: x + width / 2, text}] : [];
}

/**
 * The ticks of a time axis between two civil days, both shown: the finest of days, weeks, months and years that gives at most
 * nine labels side by side.
 */
export function timeTicks(from: number, through: number, room: TimeRoom, format: FormatDay): readonly TimeTick[] {
  const kinds = [...daySteps.map(step => ['day', step] as const), ...monthSteps.map(step => ['month', step] as const)];
  for (const [kind, step] of kinds) {
    const average = kind === 'day' ? step : step * 30.4;
    if ((through - from + 1) / average > mostTimeTicks + 1) continue;
    const days = [...tickDays(from, through, kind, step)];
    if (days.length === 0 || days.length > mostTimeTicks) continue;
    const texts = days.map(day => format(day, unitOf(kind, step)));
    const labels = thinLabels(texts, index => room.x(days[index] ?? from), room);
    if (labels.length < days.length) continue;
    const ticks = labels.map(label => {
      const day = days[label.index] ?? from;
      return {day, begins: true, x: room.x(day), labelX: label.x, text: label.text};
    });
    return [...startTick(from, kind, unitOf(kind, step), ticks[0], room, format), ...ticks];
  }
  const [only] = thinLabels([format(from, 'day')], () => room.x(from), room);
  return only ? [{day: from, begins: true, x: room.x(from), labelX: only.x, text: only.text}] : [];
}
