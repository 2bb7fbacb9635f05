import {describe, expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {addsUp, afterCommit, csv, day, draftOf, issue, itemsOf, rowsOf} from './helper.ts';

const header = [
  'Issue key',
  'Issue Type',
  'Summary',
  'Status',
  'Created',
  'Updated',
  'Resolved',
  'Sprint',
  'Custom field (Story Points)',
];
const jira = (...rows: string[][]) => csv([header, ...rows]);

/** Monday's export, and Friday's: AB-1 finished, AB-2 moved and estimated anew, AB-3 is new, AB-4 is not in it. */
const monday = jira(
  ['AB-1', 'Story', 'a', 'To Do', '2026-09-01', '2026-10-05', '', 'Blue 2', '3'],
  ['AB-2', 'Story', 'b', 'To Do', '2026-09-01', '2026-10-05', '', 'Blue 2', '5'],
  ['AB-4', 'Story', 'd', 'To Do', '2026-09-01', '2026-10-05', '', '', ''],
);
const friday = jira(
  ['AB-1', 'Story', 'a', 'Done', '2026-09-01', '2026-10-09', '2026-10-08', 'Blue 2', '3'],
  ['AB-2', 'Story', 'b', 'To Do', '2026-09-01', '2026-10-09', '', 'Blue 3', '8'],
  ['AB-3', 'Story', 'c', 'In Progress', '2026-10-07', '2026-10-09', '', 'Blue 2', '2'],
);

describe('importing again', () => {
  test('the same file changes nothing, whatever its name', async () => {
    const first = await draftOf({'jira.csv': monday});
    expect(viewDraft(first).rows).toEqual({added: 3, changed: 0, same: 0, absent: 0});
    const second = await draftOf({'again.csv': monday}, afterCommit(first));
    expect(viewDraft(second).rows).toEqual({added: 0, changed: 0, same: 3, absent: 0});
    expect(itemsOf(second)).toEqual(itemsOf(first));
    expect(second.outcome.tables.has('changes')).toBe(false);
  });

  test('an update replaces by key, adds, and keeps what is absent', async () => {
    const first = await draftOf({'mon.csv': monday});
    const second = await draftOf({'fri.csv': friday}, afterCommit(first));
    expect(viewDraft(second).rows).toEqual({added: 1, changed: 2, same: 0, absent: 1});
    expect(itemsOf(second).map(({id, status, source, line}) => [id, status, source, line])).toEqual([
      ['AB-1', 'Done', 'fri.csv', '2'],
      ['AB-2', 'To Do', 'fri.csv', '3'],
      ['AB-4', 'To Do', 'mon.csv', '4'],
      ['AB-3', 'In Progress', 'fri.csv', '4'],
    ]);
  });

  test('a replacement leaves only the new rows', async () => {
    const first = await draftOf({'mon.csv': monday});
    const second = await draftOf({'fri.csv': friday}, {...afterCommit(first), mode: 'replace'});
    expect(itemsOf(second).map(item => item.id)).toEqual(['AB-1', 'AB-2', 'AB-3']);
    expect(viewDraft(second).rows).toEqual({added: 1, changed: 2, same: 0, absent: 1});
  });

  test('a column that the new file lacks keeps its values', async () => {
    const first = await draftOf({'mon.csv': monday});
    const second = await draftOf(
      {
        'short.csv': csv([
          ['Issue key', 'Summary', 'Status'],
          ['AB-1', 'a2', 'To Do'],
        ]),
      },
      afterCommit(first),
    );
    expect(itemsOf(second)[0]).toMatchObject({title: 'a2', iterations: 'Blue 2', estimate: '3', created: '2026-09-01'});
  });

  test("two tools' item 101 stay two, and so do two products' and two hand-kept lists", async () => {
    const ado = csv([
      ['ID', 'Work Item Type', 'Title', 'State'],
      ['101', 'User Story', 'a', 'New'],
    ]);
    const list = csv([
      ['id', 'title', 'status'],
      ['101', 'b', 'New'],
    ]);
    const first = await draftOf({'ado.csv': ado, 'list.csv': list});
    expect(itemsOf(first).map(item => item.tool)).toEqual(['azure-devops', 'list']);
    const second = await draftOf({'shop.csv': ado}, {...afterCommit(first), constants: {product: 'Shop'}});
    const third = await draftOf({'red.csv': list}, {...afterCommit(second), constants: {team: 'Red'}});
    expect(itemsOf(third).map(item => item.tool)).toEqual(['azure-devops', 'list', 'azure-devops Shop', 'list Red']);
  });

  test('of two files in one draft the later one wins, and the other row is said to be left out', async () => {
    const state = await draftOf({'mon.csv': monday, 'fri.csv': friday});
    expect(itemsOf(state).map(({id, source}) => [id, source])).toEqual([
      ['AB-4', 'mon.csv'],
      ['AB-1', 'fri.csv'],
      ['AB-2', 'fri.csv'],
      ['AB-3', 'fri.csv'],
    ]);
    expect(issue(state, 'superseded')).toMatchObject({
      effect: 'left-out',
      file: 'mon.csv',
      count: 2,
      row: 2,
      rows: [2, 3],
      value: 'AB-1',
    });
    expect(
      viewDraft(state).files.map(({rowsRead, rowsUsed, rowsLeftOut}) => [rowsRead, rowsUsed, rowsLeftOut]),
    ).toEqual([
      [3, 1, 2],
      [3, 3, 0],
    ]);
    expect(addsUp(state)).toEqual({read: 6, used: 4, leftOut: 2, explained: 2});
  });

  test('items, sprints and targets in one draft', async () => {
    const sheet = csv([
      ['Sprint', 'Start', 'End', 'Goal met'],
      ['Blue 2', '2026-10-05', '2026-10-16', 'ja'],
    ]);
    const goals = csv([
      ['kpi', 'value', 'from'],
      ['Velocity', '20', '2026-10-01'],
    ]);
    const state = await draftOf(
      {'jira.csv': monday, 'sprints.csv': sheet, 'targets.csv': goals},
      {knownKpis: [{id: 'velocity', names: ['Velocity']}]},
    );
    expect([...state.outcome.tables].map(([name, table]) => [name, table.rows])).toEqual(
      [
        ['items', 3],
        ['iterations', 1],
        ['targets', 1],
      ].concat([['commitments', 2]]),
    );
    expect(rowsOf(state.outcome.tables.get('iterations'))[0]).toMatchObject({
      name: 'Blue 2',
      start: '2026-10-05',
      end: '2026-10-16',
      met: 'yes',
      kind: 'sprint',
    });
    expect(rowsOf(state.outcome.tables.get('targets'))[0]).toMatchObject({
      kpi: 'velocity',
      value: '20',
      from: '2026-10-01',
    });
  });
});

describe('what successive imports tell', () => {
  test('changes of the watched fields, with the two days between which they happened', async () => {
    const first = await draftOf({'mon.csv': monday});
    const second = await draftOf({'fri.csv': friday}, afterCommit(first));
    const rows = rowsOf(second.outcome.tables.get('changes')).map(({item, field, from, to, after, through}) => [
      item,
      field,
      from,
      to,
      after,
      through,
    ]);
    const between = ['2026-10-05', '2026-10-09'];
    expect(rows).toEqual([
      ['AB-1', 'status', 'To Do', 'Done', ...between],
      ['AB-1', 'category', 'to-do', 'done', ...between],
      ['AB-1', 'finished', undefined, '2026-10-08', ...between],
      ['AB-2', 'iterations', 'Blue 2', 'Blue 3', ...between],
      ['AB-2', 'estimate', '5', '8', ...between],
    ]);
  });

  test('a second import through the same day extends the first', async () => {
    const first = await draftOf({'mon.csv': monday});
    const second = await draftOf({'fri.csv': friday}, afterCommit(first));
    const third = await draftOf(
      {'fri2.csv': friday.replace('b,To Do', 'b,In Progress').replace('Blue 3,8', 'Blue 3,13')},
      afterCommit(second),
    );
    const rows = rowsOf(third.outcome.tables.get('changes')).map(({item, field, from, to, after, through}) =>
      [item, field, from, to, after, through].join(' '),
    );
    expect(rows).toContain('AB-2 estimate 5 13 2026-10-05 2026-10-09');
    expect(rows).toContain('AB-2 status To Do In Progress 2026-10-09 2026-10-09');
    // The five of before, and status and category of AB-2.
    expect(rows).toHaveLength(7);
  });

  test('an older file is taken and said to be older; it writes no history', async () => {
    const first = await draftOf({'fri.csv': friday});
    const second = await draftOf({'mon.csv': monday}, afterCommit(first));
    expect(issue(second, 'older-file')).toMatchObject({value: '2026-10-05', expected: '2026-10-09'});
    expect(second.outcome.tables.has('changes')).toBe(false);
  });
});

describe('commitments', () => {
  const sheet = csv([
    ['name', 'team', 'start', 'end'],
    ['Blue 2', 'AB', '2026-10-06', '2026-10-16'],
    ['Blue 3', 'AB', '2026-10-19', '2026-10-30'],
  ]);
  const planned = (state: Awaited<ReturnType<typeof draftOf>>) =>
    rowsOf(state.outcome.tables.get('commitments')).map(({item, iteration, added, removed, estimate, finished}) => ({
      item,
      iteration,
      added,
      removed,
      estimate,
      finished,
    }));

  test('an export from before the sprint says what was planned, a later one what came and went', async () => {
    // Monday 5 October is before Blue 2 starts on the 6th: AB-1 and AB-2 were planned. On Friday AB-2 is out (and planned into Blue 3) and AB-3,
    // which no import had seen, is in: but no import had seen the running sprint without it, so that says nothing yet.
    const first = await draftOf({'mon.csv': monday, 'sheet.csv': sheet});
    expect(planned(first)).toEqual([
      {item: 'AB-1', iteration: 'Blue 2', added: '2026-10-05', estimate: '3'},
      {item: 'AB-2', iteration: 'Blue 2', added: '2026-10-05', estimate: '5'},
    ]);
    const second = await draftOf({'fri.csv': friday}, afterCommit(first));
    expect(planned(second)).toEqual([
      {item: 'AB-1', iteration: 'Blue 2', added: '2026-10-05', estimate: '3', finished: '2026-10-08'},
      {item: 'AB-2', iteration: 'Blue 2', added: '2026-10-05', removed: '2026-10-09', estimate: '5'},
      {item: 'AB-2', iteration: 'Blue 3', added: '2026-10-09', estimate: '8'},
    ]);
    const later = jira(
      ['AB-5', 'Story', 'e', 'To Do', '2026-10-12', '2026-10-13', '', 'Blue 2', '1'],
      ['AB-3', 'Story', 'c', 'Done', '2026-10-07', '2026-10-13', '2026-10-12', 'Blue 2', '2'],
    );
    const third = await draftOf({'tue.csv': later}, afterCommit(second));
    expect(planned(third)).toEqual([
      ...planned(second),
      {item: 'AB-5', iteration: 'Blue 2', added: '2026-10-13', estimate: '1'},
    ]);
  });

  test('a sprint sheet that comes later still finds what was planned', async () => {
    const first = await draftOf({'mon.csv': monday});
    const second = await draftOf({'sheet.csv': sheet}, afterCommit(first));
    expect(planned(second).map(({item, added}) => [item, added])).toEqual([
      ['AB-1', '2026-10-05'],
      ['AB-2', '2026-10-05'],
    ]);
  });

  test('the first export in the middle of a sprint says nothing', async () => {
    const state = await draftOf({'fri.csv': friday, 'sheet.csv': sheet});
    expect(planned(state).map(({item, iteration}) => [item, iteration])).toEqual([['AB-2', 'Blue 3']]);
  });
});

describe('coverage of several imports', () => {
  const list = (from: string, to: string) =>
    csv([
      ['id', 'title', 'status', 'created', 'finished'],
      ['1', 'a', 'Done', from, from],
      ['2', 'b', 'Done', from, to],
    ]);

  test('stretches that meet become one', async () => {
    const first = await draftOf({'a.csv': list('2026-09-01', '2026-09-30')});
    const second = await draftOf({'b.csv': list('2026-10-01', '2026-10-31')}, afterCommit(first));
    expect(viewDraft(second).coverage).toMatchObject({from: '2026-09-01', through: '2026-10-31'});
    expect(issue(second, 'coverage-gap')).toBeUndefined();
  });

  test('of stretches that do not meet the newer counts, and the gap is said', async () => {
    const first = await draftOf({'a.csv': list('2026-07-01', '2026-07-31')});
    const second = await draftOf({'b.csv': list('2026-10-01', '2026-10-31')}, afterCommit(first));
    expect(viewDraft(second).coverage).toMatchObject({from: '2026-10-01', through: '2026-10-31'});
    expect(issue(second, 'coverage-gap')).toMatchObject({value: '2026-10-01/2026-10-31'});
    const back = await draftOf({'a.csv': list('2026-07-01', '2026-07-31')}, afterCommit(second));
    expect(viewDraft(back).coverage).toMatchObject({from: '2026-10-01', through: '2026-10-31'});
  });

  test('ready-made values do not stretch the coverage of items', async () => {
    const first = await draftOf({'a.csv': list('2026-09-01', '2026-09-30')});
    const second = await draftOf(
      {'m.csv': 'month,Velocity\n2025-01,20\n2026-10,21\n'},
      {...afterCommit(first), knownKpis: [{id: 'velocity', names: ['Velocity']}]},
    );
    expect(viewDraft(second).coverage).toMatchObject({from: '2026-09-01', through: '2026-09-30'});
    const alone = await draftOf(
      {'m.csv': 'month,Velocity\n2025-01,20\n2026-10,21\n'},
      {knownKpis: [{id: 'velocity', names: ['Velocity']}], today: day('2026-11-20')},
    );
    expect(viewDraft(alone).coverage).toMatchObject({from: '2025-01-01', through: '2026-10-31'});
  });
});
