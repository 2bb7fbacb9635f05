import {describe, expect, test} from 'vitest';
import {addsUp, csv, draftOf, issue, itemsOf} from './helper.ts';

const header = [
  'Issue key',
  'Issue id',
  'Summary',
  'Issue Type',
  'Status',
  'Resolution',
  'Created',
  'Start date',
  'Resolved',
  'Sprint',
  'Sprint',
  'Status Category',
  'Status Category Changed',
];

/** A Jira row: unnamed cells are empty. */
function row(cells: Readonly<Record<string, string>>): string[] {
  return header.map((name, at) => cells[header.indexOf(name) === at ? name : `${name} 2`] ?? '');
}

async function jira(...rows: Readonly<Record<string, string>>[]) {
  const full = rows.map((cells, at) =>
    row({'Issue key': `AB-${at + 1}`, 'Issue Type': 'Story', Created: '2026-10-01', ...cells}),
  );
  return draftOf({'jira.csv': csv([header, ...full])});
}

/** The cases of the edge-case matrix, one by one. */
describe('edge cases', () => {
  test('no start, has finish: kept, and noted where the file has starts', async () => {
    const state = await jira(
      {Status: 'Done', Resolved: '2026-10-09'},
      {Status: 'Done', 'Start date': '2026-10-02', Resolved: '2026-10-09'},
    );
    expect(itemsOf(state)[0]).toMatchObject({category: 'done', finished: '2026-10-09'});
    expect(issue(state, 'done-without-start')).toMatchObject({effect: 'note', count: 1, row: 2, column: 'Start date'});
  });

  test.each([
    ['after the finish', {Status: 'Done', Resolved: '2026-10-09', 'Start date': '2026-10-12'}, undefined],
    ['to do', {Status: 'To Do', 'Start date': '2026-10-12'}, undefined],
    ['ahead', {Status: 'In Progress', 'Start date': '2026-12-12'}, undefined],
    [
      'ahead, and the day on which work began is known',
      {
        Status: 'In Progress',
        'Start date': '2026-12-12',
        'Status Category': 'In Progress',
        'Status Category Changed': '2026-11-03',
      },
      '2026-11-03',
    ],
  ])('a planned start is none where the work shows it: %s', async (_, cells, started) => {
    const state = await jira(cells);
    expect(itemsOf(state)[0]?.started).toBe(started);
    expect(issue(state, 'start-planned')).toMatchObject({effect: 'changed', count: 1});
  });

  test('a planned start in the past of work that has begun is kept', async () => {
    const state = await jira({Status: 'In Progress', 'Start date': '2026-10-12'});
    expect(itemsOf(state)[0]?.started).toBe('2026-10-12');
    expect(issue(state, 'start-planned')).toBeUndefined();
  });

  test('finish before start: both kept, noted with line and value', async () => {
    const list = 'key,title,status,started,Resolved\nAB-1,a,Done,2026-10-12,2026-10-09\n';
    const state = await draftOf({'list.csv': list});
    expect(itemsOf(state)[0]).toMatchObject({started: '2026-10-12', finished: '2026-10-09'});
    expect(issue(state, 'finish-before-start')).toMatchObject({
      effect: 'note',
      count: 1,
      row: 2,
      column: 'Resolved',
      value: '2026-10-09',
    });
  });

  test('done without a date takes the day of its status category, else has none', async () => {
    const state = await jira(
      {Status: 'Done', 'Status Category': 'Done', 'Status Category Changed': '2026-10-10'},
      {Status: 'Done', 'Status Category': 'Done'},
    );
    expect(itemsOf(state).map(item => item.finished)).toEqual(['2026-10-10', undefined]);
    expect(issue(state, 'finished-from-since')).toMatchObject({count: 1, row: 2});
    expect(issue(state, 'done-without-date')).toMatchObject({count: 1, row: 3});
  });

  test('a date on work that is not done is not used', async () => {
    const state = await jira({Status: 'In Progress', Resolved: '2026-10-09'});
    expect(itemsOf(state)[0]).not.toHaveProperty('finished');
    expect(issue(state, 'stale-finish-date')).toMatchObject({effect: 'changed', count: 1, value: '2026-10-09'});
  });

  test("dropped work: by the status's name under Done, and by the resolution", async () => {
    const state = await jira(
      {Status: "Won't Do", 'Status Category': 'Done', Resolved: '2026-10-09'},
      {Status: 'Done', Resolution: 'Duplicate', Resolved: '2026-10-09'},
      {Status: 'Done', Resolution: 'Cannot Reproduce', Resolved: '2026-10-09'},
      {Status: 'Closed', Resolution: 'Done', Resolved: '2026-10-09'},
      {Status: 'In Progress', Resolution: "Won't Do"},
    );
    expect(itemsOf(state).map(item => item.category)).toEqual([
      'abandoned',
      'abandoned',
      'abandoned',
      'done',
      'in-progress',
    ]);
    expect(itemsOf(state)[0]).toMatchObject({finished: '2026-10-09'});
    expect(issue(state, 'abandoned')).toMatchObject({effect: 'note', count: 3});
  });

  test('the category of the file decides for status names that nobody knows', async () => {
    const state = await jira(
      {Status: 'Parked with legal', 'Status Category': 'In Progress'},
      {Status: 'Dispatched', 'Status Category': 'Done', Resolved: '2026-10-09'},
    );
    expect(itemsOf(state).map(item => item.category)).toEqual(['in-progress', 'done']);
  });

  test('an unknown status without a category is asked, and its rows wait outside', async () => {
    const state = await jira({Status: 'Parked'}, {Status: 'Parked'}, {Status: 'To Do'});
    expect(itemsOf(state).map(item => item.id)).toEqual(['AB-3']);
    expect(issue(state, 'status-unmapped')).toMatchObject({
      effect: 'left-out',
      count: 2,
      row: 2,
      rows: [2, 3],
      value: 'Parked',
      action: 'answer-status',
    });
    expect(state.outcome.questions.find(question => question.code === 'status-category')).toMatchObject({
      id: 'status-category:parked',
      blocking: false,
      column: 'Parked',
      choices: [
        {id: 'to-do', count: 2},
        {id: 'in-progress', count: 2},
        {id: 'done', count: 2},
        {id: 'abandoned', count: 2},
      ],
    });
    expect(addsUp(state)).toEqual({read: 3, used: 1, leftOut: 2, explained: 2});
  });

  test('duplicate keys: the last row is used', async () => {
    const state = await jira(
      {'Issue key': 'AB-1', Summary: 'old', Status: 'To Do'},
      {'Issue key': 'AB-1', Summary: 'new', Status: 'To Do'},
    );
    expect(itemsOf(state).map(item => item.title)).toEqual(['new']);
    expect(issue(state, 'duplicate-key')).toMatchObject({
      effect: 'left-out',
      count: 1,
      row: 2,
      column: 'Issue key',
      value: 'AB-1',
    });
    expect(addsUp(state)).toEqual({read: 2, used: 1, leftOut: 1, explained: 1});
  });

  test('a row without a key in a file with keys is left out; a file without keys gets its lines for keys', async () => {
    const state = await jira({'Issue key': '', Status: 'To Do'}, {Status: 'To Do'});
    expect(itemsOf(state)).toHaveLength(1);
    expect(issue(state, 'key-missing')).toMatchObject({effect: 'left-out', count: 1, row: 2});
    const keyless = await draftOf({'list.csv': 'title,status,created\na,To Do,2026-10-01\nb,Done,2026-10-02\n'});
    expect(itemsOf(keyless).map(item => item.id)).toEqual(['list.csv:2', 'list.csv:3']);
  });

  test('days in the future are kept and flagged', async () => {
    const state = await jira({Status: 'Done', Resolved: '2027-01-02'});
    expect(itemsOf(state)[0]).toMatchObject({finished: '2027-01-02'});
    expect(issue(state, 'future-date')).toMatchObject({effect: 'note', count: 1, value: '2027-01-02'});
    expect(state.outcome.coverage?.through).toBeLessThan(20_780);
  });

  test('epics and sub-tasks keep their level; an unknown type is an ordinary item', async () => {
    const state = await jira(
      ...['Epic', 'Sub-task', 'Story', 'Bug', 'Contract amendment', ''].map(type => ({
        'Issue Type': type,
        Status: 'To Do',
      })),
    );
    expect(itemsOf(state).map(item => item.level)).toEqual(['epic', 'subtask', 'story', 'bug', 'story', 'story']);
    expect(issue(state, 'type-unknown')).toMatchObject({effect: 'note', count: 1, value: 'Contract amendment'});
  });

  test('an item in two sprints has both', async () => {
    const state = await jira({Status: 'To Do', Sprint: 'Blue 1', 'Sprint 2': 'Blue 2'});
    expect(itemsOf(state)[0]?.iterations).toBe('Blue 1; Blue 2');
  });

  test('the record that old servers print for a sprint is its name', async () => {
    const record =
      'com.atlassian.greenhopper.service.sprint.Sprint@1f39a[id=12,rapidViewId=3,state=CLOSED,name=Blue 1,goal=x]';
    const state = await jira({Status: 'To Do', Sprint: record, 'Sprint 2': 'Blue 2'});
    expect(itemsOf(state)[0]?.iterations).toBe('Blue 1; Blue 2');
  });

  test('estimates in words: numbers are read, question marks are none and said', async () => {
    const state = await draftOf({
      'list.csv': csv([
        ['key', 'title', 'status', 'points'],
        ['1', 'a', 'To Do', '5.0'],
        ['2', 'b', 'To Do', '8 pts'],
        ['3', 'c', 'To Do', 'XL'],
        ['4', 'd', 'To Do', ''],
      ]),
    });
    expect(itemsOf(state).map(item => item.estimate)).toEqual(['5', '8', undefined, undefined]);
    expect(issue(state, 'number-not-read')).toMatchObject({
      effect: 'changed',
      count: 1,
      row: 4,
      column: 'points',
      value: 'XL',
      expected: 'number',
      action: 'fix-cells',
    });
  });

  test('no status column: the dates say how far an item is', async () => {
    const state = await draftOf({
      'list.csv': 'id,title,started_date,closed_date\n1,a,2026-10-01,2026-10-05\n2,b,2026-10-02,\n3,c,,\n',
    });
    expect(itemsOf(state).map(item => item.category)).toEqual(['done', 'in-progress', 'to-do']);
  });

  test('headers and cells that look like code are texts', async () => {
    const text = '=HYPERLINK("http://example.com")';
    const state = await draftOf({
      'list.csv': csv([
        ['id', 'title', 'status', 'labels', '__proto__', 'constructor'],
        ['__proto__', text, 'To Do', 'toString', 'x', 'y'],
      ]),
    });
    expect(itemsOf(state)[0]).toMatchObject({id: '__proto__', title: text, labels: 'toString'});
  });

  test('totals and repeated headers are rows left out', async () => {
    const state = await draftOf({'list.csv': 'id,title,status\n1,a,To Do\nid,title,status\n2,b,Done\n'});
    expect(addsUp(state)).toEqual({read: 3, used: 2, leftOut: 1, explained: 1});
  });
});

