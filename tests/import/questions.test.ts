import {describe, expect, test} from 'vitest';
import {answerDraft, constantDraft, mapDraft, resultOf, throughDraft} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {runNow} from '../../src/time/slices.ts';
import {afterCommit, csv, day, draftOf, fieldOf, issue, itemsOf} from './helper.ts';

const open = csv([
  ['id', 'title', 'status', 'created', 'closed'],
  ['1', 'a', 'Done', '02/03/2026', '04/05/2026'],
  ['2', 'b', 'Done', '05/06/2026', '07/08/2026'],
]);

describe('date order', () => {
  test('is asked where no cell proves it, blocks, and is remembered for files with the same headers', async () => {
    const state = await draftOf({'list.csv': open});
    const [question] = viewDraft(state).questions;
    expect(question).toMatchObject({
      id: 'date-order',
      code: 'date-order',
      blocking: true,
      choices: [{id: 'dmy'}, {id: 'mdy'}],
      several: false,
    });
    expect(question?.examples[0]).toEqual({value: '02/03/2026', as: ['2026-03-02', '2026-02-03']});
    expect(() => resultOf(state)).toThrow('needs-answers');
    const answered = runNow(answerDraft(state, 'date-order', 'mdy'));
    expect(itemsOf(answered).map(item => item.created)).toEqual(['2026-02-03', '2026-05-06']);
    expect(viewDraft(answered).questions[0]).toMatchObject({id: 'date-order', answer: 'mdy', suggested: false});
    const again = await draftOf({'next.csv': open.replace('1,a', '3,c')}, afterCommit(answered));
    expect(itemsOf(again).map(item => item.created)).toEqual(['2026-02-03', '2026-05-06', '2026-02-03']);
    expect(() => resultOf(again)).not.toThrow();
  });

  test('a remembered answer yields to a file that proves otherwise, and an answered question keeps its examples', async () => {
    const answered = runNow(answerDraft(await draftOf({'list.csv': open}), 'date-order', 'dmy'));
    expect(viewDraft(answered).questions[0]?.examples[0]).toEqual({
      value: '02/03/2026',
      as: ['2026-03-02', '2026-02-03'],
    });
    const proof = open.replace('07/08/2026', '07/28/2026').replace('1,a', '3,c');
    const next = await draftOf({'next.csv': proof}, afterCommit(answered));
    expect(itemsOf(next).at(-1)).toMatchObject({created: '2026-02-03', finished: '2026-04-05'});
    expect(viewDraft(next).questions).toEqual([]);
  });

  test('one column that proves it decides for the others', async () => {
    const state = await draftOf({'list.csv': open.replace('07/08/2026', '27/08/2026')});
    expect(viewDraft(state).questions).toEqual([]);
    expect(itemsOf(state)[0]).toMatchObject({created: '2026-03-02', finished: '2026-05-04'});
  });

  test('two files ask each for itself', async () => {
    const state = await draftOf({'a.csv': open, 'b.csv': open.replaceAll('1,a', '3,c').replaceAll('2,b', '4,d')});
    expect(viewDraft(state).questions.map(question => question.id)).toEqual(['date-order', 'date-order:b.csv']);
    const first = runNow(answerDraft(state, 'date-order', 'mdy'));
    const both = runNow(answerDraft(first, 'date-order:b.csv', 'dmy'));
    expect(itemsOf(both).map(item => item.created)).toEqual(['2026-02-03', '2026-05-06', '2026-03-02', '2026-06-05']);
  });

  test('an unknown question or choice throws', async () => {
    const state = await draftOf({'list.csv': open});
    expect(() => runNow(answerDraft(state, 'colour', 'blue'))).toThrow('unknown question: colour');
    expect(() => runNow(answerDraft(state, 'date-order', 'ydm'))).toThrow('unknown choice for date-order: ydm');
  });
});

test('the decimal mark of an estimate blocks where nothing proves it', async () => {
  const text = csv([
    ['id', 'title', 'status', 'estimate'],
    ['1', 'a', 'To Do', '1,000'],
    ['2', 'b', 'To Do', '2,000'],
  ]);
  const state = await draftOf({'list.csv': text});
  const [question] = viewDraft(state).questions;
  expect(question).toMatchObject({
    id: 'decimal-mark:estimate',
    code: 'decimal-mark',
    blocking: true,
    column: 'estimate',
  });
  const comma = runNow(answerDraft(state, 'decimal-mark:estimate', ','));
  expect(itemsOf(comma).map(item => item.estimate)).toEqual(['1', '2']);
  const dot = runNow(answerDraft(comma, 'decimal-mark:estimate', '.'));
  expect(itemsOf(dot).map(item => item.estimate)).toEqual(['1000', '2000']);
});

