import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import {type DayOptions, readDays} from '../../../src/import/values/days.ts';
import {monthOf} from '../../../src/import/values/month-names.ts';
import {readNumbers} from '../../../src/import/values/numbers.ts';
import type {DateOrder} from '../../../src/import/values/reading.ts';
import {formatDay, missingDay} from '../../../src/time/day.ts';
import {runNow} from '../../../src/time/slices.ts';
import {columnMakers, dictionaryColumn, heapColumn} from './raw-columns.ts';

interface Moment {
  readonly year: string;
  readonly month: string;
  readonly date: string;
  readonly short: string;
  readonly long: string;
  readonly hour: number;
  readonly minute: string;
}

const shortName = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC', month: 'short'});
const longName = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC', month: 'long'});

/** Writes by string joining from the platform's own calendar, which the reader does not use. */
function momentOf(ms: number): Moment {
  const date = new Date(ms);
  return {
    year: String(date.getUTCFullYear()),
    month: String(date.getUTCMonth() + 1),
    date: String(date.getUTCDate()),
    short: shortName.format(ms),
    long: longName.format(ms),
    hour: date.getUTCHours(),
    minute: String(date.getUTCMinutes()).padStart(2, '0'),
  };
}

const two = (text: string) => text.padStart(2, '0');
const half = ({hour, minute}: Moment) => `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
const full = ({hour, minute}: Moment) => `${two(String(hour))}:${minute}`;

const writers: readonly (readonly [string, DateOrder, (moment: Moment) => string])[] = [
  ['24/Jun/26 5:39 PM', 'mdy', m => `${m.date}/${m.short}/${m.year.slice(2)} ${half(m)}`],
  ['24/Jun/26 17:39', 'mdy', m => `${m.date}/${m.short}/${m.year.slice(2)} ${full(m)}`],
  ['12-12-2024 14:42', 'dmy', m => `${two(m.date)}-${two(m.month)}-${m.year} ${full(m)}`],
  ['25/Mar/2025 10:03 AM', 'mdy', m => `${m.date}/${m.short}/${m.year} ${half(m)}`],
  ['2026-06-24 17:39', 'dmy', m => `${m.year}-${two(m.month)}-${two(m.date)} ${full(m)}`],
  ['2026-06-24T17:39:00', 'dmy', m => `${m.year}-${two(m.month)}-${two(m.date)}T${full(m)}:00`],
  ['7/15/2026 20:53', 'mdy', m => `${m.month}/${m.date}/${m.year} ${full(m)}`],
  ['22/08/2024', 'dmy', m => `${two(m.date)}/${two(m.month)}/${m.year}`],
  ['Jun/24/26 5:39 PM', 'dmy', m => `${m.short}/${m.date}/${m.year.slice(2)} ${half(m)}`],
  ['5/28/25 17:00', 'mdy', m => `${m.month}/${m.date}/${m.year.slice(2)} ${full(m)}`],
  ['7.6.2025 14:59:28', 'dmy', m => `${m.date}.${m.month}.${m.year} ${full(m)}:28`],
  ['5/31/2023 8:04:10 AM', 'mdy', m => `${m.month}/${m.date}/${m.year} ${half(m).replace(' ', ':10 ')}`],
  ['June 24, 2026', 'dmy', m => `${m.long} ${m.date}, ${m.year}`],
  ['24 June 2026', 'mdy', m => `${m.date} ${m.long} ${m.year}`],
  ['24 Jun 2026', 'mdy', m => `${m.date} ${m.short} ${m.year}`],
  ['20260624', 'dmy', m => `${m.year}${two(m.month)}${two(m.date)}`],
  ['2026/05/01', 'mdy', m => `${m.year}/${two(m.month)}/${two(m.date)}`],
];

const range = {min: Date.UTC(1970, 0, 2), max: Date.UTC(2069, 11, 31)};

function daysOf(cells: readonly string[], options: Partial<DayOptions> = {}, make = dictionaryColumn): string[] {
  const {column} = runNow(readDays([make(cells)], {rows: cells.length, timeZone: 'UTC', ...options}));
  return Array.from(column.values, day => (day === missingDay ? '' : formatDay(day)));
}

describe.each(columnMakers)('in a %s column', (_, make) => {
  test.each(writers)('any day written like %s is read back', (_shape, order, write) => {
    fc.assert(
      fc.property(fc.array(fc.integer(range), {minLength: 1, maxLength: 20}), instants => {
        const cells = instants.map(ms => write(momentOf(ms)));
        expect(daysOf(cells, {order}, make)).toEqual(instants.map(ms => new Date(ms).toISOString().slice(0, 10)));
      }),
      {numRuns: 60},
    );
  });
});

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Africa/Cairo'])(
  'instants of a whole column are the days that Intl gives one by one in %s',
  timeZone => {
    const format = new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'});
    // Every 7 hours and 11 minutes of two years, so that each change of the clocks has cells before and behind it.
    const instants: number[] = [];
    for (let ms = Date.UTC(2025, 0, 1, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 25_860_000) instants.push(ms);
    const cells = instants.map((ms, index) => {
      const text = new Date(ms).toISOString();
      return index % 2 === 0 ? text : text.replace('Z', '+0000').replace('T', ' ');
    });
    expect(daysOf(cells, {timeZone}, heapColumn)).toEqual(instants.map(ms => format.format(ms)));
  },
);

test('a day that is read stands in the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('/', '-', '.', ' ', ', ', ':', 'T', 'Z', 'AM', 'Jun', 'march', 'W', 'de', '+'),
    fc.integer({min: 0, max: 99}).map(String),
    fc.integer({min: 0, max: 12}).map(number => two(String(number))),
    fc.integer({min: 1990, max: 2030}).map(String),
  );
  const cell = fc.array(piece, {minLength: 3, maxLength: 9}).map(pieces => pieces.join(''));
  const cells = fc.array(cell, {minLength: 60, maxLength: 60});
  let read = 0;
  fc.assert(
    fc.property(cells, fc.constantFrom<DateOrder>('dmy', 'mdy'), (texts, order) => {
      for (const [row, day] of daysOf(texts, {order}).entries()) {
        const text = texts[row] ?? '';
        // Thirteen digits count milliseconds.
        if (day === '' || text.includes('W') || /^\d{13}(\.0*)?$/.test(text.trim())) continue;
        read++;
        const [year = '', month = '', date = ''] = day.split('-');
        expect(text).toContain(year.slice(2));
        expect(text).toContain(String(Number(date)));
        // What stands side by side may make a month, too: de and Z are the German December.
        const name = {'03': 'march', '06': 'Jun', '12': 'deZ'}[month] ?? month;
        expect(text.includes(name) || text.includes(String(Number(month)))).toBe(true);
      }
    }),
    {numRuns: 300},
  );
  // A property that never meets its case would prove nothing.
  expect(read).toBeGreaterThan(20);
});

test('a number that is read has exactly the digits of the text', () => {
  const cell = fc.string({unit: fc.constantFrom(..."0123456789.,-' "), minLength: 1, maxLength: 14});
  let read = 0;
  fc.assert(
    fc.property(cell, fc.constantFrom('.' as const, ',' as const), (text, mark) => {
      const value = runNow(readNumbers([dictionaryColumn([text])], {rows: 1, mark})).column.values[0] ?? Number.NaN;
      if (Number.isNaN(value)) return;
      read++;
      // Zeros in front and behind carry nothing once the place of the mark is set aside.
      const bare = (digits: string) => digits.replace(/\D/g, '').replace(/^0+|0+$/g, '');
      expect(bare(value.toExponential().split('e')[0] ?? '')).toBe(bare(text));
      expect(value < 0).toBe(text.includes('-') && value !== 0);
    }),
    {numRuns: 6000},
  );
  expect(read).toBeGreaterThan(1000);
});

test('any number printed by the platform is read back to the last bit', () => {
  fc.assert(
    fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), value => {
      const reading = runNow(readNumbers([heapColumn([String(value)])], {rows: 1, mark: '.'}));
      const found = reading.column.values[0] ?? Number.NaN;
      // Integers above 2^53 may be printed rounded, and are refused rather than read as a neighbour.
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER && Number.isNaN(found)) return;
      expect(found).toBe(value === 0 ? 0 : value);
    }),
    {numRuns: 2000},
  );
});

describe('the names of months', () => {
  test.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'tr'])(
    'are all known in %s, and none stands for two',
    tag => {
      for (const month of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(tag, {timeZone: 'UTC', day: 'numeric', month, year: 'numeric'});
        for (let number = 1; number <= 12; number++) {
          const word =
            format.formatToParts(Date.UTC(2026, number - 1, 5)).find(({type}) => type === 'month')?.value ?? '';
          // Danish writes numbers in short dates of some versions; numbers are not names.
          if (/\d/.test(word)) continue;
          expect([word, monthOf(word.replace(/\.$/, ''))]).toEqual([word, number]);
        }
      }
    },
  );

  test('are not invented', () => {
    for (const word of ['', 'x', 'foo', 'room', 'sprint', 'constructor', '__proto__']) expect(monthOf(word)).toBe(0);
  });
});

describe("the machine's own zone changes nothing", () => {
  const {env} = process;
  const before = env.TZ;
  afterEach(() => {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
  });

  test('columns read the same in Los Angeles and on Kiritimati', () => {
    const cells = [
      '24/Jun/26 11:59 PM',
      '2026-06-24',
      '2026-06-24T23:30:00Z',
      '2026-06-24 00:00',
      '2026-03-08T02:30:00',
      'June 24, 2026',
      '2026-06-24',
    ];
    const options = {timeZone: 'Asia/Kathmandu'};
    const expected = ['2026-06-24', '2026-06-24', '2026-06-25', '2026-06-24', '2026-03-08', '2026-06-24', '2026-06-24'];
    const offsets: number[] = [];
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      env.TZ = zone;
      offsets.push(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset());
      expect(daysOf(cells, options)).toEqual(expected);
      expect(daysOf(cells, options, heapColumn)).toEqual(expected);
    }
    // The zones did take effect: 8 hours behind, 14 ahead.
    expect(offsets).toEqual([480, -840]);
  });
});
