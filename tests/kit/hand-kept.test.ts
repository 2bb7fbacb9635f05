import {describe, expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const items = `Issue key,Summary,Issue Type,Status,Status Category,Created,Resolved,Sprint,Labels
A-1,One,Story,Done,Done,2026-01-05,2026-01-08,Blue 1,
A-2,Two,Story,Done,Done,2026-01-05,2026-01-15,Blue 1,
A-3,Three,Bug,Done,Done,2026-01-05,2026-01-22,Blue 2,prod-bug
A-4,Four,Bug,Done,Done,2026-01-05,2026-01-29,Blue 2,
A-5,Five,Bug,To Do,To Do,2026-01-05,,Blue 3,prod-bug
`;
// Monday 2 November 2026, after everything in the file.
const now = () => Date.UTC(2026, 10, 2);

async function openWithItems() {
  const kit = await openKit({memory: true, now});
  await kit.import(new File([items], 'export.csv'));
  return kit;
}

describe('the sprint sheet', () => {
  test('guesses two-week windows for sprints that have names only, in time order', async () => {
    const kit = await openWithItems();
    const rows = await kit.sprintSheet();
    expect(rows.map(({name, start, end, guessed}) => [name, start, end, guessed])).toEqual([
      ['Blue 1', '2026-01-05', '2026-01-18', true],
      ['Blue 2', '2026-01-19', '2026-02-01', true],
      ['Blue 3', '2026-02-02', '2026-02-15', true],
    ]);
  });

  test('gives stored sprints with what is known of them', async () => {
    const kit = await openWithItems();
    await kit.import(
      new File(['name,start,end,goal,met,committed\nBlue 1,2026-01-05,2026-01-16,"Pay, as a guest",yes,21\n'], 'sheet'),
    );
    const [first, second] = await kit.sprintSheet();
    expect(first).toEqual({
      name: 'Blue 1',
      team: undefined,
      kind: 'sprint',
      start: '2026-01-05',
      end: '2026-01-16',
      goal: 'Pay, as a guest',
      met: 'yes',
      committed: '21',
      guessed: false,
    });
    expect(second?.guessed).toBe(true);
  });

  test('is empty without a dataset', async () => {
    const kit = await openKit({memory: true});
    expect(await kit.sprintSheet('nothing')).toEqual([]);
    expect(await kit.handKept('targets', 'nothing')).toEqual([]);
    expect(await kit.questions('nothing')).toEqual([]);
  });
});

describe('targets and events', () => {
  test('come back as they were typed', async () => {
    const kit = await openWithItems();
    await kit.import(new File(['kpi,value,from,owner\nthroughput,5,2026-01-01,"Ann ""A"" B"\n'], 'targets.csv'));
    await kit.import(new File(['date,title\n2026-01-09,=HYPERLINK("x")\n'], 'events.csv'));
    expect(await kit.handKept('targets')).toEqual([
      {kpi: 'throughput', value: '5', from: '2026-01-01', owner: 'Ann "A" B'},
    ]);
    expect(await kit.handKept('events')).toEqual([{date: '2026-01-09', title: '=HYPERLINK("x")'}]);
  });

  test('products come back with their stage of life', async () => {
    const kit = await openWithItems();
    await kit.import(new File(['product,stage,launched\nShop,growth,2025-03-01\nDesk,,\n'], 'products.csv'));
    expect(await kit.handKept('products')).toEqual([
      {product: 'Shop', stage: 'growth', launched: '2025-03-01'},
      {product: 'Desk'},
    ]);
  });

  test('of another table are refused', async () => {
    const kit = await openWithItems();
    await expect(kit.handKept('items' as 'targets')).rejects.toThrow('invalid table: items');
  });
});

describe('which bugs escaped', () => {
  test('is asked with live counts, and answered as one undoable revision', async () => {
    const kit = await openWithItems();
    const [asked] = await kit.questions();
    expect(asked?.id).toBe('escaped');
    expect(asked?.choices).toContainEqual({id: 'label:prod-bug', text: 'prod-bug', count: 2, likely: true});
    expect((await kit.read('escaped-defects', {by: 'month'})).headline?.value).toBeUndefined();
    await kit.answer('escaped', 'label:prod-bug');
    expect((await kit.questions())[0]).toMatchObject({answer: ['label:prod-bug'], suggested: false});
    expect((await kit.describe())?.settings.rules).toMatchObject({escaped: {any: [{has: ['labels', 'prod-bug']}]}});
    await kit.undo();
    expect((await kit.questions())[0]?.suggested).toBe(true);
    await kit.redo();
    await kit.answer('escaped', []);
    expect((await kit.describe())?.settings.rules).not.toHaveProperty('escaped');
  });

  test('refuses what was never asked', async () => {
    const kit = await openWithItems();
    await expect(kit.answer('constructor', 'x')).rejects.toThrow('unknown question: constructor');
    await expect(kit.answer('escaped', 'label:other')).rejects.toThrow('unknown choice for escaped: label:other');
  });
});

test('a suggested answer to a blocking question is not taken as given: the draft opens and the import asks', async () => {
  const kit = await openKit({memory: true, now});
  // Semicolons between cells hint at day first, and nothing in the dates decides.
  const draft = await kit.prepare(
    new File(['id;title;status;started;finished\n1;A;Done;03/04/2026;05/04/2026\n'], 'a'),
  );
  const [question] = draft.questions;
  expect(question).toMatchObject({id: 'date-order', blocking: true});
  await draft.answer('date-order', 'mdy');
  expect(draft.changes.readings.length).toBeGreaterThan(0);
  await draft.commit();
});