test('the fuller of two estimate columns is used, and the choice can be turned', async () => {
  const columns = [
    'Issue key',
    'Summary',
    'Status',
    'Custom field (Story Points)',
    'Custom field (Story point estimate)',
  ];
  const text = csv([
    columns,
    ['A-1', 'a', 'To Do', '3', '5'],
    ['A-2', 'b', 'To Do', '', '8'],
    ['A-3', 'c', 'To Do', '2', '2'],
  ]);
  const state = await draftOf({'jira.csv': text});
  expect(itemsOf(state).map(item => item.estimate)).toEqual(['5', '8', '2']);
  expect(issue(state, 'estimate-conflict')).toMatchObject({
    effect: 'note',
    count: 1,
    row: 2,
    value: '5',
    expected: '3',
  });
  expect(viewDraft(state).questions[0]).toMatchObject({
    id: 'estimate-column',
    blocking: false,
    answer: 'Custom field (Story point estimate)',
    suggested: true,
    choices: [
      {id: 'Custom field (Story Points)', count: 2},
      {id: 'Custom field (Story point estimate)', count: 3},
    ],
    examples: [{value: 'A-1', as: ['3', '5']}],
  });
  const turned = runNow(answerDraft(state, 'estimate-column', 'Custom field (Story Points)'));
  expect(itemsOf(turned).map(item => item.estimate)).toEqual(['3', '8', '2']);
});

test('a status is asked once, its rows come in with the answer, and the answer is kept', async () => {
  const text = csv([
    ['id', 'title', 'status'],
    ['1', 'a', 'Parked'],
    ['2', 'b', 'Done'],
  ]);
  const state = await draftOf({'list.csv': text});
  expect(itemsOf(state)).toHaveLength(1);
  const answered = runNow(answerDraft(state, 'status-category:parked', 'in-progress'));
  expect(itemsOf(answered).map(item => item.category)).toEqual(['in-progress', 'done']);
  expect(viewDraft(answered).questions[0]).toMatchObject({
    id: 'status-category:parked',
    answer: 'in-progress',
    choices: [{count: 1}, {count: 1}, {count: 1}, {count: 1}],
  });
  const other = await draftOf(
    {
      'other.csv': csv([
        ['key', 'name', 'state'],
        ['9', 'z', 'PARKED'],
      ]),
    },
    afterCommit(answered),
  );
  expect(itemsOf(other).at(-1)).toMatchObject({id: '9', category: 'in-progress'});
});

describe('escaped bugs', () => {
  const text = csv(
    [
      ['id', 'title', 'type', 'status', 'labels', 'component', 'environment'],
      ['1', 'a', 'Bug', 'Done', 'prod-bug', 'Cart', 'Live'],
      ['2', 'b', 'Bug', 'Done', 'prod-bug', 'Cart', ''],
      ['3', 'c', 'Live defect', 'To Do', 'guest', 'Pay', ''],
      ['4', 'd', 'Story', 'To Do', 'prod-bug', 'Pay', 'Live'],
    ],
    ';',
  );

  test('are asked with live counts among bugs, and the suggestion is no answer', async () => {
    const state = await draftOf({'list.csv': text});
    const question = viewDraft(state).questions.find(one => one.id === 'escaped');
    expect(question).toMatchObject({
      blocking: false,
      several: true,
      suggested: true,
      answer: ['label:prod-bug', 'environment:Live', 'type:Live defect'],
    });
    expect(question?.choices).toEqual([
      {id: 'label:prod-bug', text: 'prod-bug', count: 2, likely: true},
      {id: 'environment:Live', text: 'Live', count: 1, likely: true},
      {id: 'type:Live defect', text: 'Live defect', count: 1, likely: true},
      {id: 'component:Cart', text: 'Cart', count: 2},
      {id: 'type:Bug', text: 'Bug', count: 2},
      {id: 'label:guest', text: 'guest', count: 1},
      {id: 'component:Pay', text: 'Pay', count: 1},
      {id: 'every-bug', count: 3},
    ]);
    expect(resultOf(state).settings.rules).toEqual({});
  });

  test('the answer becomes a rule of the language', async () => {
    const state = runNow(
      answerDraft(await draftOf({'list.csv': text}), 'escaped', ['label:prod-bug', 'environment:Live']),
    );
    expect(resultOf(state).settings.rules).toEqual({
      escaped: {any: [{has: ['labels', 'prod-bug']}, {all: [{known: 'environment'}, {is: ['environment', 'Live']}]}]},
    });
    const next = await draftOf({'next.csv': text.replaceAll('Live defect', 'Hotfix')}, afterCommit(state));
    expect(resultOf(next).settings.rules).toMatchObject({
      escaped: {any: [{}, {}]},
    });
    expect(viewDraft(next).questions.find(one => one.id === 'escaped')).toMatchObject({
      answer: ['label:prod-bug', 'environment:Live'],
      suggested: false,
    });
  });

  test('a rule that the owner wrote stays', async () => {
    const rules = {bug: {is: ['priority', 'High']}, escaped: {flag: 'x'}};
    const state = await draftOf({'list.csv': text}, {settings: {rules, theme: 'dark'}});
    expect(resultOf(state).settings).toMatchObject({rules, theme: 'dark'});
  });
});

