import {beforeAll, describe, expect, test} from 'vitest';
import {sampleFiles} from '../../demo/sample/index.ts';
import {type Kit, openKit, type ReadScope, type Series} from '../../src/index.ts';

const now = () => Date.UTC(2026, 10, 21);

async function openSample(): Promise<Kit> {
  const kit = await openKit({memory: true, now});
  await kit.import(
    sampleFiles().map(({name, text}) => new File([text], name)),
    {answers: {escaped: 'label:prod-bug'}},
  );
  return kit;
}

describe('one number everywhere', () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await openSample();
  });

  test('the same question has the same answer and receipt, however it is put', async () => {
    const ways: ReadScope[] = [
      {by: 'month', where: {team: 'Checkout'}},
      {by: 'month', where: {team: ['Checkout']}, asOf: '2026-11-20'},
      {where: {team: ['Checkout', 'Checkout']}, by: 'month', dataset: 'default', params: {}},
    ];
    for (const kpi of kit.catalogue.keys()) {
      const [first, ...others] = await Promise.all(ways.map(scope => kit.read(kpi, scope)));
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test('readings of one period with one receipt are one reading', async () => {
    const seen = new Map<string, unknown>();
    for (const kpi of kit.catalogue.keys()) {
      for (const where of [{}, {team: 'Checkout'}, {team: 'Accounts'}]) {
        for (const last of [undefined, 6, 13]) {
          for (const pooled of [false, true]) {
            const series = await kit.read(kpi, {where, pooled, ...(last && {last})});
            const all = [...series.readings, ...(series.headline ? [series.headline] : [])];
            for (const reading of all) {
              const key = JSON.stringify([series.receipt, reading.period.from, reading.period.to]);
              if (seen.has(key)) expect(reading).toEqual(seen.get(key));
              else seen.set(key, reading);
            }
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(500);
  });

  test('another receipt for another filter, day, grain, revision or convention', async () => {
    const receipt = async (scope: ReadScope) => JSON.stringify((await kit.read('throughput', scope)).receipt);
    const receipts = [
      await receipt({by: 'week'}),
      await receipt({by: 'month'}),
      await receipt({by: 'week', where: {team: 'Accounts'}}),
      await receipt({by: 'week', asOf: '2026-06-30'}),
      await receipt({by: 'week', split: 'team'}),
    ];
    await kit.configure({conventions: {weekStart: 7}});
    receipts.push(await receipt({by: 'week'}));
    await kit.undo();
    expect(await receipt({by: 'week'})).toBe(receipts[0]);
    expect(new Set(receipts).size).toBe(receipts.length);
  });

  test('headlines are their rows: sums and counts of what the rows show', async () => {
    for (const kpi of ['throughput', 'completed-stories', 'escaped-defects', 'work-in-progress', 'backlog']) {
      for (const where of [{}, {team: 'Checkout'}, {team: 'Nobody'}]) {
        const {headline} = await kit.read(kpi, {by: 'month', where});
        if (headline?.value === undefined) continue;
        const page = await kit.rows(kpi, {by: 'month', where, period: headline.period, limit: 10_000});
        expect([kpi, page.total, page.rows.length]).toEqual([kpi, headline.value, headline.value]);
      }
    }
  });

  test('a KPI that is refused has no rows and no points', async () => {
    for (const kpi of ['planned-work-delivered', 'reopened-share', 'velocity']) {
      expect((await kit.read(kpi)).why).toBeTypeOf('string');
      expect(await kit.rows(kpi)).toMatchObject({total: 0, rows: [], leftOut: [], leftOutTotal: 0});
      expect((await kit.points(kpi)).length).toBe(0);
    }
  });

  test('an as-of day makes the data look as if they ended there', async () => {
    const cut = await kit.read('throughput', {by: 'week', asOf: '2026-06-30'});
    const whole: Series = await kit.read('throughput', {by: 'week'});
    const earlier = whole.readings.filter(({period}) => period.to <= '2026-06-29');
    expect(cut.readings.slice(0, -1)).toEqual(earlier);
    expect(cut.headline).toEqual(earlier.at(-1));
    // A day after the data end is the day on which they end: nothing is known of later ones.
    expect(await kit.read('throughput', {by: 'week', asOf: '2030-01-01'})).toEqual(whole);
  });
});
