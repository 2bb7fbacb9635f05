import {describe, expect, test} from 'vitest';
import {decideDateOrder} from '../../../src/import/values/date-order.ts';
import {type DayOptions, readDays} from '../../../src/import/values/days.ts';
import type {OrderEvidence} from '../../../src/import/values/reading.ts';
import {formatDay, missingDay} from '../../../src/time/day.ts';
import {runNow} from '../../../src/time/slices.ts';
import {columnMakers, dictionaryColumn, heapColumn} from './raw-columns.ts';

function read(cells: readonly string[], options: Partial<DayOptions> = {}, make = dictionaryColumn, header?: string) {
  return runNow(readDays([make(cells, header)], {rows: cells.length, timeZone: 'UTC', ...options}));
}

function daysOf(reading: ReturnType<typeof read>): string[] {
  return Array.from(reading.column.values, day => (day === missingDay ? '' : formatDay(day)));
}

/** One cell on its own. */
function dayOfCell(cell: string, options: Partial<DayOptions> = {}): string {
  return daysOf(read([cell], options))[0] ?? '';
}

// Days read off the cells by eye.
const shapes: readonly (readonly [string, string])[] = [
  ['24/Jun/26 5:39 PM', '2026-06-24'],
  ['24/Jun/26 12:05 AM', '2026-06-24'],
  ['24/Jun/26 17:39', '2026-06-24'],
  ['24/kesä/26 5:39 ip.', '2026-06-24'],
  ['24/kesä/26 12:05 ap.', '2026-06-24'],
  ['4/toukok./26 17:39', '2026-05-04'],
  // Milliseconds since 1970; an article number, and seconds.
  ['1782319152000', '2026-06-24'],
  ['5901234123457', ''],
  ['1782319152', ''],
  ['3/Feb/26 9:05', '2026-02-03'],
  ['25/Mar/2025 10:03 AM', '2025-03-25'],
  ['Jun/24/26 5:39 PM', '2026-06-24'],
  ['13-12-2024 14:42', '2024-12-13'],
  ['7/15/2026 20:53', '2026-07-15'],
  ['22/08/2024', '2024-08-22'],
  ['5/28/25 17:00', '2025-05-28'],
  ['31.6.2025 14:59:28', ''],
  ['27.6.2025 14:59:28', '2025-06-27'],
  ['27. 6. 2025 14:59', '2025-06-27'],
  ['5/31/2023 8:04:10 AM', '2023-05-31'],
  ['2026-06-24', '2026-06-24'],
  ['2026-06-24 17:39', '2026-06-24'],
  ['2026-06-24 17:39:12', '2026-06-24'],
  ['2026-06-24T17:39:12', '2026-06-24'],
  ['2026-06-24T17:39:12.123', '2026-06-24'],
  ['2026-06-24T17:39:12,123456Z', '2026-06-24'],
  ['2026-06-24 17:39:12 UTC', '2026-06-24'],
  ['2025-11-15T04:00:00.000+0000', '2025-11-15'],
  ['2025-11-15T04:00:00+05:45', '2025-11-14'],
  ['2025-11-15 22:00:00 -0800', '2025-11-16'],
  ['2026-06-24T10:00:00+14:00', '2026-06-23'],
  ['2026-06-24T10:00:00-14:00', '2026-06-25'],
  ['20260624', '2026-06-24'],
  ['2026/05/01', '2026-05-01'],
  ['2026/5/1 7:05', '2026-05-01'],
  ['2026.05.01', '2026-05-01'],
  ['2026. 05. 01.', '2026-05-01'],
  ['2026-Jun-24', '2026-06-24'],
  ['24-Jun-2026', '2026-06-24'],
  ['24-JUN-26', '2026-06-24'],
  ['24 Jun 2026', '2026-06-24'],
  ['24 June 2026', '2026-06-24'],
  ['June 24, 2026', '2026-06-24'],
  ['June 24th, 2026', '2026-06-24'],
  ['24th of June 2026', '2026-06-24'],
  ['Jun 24, 2026, 5:39:12 PM', '2026-06-24'],
  ['Jun 24, 2026, 5:39:12\u202fPM', '2026-06-24'],
  ['June 24, 2026 at 5:39 p.m.', '2026-06-24'],
  ['Sept. 4, 2026', '2026-09-04'],
  ['Wed, 24 Jun 2026 17:39:00 GMT', '2026-06-24'],
  ['Wednesday, June 24, 2026', '2026-06-24'],
  ['Wed Jun 24 2026 23:39:00 GMT-0400 (Eastern Daylight Time)', '2026-06-25'],
  // ISO 8601: 2026 begins on a Thursday and so has 53 weeks; 2025 has 52.
  ['2025-W53-1', ''],
  ['  2026-06-24  ', '2026-06-24'],
  ["'2026-06-24", '2026-06-24'],
  ['\u200e24/06/2026', '2026-06-24'],
  ['٢٠٢٦-٠٦-٢٤', '2026-06-24'],
  ['２０２６/０６/２４', '2026-06-24'],
  ['2026-06-24\u00a017:39', '2026-06-24'],
];

