import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {sampleFiles} from '../../demo/sample/index.ts';
import {jiraExport} from '../../demo/sample/jira-export.ts';
import {readCsv, readExport, readIsoDay, readJiraDay} from './read-csv.ts';

const files = new Map(sampleFiles().map(({name, text}) => [name, text]));
const textOf = (name: string): string => files.get(name) ?? '';
const {header, rows} = readExport(textOf('jira-export.csv'));
const THROUGH = readIsoDay('2026-11-20');

describe('the same every time', () => {
  const hash = (options: {seed?: number; through?: string}): string =>
    createHash('sha256')
      .update(JSON.stringify(sampleFiles(options)))
      .digest('hex');

  test('one seed gives one text, another seed another', () => {
    expect(hash({seed: 7})).toBe(hash({seed: 7}));
    expect(hash({seed: 7})).not.toBe(hash({seed: 8}));
  });

  test('the default sample is this one; a new hash means that every visitor sees other figures', () => {
    expect(hash({}).slice(0, 16)).toBe('0111230e069f930d');
  });

  test('a seed that is no whole number and a day that is none are refused', () => {
    expect(() => sampleFiles({seed: 1.5})).toThrow('invalid seed: 1.5');
    expect(() => sampleFiles({through: '2026-02-30'})).toThrow('invalid day: 2026-02-30');
  });

  test('another end day moves the sample', () => {
    const sheet = sampleFiles({through: '2027-03-03'}).find(({name}) => name === 'sprint-sheet.csv');
    expect(
      readCsv(sheet?.text ?? '')
        .at(-1)
        ?.slice(2, 4),
    ).toEqual(['2027-03-01', '2027-03-14']);
  });
});

describe('the export', () => {
  test('has 1,400 to 2,000 rows of two projects, each id once but for one key that stands twice', () => {
    expect(rows.length).toBeGreaterThan(1400);
    expect(rows.length).toBeLessThan(2000);
    expect(new Set(rows.map(row => row.one('Project key')))).toEqual(new Set(['CHK', 'ACC']));
    expect(new Set(rows.map(row => row.one('Issue key'))).size).toBe(rows.length - 1);
  });

  test('repeats the headers of Sprint, Labels and Comment', () => {
    const count = (name: string): number => header.filter(each => each === name).length;
    expect(count('Sprint')).toBeGreaterThanOrEqual(3);
    expect(count('Labels')).toBeGreaterThanOrEqual(3);
    expect(count('Comment')).toBe(2);
    expect(rows.filter(row => row.all('Sprint').length > 1).length).toBeGreaterThan(100);
  });

  test('each project fills its own estimate column', () => {
    const filled = (project: string, name: string): number =>
      rows.filter(row => row.one('Project key') === project && row.one(name) !== '').length;
    expect(filled('CHK', 'Custom field (Story Points)')).toBeGreaterThan(300);
    expect(filled('CHK', 'Custom field (Story point estimate)')).toBe(0);
    expect(filled('ACC', 'Custom field (Story Points)')).toBe(0);
    expect(filled('ACC', 'Custom field (Story point estimate)')).toBeGreaterThan(250);
  });

  test('prints every date as Jira does, and none but due dates lies after the export day or before the first', () => {
    for (const name of ['Created', 'Updated', 'Resolved', 'Status Category Changed']) {
      for (const cell of rows.flatMap(row => row.all(name))) {
        expect(cell).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d\d 1?\d:\d\d [AP]M$/);
        expect(readJiraDay(cell)).toBeGreaterThanOrEqual(readIsoDay('2025-06-02'));
        expect(readJiraDay(cell)).toBeLessThanOrEqual(THROUGH);
      }
    }
  });

  test('names the parents: epics of stories, stories of sub-tasks', () => {
    const byKey = new Map(rows.map(row => [row.one('Issue key'), row]));
    const children = rows.filter(row => row.one('Parent key') !== '');
    expect(children.length).toBeGreaterThan(300);
    for (const child of children) {
      const parent = byKey.get(child.one('Parent key'));
      expect(parent?.one('Issue id')).toBe(child.one('Parent'));
      expect(parent?.one('Issue Type')).toBe(child.one('Issue Type') === 'Sub-task' ? 'Story' : 'Epic');
    }
  });

  test('without start dates the column is away and nothing else changes', () => {
    const place = header.indexOf('Custom field (Start date)');
    const started = readCsv(textOf('jira-export.csv')).map(cells => cells.toSpliced(place, 1));
    const plain = readCsv(jiraExport({startDates: false}));
    expect(plain.slice(0, -1)).toEqual(started.slice(0, -1));
    expect(plain[0]).not.toContain('Custom field (Start date)');
  });
});

