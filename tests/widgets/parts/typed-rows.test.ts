import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {openKit} from '../../../src/index.ts';
import {sheetProblem, sprintSheetCsv, type TypedSprint} from '../../../widgets/parts/sprint-sheet-csv.ts';
import {eventsCsv, isTypedNumber, percentOf, targetsCsv} from '../../../widgets/parts/targets-csv.ts';
import {typedNumber} from '../../../widgets/parts/typed-csv.ts';

const sprint: TypedSprint = {
  name: 'Blue 1',
  team: 'Blue',
  kind: 'sprint',
  start: '2026-10-05',
  end: '2026-10-18',
  goal: '',
  met: '',
  committed: '',
};

async function stored(text: string) {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
  const report = await kit.import(new File([text], 'typed'));
  return {kit, report};
}

describe('a typed sprint sheet', () => {
  test('comes back as it was typed, whatever the names are', async () => {
    const names = [
      '#12',
      'Total',
      '=1+1',
      '"quoted", with comma',
      'line\nbreak',
      '__proto__',
      '<img src=x onerror=alert(1)>',
    ];
    const rows = names.map((name, at) => ({
      ...sprint,
      name,
      goal: `goal of ${name}`,
      met: at % 2 === 0 ? 'yes' : 'partly',
      committed: String(at + 1.5),
    }));
    const {kit, report} = await stored(sprintSheetCsv(rows));
    expect(report).toMatchObject({format: 'iterations', rowsUsed: names.length, rowsLeftOut: 0});
    const found = await kit.sprintSheet();
    expect(new Map(found.map(row => [row.name, row]))).toEqual(
      new Map(rows.map(row => [row.name, {...row, guessed: false}])),
    );
  });

  test('says what is wrong with it', () => {
    expect(sheetProblem([sprint, {...sprint, start: '', end: ''}])).toBeUndefined();
    expect(sheetProblem([{...sprint, end: ''}])).toEqual({code: 'day-missing', sprint: 'Blue 1'});
    expect(sheetProblem([{...sprint, start: '', end: '', met: 'yes'}])).toEqual({
      code: 'day-missing',
      sprint: 'Blue 1',
    });
    expect(sheetProblem([{...sprint, end: '2026-10-04'}])).toEqual({code: 'end-before-start', sprint: 'Blue 1'});
    expect(sheetProblem([{...sprint, end: sprint.start}])).toBeUndefined();
    expect(sheetProblem([{...sprint, committed: 'many'}])).toEqual({code: 'points', sprint: 'Blue 1'});
  });
});

describe('a typed target', () => {
  const target = {from: '2026-01-01', to: '', team: '', owner: 'Ann "A", B', note: '-1'};

  test('of a share is a percentage, of anything else the number itself', async () => {
    const text = targetsCsv([{...target, kpi: 'on-time', value: '82.5'}], 'share');
    const {kit} = await stored(text);
    expect(await kit.handKept('targets')).toEqual([
      {kpi: 'on-time', value: '0.825', from: '2026-01-01', owner: 'Ann "A", B', note: '-1'},
    ]);
    const days = await stored(targetsCsv([{...target, kpi: 'cycle-time', value: '1.234'}], 'days'));
    expect((await days.kit.handKept('targets'))[0]?.value).toBe('1.234');
  });

  test('is ended by the same row with a last day', async () => {
    const open = {...target, kpi: 'throughput', value: '5', owner: '', note: ''};
    const {kit} = await stored(targetsCsv([open], 'items'));
    await kit.import(new File([targetsCsv([{...open, to: '2026-06-30'}], 'items')], 'typed'));
    expect(await kit.handKept('targets')).toEqual([
      {kpi: 'throughput', value: '5', from: '2026-01-01', to: '2026-06-30'},
    ]);
  });

  test('takes numbers only, and shares come back to the digit', () => {
    expect(['5', '-2', '0.25'].every(isTypedNumber)).toBe(true);
    expect(['', '5,5', '1e3', 'NaN', '5 days', '0x10'].some(isTypedNumber)).toBe(false);
    expect(percentOf('0.285')).toBe('28.5');
    expect(typedNumber('1.234')).toBe('1.2340');
    expect(typedNumber('12.34')).toBe('12.34');
  });
});

test('a typed event is text to the letter, whatever it says', async () => {
  // Ends are trimmed by the form, and an import trims them, too.
  const texts = fc.string({unit: 'grapheme', minLength: 1, maxLength: 40}).filter(text => text.trim() === text);
  await fc.assert(
    fc.asyncProperty(texts, async title => {
      const {kit} = await stored(eventsCsv([{date: '2026-10-05', title: `a${title}z`, team: '', owner: '', note: ''}]));
      expect((await kit.handKept('events'))[0]?.title).toBe(`a${title}z`);
    }),
    {numRuns: 60},
  );
});
