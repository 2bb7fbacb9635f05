import {afterEach, describe, expect, test} from 'vitest';
import {type Kit, openKit} from '../../src/index.ts';

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

/** The target of precision in March, where the file of evaluations and the target are these. */
async function targetOf(evaluations: string, target: string) {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  await kit.import(evaluations);
  await kit.import(`kpi,value,from\nprecision,${target},2026-01-01\n`);
  return (await kit.read('precision', {by: 'day'})).target;
}

const counts = 'run,date,model,tp,fp,fn,tn\nR-1,2026-03-10,m1,81,182,0,0\n';
const score = 'run,date,model,measure,value\nR-1,2026-03-10,m1,precision,0.95\n';

// 81 of 263 is 0.308, and its interval 0.2553 to 0.3662 (Newcombe 1998).
describe('a target is surely reached where the whole interval reaches it', () => {
  test.each([
    ['0.25', true, true],
    ['0.26', true, false],
    ['0.31', false, false],
  ])('%s', async (target, met, surely) => {
    expect(await targetOf(counts, target)).toMatchObject({met, surely});
  });

  test('a score is accepted only with its number of cases', async () => {
    expect(await targetOf(score, '0.9')).toEqual({value: 0.9, from: '2026-01-01'});
    const sized = 'run,date,model,measure,value,n\nR-1,2026-03-10,m1,precision,0.95,400\n';
    expect(await targetOf(sized, '0.9')).toMatchObject({met: true});
    expect(await targetOf(sized, '0.96')).toMatchObject({met: false});
  });
});

// Who marks only the baseline leaves the candidate's role empty: 2 × 80 ÷ (160 + 20) = 0.8889 is the candidate's, not 2 × 50 ÷ (100 + 50) = 0.6667 of the day after.
describe('a run that is marked as the baseline is never the headline beside one that is not', () => {
  const header = 'run,date,role,class,tp,fp,fn\n';

  test.each(['f1', 'macro-f1', 'weighted-f1'])('%s', async kpi => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
    open.push(kit);
    await kit.import(`${header}R-1,2026-10-18,,a,80,10,10\nR-0,2026-10-19,baseline,a,50,25,25\n`);
    expect((await kit.read(kpi, {by: 'month'})).headline?.value).toBeCloseTo(160 / 180, 12);
  });
});

test.each([
  ['precision', 'binary', ['hits', 'predicted']],
  ['recall', 'binary', ['hits', 'actual']],
  ['f1', 'micro', ['hits', 'wrong']],
  ['macro-f1', 'macro', ['classes', 'empty']],
  ['weighted-f1', 'weighted', ['classes', 'support']],
])('a score of %s that came without counts has none beside it, not 0', async (kpi, average, parts) => {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  const measure = kpi.endsWith('f1') ? 'f1' : kpi;
  await kit.import(`run,date,measure,average,value\nR-1,2026-03-10,${measure},${average},0.95\n`);
  await kit.import(`kpi,value,from\n${kpi},0.9,2026-01-01\n`);
  const {headline, target} = await kit.read(kpi, {by: 'month'});
  expect(headline?.value).toBe(0.95);
  expect([target?.value, target?.met]).toEqual([0.9, undefined]);
  for (const part of parts) expect(headline?.parts[part], part).toBeUndefined();
});

test('rows about groups of people are no class of their own', async () => {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  await kit.import(
    'run,date,group,class,tp,fp,fn,tn\nR-1,2026-10-10,A,,80,10,10,100\nR-1,2026-10-10,,yes,140,20,40,200\nR-1,2026-10-10,,no,200,40,20,140\n',
  );
  const {groups = []} = await kit.read('precision', {by: 'month', split: 'class'});
  // 140 ÷ 160 and 200 ÷ 240.
  expect(groups.map(({value, headline}) => [value, headline?.value])).toEqual([
    ['yes', 140 / 160],
    ['no', 200 / 240],
  ]);
});