const monthNames: readonly (readonly [string, string])[] = [
  ['24. Juni 2026', '2026-06-24'],
  ['24/Mär/26 17:39', '2026-03-24'],
  ['Mittwoch, 24. Juni 2026', '2026-06-24'],
  ['24 août 2026', '2026-08-24'],
  ['1er févr. 2026', '2026-02-01'],
  ['24 de diciembre de 2026', '2026-12-24'],
  ['24 dic 2026', '2026-12-24'],
  ['24 gen 2026', '2026-01-24'],
  ['24 de março de 2026', '2026-03-24'],
  ['24 out. 2026', '2026-10-24'],
  ['24 mrt 2026', '2026-03-24'],
  ['24 listopada 2026', '2026-11-24'],
  ['24 maj 2026', '2026-05-24'],
  ['24. desember 2026', '2026-12-24'],
  ['24. kesäkuuta 2026', '2026-06-24'],
  ['24. října 2026', '2026-10-24'],
  ['24 Ağustos 2026', '2026-08-24'],
  ['24 KASIM 2026', '2026-11-24'],
  ['24 июня 2026', '2026-06-24'],
];

const refused = [
  '29 Feb 2023',
  '29/02/2023',
  '1900-02-29',
  '31/02/2024',
  '31/04/2024',
  '0000-01-01',
  '0001-01-01',
  '01.01.0001 00:00:00',
  '0001-01-01T00:00:00Z',
  '1753-01-01',
  '1/1/1900',
  '1970-01-01T00:00:00.000+0000',
  '10000-01-01',
  '2026-13-01',
  '2026-00-10',
  '2026-06-00',
  '2026-06-24 25:00',
  '2026-06-24 24:01',
  '2026-06-24 17:60',
  '2026-06-24 17:39:61',
  '2026-06-24 13:00 PM',
  '24/Jun/26 5:39 XM',
  '2026-06-24T17:39:12+14:01',
  '2026-06-24T17:39:12+05:60',
  '2026-06-24 17:39 CEST',
  '2026-06-24x',
  '24/Foo/2026',
  '24/6-2026',
  '24/06/026',
  '24/06/2',
  '1',
  '12',
  '2026',
  'Q1',
  '2026-W26',
  'Jan 2025',
  '45292',
  '1750757952',
  'Room 5',
  'May 5',
  '24 Jun',
  'in 5 days',
  '2026-06',
  '20261301',
  '-2026-06-24',
  '2026-06-24T',
  '2026-06-24T17',
  '12:30',
  '1/2',
  'x'.repeat(5000),
  '2026-06-24'.repeat(40),
];

describe.each(columnMakers)('in a %s column', (_, make) => {
  test.each([...shapes, ...monthNames])('%s is %s', (cell, day) => {
    const reading = read([cell], {}, make);
    expect(daysOf(reading)).toEqual([day]);
    expect(reading.known).toBe(day === '' ? 0 : 1);
  });

  test.each(refused)('%s is not read', cell => {
    const reading = read([cell], {}, make);
    expect(daysOf(reading)).toEqual(['']);
    expect(reading.unread).toEqual([{count: 1, rows: [0], value: cell.slice(0, 200), expected: 'date'}]);
  });

  test('what stands for no value is missing and counted, and an empty cell is not', () => {
    const cells = ['', 'N/A', '-', 'NaT', '  ', '0000-00-00', '0000-00-00 00:00:00', '2026-06-24'];
    const reading = read(cells, {}, make);
    expect(daysOf(reading)).toEqual(['', '', '', '', '', '', '', '2026-06-24']);
    expect(reading.unread).toEqual([]);
    expect(reading.repaired).toEqual([{code: 'placeholder', count: 5, rows: [1, 2, 3, 5, 6], value: 'N/A'}]);
  });
});