test('tools without item types: a label makes a bug, and it is said', async () => {
  const columns = ['Title', 'URL', 'State', 'Type', 'Created At (UTC)', 'Closed At (UTC)', 'Labels'];
  const address = (number: number) => `https://gitlab.com/acme/shop/-/issues/${number}`;
  const rows = ['type::bug,checkout', 'not-a-bug', '', 'debug'].map((labels, at) => [
    'x',
    address(at),
    'Open',
    'Issue',
    '2026-10-01 10:00:00',
    '',
    labels,
  ]);
  const state = await draftOf({
    'gitlab.csv': csv([columns, ...rows, ['x', address(9), 'Open', 'Task', '2026-10-01 10:00:00', '', 'bug']]),
  });
  expect(itemsOf(state).map(({id, level}) => [id, level])).toEqual([
    ['acme/shop#0', 'bug'],
    ['acme/shop#1', 'story'],
    ['acme/shop#2', 'story'],
    ['acme/shop#3', 'story'],
    ['acme/shop#9', 'task'],
  ]);
  expect(issue(state, 'bug-by-label')).toMatchObject({effect: 'note', count: 1, value: 'type::bug'});
});

describe('links between items', () => {
  test("parents by the internal number become keys, and the parent's title is the goal", async () => {
    const columns = ['Issue key', 'Issue id', 'Parent id', 'Summary', 'Issue Type', 'Status'];
    const state = await draftOf({
      'jira.csv': csv([
        columns,
        ['AB-1', '900', '', 'Guest checkout', 'Epic', 'To Do'],
        ['AB-2', '901', '900', 'Pay', 'Story', 'To Do'],
        ['AB-3', '902', '777', 'Refund', 'Story', 'To Do'],
      ]),
    });
    expect(itemsOf(state).map(({parent, goal}) => ({parent, goal}))).toEqual([
      {},
      {parent: 'AB-1', goal: 'Guest checkout'},
      {parent: '777', goal: '777'},
    ]);
  });

  test('project from the key, team from the project', async () => {
    const state = await draftOf({
      'jira.csv': csv([
        ['Issue key', 'Summary', 'Status', 'Project name'],
        ['AB-1', 'a', 'To Do', 'Apple'],
        ['AB-2', 'b', 'To Do', ''],
      ]),
    });
    expect(itemsOf(state).map(({project, team}) => ({project, team}))).toEqual([
      {project: 'AB', team: 'Apple'},
      {project: 'AB', team: 'AB'},
    ]);
  });

  test('a tree query: titles by level, parents from the indent, the backlog root is no sprint', async () => {
    const columns = [
      'ID',
      'Work Item Type',
      'Title 1',
      'Title 2',
      'State',
      'Iteration Path',
      'Area Path',
      'Story Points',
    ];
    const state = await draftOf({
      'tree.csv': csv([
        columns,
        ['1', 'Feature', 'Guest checkout', '', 'New', 'Shop', 'Shop', ''],
        ['2', 'User Story', '', 'Pay', 'Active', 'Shop\\Blue\\Sprint 9', 'Shop\\Blue', '5'],
        ['3', 'User Story', '', 'Refund', 'Removed', 'Shop\\Blue\\Sprint 9', 'Shop\\Blue', '3'],
      ]),
    });
    expect(
      itemsOf(state).map(({title, parent, goal, iterations, team, category, level}) => ({
        title,
        parent,
        goal,
        iterations,
        team,
        category,
        level,
      })),
    ).toEqual([
      {title: 'Guest checkout', team: 'Shop', category: 'to-do', level: 'feature'},
      {
        title: 'Pay',
        parent: '1',
        goal: 'Guest checkout',
        iterations: 'Sprint 9',
        team: 'Blue',
        category: 'in-progress',
        level: 'story',
      },
      {
        title: 'Refund',
        parent: '1',
        goal: 'Guest checkout',
        iterations: 'Sprint 9',
        team: 'Blue',
        category: 'abandoned',
        level: 'story',
      },
    ]);
  });

  test("Azure's states keep their own meaning: Resolved is not finished yet", async () => {
    const states = ['New', 'Approved', 'Committed', 'Active', 'Resolved', 'Closed', 'Done', 'Removed', 'Proposed'];
    const state = await draftOf({
      'ado.csv': csv([
        ['ID', 'Work Item Type', 'Title', 'State', 'Closed Date'],
        ...states.map((name, at) => [String(at), 'User Story', name, name, '2026-10-09']),
      ]),
    });
    expect(itemsOf(state).map(item => item.category)).toEqual([
      'to-do',
      'to-do',
      'in-progress',
      'in-progress',
      'in-progress',
      'done',
      'done',
      'abandoned',
      'to-do',
    ]);
  });

  test("Linear's cycles become sprints that end the day before the next one starts", async () => {
    const columns = [
      'ID',
      'Team',
      'Title',
      'Status',
      'Cycle Number',
      'Cycle Name',
      'Cycle Start',
      'Cycle End',
      'Started',
      'Completed',
      'Canceled',
    ];
    const cycle = (number: number, from: string, to: string) => [
      String(number),
      number === 1 ? '' : `Cycle ${number}`,
      from,
      to,
    ];
    const state = await draftOf({
      'linear.csv': csv([
        columns,
        ['A-1', 'Blue', 'a', 'Odd name', ...cycle(1, '2026-06-01', '2026-06-15'), '2026-06-02', '2026-06-04', ''],
        ['A-2', 'Blue', 'b', 'Odd name', ...cycle(2, '2026-06-15', '2026-06-29'), '2026-06-16', '', ''],
        ['A-3', 'Blue', 'c', 'Odd name', ...cycle(2, '2026-06-15', '2026-06-29'), '', '', '2026-06-17'],
      ]),
    });
    expect(itemsOf(state).map(({category, iterations, finished}) => ({category, iterations, finished}))).toEqual([
      {category: 'done', iterations: 'Cycle 1', finished: '2026-06-04'},
      {category: 'in-progress', iterations: 'Cycle 2'},
      {category: 'abandoned', iterations: 'Cycle 2', finished: '2026-06-17'},
    ]);
    const {rowsOf} = await import('./helper.ts');
    expect(
      rowsOf(state.outcome.tables.get('iterations')).map(({name, team, start, end}) => ({name, team, start, end})),
    ).toEqual([
      {name: 'Cycle 1', team: 'Blue', start: '2026-06-01', end: '2026-06-14'},
      {name: 'Cycle 2', team: 'Blue', start: '2026-06-15', end: '2026-06-28'},
    ]);
  });
});

