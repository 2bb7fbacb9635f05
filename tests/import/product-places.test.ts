import {describe, expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {openKit} from '../../src/index.ts';
import {afterCommit, csv, draftOf, rowsOf} from './helper.ts';

type State = Awaited<ReturnType<typeof draftOf>>;

const products = csv([
  ['product', 'stage', 'aliases'],
  ['Storefront', 'maturity', 'CHK;acc; Web shop ;Both'],
  ['Assistant', 'growth', 'AST;Both'],
]);
const header = ['Issue key', 'Issue Type', 'Summary', 'Status', 'Created', 'Updated', 'Sprint', 'Project key', 'Team'];
const row = (key: string, project: string, team = '') =>
  [key, 'Bug', 'a', 'To Do', '2026-09-01', '2026-10-01', 'Blue 2', project, team] as const;
const jira = csv([
  header,
  row('CHK-1', 'CHK', 'AST'),
  row('ACC-1', 'ACC'),
  row('AST-1', 'AST'),
  row('X-1', 'X', 'Assistant'),
  row('Y-1', 'Both'),
  row('Z-1', 'Z', 'Zebra'),
]);

const productOf = (state: State) =>
  Object.fromEntries(rowsOf(state.outcome.tables.get('items')).map(({id, product}) => [id, product ?? '']));

/** The project decides before the team; a name of two products says nothing, and neither does a name of none. */
const expected = {
  'CHK-1': 'Storefront',
  'ACC-1': 'Storefront',
  'AST-1': 'Assistant',
  'X-1': 'Assistant',
  'Y-1': '',
  'Z-1': '',
};

describe('items without a product', () => {
  test('get the one whose name or alias is that of their project or team', async () => {
    expect(productOf(await draftOf({'jira.csv': jira, 'products.csv': products}))).toEqual(expected);
  });

  test('also where the products come later, or came before', async () => {
    const items = await draftOf({'jira.csv': jira});
    expect(productOf(await draftOf({'products.csv': products}, afterCommit(items)))).toEqual(expected);
    const first = await draftOf({'products.csv': products});
    expect(productOf(await draftOf({'jira.csv': jira}, afterCommit(first)))).toEqual(expected);
  });

  test('are the same when they are imported again, and so are those of a file with a column of products', async () => {
    const first = await draftOf({'jira.csv': jira, 'products.csv': products});
    const again = await draftOf({'jira.csv': jira}, afterCommit(first));
    expect(viewDraft(again).rows).toEqual({added: 0, changed: 0, same: 6, absent: 0});
    const own = csv([
      [...header, 'Product'],
      [...row('CHK-1', 'CHK'), ''],
      [...row('ACC-1', 'ACC'), 'Accounts'],
    ]);
    const given = await draftOf({'jira.csv': own}, afterCommit(first));
    expect(productOf(given)).toEqual({...expected, 'ACC-1': 'Accounts'});
    const same = await draftOf({'jira.csv': own}, afterCommit(given));
    expect(viewDraft(same).rows).toEqual({added: 0, changed: 0, same: 2, absent: 4});
  });

  test("get it by their project's name, too", async () => {
    const named = csv([
      ['Issue key', 'Issue Type', 'Summary', 'Status', 'Project key', 'Project name', 'Team'],
      ['SHOP-1', 'Bug', 'a', 'To Do', 'SHOP', 'Web shop', 'Blue'],
    ]);
    expect(productOf(await draftOf({'jira.csv': named, 'products.csv': products}))).toEqual({'SHOP-1': 'Storefront'});
  });

  test('give it to what was planned of them', async () => {
    const sheet = csv([
      ['name', 'start', 'end'],
      ['Blue 2', '2026-10-05', '2026-10-16'],
    ]);
    const planned = await draftOf({'jira.csv': jira, 'sheet.csv': sheet});
    const later = await draftOf({'products.csv': products}, afterCommit(planned));
    const rows = rowsOf(later.outcome.tables.get('commitments')).map(({item = '', product}) => [item, product ?? '']);
    expect(Object.fromEntries(rows)).toEqual(expected);
  });

  test('count in the escaped defects of theirs', async () => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 20)});
    const files = [new File([jira], 'jira.csv'), new File([products], 'products.csv')];
    await kit.import(files, {answers: {escaped: 'every-bug'}});
    const {groups} = await kit.read('escaped-defects', {split: 'product', by: 'quarter'});
    const counts = groups?.map(({value, readings}) => [
      value,
      readings.reduce((sum, each) => sum + (each.value ?? 0), 0),
    ]);
    expect(new Map(counts as [string, number][])).toEqual(
      new Map([
        ['Storefront', 2],
        ['Assistant', 2],
        ['', 2],
      ]),
    );
  });
});
