import {expect, test} from 'vitest';
import {roles} from '../../src/catalogue/roles.ts';
import {type Draft, type Kit, openKit, type PrepareOptions, type Reading, StoreError} from '../../src/index.ts';

// Monday 2 November 2026, after everything in the files.
const now = () => Date.UTC(2026, 10, 2);
const kpis = [...roles.values()].flatMap(role => role.kpis.flat());

const items = (from: number, through: number): string =>
  [
    'id,title,type,status,created,started,finished,team,labels,sprint,points',
    ...Array.from({length: through - from}, (_, index) => {
      const day = from + index;
      const month = day < 28 ? '09' : '10';
      const date = (later: number) => `2026-${month}-${String(1 + ((day + later) % 28)).padStart(2, '0')}`;
      const type = day % 3 === 0 ? 'Bug' : 'Story';
      return `${day},Item ${day},${type},Done,2026-08-03,${date(0)},${date(0)},Blue,${day % 6 === 0 ? 'prod' : ''},Sprint ${day % 4},3`;
    }),
  ].join('\n');

const sprints =
  'sprint,team,start,end,goal,goal met\nSprint 1,Blue,2026-08-31,2026-09-11,Pay,yes\nSprint 2,Blue,2026-09-14,2026-09-25,Refund,no\n';
const answers = 'date,score,customer\n2026-08-31,9,A\n2026-09-14,3,B\n2026-10-05,10,C\n';
const asNps = {answers: {'score-scale:score': 'nps'}};
const values = 'KPI,Aug-26,Sep-26\nThroughput,7,8\nMarket share,12 %,13 %\n';

async function headlines(kit: Kit): Promise<Headlines> {
  const found = new Map<string, Reading | undefined>();
  for (const kpi of new Set(kpis)) found.set(kpi, (await kit.read(kpi)).headline);
  return found;
}

const seen = (reading: Reading | undefined) => reading && [reading.value, reading.why, reading.period];

type Headlines = ReadonlyMap<string, Reading | undefined>;

/** What reads otherwise, of everything that was read. */
function differing(before: Headlines, after: Headlines): Map<string, unknown> {
  const changes = new Map<string, unknown>();
  for (const [kpi, reading] of after) {
    const pair = [seen(before.get(kpi)), seen(reading)];
    if (JSON.stringify(pair[0]) !== JSON.stringify(pair[1])) changes.set(kpi, pair);
  }
  return changes;
}

const named = ({changes}: Draft): Map<string, unknown> =>
  new Map(
    changes.readings
      .filter(({kpi}) => !kpi.startsWith('own:'))
      .map(({kpi, before, after}) => [kpi, [seen(before), seen(after)]]),
  );

test('names exactly the readings that differ once it is stored, whichever tables the file fills', async () => {
  const kit = await openKit({memory: true, now});
  const files: [string, PrepareOptions?][] = [
    [items(0, 20)],
    [answers, asNps],
    [items(10, 40), {answers: {escaped: ['label:prod']}}],
    [sprints],
    [values],
    [items(30, 50)],
  ];
  let before: Headlines = new Map();
  for (const [at, [file, options]] of files.entries()) {
    const draft = await kit.prepare(file, options);
    await draft.commit();
    const after = await headlines(kit);
    const differ = differing(before, after);
    expect([...named(draft)].sort(), `file ${at}`).toEqual([...differ].sort());
    expect(differ.size, `file ${at}`).toBeGreaterThan(0);
    before = after;
  }
  kit.close();
});

test('nothing is computed of what the file does not touch', async () => {
  const kit = await openKit({memory: true, now});
  await kit.import(items(0, 20));
  const draft = await kit.prepare(answers, asNps);
  expect(draft.changes.readings.map(({kpi}) => kpi)).toContain('nps');
  expect(draft.changes.readings.map(({kpi}) => kpi)).not.toContain('throughput');
  kit.close();
});

test('a draft is heard of before its readings, and may be stored at once', async () => {
  const kit = await openKit({memory: true, now});
  let heard: Draft | undefined;
  let stored: Promise<unknown> | undefined;
  const draft = await kit.prepare(items(0, 20), {
    drafted: early => {
      heard = early;
      expect(early.changes).toMatchObject({added: 20, readings: []});
      stored = early.commit();
    },
  });
  expect(heard).toBe(draft);
  expect(await stored).toMatchObject({revision: 1, rowsUsed: 20});
  expect((await kit.read('throughput')).headline?.value).toBeDefined();
  kit.close();
});

test('waits for the readings, with a draft that was heard of too', async () => {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare(items(0, 20), {drafted: () => undefined});
  expect(draft.changes.readings.map(({kpi}) => kpi)).toContain('throughput');
  kit.close();
});

test('where storing at once fails, the readings come after all', async () => {
  const kit = await openKit({memory: true, now});
  let stored: Promise<unknown> | undefined;
  const draft = await kit.prepare(items(0, 20), {
    drafted: early => {
      stored = kit.import(answers, asNps).then(() => early.commit());
      stored.catch(() => undefined);
    },
  });
  await expect(stored).rejects.toThrow(StoreError);
  expect(draft.changes.readings.map(({kpi}) => kpi)).toContain('throughput');
  kit.close();
});

test('a change takes the place of the first readings', async () => {
  const kit = await openKit({memory: true, now});
  let changed: Promise<void> | undefined;
  const draft = await kit.prepare(items(0, 20), {
    drafted: early => {
      changed = early.through('2026-09-13');
    },
  });
  await changed;
  const last = draft.changes.readings.find(({kpi}) => kpi === 'throughput')?.after?.period.to;
  expect(last && last <= '2026-09-14').toBe(true);
  kit.close();
});