describe('mapping', () => {
  const text = csv([
    ['Nr', 'Thing', 'Where', 'Opened', 'Assignee'],
    ['1', 'a', 'To Do', '2026-10-01', 'Ada'],
  ]);

  test('the user feeds a field, and it is remembered by the headers', async () => {
    const state = runNow(mapDraft(await draftOf({'list.csv': text}), 'status', ['Where']));
    expect(fieldOf(viewDraft(state), 'status')).toMatchObject({
      by: 'user',
      headers: ['Where'],
      columns: [2],
      examples: ['To Do'],
    });
    const next = await draftOf({'next.csv': text}, afterCommit(state));
    expect(fieldOf(viewDraft(next), 'status')).toMatchObject({by: 'remembered', headers: ['Where']});
    const cleared = runNow(mapDraft(next, 'status', []));
    expect(fieldOf(viewDraft(cleared), 'status')).toMatchObject({columns: []});
  });

  test('one value for the whole file', async () => {
    const state = runNow(constantDraft(await draftOf({'list.csv': text}), 'team', 'Blue'));
    expect(itemsOf(state)[0]).toMatchObject({team: 'Blue'});
    expect(fieldOf(viewDraft(state), 'team')).toMatchObject({by: 'constant', constant: 'Blue', examples: ['Blue']});
  });

  test('columns about people feed nothing, whoever asks', async () => {
    const state = runNow(mapDraft(await draftOf({'list.csv': text}), 'team', ['Assignee']));
    expect(fieldOf(viewDraft(state), 'team')?.columns).toEqual([]);
    expect(JSON.stringify(itemsOf(state))).not.toContain('Ada');
  });

  test('an unknown field or header throws', async () => {
    const state = await draftOf({'list.csv': text});
    expect(() => runNow(mapDraft(state, 'colour', ['Where']))).toThrow('invalid mapping: no field colour');
    expect(() => runNow(mapDraft(state, 'status', ['Nowhere']))).toThrow('invalid mapping: no header Nowhere');
  });

  test('a file like nothing known is asked about and can be said', async () => {
    const odd = csv([
      ['kpi', 'when', 'how much'],
      ['velocity', '2026-10-01', '24'],
    ]);
    const state = await draftOf({'odd.csv': odd});
    expect(viewDraft(state).questions[0]).toMatchObject({id: 'format', blocking: true});
    const said = runNow(answerDraft(state, 'format', 'measures'));
    expect(viewDraft(said).files[0]).toMatchObject({format: 'measures', table: 'measures'});
  });
});

test('coverage is the file’s until the user says otherwise, never after today', async () => {
  const text = csv([
    ['id', 'title', 'status', 'created', 'started', 'finished', 'updated'],
    ['1', 'a', 'Done', '2026-01-05', '2026-09-01', '2026-09-10', '2026-09-12'],
    ['2', 'b', 'Done', '2026-08-05', '2026-09-03', '2026-09-20', '2026-09-21'],
    ['3', 'c', 'To Do', '2026-10-02', '', '', '2027-10-02'],
  ]);
  const state = await draftOf({'list.csv': text});
  expect(viewDraft(state).coverage).toEqual({from: '2026-09-10', through: '2026-10-02', decidedBy: 'file'});
  const said = runNow(throughDraft(state, day('2026-10-31')));
  expect(viewDraft(said).coverage).toEqual({from: '2026-09-10', through: '2026-10-31', decidedBy: 'user'});
  const late = runNow(throughDraft(state, day('2027-01-31')));
  expect(viewDraft(late).coverage).toEqual({from: '2026-09-10', through: '2026-11-20', decidedBy: 'user'});
  expect(issue(late, 'through-in-future')).toMatchObject({value: '2027-01-31', expected: '2026-11-20'});
});
