import {describe, expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const header =
  'Summary,Issue key,Issue Type,Status,Project key,Created,Updated,Resolved,Status Category,Status Category Changed';
const row = (key: string, status: string, category: string, resolved: string, changed: string): string =>
  `Item ${key},CHK-${key},Story,${status},CHK,2/Nov/26 9:00 AM,20/Nov/26 9:00 AM,${resolved},${category},${changed}`;

/** Two plain exports of one board, a week apart: neither has a start date. */
const first = [
  header,
  row('1', 'In Progress', 'In Progress', '', '4/Nov/26 9:00 AM'),
  row('2', 'Done', 'Done', '5/Nov/26 9:00 AM', '5/Nov/26 9:00 AM'),
  row('3', 'To Do', 'To Do', '', '2/Nov/26 9:00 AM'),
].join('\n');
const second = [
  header,
  row('1', 'Done', 'Done', '18/Nov/26 9:00 AM', '18/Nov/26 9:00 AM'),
  row('2', 'In Progress', 'In Progress', '', '17/Nov/26 9:00 AM'),
  row('3', 'Done', 'Done', '19/Nov/26 9:00 AM', '19/Nov/26 9:00 AM'),
].join('\n');

describe('two exports a week apart', () => {
  test('tell the cycle time of what was seen in progress, and what was reopened', async () => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
    await kit.import(first, {through: '2026-11-13'});
    expect((await kit.read('cycle-time', {by: 'month'})).why).toBe('needs-column');

    await kit.import(second, {through: '2026-11-20'});
    // Started 4 November (it entered the category then), finished 18 November: 15 days, both counted. Item 3 was never seen in progress.
    const rows = await kit.rows('cycle-time', {by: 'month', period: {from: '2026-11-01', to: '2026-12-01'}});
    expect(rows.rows.map(({key, value}) => [key, value])).toEqual([['CHK-1', 15]]);
    expect(rows.leftOut.map(({key, why}) => [key, why])).toEqual([['CHK-3', 'missing-value']]);
    const reopened = await kit.rows('reopened-share', {by: 'month', period: {from: '2026-11-01', to: '2026-12-01'}});
    // Finished items whose history is known: 1 and 3, seen twice and not reopened; 2 is open again.
    expect(reopened.rows.map(({key}) => key)).toEqual(['CHK-1', 'CHK-3']);
    kit.close();
  });

  test('the same file twice changes nothing', async () => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
    await kit.import(second, {through: '2026-11-20'});
    const again = await kit.prepare(second, {through: '2026-11-20'});
    expect(again.changes).toMatchObject({added: 0, changed: 0, same: 3, absent: 0});
    kit.close();
  });
});
