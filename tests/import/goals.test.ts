import {describe, expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {addsUp, csv, draftOf, issue, rowsOf} from './helper.ts';

async function read(table: 'keyResults' | 'outcomes' | 'experiments' | 'products', text: string) {
  const state = await draftOf({'goals.csv': text});
  const sums = addsUp(state);
  expect(sums.leftOut).toBe(sums.explained);
  expect(viewDraft(state).files[0]?.table).toBe(table);
  return {state, rows: rowsOf(state.outcome.tables.get(table)), ...sums};
}

describe('key results', () => {
  test('down is good, yes or no, percentages, and a target that is the start', async () => {
    const {state, rows} = await read(
      'keyResults',
      csv([
        ['Objective', 'Key Result', 'Kind', 'Date', 'Baseline', 'Current', 'Target', 'Owner', 'Due'],
        ['Grow', 'NPS', 'stretch', '2026-10-31', '32', '42', '45', 'Head of product', '2026-12-31'],
        ['Keep', 'Churn', 'committed', '2026-10-31', '8 %', '6', '5 %', '', '2026-12-31'],
        ['Keep', 'Complaints', 'committed', '2026-10-31', '5', '5', '5', '', '2026-12-31'],
        ['Ship', 'Live in Austria', 'yes/no', '2026-10-31', '', 'no', '', '', '2026-12-31'],
        ['Ship', 'Live in Spain', 'sometime', '2026-10-31', '', 'no', '1', '', '2026-12-31'],
        ['Ship', 'No target', '', '2026-10-31', '1', '2', '', '', ''],
        ['Ship', 'No check-in', '', '', '1', '', '2', '', ''],
      ]),
    );
    expect(
      rows.map(({result, kind, base, target, actual, unit}) => [result, kind, base, target, actual, unit]),
    ).toEqual([
      ['NPS', 'aspirational', '32', '45', '42', undefined],
      ['Churn', 'committed', '0.08', '0.05', '0.06', 'share'],
      ['Complaints', 'committed', '5', '5', '5', undefined],
      ['Live in Austria', 'binary', '0', '1', '0', undefined],
      ['Live in Spain', undefined, undefined, '1', '0', undefined],
      ['No check-in', undefined, '1', '2', undefined, undefined],
    ]);
    expect(rows[0]).toMatchObject({owner: 'Head of product', to: '2026-12-31', date: '2026-10-31'});
    expect(issue(state, 'target-is-start')).toMatchObject({effect: 'note', row: 4, count: 1});
    expect(issue(state, 'percent-scaled')).toMatchObject({effect: 'changed', row: 3, value: '6', column: 'Current'});
    expect(issue(state, 'word-not-known')).toMatchObject({row: 6, value: 'sometime', expected: 'kind-words'});
    expect(issue(state, 'base-missing')).toMatchObject({effect: 'note', row: 6});
    expect(issue(state, 'value-missing')).toMatchObject({effect: 'left-out', row: 7, column: 'Target'});
    expect(issue(state, 'check-in-without-date')).toBeUndefined();
  });

  test('a list without days: kept and noted, because nothing says when the values were true', async () => {
    const {state, rows} = await read(
      'keyResults',
      csv([
        ['objective', 'key_result', 'start', 'target', 'current'],
        ['Grow', 'NPS', '32', '45', '42'],
      ]),
    );
    expect(rows).toHaveLength(1);
    expect(issue(state, 'check-in-without-date')).toMatchObject({effect: 'note', count: 1});
    expect(issue(state, 'cycle-missing')).toMatchObject({effect: 'note', count: 1});
  });
});

describe('outcomes', () => {
  test.each([
    ['80', '60', ['0.8', '0.6'], 'percent-scaled'],
    ['0.8', '1', ['0.8', '1'], undefined],
    ['80 %', '60 %', ['0.8', '0.6'], undefined],
    ['8', '6', [undefined, undefined], 'share-unclear'],
    ['80', '130', ['0.8', undefined], 'share-unclear'],
  ])('confidence %s and %s', async (first, second, expected, code) => {
    const {state, rows} = await read(
      'outcomes',
      csv([
        ['outcome', 'date', 'base', 'target', 'actual', 'confidence'],
        ['Minutes a session', '2026-10-31', '6', '7.5', '6.4', first],
        ['Orders', '2026-10-31', '100', '120', '105', second],
      ]),
    );
    expect(rows.map(({confidence}) => confidence)).toEqual(expected);
    if (code !== undefined) expect(issue(state, code)).toMatchObject({effect: 'changed', column: 'confidence'});
  });

  test('values whose unit is % are percentages without a word, unless all are fractions', async () => {
    const file = (values: readonly string[]) =>
      csv([
        ['outcome', 'date', 'base', 'target', 'actual', 'unit'],
        ['Solved alone', '2026-10-31', ...values, '%'],
      ]);
    const whole = await read('outcomes', file(['32', '45', '0.5']));
    expect(whole.rows[0]).toMatchObject({base: '0.32', target: '0.45', actual: '0.005', unit: 'share'});
    expect(whole.state.outcome.issues).toEqual([]);
    const fractions = await read('outcomes', file(['0.32', '0.45', '0.4']));
    expect(fractions.rows[0]).toMatchObject({base: '0.32', target: '0.45', actual: '0.4', unit: 'share'});
  });
});

test('experiments: words for decisions, shares in percent, counts that cannot be', async () => {
  const {state, rows, used} = await read(
    'experiments',
    csv([
      [
        'name',
        'hypothesis',
        'start',
        'end',
        'result',
        'share_b',
        'users a',
        'users b',
        'conversions a',
        'conversions b',
      ],
      ['One page', 'Fewer pages sell more', '2026-05-01', '2026-05-20', 'Validated', '50', '1000', '1010', '80', '104'],
      ['Blue', 'Blue sells more', '2026-05-01', '2026-05-20', 'inconclusive', '50', '-3', '10', '', '11'],
      ['Red', 'Red sells more', '2026-05-20', '2026-05-01', 'refuted', '150', '', '', '', ''],
      ['Green', 'Green sells more', '', '', 'who knows', '', '', '', '', ''],
      ['', 'Nameless', '', '', '', '', '', '', '', ''],
    ]),
  );
  expect(
    rows.map(({id, decision, share, countA, countB, hitsA, hitsB}) => [
      id,
      decision,
      share,
      countA,
      countB,
      hitsA,
      hitsB,
    ]),
  ).toEqual([
    ['One page', 'win', '0.5', '1000', '1010', '80', '104'],
    ['Blue', 'flat', '0.5', undefined, '10', undefined, undefined],
    ['Green', undefined, undefined, undefined, undefined, undefined, undefined],
  ]);
  expect(used).toBe(3);
  expect(issue(state, 'count-below-zero')).toMatchObject({row: 3, column: 'users a', value: '-3'});
  expect(issue(state, 'hits-above-count')).toMatchObject({row: 3, column: 'conversions b', value: '11'});
  expect(issue(state, 'share-off-scale')).toMatchObject({row: 4, value: '150'});
  expect(issue(state, 'end-before-start')).toMatchObject({effect: 'left-out', row: 4});
  expect(issue(state, 'word-not-known')).toMatchObject({row: 5, value: 'who knows', expected: 'decision-words'});
  expect(issue(state, 'value-missing')).toMatchObject({effect: 'left-out', row: 6});
});

test('products: stages in the words of people, other names as a list', async () => {
  const {state, rows} = await read(
    'products',
    csv([
      ['Product name', 'Lifecycle stage', 'Launch date', 'End of life', 'Also known as'],
      ['Shop', 'Growing', '2025-03-01', '', 'SHOP; Web shop'],
      ['Till', 'EOL', '2025-03-01', '2024-01-31', ''],
      ['Box', 'Unicorn', '', '', ''],
      ['', 'Mature', '', '', ''],
    ]),
  );
  expect(rows.map(({product, stage, aliases}) => [product, stage, aliases])).toEqual([
    ['Shop', 'growth', 'SHOP; Web shop'],
    ['Till', 'sunset', undefined],
    ['Box', undefined, undefined],
  ]);
  expect(issue(state, 'sunset-before-launch')).toMatchObject({effect: 'note', row: 3});
  expect(issue(state, 'word-not-known')).toMatchObject({row: 4, value: 'Unicorn', expected: 'stage-words'});
});
