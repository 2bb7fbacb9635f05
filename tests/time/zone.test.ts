import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {dayOf} from '../../src/time/day.ts';
import {createZone} from '../../src/time/zone.ts';

const zones = [
  'UTC',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Europe/Vienna',
  'Australia/Lord_Howe',
];

/** The day by Intl for one instant at a time: slow, and written without the table. */
function dayByIntl(timeZone: string): (ms: number) => number | undefined {
  const format = new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'});
  return ms => {
    const [year, month, date] = format.format(ms).split('-').map(Number);
    return dayOf(year ?? 0, month ?? 0, date ?? 0);
  };
}

describe.each(zones)('%s', timeZone => {
  const zone = createZone(timeZone);
  const expected = dayByIntl(timeZone);

  test('agrees with Intl at any instant from 1900 to 2100', () => {
    const range = {min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1)};
    fc.assert(
      fc.property(fc.integer(range), ms => zone.dayOfInstant(ms) === expected(ms)),
      {numRuns: 400},
    );
  });

  test('agrees with Intl at every hour of a year', () => {
    for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 3_600_000) {
      if (zone.dayOfInstant(ms) !== expected(ms)) expect([ms, zone.dayOfInstant(ms)]).toEqual([ms, expected(ms)]);
    }
  });
});

describe('by hand', () => {
  const day = (year: number, month: number, date: number) => dayOf(year, month, date);

  test('Los Angeles on the night when 2:00 becomes 3:00, 8 March 2026', () => {
    const {dayOfInstant} = createZone('America/Los_Angeles');
    // Until then midnight is 08:00Z, from then on 07:00Z.
    expect(dayOfInstant(Date.UTC(2026, 2, 8, 7, 59, 59))).toBe(day(2026, 3, 7));
    expect(dayOfInstant(Date.UTC(2026, 2, 8, 8))).toBe(day(2026, 3, 8));
    expect(dayOfInstant(Date.UTC(2026, 2, 9, 6, 59, 59, 999))).toBe(day(2026, 3, 8));
    expect(dayOfInstant(Date.UTC(2026, 2, 9, 7))).toBe(day(2026, 3, 9));
  });

  test('Los Angeles on the night when 1:00 comes twice, 1 November 2026', () => {
    const {dayOfInstant} = createZone('America/Los_Angeles');
    expect(dayOfInstant(Date.UTC(2026, 10, 1, 6, 59, 59))).toBe(day(2026, 10, 31));
    expect(dayOfInstant(Date.UTC(2026, 10, 1, 7))).toBe(day(2026, 11, 1));
    expect(dayOfInstant(Date.UTC(2026, 10, 2, 7, 59, 59))).toBe(day(2026, 11, 1));
    expect(dayOfInstant(Date.UTC(2026, 10, 2, 8))).toBe(day(2026, 11, 2));
  });

  test('Cairo, whose clocks change at midnight: 24 April 2026 begins at 1:00', () => {
    const {dayOfInstant} = createZone('Africa/Cairo');
    expect(dayOfInstant(Date.UTC(2026, 3, 23, 21, 59, 59))).toBe(day(2026, 4, 23));
    expect(dayOfInstant(Date.UTC(2026, 3, 23, 22))).toBe(day(2026, 4, 24));
  });

  test('Samoa, which had no 30 December 2011', () => {
    const {dayOfInstant} = createZone('Pacific/Apia');
    expect(dayOfInstant(Date.UTC(2011, 11, 30, 9, 59, 59))).toBe(day(2011, 12, 29));
    expect(dayOfInstant(Date.UTC(2011, 11, 30, 10))).toBe(day(2011, 12, 31));
  });

  test('the first and the last day of the calendar', () => {
    const {dayOfInstant} = createZone('Asia/Kathmandu');
    expect(dayOfInstant(-62_135_596_800_000)).toBe(day(1, 1, 1));
    expect(createZone('UTC').dayOfInstant(253_402_300_799_999)).toBe(day(9999, 12, 31));
  });

  test('a name that is no zone is refused', () => {
    expect(() => createZone('Mars/Olympus')).toThrow('invalid time zone: Mars/Olympus');
    expect(() => createZone('')).toThrow('invalid time zone: ');
  });
});
