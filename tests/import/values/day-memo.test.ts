import fc from 'fast-check';
import {expect, test} from 'vitest';
import {plainClock} from '../../../src/import/values/clock-shapes.ts';
import {DateShapes} from '../../../src/import/values/date-shapes.ts';
import {DayMemo} from '../../../src/import/values/day-memo.ts';

const encoder = new TextEncoder();

function read(shapes: DateShapes, text: string): unknown {
  const bytes = encoder.encode(text);
  return shapes.read(bytes, 0, bytes.length) ? [shapes.packed, shapes.seconds, shapes.moment] : undefined;
}

const dates = fc.oneof(
  fc.constantFrom(
    '24/Jun/26',
    '24/jun/26',
    '2026-06-24',
    '06/24/2026',
    '24.6.26',
    '24 Jun 2026',
    'Wed 24/Jun/26',
    '20260624',
  ),
  fc.constantFrom('31/Feb/26', '24/Jun', 'Jun', '1/2/3', '24/Jun/2026', '2026-06-24T10:00'),
);
const clocks = fc.constantFrom(
  '',
  ' 5:39 PM',
  ' 17:39',
  ' at 5:39 PM',
  '  5:39',
  ' 25:00',
  ' PM',
  ' 10:00+02:00',
  ' 0:30 pm',
  ' 13:00 PM',
  ' 5:39 XM',
  ' 9:15:59',
  ' 9:15:60 ',
  ' 9:5',
  ' 24:00',
  ', 9:15',
  ' Jun',
);

test('a date that was read before is read as by a reader that saw nothing yet', () => {
  const reused = new DateShapes(new DayMemo());
  fc.assert(
    fc.property(dates, clocks, (date, clock) => {
      expect(read(reused, date + clock)).toEqual(read(new DateShapes(new DayMemo()), date + clock));
    }),
    {numRuns: 1000},
  );
});

test('a cell is read again as it was read first, or not at all, whatever stands behind it', () => {
  fc.assert(
    fc.property(dates, clocks, clocks, (date, clock, other) => {
      const reused = new DateShapes(new DayMemo());
      read(reused, date + clock);
      const cell = date + other;
      const behind = encoder.encode(`${cell}:30 PM`);
      if (!reused.readAgain(behind, 0, encoder.encode(cell).length)) return;
      expect([reused.packed, reused.seconds, reused.moment]).toEqual(read(new DateShapes(new DayMemo()), cell));
    }),
    {numRuns: 1000},
  );
  const reused = new DateShapes(new DayMemo());
  read(reused, '24/Jun/26 5:39 PM');
  const cell = encoder.encode('24/Jun/26 12:05 AM');
  expect(reused.readAgain(cell, 0, cell.length)).toBe(true);
  expect(reused.seconds).toBe(5 * 60);
});

test('a time in the common way is read as any time is', () => {
  const digit = fc.constantFrom(...'0123456789:/;@ ');
  const parts = fc.array(fc.oneof(digit, fc.constantFrom(':', '12', '05', '59', '60', ':00', ' AM', ' pm', ' XM')), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(parts, some => {
      const bytes = encoder.encode(`24/Jun/26 ${some.join('')}`);
      const seconds = plainClock(bytes, 10, bytes.length);
      if (seconds < 0) return;
      const shapes = new DateShapes(new DayMemo());
      expect(shapes.read(bytes, 0, bytes.length)).toBe(true);
      expect(shapes.seconds).toBe(seconds);
    }),
    {numRuns: 5000},
  );
  const secondsOf = (text: string) => plainClock(encoder.encode(text), 0, text.length);
  expect(
    ['0:00', '9:05', '17:39', '23:59:59', '5:39 AM', '12:05 am', '12:05 PM', '11:59:59 pm'].map(secondsOf),
  ).toEqual([0, 32_700, 63_540, 86_399, 20_340, 300, 43_500, 86_399]);
  expect(
    ['', '5', ':05', '24:00', '7:60', '1:2', '13:00 PM', '5:39PM', '005:39', '5-39', '5:39:1'].map(secondsOf),
  ).toEqual(new Array(11).fill(-1));
});