describe('the order of day and month', () => {
  test('one cell proves it for the column', () => {
    const reading = read(['03/04/2026', '13/04/2026', '05/06/2026']);
    expect(daysOf(reading)).toEqual(['2026-04-03', '2026-04-13', '2026-06-05']);
    expect(reading).toMatchObject({decidedBy: 'column', choice: 'dmy', known: 3});
    expect(daysOf(read(['03/04/2026', '04/13/2026']))).toEqual(['2026-03-04', '2026-04-13']);
  });

  test('a leap day proves it: 2/29 exists in 2024 only with the month first', () => {
    expect(read(['02/29/2024', '03/04/2024'])).toMatchObject({decidedBy: 'column', choice: 'mdy'});
  });

  test('without proof it is asked, with real cells, and what depends on it is missing but not unread', () => {
    const reading = read(['03/04/2026', '05/05/2026', '2026-01-02', '06/07/2026 10:00', '08/09/2026', '10/11/2026']);
    expect(daysOf(reading)).toEqual(['', '2026-05-05', '2026-01-02', '', '', '']);
    expect(reading).toMatchObject({decidedBy: 'open', known: 2, unread: []});
    expect(reading.ambiguity?.choices).toEqual(['dmy', 'mdy']);
    expect(reading.ambiguity?.examples).toEqual([
      {value: '03/04/2026', as: ['2026-04-03', '2026-03-04']},
      {value: '06/07/2026 10:00', as: ['2026-07-06', '2026-06-07']},
      {value: '08/09/2026', as: ['2026-09-08', '2026-08-09']},
    ]);
  });

  test('plausibility is a suggestion and nothing more: sorted days lie close together in one order', () => {
    // Twelve days in July with the day first, the seventh of twelve months with the month first.
    const cells = Array.from({length: 12}, (_, index) => `${index + 1}/7/2026`);
    const reading = read(cells);
    expect(reading.decidedBy).toBe('open');
    expect(reading.ambiguity?.suggested).toBe('dmy');
    // 7/7 is the same day in both orders, so it alone is known.
    expect(reading.known).toBe(1);
  });

  test('an answer decides, and cells that it makes impossible are not read', () => {
    const reading = read(['03/04/2026', '04/13/2026'], {order: 'dmy'});
    expect(daysOf(reading)).toEqual(['2026-04-03', '']);
    expect(reading).toMatchObject({decidedBy: 'answer', choice: 'dmy'});
    expect(reading.unread).toMatchObject([{count: 1, rows: [1], value: '04/13/2026'}]);
    expect(daysOf(read(['26/07/08'], {order: 'ymd'}))).toEqual(['2026-07-08']);
  });

  test("the file's other columns decide where the column cannot", () => {
    expect(read(['03/04/2026'], {fileOrder: 'mdy'})).toMatchObject({decidedBy: 'file', choice: 'mdy', known: 1});
    expect(daysOf(read(['13/04/2026', '03/04/2026'], {fileOrder: 'mdy'}))).toEqual(['2026-04-13', '2026-04-03']);
  });

  test('cells that contradict each other are asked about; the rarer sort is not read', () => {
    const reading = read(['13/03/2026', '14/03/2026', '03/13/2026', '04/05/2026']);
    expect(reading).toMatchObject({decidedBy: 'open', known: 2});
    expect(daysOf(reading)).toEqual(['2026-03-13', '2026-03-14', '', '']);
    expect(reading.unread).toMatchObject([{count: 1, rows: [2], value: '03/13/2026', expected: 'date'}]);
    expect(reading.ambiguity).toMatchObject({
      suggested: 'dmy',
      examples: [
        {value: '13/03/2026', as: ['2026-03-13', '']},
        {value: '03/13/2026', as: ['', '2026-03-13']},
        {value: '04/05/2026', as: ['2026-05-04', '2026-04-05']},
      ],
    });
    expect(daysOf(read(['13/03/2026', '03/13/2026']))).toEqual(['', '']);
  });

  test('letters and leading years leave nothing to decide', () => {
    expect(read(['24/Jun/26', '2026-01-02'])).toMatchObject({decidedBy: 'only', orders: {open: 0}});
    expect(read(['24/Jun/26']).choice).toBeUndefined();
  });

  test('a year first of two digits is proved where no day has that number', () => {
    expect(daysOf(read(['98/07/15']))).toEqual(['1998-07-15']);
    expect(daysOf(read(['98/07/15', '99/07/16', '01/02/03']))).toEqual(['1998-07-15', '1999-07-16', '2001-02-03']);
    expect(daysOf(read(['24/06/26']))).toEqual(['2026-06-24']);
    expect(read(['10/11/12']).ambiguity).toMatchObject({
      choices: ['dmy', 'mdy', 'ymd'],
      examples: [{value: '10/11/12', as: ['2012-11-10', '2012-10-11', '2010-11-12']}],
    });
    // Day and month are the same number, and still the year may stand in front.
    expect(read(['05/05/06']).decidedBy).toBe('open');
  });

  test('a column that looks like years first is asked about', () => {
    const reading = read(['26/07/15', '26/07/16', '26/08/01', '26/08/13']);
    expect(reading).toMatchObject({decidedBy: 'open', known: 0, unread: []});
    expect(reading.ambiguity).toMatchObject({choices: ['dmy', 'ymd'], suggested: 'ymd'});
    expect(reading.ambiguity?.examples[0]).toEqual({value: '26/07/15', as: ['2015-07-26', '2026-07-15']});
    expect(read(['15/07/26', '16/07/26', '01/08/26', '13/08/26'])).toMatchObject({decidedBy: 'column', choice: 'dmy'});
  });

  test('a slip of the pen proves no year in front', () => {
    const reading = read(['24/06/26', '31/02/26', '25/06/26', '29/02/23']);
    expect(daysOf(reading)).toEqual(['2026-06-24', '', '2026-06-25', '']);
    expect(reading).toMatchObject({choice: 'dmy', unread: [{count: 2, rows: [1, 3], value: '31/02/26'}]});
  });

  test('two digits are of the last century from 70 on', () => {
    expect(dayOfCell('24/Jun/69')).toBe('2069-06-24');
    expect(dayOfCell('24/Jun/70')).toBe('1970-06-24');
    expect(dayOfCell('24/Jun/99')).toBe('1999-06-24');
    expect(dayOfCell('24/Jun/00')).toBe('2000-06-24');
  });

  test('the columns of a file decide together', () => {
    const evidence = (cells: readonly string[]): OrderEvidence => {
      const {orders} = read(cells);
      if (!orders) throw new Error('no evidence');
      return orders;
    };
    const open = evidence(['03/04/2026']);
    const proof = evidence(['04/13/2026']);
    const opposite = evidence(['13/04/2026']);
    expect(decideDateOrder([open, proof])).toMatchObject({order: 'mdy', contradiction: false});
    expect(decideDateOrder([open])).toEqual({possible: ['dmy', 'mdy'], contradiction: false});
    expect(decideDateOrder([open, proof, opposite])).toEqual({possible: [], contradiction: true});
    expect(decideDateOrder([proof, opposite, evidence(['14/04/2026'])])).toMatchObject({
      contradiction: true,
      suggested: 'dmy',
    });
    expect(decideDateOrder([])).toEqual({possible: ['dmy', 'mdy', 'ymd'], contradiction: false});
  });
});

