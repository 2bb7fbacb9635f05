import {describe, expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {openKit} from '../../src/index.ts';
import {addsUp, afterCommit, csv, draftOf, issue, rowsOf} from './helper.ts';

type State = Awaited<ReturnType<typeof draftOf>>;

const jira = csv([
  ['Issue key', 'Issue Type', 'Summary', 'Status', 'Created', 'Updated', 'Resolved', 'Sprint'],
  ['AB-1', 'Story', 'a', 'Done', '2026-09-01', '2026-10-30', '2026-10-15', 'Blue 2'],
  ['AB-2', 'Story', 'b', 'Done', '2026-09-01', '2026-10-30', '2026-10-20', 'Blue 2'],
  ['AB-3', 'Story', 'c', 'To Do', '2026-09-01', '2026-10-30', '', ''],
]);
const sheet = csv([
  ['name', 'team', 'kind', 'start', 'end'],
  ['Blue 2', 'AB', '', '2026-10-05', '2026-10-16'],
  ['PI 4', '', 'program increment', '2026-08-10', '2026-10-18'],
]);
const plans = csv([
  ['item', 'iteration', 'added', 'removed'],
  ['AB-1', 'Blue 2', '', ''],
  ['AB-2', 'Blue 2', '2026-10-02', ''],
  ['AB-3', 'Blue 2', '', '2026-10-08'],
  ['AB-1', 'PI 4', '', ''],
  ['AB-2', 'PI 4', '', ''],
]);

const planned = (state: State) =>
  rowsOf(state.outcome.tables.get('commitments')).map(
    ({item, iteration, tool, team, kind, starts, ends, added, removed, finished}) =>
      [item, iteration, tool, team, kind, starts, ends, added, removed, finished].map(cell => cell ?? ''),
  );

/** By hand: the tool is that of the one list that has the item; a plan without a day was made by the start. */
const blue = ['jira', 'AB', 'sprint', '2026-10-05', '2026-10-16'];
const fourth = ['jira', 'AB', 'increment', '2026-08-10', '2026-10-18'];
const expected = [
  ['AB-1', 'Blue 2', ...blue, '2026-10-05', '', '2026-10-15'],
  ['AB-2', 'Blue 2', ...blue, '2026-10-02', '', '2026-10-20'],
  ['AB-3', 'Blue 2', ...blue, '2026-10-05', '2026-10-08', ''],
  ['AB-1', 'PI 4', ...fourth, '2026-08-10', '', '2026-10-15'],
  ['AB-2', 'PI 4', ...fourth, '2026-08-10', '', '2026-10-20'],
];

describe('a file of plans', () => {
  test('is filled in from items and iterations of the same import', async () => {
    const state = await draftOf({'plans.csv': plans, 'jira.csv': jira, 'sheet.csv': sheet});
    expect(planned(state)).toEqual(expected);
    expect(addsUp(state)).toEqual({read: 10, used: 10, leftOut: 0, explained: 0});
  });

  test.each([
    ['sheet.csv', 'jira.csv', 'plans.csv'],
    ['plans.csv', 'jira.csv', 'sheet.csv'],
    ['plans.csv', 'sheet.csv', 'jira.csv'],
    ['jira.csv', 'plans.csv', 'sheet.csv'],
  ])('and in any order of imports: %s, %s, %s', async (...names) => {
    const texts = new Map([
      ['plans.csv', plans],
      ['jira.csv', jira],
      ['sheet.csv', sheet],
    ]);
    let state: State | undefined;
    for (const name of names) state = await draftOf({[name]: texts.get(name) ?? ''}, state && afterCommit(state));
    expect(
      planned({...state, outcome: {...state?.outcome, tables: new Map(state && afterCommit(state).tables)}} as State),
    ).toEqual(expected);
  });

  test('imported again changes nothing', async () => {
    const first = await draftOf({'plans.csv': plans, 'jira.csv': jira, 'sheet.csv': sheet});
    const again = await draftOf({'plans.csv': plans}, afterCommit(first));
    expect(viewDraft(again).rows).toEqual({added: 0, changed: 0, same: 5, absent: 0});
    expect(planned(again)).toEqual(expected);
  });

  test('a later export that never names the increment takes nothing out of it, and does out of its sprint', async () => {
    const first = await draftOf({'plans.csv': plans, 'jira.csv': jira, 'sheet.csv': sheet});
    const later = jira.replaceAll('2026-10-30', '2026-11-02').replace('2026-10-20,Blue 2', '2026-10-20,');
    const second = await draftOf({'jira.csv': later}, afterCommit(first));
    expect(planned(second).map(([item, iteration, ...rest]) => [item, iteration, rest.at(-2)])).toEqual([
      ['AB-1', 'Blue 2', ''],
      ['AB-2', 'Blue 2', '2026-11-02'],
      ['AB-3', 'Blue 2', '2026-10-08'],
      ['AB-1', 'PI 4', ''],
      ['AB-2', 'PI 4', ''],
    ]);
  });

  test('takes the place of what an import saw of the same plan', async () => {
    const early = jira
      .replaceAll('2026-10-30', '2026-10-01')
      .replaceAll('Done', 'To Do')
      .replaceAll(/2026-10-(15|20)/g, '');
    const seen = await draftOf({'jira.csv': early, 'sheet.csv': sheet});
    expect(planned(seen).map(([item, , , , , , , added]) => [item, added])).toEqual([
      ['AB-1', '2026-10-01'],
      ['AB-2', '2026-10-01'],
    ]);
    const given = await draftOf({'plans.csv': plans}, afterCommit(seen));
    expect(planned(given).map(([item, iteration, , , , , , added]) => [item, iteration, added])).toEqual([
      ['AB-1', 'Blue 2', '2026-10-05'],
      ['AB-2', 'Blue 2', '2026-10-02'],
      ['AB-3', 'Blue 2', '2026-10-05'],
      ['AB-1', 'PI 4', '2026-08-10'],
      ['AB-2', 'PI 4', '2026-08-10'],
    ]);
  });

  test('an item that two lists have is not guessed, and what waits for an item or for days is said', async () => {
    const list = csv([
      ['id', 'title', 'status'],
      ['AB-1', 'another', 'New'],
    ]);
    const unknown = csv([
      ['item', 'iteration'],
      ['AB-1', 'Blue 2'],
      ['AB-9', 'Blue 2'],
      ['AB-2', 'Blue 7'],
    ]);
    const state = await draftOf({'plans.csv': unknown, 'jira.csv': jira, 'list.csv': list, 'sheet.csv': sheet});
    expect(planned(state).map(([item, iteration, tool]) => [item, iteration, tool])).toEqual([
      ['AB-1', 'Blue 2', 'commitments'],
      ['AB-9', 'Blue 2', 'commitments'],
      ['AB-2', 'Blue 7', 'jira'],
    ]);
    expect(issue(state, 'plan-without-item')).toMatchObject({effect: 'note', value: 'AB-1', count: 2});
    expect(issue(state, 'plan-without-days')).toMatchObject({effect: 'note', value: 'Blue 7', count: 1});
  });

  test('a row without an item or iteration, a repeated one and one taken out before it came are left out', async () => {
    const dirt = csv([
      ['item', 'iteration', 'added', 'removed'],
      ['AB-1', 'Blue 2', '2026-10-01', ''],
      ['', 'Blue 2', '2026-10-01', ''],
      ['AB-2', '', '2026-10-01', ''],
      ['AB-3', 'Blue 2', '2026-10-09', '2026-10-08'],
      ['AB-1', 'Blue 2', '2026-10-02', ''],
    ]);
    const state = await draftOf({'plans.csv': dirt});
    expect(addsUp(state)).toEqual({read: 5, used: 1, leftOut: 4, explained: 4});
    expect(planned(state).map(([item, , , , , , , added]) => [item, added])).toEqual([['AB-1', '2026-10-02']]);
  });

  test('gives the three numbers that compare planned with done', async () => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 20)});
    await kit.import([new File([plans], 'plans.csv'), new File([jira], 'jira.csv'), new File([sheet], 'sheet.csv')]);
    const read = async (kpi: string, by: 'sprint' | 'month') => {
      const {readings} = await kit.read(kpi, {by});
      return readings.filter(({value}) => value !== undefined).map(({value, parts}) => ({value, parts}));
    };
    // Blue 2, ended on 16 October: three planned at its start (AB-3 left later), AB-1 finished in it.
    expect(await read('delivery-predictability', 'month')).toMatchObject([
      {value: 1 / 3, parts: {planned: 3, delivered: 1}},
    ]);
    expect(await read('planned-work-delivered', 'sprint')).toMatchObject([
      {value: 1 / 3, parts: {plannedItems: 3, deliveredItems: 1}},
    ]);
    // PI 4, ended on 18 October: AB-1 finished in it, AB-2 two days later.
    expect(await read('increment-predictability', 'month')).toMatchObject([
      {value: 1 / 2, parts: {planned: 2, delivered: 1}},
    ]);
  });
});