describe('marks of escaped bugs', () => {
  const bugs = csv([
    ['Issue key', 'Issue Type', 'Status', 'Created', 'Labels'],
    ['AB-1', 'Bug', 'To Do', '2026-10-01', 'prod-bug'],
    ['AB-2', 'Bug', 'To Do', '2026-10-02', ''],
  ]);
  const withAnswer = (...escaped: string[]) => draftOf({'jira.csv': bugs}, {answers: {escaped}});

  test('a chosen mark that no bug has is said, because escaped defects are 0 then', async () => {
    expect(issue(await withAnswer('label:prod-bugs', 'type:bug'), 'escaped-unmatched')).toEqual({
      code: 'escaped-unmatched',
      effect: 'note',
      value: 'prod-bugs, bug',
      action: 'check-escaped',
      count: 2,
    });
    const found = (state: Awaited<ReturnType<typeof draftOf>>) =>
      state.outcome.issues.filter(({code}) => code === 'escaped-unmatched');
    expect(found(await withAnswer('label:prod-bug', 'label:typo'))).toEqual([]);
    expect(found(await withAnswer('every-bug'))).toEqual([]);
    expect(found(await withAnswer())).toEqual([]);
    expect(found(await draftOf({'jira.csv': bugs}))).toEqual([]);
  });

  test('a chosen mark that all bugs share counts all of them', async () => {
    const {choices} = (await withAnswer('type:Bug')).outcome.questions.find(({id}) => id === 'escaped') ?? {};
    expect(choices).toContainEqual({id: 'type:Bug', text: 'Bug', count: 2});
  });
});