describe('the dirt', () => {
  const count = (holds: (row: (typeof rows)[number]) => boolean): number => rows.filter(holds).length;
  const isDone = (row: (typeof rows)[number]): boolean => row.one('Status Category') === 'Done';

  test.each([
    ['formula', /^=HYPERLINK\(/],
    ['markup', /^<img src=x onerror=/],
    ['quotes and commas', /"Pay now", "Pay later"/],
    ['line break', /\n/],
    ['right to left', /^تحديث/],
    ['property name', /^__proto__$/],
  ])('a title with %s', (_, shape) => {
    expect(count(row => shape.test(row.one('Summary')))).toBeGreaterThan(0);
  });

  test('dates that contradict the status', () => {
    expect(count(row => isDone(row) && row.one('Resolved') === '')).toBeGreaterThan(10);
    expect(count(row => isDone(row) && row.one('Resolved') + row.one('Status Category Changed') === '')).toBe(4);
    expect(count(row => !isDone(row) && row.one('Resolved') !== '')).toBeGreaterThan(6);
    const backwards = count(row => {
      const start = readJiraDay(row.one('Custom field (Start date)'));
      const end = readJiraDay(row.one('Resolved'));
      return start !== undefined && end !== undefined && start > end;
    });
    expect(backwards).toBeGreaterThan(0);
    expect(count(row => (readJiraDay(row.one('Due date')) ?? 0) > THROUGH)).toBeGreaterThan(3);
  });

  test('estimates that are none, or missing', () => {
    const typed = new Set(
      rows.flatMap(row => [
        ...row.all('Custom field (Story Points)'),
        ...row.all('Custom field (Story point estimate)'),
      ]),
    );
    for (const cell of ['8 pts', '?', '5,0']) expect(typed).toContain(cell);
    const isBare = (row: (typeof rows)[number]): boolean =>
      row.one('Custom field (Story Points)') + row.one('Custom field (Story point estimate)') === '';
    expect(count(row => row.one('Issue Type') === 'Story' && isBare(row))).toBeGreaterThan(20);
  });

  test('work given up, ragged rows, and done items without a start', () => {
    expect(count(row => row.one('Resolution') === "Won't Do")).toBeGreaterThan(15);
    expect(count(row => row.width > header.length)).toBe(1);
    expect(count(row => row.width < header.length)).toBe(1);
    const done = rows.filter(
      row => row.one('Resolution') === 'Done' && ['Story', 'Task', 'Bug'].includes(row.one('Issue Type')),
    );
    const started = done.filter(row => row.one('Custom field (Start date)') !== '').length;
    expect(started / done.length).toBeGreaterThan(0.9);
    expect(started).toBeLessThan(done.length);
  });
});

describe('the sheets', () => {
  test('39 sprints a team without a gap, the last one running', () => {
    const [head, ...sprints] = readCsv(textOf('sprint-sheet.csv'));
    expect(head).toEqual(['iteration', 'team', 'start', 'end', 'goal', 'goal met', 'committed']);
    for (const team of ['Checkout', 'Accounts']) {
      const own = sprints.filter(cells => cells[1] === team);
      expect(own).toHaveLength(39);
      for (const [place, cells] of own.entries()) {
        const next = own[place + 1];
        if (next) expect(readIsoDay(next[2] ?? '')).toBe(readIsoDay(cells[3] ?? '') + 1);
        expect(cells[5]).toMatch(next ? /^(yes|partly|no)$/ : /^$/);
      }
      expect(own.at(-1)?.slice(2, 4)).toEqual(['2026-11-16', '2026-11-29']);
      expect(own.filter(cells => cells[5] === 'yes')).toHaveLength(30);
    }
  });

  test('every sprint that an item names is in the sheet', () => {
    const known = new Set(readCsv(textOf('sprint-sheet.csv')).map(cells => cells[0]));
    for (const name of rows.flatMap(row => row.all('Sprint'))) expect(known).toContain(name);
  });

  test('targets and events are full rows under the headers of their templates', () => {
    const [targetHead, ...targets] = readCsv(textOf('targets.csv'));
    expect(targetHead).toEqual(['kpi', 'team', 'value', 'from', 'to', 'owner', 'note']);
    expect(new Set(targets.map(cells => cells[0]))).toEqual(
      new Set(['cycle-time', 'on-time', 'sprint-goal-completion', 'work-in-progress']),
    );
    const [eventHead, ...events] = readCsv(textOf('events.csv'));
    expect(eventHead).toEqual(['date', 'title', 'team', 'owner', 'note']);
    expect(events.map(cells => cells[1])).toContain('Release freeze');
    for (const cells of targets) expect(cells).toHaveLength(7);
    for (const cells of events) expect(cells).toHaveLength(5);
  });
});