describe('instants', () => {
  test('become the day that they are in the zone, and times without an offset keep their printed day', () => {
    const cells = ['2026-06-24T23:30:00Z', '2026-06-24T23:30:00', '2026-06-24T23:30:00+02:00', '2026-06-24'];
    expect(daysOf(read(cells, {timeZone: 'Asia/Kathmandu'}))).toEqual([
      '2026-06-25',
      '2026-06-24',
      '2026-06-25',
      '2026-06-24',
    ]);
    expect(daysOf(read(cells, {timeZone: 'America/Los_Angeles'}))).toEqual([
      '2026-06-24',
      '2026-06-24',
      '2026-06-24',
      '2026-06-24',
    ]);
    expect(daysOf(read(['2026-06-24T09:59:59Z', '2026-06-24T10:00:00Z'], {timeZone: 'Pacific/Kiritimati'}))).toEqual([
      '2026-06-24',
      '2026-06-25',
    ]);
  });

  test('milliseconds since 1970 are instants', () => {
    // 23:30 of 24 June 2026 in UTC.
    const cells = ['1782343800000', '1782343800000.0'];
    expect(daysOf(read(cells, {timeZone: 'Asia/Kathmandu'}))).toEqual(['2026-06-25', '2026-06-25']);
    expect(daysOf(read(cells, {timeZone: 'America/Los_Angeles'}, heapColumn))).toEqual(['2026-06-24', '2026-06-24']);
    expect(dayOfCell('1782343800000.5')).toBe('');
  });

  test('in a column named (UTC) times are of UTC though they have no offset', () => {
    const cells = ['2026-06-24 23:30', '2026-06-24'];
    expect(daysOf(read(cells, {timeZone: 'Europe/Vienna'}, dictionaryColumn, 'Created (UTC)'))).toEqual([
      '2026-06-25',
      '2026-06-24',
    ]);
    expect(daysOf(read(cells, {timeZone: 'Europe/Vienna'}, heapColumn, 'Created At (UTC)'))).toEqual([
      '2026-06-25',
      '2026-06-24',
    ]);
    expect(daysOf(read(cells, {timeZone: 'Europe/Vienna'}))).toEqual(['2026-06-24', '2026-06-24']);
  });

  test('a column whose every clock shows midnight holds dates, which no zone moves', () => {
    const options = {timeZone: 'America/Los_Angeles'};
    expect(daysOf(read(['2026-06-24T00:00:00.000+0000', '2026-06-25T00:00:00.000+0000'], options))).toEqual([
      '2026-06-24',
      '2026-06-25',
    ]);
    expect(daysOf(read(['2026-06-24T00:00:00Z', '2026-06-25T00:01:00Z'], options))).toEqual([
      '2026-06-23',
      '2026-06-24',
    ]);
  });

  test('24:00 is the end of the printed day and not the start of the next', () => {
    expect(dayOfCell('2026-06-24 24:00')).toBe('2026-06-24');
    expect(dayOfCell('2026-06-24T24:00:00Z')).toBe('2026-06-24');
    // 24:00Z is 05:45 of the 25th in Kathmandu.
    expect(dayOfCell('2026-06-24T24:00:00Z', {timeZone: 'Asia/Kathmandu'})).toBe('2026-06-25');
  });

  test('a leap second belongs to its minute', () => {
    expect(dayOfCell('2016-12-31T23:59:60Z')).toBe('2016-12-31');
    expect(dayOfCell('2016-12-31T23:58:60Z')).toBe('');
  });

  test('a zone that does not exist is refused', () => {
    expect(() => read(['2026-06-24'], {timeZone: 'Mars/Olympus'})).toThrow('invalid time zone: Mars/Olympus');
  });

  test('an instant that leaves the calendar is not read', () => {
    expect(dayOfCell('9999-12-31T23:30:00-05:00')).toBe('');
    expect(dayOfCell('9999-12-31T23:30:00Z')).toBe('9999-12-31');
    expect(dayOfCell('1900-01-02T00:30:00+05:00')).toBe('');
    expect(dayOfCell('1900-01-02T00:30:00Z')).toBe('1900-01-02');
  });
});

