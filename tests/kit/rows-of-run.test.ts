import {afterEach, expect, test} from 'vitest';
import {type Kit, openKit} from '../../src/index.ts';

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

async function openWith(csv: string): Promise<Kit> {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  await kit.import(new File([csv], 'runs.csv'));
  return kit;
}

const linesOf = (rows: readonly {readonly line: number}[]): number[] =>
  rows.map(({line}) => line).sort((a, b) => a - b);

test('behind the F1 of classes stand the rows of the run that is shown, not those of older ones', async () => {
  const kit = await openWith(
    [
      'run,date,model,evaluation_set,class,tp,fp,fn,tn',
      'R-1,2026-03-10,m1,test,cat,10,0,0,10',
      'R-1,2026-03-10,m1,test,dog,10,0,0,10',
      'R-2,2026-03-20,m1,test,cat,8,2,2,8',
      'R-2,2026-03-20,m1,test,dog,6,4,4,6',
    ].join('\n'),
  );
  for (const [kpi, value] of [
    // 2 × 8 ÷ 20 = 0.8 and 2 × 6 ÷ 20 = 0.6, of ten cases each: 0.7 by either mean.
    ['macro-f1', 0.7],
    ['weighted-f1', 0.7],
  ] as const) {
    const {headline} = await kit.read(kpi);
    expect(headline?.value).toBeCloseTo(value, 12);
    const {rows, leftOut} = await kit.rows(kpi, {});
    expect(linesOf(rows)).toEqual([4, 5]);
    expect(leftOut).toEqual([]);
  }
});

test('behind a gap stand the groups of the newest run, those too small with the reason', async () => {
  const kit = await openWith(
    [
      'run,date,model,evaluation_set,group,tp,fp,fn,tn',
      'R-1,2026-03-10,m1,people,A,40,10,10,40',
      'R-1,2026-03-10,m1,people,B,30,45,20,105',
      'R-2,2026-03-20,m1,people,A,60,0,0,60',
      'R-2,2026-03-20,m1,people,B,30,30,30,30',
      'R-2,2026-03-20,m1,people,C,10,10,10,10',
    ].join('\n'),
  );
  // A selects 60 of 120, B 60 of 120.
  expect((await kit.read('selection-rate-gap')).headline).toMatchObject({value: 0, n: 2, leftOut: 1});
  const {rows, leftOut} = await kit.rows('selection-rate-gap', {});
  expect(linesOf(rows)).toEqual([4, 5]);
  expect(leftOut).toMatchObject([{line: 6, why: 'too-few'}]);
});