test('a sprint as Jira Server prints it keeps a name with commas and brackets', async () => {
  const server = (name: string) =>
    `com.atlassian.greenhopper.service.sprint.Sprint@1a[id=1,rapidViewId=3,state=CLOSED,name=${name},startDate=2026-10-01T09:00:00.000Z,goal=]`;
  const state = await jira(
    {Status: 'To Do', Sprint: server('Sprint 1, the first [Blue]')},
    {Status: 'To Do', Sprint: server('Sprint 2')},
    {Status: 'To Do', Sprint: 'com.atlassian.greenhopper.service.sprint.Sprint@1b[id=2,name=Sprint 3]'},
  );
  expect(itemsOf(state).map(({iterations}) => iterations)).toEqual([
    'Sprint 1, the first [Blue]',
    'Sprint 2',
    'Sprint 3',
  ]);
});

test('keys that a spreadsheet rounded tell no items apart: each row is used, by its line', async () => {
  const text = [
    'Task ID,Created At,Completed At,Name,Section/Column,Due Date',
    '1.21143E+15,22/9/2026,,Gather,Planning,2/10/2026',
    '1.21143E+15,22/9/2026,25/9/2026,Build,Planning,2/10/2026',
    '1211430000000003,1/9/2026,5/9/2026,Ship,Done,2/10/2026',
  ].join('\n');
  const state = await draftOf({'asana.csv': text});
  expect(itemsOf(state).map(({id, title}) => [id, title])).toEqual([
    ['asana.csv:2', 'Gather'],
    ['asana.csv:3', 'Build'],
    ['1211430000000003', 'Ship'],
  ]);
  expect(issue(state, 'key-rounded')).toMatchObject({effect: 'changed', count: 2, value: '1.21143E+15', row: 2});
});

test('a date column that feeds nothing may prove the order of day and month', async () => {
  const text = 'ID,Title,State,Created Date,Reviewed\n1,Pay,New,02/01/2026,01/15/2026\n2,Refund,New,03/02/2026,\n';
  const state = await draftOf({'list.csv': text});
  expect(state.outcome.questions.filter(({code}) => code === 'date-order')).toEqual([]);
  expect(itemsOf(state).map(({created}) => created)).toEqual(['2026-02-01', '2026-03-02']);
});
