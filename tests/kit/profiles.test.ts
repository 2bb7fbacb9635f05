import {afterEach, expect, test} from 'vitest';
import {type Kit, openKit} from '../../src/index.ts';

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

/** C left in February and came back in March, when D left. */
const months = `month,customer_id,mrr,currency
2026-01,A,100,EUR
2026-01,C,60,EUR
2026-01,D,40,EUR
2026-02,A,100,EUR
2026-02,D,40,EUR
2026-03,A,100,EUR
2026-03,C,45,EUR
`;

async function openMonths(): Promise<Kit> {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 3, 2)});
  open.push(kit);
  await kit.import(new File([months], 'months.csv'));
  return kit;
}

test('a value is seen under another profile without changing the dataset’s', async () => {
  const kit = await openMonths();
  const under = (profile?: string) => kit.read('net-mrr-churn', {by: 'month', ...(profile && {profile})});
  // 40 of 140 left; with 45 that came back it is 5 less than nothing.
  expect((await under()).headline?.value).toBeCloseTo(40 / 140, 12);
  const other = await under('chartmogul-like');
  expect(other.headline?.value).toBeCloseTo(-5 / 140, 12);
  expect(other.receipt.conventions.profile).toBe('chartmogul-like');
  const own = await under();
  expect(own.headline?.value).toBeCloseTo(40 / 140, 12);
  expect(own.receipt.conventions.profile).toBe('default');
  expect(other.receipt.definition).not.toBe(own.receipt.definition);
});

test('a dataset’s profile holds for all its readings, and for their rows', async () => {
  const kit = await openMonths();
  await kit.configure({conventions: {profile: 'chartmogul-like'}});
  const series = await kit.read('net-mrr-churn', {by: 'month'});
  expect(series.headline?.value).toBeCloseTo(-5 / 140, 12);
  expect(series.receipt.conventions.profile).toBe('chartmogul-like');
  expect((await kit.read('net-mrr-churn', {by: 'month', profile: 'default'})).headline?.value).toBeCloseTo(
    40 / 140,
    12,
  );
  // What no profile defines otherwise is the same.
  expect((await kit.read('mrr', {by: 'month'})).headline?.value).toBe(145);
  expect((await kit.rows('net-mrr-churn', {by: 'month'})).total).toBeGreaterThan(0);
});

test('a profile that nobody knows is the asker’s mistake', async () => {
  const kit = await openMonths();
  await expect(kit.read('mrr', {profile: 'fortnight'})).rejects.toThrow('invalid profile: fortnight');
  await expect(kit.configure({conventions: {profile: 'fortnight'}})).rejects.toThrow('invalid profile: fortnight');
});
