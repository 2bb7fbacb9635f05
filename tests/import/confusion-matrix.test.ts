import {expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {openKit} from '../../src/index.ts';
import {draftOf, rowsOf} from './helper.ts';

async function countsOf(text: string) {
  const state = await draftOf({'intents 2026-05-04.csv': text});
  expect(viewDraft(state).files[0]).toMatchObject({format: 'confusion-matrix', confidence: 1});
  return rowsOf(state.outcome.tables.get('evaluations')).map(({run, date, class: name, tp, fp, fn, tn}) => [
    run,
    date,
    name,
    ...[tp, fp, fn, tn].map(Number),
  ]);
}

test('pairs with counts: each class against all others', async () => {
  // Of 30 cats 20 were called so and 4 dogs, too; and so on along rows and columns.
  const matrix = 'actual,predicted,count\ncat,cat,20\ncat,dog,10\ndog,cat,4\ndog,dog,60\npig,dog,6\n';
  expect(await countsOf(matrix)).toEqual([
    ['intents 2026-05-04', '2026-05-04', 'cat', 20, 4, 10, 66],
    ['intents 2026-05-04', '2026-05-04', 'dog', 60, 16, 4, 20],
    ['intents 2026-05-04', '2026-05-04', 'pig', 0, 0, 6, 94],
  ]);
});

test('a row a case gives the same counts, and the precision of all cases', async () => {
  // Of five cases three were called what they are.
  const cases = 'text,y_true,y_pred\na,cat,cat\nb,cat,dog\nc,dog,dog\nd,dog,dog\ne,pig,cat\n';
  expect((await countsOf(cases)).map(([, , ...rest]) => rest)).toEqual([
    ['cat', 1, 1, 1, 2],
    ['dog', 2, 1, 0, 2],
    ['pig', 0, 0, 1, 4],
  ]);
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
  await kit.import(new File([cases], 'intents 2026-05-04.csv'));
  expect((await kit.read('precision', {by: 'month'})).headline?.value).toBeCloseTo(3 / 5, 12);
  kit.close();
});

test('numbers that were predicted are no classes', async () => {
  const state = await draftOf({'prices.csv': 'actual,predicted\n10.5,11\n12.1,12.5\n9.9,10.2\n11.7,11.1\n'});
  expect(viewDraft(state).files[0]?.format).not.toBe('confusion-matrix');
});
