import {expect, test} from 'vitest';
import {answerDraft} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {openKit} from '../../src/index.ts';
import {runNow} from '../../src/time/slices.ts';
import {addsUp, draftOf, issue, itemsOf} from './helper.ts';

const log = [
  'key,from,to,when',
  'A-1,To Do,In Progress,2026-10-01 10:00',
  'A-1,In Progress,Done,2026-10-05 10:00',
  'A-2,To Do,In Progress,2026-10-02 10:00',
  'A-2,In Progress,Done,2026-10-06 10:00',
  'A-2,Done,In Progress,2026-10-07 10:00',
  'A-2,In Progress,Done,2026-10-09 10:00',
  'A-3,To Do,In Progress,2026-10-08 10:00',
  'A-4,To Do,Cooking,2026-10-08 10:00',
  ',To Do,Done,2026-10-08 10:00',
];

test('a log of changes gives items with the first start, the last finish and how often each was opened again', async () => {
  const state = await draftOf({'log.csv': log.join('\n')});
  expect(
    itemsOf(state).map(({id, category, started, finished, reopened}) => [id, category, started, finished, reopened]),
  ).toEqual([
    ['A-1', 'done', '2026-10-01', '2026-10-05', '0'],
    ['A-2', 'done', '2026-10-02', '2026-10-09', '1'],
    ['A-3', 'in-progress', '2026-10-08', undefined, '0'],
  ]);
  expect(addsUp(state)).toEqual({read: 9, used: 7, leftOut: 2, explained: 2});
  expect(issue(state, 'status-unmapped')).toMatchObject({row: 9, value: 'Cooking'});
  const asked = viewDraft(state).questions.find(({code}) => code === 'status-category');
  const answered = runNow(answerDraft(state, asked?.id ?? '', 'in-progress'));
  expect(itemsOf(answered).find(({id}) => id === 'A-4')).toMatchObject({
    started: '2026-10-08',
    category: 'in-progress',
  });
});

test('the newest on top is read as well, days alone included', async () => {
  const [header = '', ...rows] = log.slice(0, 7).map(line => line.replace(' 10:00', ''));
  const same = [...rows, 'A-5,To Do,In Progress,2026-10-09', 'A-5,In Progress,Done,2026-10-09'];
  const state = await draftOf({'log.csv': [header, ...same.reverse()].join('\n')});
  expect(
    itemsOf(state)
      .map(({id, started, finished, reopened}) => [id, started, finished, reopened])
      .sort(),
  ).toEqual([
    ['A-1', '2026-10-01', '2026-10-05', '0'],
    ['A-2', '2026-10-02', '2026-10-09', '1'],
    ['A-5', '2026-10-09', '2026-10-09', '0'],
  ]);
});

test('beside an export of the same board it adds the starts, and leaves what an item is', async () => {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 20)});
  await kit.import(
    'Summary,Issue key,Issue id,Issue Type,Status,Created,Resolved\na,A-1,1,Bug,Done,2026-09-20 10:00,2026-10-05 10:00\nb,A-2,2,Story,Done,2026-09-21 10:00,2026-10-09 10:00\n',
  );
  const changes = [
    'issue_id,field_name,original_from_value,original_to_value,created_date',
    'A-1,status,To Do,In Progress,2026-10-01T10:00:00Z',
    'A-1,Sprint,1,2,2026-10-02T10:00:00Z',
    'A-1,status,In Progress,Done,2026-10-05T10:00:00Z',
  ];
  const report = await kit.import(changes.join('\n'));
  expect(report).toMatchObject({rowsRead: 3, rowsUsed: 2, rowsLeftOut: 1});
  expect(report.issues.find(({code}) => code === 'other-change')).toMatchObject({row: 3, value: 'Sprint'});
  expect((await kit.read('cycle-time', {by: 'week'})).readings.at(-1)).toMatchObject({value: 5, n: 1});
  expect((await kit.read('bugs-created', {by: 'month'})).receipt.rowsRead).toBe(2);
  expect((await kit.read('completed-stories', {by: 'week'})).readings.at(-1)?.value).toBe(1);
  kit.close();
});
