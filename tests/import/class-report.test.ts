import {afterEach, describe, expect, test} from 'vitest';
import {countsBehind} from '../../src/import/class-counts.ts';
import {type Kit, openKit} from '../../src/index.ts';
import {addsUp, draftOf, issue, rowsOf} from './helper.ts';

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

/** Of 6 cats 4 are found, of 5 dogs 4; who is not found is taken for the other: 5 called cats, 6 called dogs. */
const report = [
  ',precision,recall,f1-score,support',
  'cat,0.8,0.6666666666666666,0.7272727272727273,6.0',
  'dog,0.6666666666666666,0.8,0.7272727272727273,5.0',
  'accuracy,0.7272727272727273,0.7272727272727273,0.7272727272727273,0.7272727272727273',
  'macro avg,0.7333333333333334,0.7333333333333334,0.7272727272727273,11.0',
  'weighted avg,0.7393939393939394,0.7272727272727273,0.7272727272727273,11.0',
].join('\n');

async function openWith(text: string, name: string): Promise<Kit> {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  open.push(kit);
  await kit.import(new File([text], name));
  return kit;
}

describe('scikit-learn’s classification report', () => {
  test('the counts behind its scores, where they leave no doubt, and the averages as scores', async () => {
    const state = await draftOf({'report 2026-10-12.csv': report});
    expect(addsUp(state)).toEqual({read: 5, used: 5, leftOut: 0, explained: 0});
    expect(
      rowsOf(state.outcome.tables.get('evaluations')).map(
        ({run, date, class: name, tp, fp, fn, tn, measure, average, value, count}) =>
          [run, date, name ?? average, measure, tp ?? value, fp, fn, tn, count].join(' '),
      ),
    ).toEqual([
      'report 2026-10-12 2026-10-12 cat  4 1 2 4 6',
      'report 2026-10-12 2026-10-12 dog  4 2 1 4 5',
      'report 2026-10-12 2026-10-12  accuracy 0.7272727272727273    ',
      'report 2026-10-12 2026-10-12 macro precision 0.7333333333333334    11',
      'report 2026-10-12 2026-10-12 macro recall 0.7333333333333334    11',
      'report 2026-10-12 2026-10-12 macro f1 0.7272727272727273    11',
      'report 2026-10-12 2026-10-12 weighted precision 0.7393939393939394    11',
      'report 2026-10-12 2026-10-12 weighted recall 0.7272727272727273    11',
      'report 2026-10-12 2026-10-12 weighted f1 0.7272727272727273    11',
    ]);
    expect(issue(state, 'evaluated-when')).toBeUndefined();
  });

  test('its numbers are those of the classes, with their intervals', async () => {
    const kit = await openWith(report, 'report 2026-10-12.csv');
    // Of 11 called something 8 are right; each class has 2 × 4 ÷ (5 + 6).
    const {headline} = await kit.read('precision');
    expect(headline).toMatchObject({n: 2, parts: {hits: 8}});
    expect(headline?.value).toBeCloseTo(8 / 11, 12);
    expect(headline?.low).toBeGreaterThan(0.4);
    for (const kpi of ['f1', 'macro-f1', 'weighted-f1'])
      expect((await kit.read(kpi)).headline?.value).toBeCloseTo(8 / 11, 12);
  });

  test('of several rows of one class or average the last is used, and the others are left out and named', async () => {
    const [header = '', cat = '', ...others] = report.split('\n');
    const state = await draftOf({'report.csv': [header, 'cat,0.5,0.5,0.5,6.0', cat, ...others, others[2]].join('\n')});
    expect(addsUp(state)).toEqual({read: 7, used: 5, leftOut: 2, explained: 2});
    expect(issue(state, 'duplicate-key')).toMatchObject({value: 'cat', row: 2, count: 2});
    expect(rowsOf(state.outcome.tables.get('evaluations')).filter(row => row.class === 'cat')).toMatchObject([
      {tp: '4', fp: '1', fn: '2', tn: '4'},
    ]);
  });

  test('rounded scores of many cases stay scores: which counts they are of nobody knows', async () => {
    const rounded = [
      ',precision,recall,f1-score,support',
      'cat,0.81,0.67,0.73,600',
      'dog,0.66,0.8,0.72,500',
      'accuracy,0.73,0.73,0.73,0.73',
      'macro avg,0.73,0.73,0.73,1100',
      'weighted avg,0.74,0.73,0.73,1100',
    ].join('\n');
    const state = await draftOf({'report.csv': rounded});
    const rows = rowsOf(state.outcome.tables.get('evaluations'));
    expect(rows.some(({tp}) => tp !== undefined)).toBe(false);
    expect(
      rows.filter(({class: name}) => name === 'cat').map(({measure, value, count}) => [measure, value, count]),
    ).toEqual([
      ['precision', '0.81', '600'],
      ['recall', '0.67', '600'],
      ['f1', '0.73', '600'],
    ]);
    // No day anywhere: that of the import, which is said.
    expect(issue(state, 'evaluated-when')).toMatchObject({effect: 'note'});
    const kit = await openWith(rounded, 'report.csv');
    expect((await kit.read('macro-f1')).headline).toMatchObject({value: 0.73});
    expect((await kit.read('weighted-f1')).headline).toMatchObject({value: 0.73});
    // Two classes' precisions are no precision of the run.
    expect((await kit.read('precision')).headline).toMatchObject({why: 'scope-mismatch'});
  });

  test('a score that is no share is not used', async () => {
    const state = await draftOf({'report 2026-10-12.csv': report.replace('cat,0.8,', 'cat,1.8,')});
    expect(issue(state, 'share-off-scale')).toMatchObject({row: 2, column: 'precision', value: '1.8'});
    const rows = rowsOf(state.outcome.tables.get('evaluations')).filter(({class: name}) => name === 'cat');
    expect(rows.map(({measure}) => measure)).toEqual(['recall', 'f1']);
  });

  test('a class that was never predicted rightly may have any number of false positives', () => {
    expect(countsBehind({precision: 0, recall: 0, support: 5}, 12)).toBeUndefined();
    // 0.8 of 10 at two digits are 8, of 10 called so; 0.67 of 300 may be 200 or 201.
    expect(countsBehind({precision: 0.8, recall: 0.8, support: 10}, 2)).toEqual({tp: 8, fp: 2, fn: 2});
    expect(countsBehind({precision: 0.8, recall: 0.67, support: 300}, 2)).toBeUndefined();
  });
});
