import type {Day} from './day.ts';

const msPerDay = 86_400_000;
/** One block of the offset table: a little over a year, a power of two only so that it is a round number. */
const blockLength = 2 ** 35;

/** Clock of one place. */
export interface Zone {
  /** IANA name as given. */
  readonly timeZone: string;
  /** The civil day on which an instant (milliseconds since 1970-01-01T00:00Z) falls in this zone. Not for NaN. */
  dayOfInstant(ms: number): Day;
}

/** Offsets in force within one block: `offsets[i]` from `starts[i]` on, both in milliseconds. */
interface Block {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/** By name: a formatter of Intl costs milliseconds, and every column of dates asks for one. */
const zones = new Map<string, Zone>();

/**
 * A zone with a table of its offsets, built for each year that is asked for: Intl for every cell would take
 * microseconds each. Throws `invalid time zone: …` for a name that Intl does not know.
 */
export function createZone(timeZone: string): Zone {
  const zone = zones.get(timeZone) ?? buildZone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

function buildZone(timeZone: string): Zone {
  const offsetAt = createOffsets(timeZone);
  const blocks = new Map<number, Block>();
  let lastIndex = Number.NaN;
  let last: Block = {starts: [], offsets: []};
  return {
    timeZone,
    dayOfInstant(ms) {
      const index = Math.floor(ms / blockLength);
      if (index !== lastIndex) {
        last = blocks.get(index) ?? buildBlock(index * blockLength, offsetAt);
        blocks.set(index, last);
        lastIndex = index;
      }
      let at = last.starts.length - 1;
      while (at > 0 && (last.starts[at] ?? 0) > ms) at--;
      return Math.floor((ms + (last.offsets[at] ?? 0)) / msPerDay);
    },
  };
}

/** Reads the offset at an instant off Intl. */
function createOffsets(timeZone: string): (ms: number) => number {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    throw new Error(`invalid time zone: ${timeZone}`);
  }
  return ms => {
    const parts = new Map(format.formatToParts(ms).map(({type, value}) => [type, value]));
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const year = number('year');
    // setUTCFullYear, unlike Date.UTC, does not take the years 0 to 99 for 1900 to 1999.
    const local = new Date(0);
    local.setUTCFullYear(parts.get('era')?.startsWith('B') ? 1 - year : year, number('month') - 1, number('day'));
    local.setUTCHours(number('hour'), number('minute'), number('second'));
    return local.getTime() - Math.floor(ms / 1000) * 1000;
  };
}

function buildBlock(from: number, offsetAt: (ms: number) => number): Block {
  const starts = [from];
  const offsets = [offsetAt(from)];
  const end = from + blockLength;
  // No zone has changed twice within a day, so daily looks see every change; each is then closed in on to the second.
  for (let low = from; low < end; low += msPerDay) {
    const high = Math.min(low + msPerDay, end - 1);
    const before = offsetAt(low);
    const after = offsetAt(high);
    if (before === after) continue;
    let left = Math.floor(low / 1000);
    let right = Math.floor(high / 1000);
    while (right - left > 1) {
      const middle = Math.floor((left + right) / 2);
      if (offsetAt(middle * 1000) === before) left = middle;
      else right = middle;
    }
    starts.push(right * 1000);
    offsets.push(after);
  }
  return {starts, offsets};
}
