import {describe, expect, test} from 'vitest';
import {afterCommit, csv, draftOf, issue, rowsOf} from './helper.ts';

type State = Awaited<ReturnType<typeof draftOf>>;

const record = (id: number, board: number, name: string, start: string, end: string) =>
  `com.atlassian.greenhopper.service.sprint.Sprint@${id}f[id=${id},rapidViewId=${board},state=CLOSED,name=${name},startDate=${start},endDate=${end},completeDate=${end},sequence=${id},goal=a, b]`;
const first = record(1, 3, 'Blue 1, the first', '2026-10-05T09:00:00.000+02:00', '2026-10-16T17:00:00.000+02:00');
const second = record(2, 3, 'Blue 2', '2026-10-19T00:30:00.000+02:00', '2026-10-30T17:00:00.000+01:00');
const red = record(7, 4, 'Red 1', '2026-10-12T09:00:00.000Z', '2026-10-23T17:00:00.000Z');
const planned = record(3, 3, 'Blue 3', '<null>', '<null>');
const shared = record(9, 5, 'Both 1', '2026-10-05T09:00:00.000Z', '2026-10-16T17:00:00.000Z');

const header = ['Issue key', 'Issue Type', 'Summary', 'Status', 'Created', 'Updated', 'Team', 'Sprint', 'Sprint'];
const item = (key: string, team: string, ...sprints: string[]) =>
  [key, 'Story', 'a', 'To Do', '2026-09-01', '2026-10-20', team, sprints[0] ?? '', sprints[1] ?? ''] as const;
const jira = csv([
  header,
  item('A-1', 'Blue', first, second),
  item('A-2', 'Blue', second, planned),
  item('A-3', 'Red', red),
  item('A-4', 'Blue', shared),
  item('A-5', 'Red', shared),
]);
const sheet = csv([
  ['name', 'team', 'start', 'end', 'committed'],
  ['Blue 2', '', '2026-10-20', '2026-10-30', '12'],
  ['Red 1', 'Red', '2026-10-12', '2026-10-22', ''],
]);

const sprints = (state: State | undefined) =>
  rowsOf(state?.outcome.tables.get('iterations'))
    .map(({name = '', team = '', start, end, kind, tool}) => [name, team, start, end, kind, tool])
    .sort();

const own = [
  ['Blue 1, the first', 'Blue', '2026-10-05', '2026-10-16', 'sprint', 'jira'],
  ['Both 1', '', '2026-10-05', '2026-10-16', 'sprint', 'jira'],
];
const carried = [
  ['Blue 2', 'Blue', '2026-10-19', '2026-10-30', 'sprint', 'jira'],
  ['Red 1', 'Red', '2026-10-12', '2026-10-23', 'sprint', 'jira'],
];
const written = [
  ['Blue 2', '', '2026-10-20', '2026-10-30', 'sprint', 'iterations'],
  ['Red 1', 'Red', '2026-10-12', '2026-10-22', 'sprint', 'iterations'],
];

describe('the records that old Jira servers print for sprints', () => {
  test("give each sprint's days in the dataset's zone, once, with the team of its board where that is one", async () => {
    const conventions = {timeZone: 'Europe/Vienna', weekStart: 1, fiscalYearStart: 1, profile: 'default', currency: ''};
    const state = await draftOf({'jira.csv': jira}, {conventions});
    expect(sprints(state)).toEqual([...own, ...carried].sort());
    expect(issue(state, 'superseded')).toBeUndefined();
  });

  test('never stand against a sprint sheet: together, before it or after it, also where items are replaced', async () => {
    const conventions = {timeZone: 'Europe/Vienna', weekStart: 1, fiscalYearStart: 1, profile: 'default', currency: ''};
    const expected = [...own, ...written].sort();
    expect(sprints(await draftOf({'sheet.csv': sheet, 'jira.csv': jira}, {conventions}))).toEqual(expected);
    const items = await draftOf({'jira.csv': jira}, {conventions});
    expect(sprints(await draftOf({'sheet.csv': sheet}, {conventions, ...afterCommit(items)}))).toEqual(expected);
    const given = afterCommit(await draftOf({'sheet.csv': sheet}, {conventions}));
    expect(sprints(await draftOf({'jira.csv': jira}, {conventions, ...given}))).toEqual(expected);
    expect(sprints(await draftOf({'jira.csv': jira}, {conventions, ...given, mode: 'replace'}))).toEqual(expected);
    const replaced = {conventions, ...afterCommit(items), mode: 'replace'} as const;
    expect(sprints(await draftOf({'sheet.csv': sheet}, replaced))).toEqual([...written].sort());
  });

  test('without both days are names alone', async () => {
    const state = await draftOf({'jira.csv': csv([header, item('A-1', 'Blue', planned)])});
    expect(state.outcome.tables.has('iterations')).toBe(false);
  });
});