test("a number alone, a spreadsheet's serial or seconds since 1970, is no date", () => {
  for (const cell of ['60', '61', '45292', '45292.75', '1750800600']) expect(dayOfCell(cell)).toBe('');
});

describe('several columns', () => {
  test('a row takes the first that has a value', () => {
    const columns = [
      dictionaryColumn(['2026-01-01', '', 'N/A', 'junk']),
      heapColumn(['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05']),
    ];
    const reading = runNow(readDays(columns, {rows: 4, timeZone: 'UTC'}));
    expect(daysOf(reading)).toEqual(['2026-01-01', '2026-02-03', '2026-02-04', '']);
    expect(reading.known).toBe(3);
    expect(reading.unread).toMatchObject([{count: 1, rows: [3], value: 'junk'}]);
  });

  test('none at all gives a column of missing days', () => {
    const reading = runNow(readDays([], {rows: 2, timeZone: 'UTC'}));
    expect(daysOf(reading)).toEqual(['', '']);
    expect(reading).toMatchObject({known: 0, decidedBy: 'only'});
  });
});

test('unread cells are counted whole and the first five rows kept', () => {
  const reading = read(Array.from({length: 40}, (_, row) => (row % 2 === 0 ? 'soon' : '2026-06-24')));
  expect(reading.unread).toEqual([{count: 20, rows: [0, 2, 4, 6, 8], value: 'soon', expected: 'date'}]);
  expect(reading.known).toBe(20);
});

test('the work pauses at least every 50,000 cells', () => {
  const rows = 200_000;
  const work = readDays([heapColumn(Array.from({length: rows}, () => '2026-06-24'))], {rows, timeZone: 'UTC'});
  let pauses = 0;
  while (!work.next().done) pauses++;
  // Three passes (parse, resolve, spread) over 200,000 cells.
  expect(pauses).toBeGreaterThanOrEqual(12);
});
