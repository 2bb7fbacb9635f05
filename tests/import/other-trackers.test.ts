import {expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {examples} from '../formats/examples.ts';
import {draftOf, fieldOf, issue, itemsOf, rowsOf} from './helper.ts';

const exampleOf = (id: string) => draftOf({[`${id}.csv`]: examples[id]?.csv ?? ''});

test('only accepted work is done in Pivotal Tracker: finished, delivered and rejected work goes on', async () => {
  const state = await exampleOf('pivotal');
  expect(itemsOf(state)).toMatchObject([
    {
      id: '101',
      level: 'story',
      category: 'done',
      finished: '2026-09-23',
      estimate: '3',
      labels: 'web; checkout',
      iterations: '4',
    },
    {id: '102', level: 'story', category: 'in-progress'},
    {id: '103', level: 'bug', category: 'in-progress'},
  ]);
  expect(rowsOf(state.outcome.tables.get('iterations'))).toMatchObject([
    {name: '4', start: '2026-09-21', end: '2026-09-27'},
    {name: '5', start: '2026-09-28', end: '2026-10-04'},
  ]);
});

test("Redmine's start date is no start of work, and its versions are the sprints", async () => {
  const items = itemsOf(await exampleOf('redmine'));
  expect(items).toMatchObject([
    {id: '812', level: 'bug', category: 'done', finished: '2026-03-12', iterations: 'Sprint 4'},
    {id: '813', level: 'story', category: 'in-progress', due: '2026-03-20'},
    {id: '814', level: 'task', category: 'abandoned', parent: '813'},
  ]);
  expect(items.map(({started}) => started)).toEqual([undefined, undefined, undefined]);
});

test('a scheduled start of Azure DevOps is none either, and each item has the size that its type has', async () => {
  const csv = [
    'ID,Work Item Type,Title,State,Start Date,Target Date,Due Date,Story Points,Effort,Closed Date',
    '1,User Story,Pay,Closed,8/12/2026 7:00:00 AM,8/15/2026 7:00:00 AM,,5,,8/20/2026 7:00:00 AM',
    '2,Product Backlog Item,Refund,New,8/13/2026 7:00:00 AM,,8/29/2026 7:00:00 AM,,8,',
  ].join('\n');
  const items = itemsOf(await draftOf({'query.csv': csv}));
  expect(items).toMatchObject([
    {estimate: '5', due: '2026-08-15', finished: '2026-08-20'},
    {estimate: '8', due: '2026-08-29', category: 'to-do'},
  ]);
  expect(items.map(({started}) => started)).toEqual([undefined, undefined]);
});

test("labels of a card are told apart, and ClickUp's dates come from what it prints", async () => {
  expect(itemsOf(await exampleOf('trello'))[0]).toMatchObject({
    labels: 'checkout (green); web (red)',
    due: '2026-10-09',
  });
  expect(itemsOf(await exampleOf('clickup'))[0]).toMatchObject({
    labels: 'web; checkout',
    created: '2026-03-01',
    started: '2026-03-13',
  });
});

test('points go before an estimate in days where a list of items has both', async () => {
  const csv = 'Issue Id,Summary,State,Created,Estimation,Story points\nDEMO-1,Pay,Submitted,12 Mar 2026 15:04,2d,3\n';
  const state = await draftOf({'youtrack.csv': csv});
  expect(fieldOf(viewDraft(state), 'estimate')?.headers).toEqual(['Story points']);
  expect(itemsOf(state)).toMatchObject([{id: 'DEMO-1', estimate: '3', category: 'to-do'}]);
});

test('completed work of Rally is not accepted yet', async () => {
  expect(itemsOf(await exampleOf('rally'))).toMatchObject([
    {
      id: 'US101',
      category: 'done',
      started: '2026-03-02',
      finished: '2026-03-12',
      estimate: '3',
      iterations: 'Sprint 4',
    },
    {id: 'US104', category: 'in-progress'},
    {id: 'DE103', category: 'to-do'},
  ]);
});

test("times of a page's making and statuses that wait are read in any list", async () => {
  const csv = [
    'Name,Status,Created time,Last edited time,Completed on',
    'Pay,Done,"March 12, 2026 3:04 PM","March 15, 2026 9:00 AM","March 15, 2026"',
    'Refund,Working on it,"March 13, 2026 3:04 PM","March 16, 2026 9:00 AM",',
    'Ask,Awaiting user info,"March 13, 2026 3:04 PM","March 16, 2026 9:00 AM",',
  ].join('\n');
  expect(itemsOf(await draftOf({'notion.csv': csv}))).toMatchObject([
    {title: 'Pay', category: 'done', created: '2026-03-12', finished: '2026-03-15'},
    {title: 'Refund', category: 'in-progress', created: '2026-03-13'},
    {title: 'Ask', category: 'in-progress'},
  ]);
});

test('a day stands in `closedAt` where `closed` is a flag', async () => {
  const state = await draftOf({
    'issues.csv': [
      'repository,number,title,publishedAt,closed,closedAt',
      'shop/web,32,Forum link,2020-10-19T13:57:15Z,1,2020-10-22T16:27:42Z',
      'shop/web,33,Cash register,2020-10-21T05:24:05Z,,',
    ].join('\n'),
  });
  expect(itemsOf(state)).toMatchObject([
    {category: 'done', created: '2020-10-19', finished: '2020-10-22'},
    {created: '2020-10-21'},
  ]);
  expect(itemsOf(state)[1]).not.toHaveProperty('finished');
});

test('an issue of GitHub that was closed as not planned is dropped work', async () => {
  const csv =
    'number,title,state,state_reason,created_at,closed_at\n12,Crash,CLOSED,COMPLETED,2026-10-01T10:00:00Z,2026-10-08T10:00:00Z\n13,Dark,CLOSED,NOT_PLANNED,2026-10-01T10:00:00Z,2026-10-09T10:00:00Z\n';
  expect(itemsOf(await draftOf({'issues.csv': csv})).map(({id, category}) => [id, category])).toEqual([
    ['12', 'done'],
    ['13', 'abandoned'],
  ]);
});

test('a board of monday has ids, a timeline, and rows that name a group', async () => {
  const csv = [
    'Name,Person,Status,Timeline - Start,Timeline - End,Completion Date,Item ID (auto generated)',
    'Group 1,,,,,,',
    'Login,Ada,Done,2026-10-01,2026-10-07,2026-10-06,123456',
    'Emails,Ada,,2026-12-05,2026-12-12,,123458',
  ].join('\n');
  const state = await draftOf({'board.csv': csv});
  expect(itemsOf(state).map(({id, started, finished, due}) => [id, started, finished, due])).toEqual([
    ['123456', '2026-10-01', '2026-10-06', '2026-10-07'],
    ['123458', undefined, undefined, '2026-12-12'],
  ]);
  expect(issue(state, 'key-missing')).toMatchObject({effect: 'left-out', row: 2});
});
