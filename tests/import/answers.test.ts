import {describe, expect, test} from 'vitest';
import {answerDraft, resultOf} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {runNow} from '../../src/time/slices.ts';
import {issueWords} from '../../widgets/words/issues.ts';
import {examples} from '../formats/examples.ts';
import {addsUp, afterCommit, columnOf, csv, draftOf, issue, rowsOf} from './helper.ts';

async function answers(text: string, more: Parameters<typeof draftOf>[1] = {}) {
  const state = await draftOf({'survey.csv': text}, more);
  const rows = rowsOf(state.outcome.tables.get('answers')).map(({id, question, kind, score, low, high, line}) => [
    id,
    question,
    kind,
    score,
    `${low}-${high}`,
    line,
  ]);
  const sums = addsUp(state);
  expect(sums.leftOut).toBe(sums.explained);
  for (const one of state.outcome.issues) expect(issueWords[one.code]?.(one).what, one.code).toBeTruthy();
  return {state, rows, questions: viewDraft(state).questions, ...sums};
}

/** Scores on days of May, one a row. */
function plain(header: string, scores: readonly (number | string)[]): string {
  return csv([['date', header], ...scores.map((score, at) => [`2026-05-${String((at % 9) + 10)}`, String(score)])]);
}

describe('survey tools', () => {
  test.each(['1', '2', '9', '17', 'Survey Preview', 'Survey Preview Spam', 'Offline Survey Preview'])(
    'Qualtrics: an answer with the status %s is a preview or a test',
    async status => {
      const {state, read, used} = await answers(
        (examples.qualtrics?.csv ?? '').replace(',1,,100,', `,${status},,100,`),
      );
      expect([read, used]).toEqual([4, 2]);
      expect(issue(state, 'preview-answer')).toMatchObject({count: 1, value: status});
    },
  );

  test('Qualtrics: three header rows, previews and unfinished answers out, the question in its own words', async () => {
    const {state, rows, read, used, questions} = await answers(examples.qualtrics?.csv ?? '');
    expect(rows).toEqual([
      ['R_1', 'How likely are you to recommend us?', 'nps', '9', '0-10', '5'],
      ['R_2', 'How likely are you to recommend us?', 'nps', '0', '0-10', '6'],
    ]);
    expect([read, used]).toEqual([4, 2]);
    expect(issue(state, 'preview-answer')).toMatchObject({effect: 'left-out', row: 4, count: 1, column: 'Status'});
    expect(issue(state, 'partial-answer')).toMatchObject({effect: 'left-out', row: 7, count: 1, column: 'Finished'});
    expect(questions).toMatchObject([
      {
        id: 'score-columns',
        blocking: false,
        several: true,
        choices: [{id: 'Q1', text: 'How likely are you to recommend us?', count: 4}],
        examples: [{value: 'Q1', as: ['0: 1, 7: 1, 9: 1, 10: 1']}],
        answer: ['Q1'],
      },
    ]);
  });

  test('SurveyMonkey: two header rows, a question over two columns gives two, a row gives several answers', async () => {
    const {rows, questions} = await answers(examples.surveymonkey?.csv ?? '');
    const recommend = 'How likely is it that you would recommend us to a friend?';
    expect(rows).toEqual([
      ['114001', recommend, 'nps', '10', '0-10', '3'],
      ['114001', 'How satisfied are you, from 1 to 5, with:: Price', 'csat', '5', '1-5', '3'],
      ['114001', 'How satisfied are you, from 1 to 5, with:: Support', 'csat', '4', '1-5', '3'],
      ['114002', recommend, 'nps', '0', '0-10', '4'],
    ]);
    expect(questions.map(({id, blocking}) => [id, blocking])).toEqual([['score-columns', false]]);
  });

  test('Typeform, old: a question that repeats is one question', async () => {
    const {rows} = await answers(
      csv([
        [
          '#',
          'Would you recommend us?',
          'Would you recommend us?',
          'Start Date (UTC)',
          'Submit Date (UTC)',
          'Network ID',
        ],
        ['t1', '9', '', '2026-05-05 10:00:00', '2026-05-05 10:01:00', 'n1'],
        ['t2', '', '0', '2026-05-06 10:00:00', '2026-05-06 10:01:00', 'n2'],
      ]),
    );
    expect(rows.map(([id, , kind, score]) => [id, kind, score])).toEqual([
      ['t1', 'nps', '9'],
      ['t2', 'nps', '0'],
    ]);
  });

  test('columns whose words say nothing are proposed and must be confirmed; the choice is remembered', async () => {
    const text = csv([
      ['ResponseId', 'StartDate', 'EndDate', 'Status', 'Progress', 'Finished', 'RecordedDate', 'Q1', 'Q2'],
      ['Response ID', 'Start', 'End', 'Type', 'Progress', 'Finished', 'Recorded', 'First', 'Second'],
      ['{"ImportId":"_recordId"}', '', '', '', '', '', '', '{"ImportId":"QID1"}', ''],
      ['R_1', '2026-05-04', '2026-05-04', '0', '100', 'True', '2026-05-04', '0', '3'],
      ['R_2', '2026-05-05', '2026-05-05', '0', '100', 'True', '2026-05-05', '10', '2'],
    ]);
    const {state, questions} = await answers(text);
    expect(questions[0]).toMatchObject({id: 'score-columns', blocking: true, answer: ['Q1', 'Q2'], suggested: true});
    expect(() => resultOf(state)).toThrow('needs-answers');
    const one = runNow(answerDraft(state, 'score-columns', ['Q1']));
    const done = runNow(answerDraft(one, 'score-scale:Q1', 'nps'));
    expect(rowsOf(done.outcome.tables.get('answers')).map(({question, kind}) => [question, kind])).toEqual([
      ['First', 'nps'],
      ['First', 'nps'],
    ]);
    const next = await answers(text, afterCommit(done));
    expect(next.questions.map(({id, suggested}) => [id, suggested])).toEqual([
      ['score-columns', false],
      ['score-scale:Q1', false],
    ]);
    expect(next.rows).toHaveLength(2);
  });
});

describe('scales', () => {
  test('a column called nps with a 0 needs no question; 11 and 4.5 are off its scale', async () => {
    const {state, rows, questions} = await answers(plain('nps', [0, 6, 9, 10, 11, 4.5, '', 'n/a']));
    expect(rows.map(([, , kind, score]) => [kind, score])).toEqual([
      ['nps', '0'],
      ['nps', '6'],
      ['nps', '9'],
      ['nps', '10'],
    ]);
    expect(questions).toEqual([]);
    expect(issue(state, 'score-off-scale')).toMatchObject({effect: 'left-out', count: 2, row: 6, value: '11'});
    expect(issue(state, 'score-missing')).toMatchObject({effect: 'left-out', count: 1, row: 8});
    expect(issue(state, 'score-not-read')).toMatchObject({effect: 'left-out', count: 1, row: 9});
  });

  test('1 to 10 that poses as NPS is asked about, and refused when it is 1 to 10', async () => {
    const {state, questions, rows} = await answers(plain('nps', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(questions).toMatchObject([
      {id: 'nps-scale:nps', code: 'nps-scale', blocking: true, choices: [{id: '0-10'}, {id: '1-10'}, {id: '1-5'}]},
    ]);
    expect(questions[0]?.answer).toBeUndefined();
    expect(rows).toEqual([]);
    expect(() => resultOf(state)).toThrow('needs-answers');
    const refused = runNow(answerDraft(state, 'nps-scale:nps', '1-10'));
    expect(issue(refused, 'not-nps-scale')).toMatchObject({effect: 'left-out', count: 10});
    expect(resultOf(refused).record.rowsUsed).toBe(0);
    const kept = runNow(answerDraft(state, 'nps-scale:nps', '0-10'));
    expect(resultOf(kept).record.rowsUsed).toBe(10);
    expect(issue(kept, 'nps-without-zero')).toMatchObject({effect: 'note'});
  });

  test('without 0 and 1 the scale from 0 is taken and said; 1 to 5 is asked', async () => {
    const liked = await answers(plain('nps', [6, 8, 9, 10, 2]));
    expect(liked.questions).toMatchObject([{id: 'nps-scale:nps', blocking: false, answer: '0-10', suggested: true}]);
    expect(liked.used).toBe(5);
    const stars = await answers(plain('nps', [1, 2, 3, 4, 5]));
    expect(stars.questions).toMatchObject([{id: 'nps-scale:nps', blocking: true}]);
  });

  test('a scale given in the file decides: 1 to 10 is no NPS, and 1 to 10 of satisfaction is one', async () => {
    const {state, rows} = await answers(
      csv([
        ['date', 'question', 'kind', 'score', 'scale_low', 'scale_high'],
        ['2026-05-04', 'Recommend?', 'nps', '10', '1', '10'],
        ['2026-05-05', 'Satisfied?', 'csat', '10', '1', '10'],
        ['2026-05-06', 'Recommend?', 'nps', '7', '0', '10'],
      ]),
    );
    expect(rows.map(([, question, kind, score, scale]) => [question, kind, score, scale])).toEqual([
      ['Satisfied?', 'csat', '10', '1-10'],
      ['Recommend?', 'nps', '7', '0-10'],
    ]);
    expect(issue(state, 'not-nps-scale')).toMatchObject({row: 2, count: 1});
  });

  test('satisfaction from 1 to 5 is plain with enough answers; else the scale is asked, the narrowest proposed', async () => {
    const many = await answers(
      plain(
        'csat',
        Array.from({length: 20}, (_, at) => (at % 5) + 1),
      ),
    );
    expect(many.questions).toEqual([]);
    expect(many.rows[0]?.[4]).toBe('1-5');
    const seven = await answers(plain('csat', [1, 3, 6, 4]));
    expect(seven.questions).toMatchObject([
      {id: 'score-scale:csat', blocking: true, answer: 'csat-7', suggested: true},
    ]);
    const score = await answers(plain('score', [0, 5, 9, 10]));
    expect(score.questions).toMatchObject([{id: 'score-scale:score', blocking: true, answer: 'nps'}]);
  });
});

test('scores beside words, and steps of satisfaction in words', async () => {
  const {rows} = await answers(
    csv([
      ['date', 'Would you recommend us?', 'How satisfied are you (1-5)?'],
      ['2026-05-04', 'NOT AT ALL LIKELY - 0', 'Very satisfied'],
      ['2026-05-04', '7', 'Neither satisfied nor dissatisfied'],
      ['2026-05-05', '10 - Extremely likely', 'dissatisfied'],
      ['2026-05-05', '9/10', ''],
    ]),
  );
  expect(rows.map(([, , kind, score]) => [kind, score])).toEqual([
    ['nps', '0'],
    ['csat', '5'],
    ['nps', '7'],
    ['csat', '3'],
    ['nps', '10'],
    ['csat', '2'],
    ['nps', '9'],
  ]);
});

test('a score off its scale beside one on it takes nothing else with it', async () => {
  const {state, rows, used} = await answers(
    csv([
      ['date', 'Recommend us (0-10)?', 'Satisfied (1-5)?'],
      ['2026-05-04', '11', '5'],
      ['2026-05-04', '9', '6'],
      ['2026-05-04', '9', '5'],
    ]),
  );
  expect(rows.map(([, , kind, score, , line]) => [kind, score, line])).toEqual([
    ['csat', '5', '2'],
    ['nps', '9', '3'],
    ['nps', '9', '4'],
    ['csat', '5', '4'],
  ]);
  expect(used).toBe(3);
  expect(state.outcome.issues.map(({code, effect, column, row}) => [code, effect, column, row])).toEqual([
    ['score-off-scale-cell', 'changed', 'Recommend us (0-10)?', 2],
    ['score-off-scale-cell', 'changed', 'Satisfied (1-5)?', 3],
  ]);
});

test('people and e-mail addresses become numbers, the same ones in every file', async () => {
  const text = csv([
    ['response_id', 'date', 'customer_id', 'nps'],
    ['ada@example.com', '2026-05-04', 'C-1', '0'],
    ['17', '2026-05-04', 'C-2', '9'],
  ]);
  const {state} = await answers(text);
  const rows = rowsOf(state.outcome.tables.get('answers'));
  expect(rows[1]?.id).toBe('17');
  expect(rows.map(({person}) => person)).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)]);
  expect(JSON.stringify(rows)).not.toMatch(/ada|C-1/);
  const again = await answers(text, afterCommit(state));
  expect(again.state.outcome.rows).toMatchObject({added: 0, changed: 0, same: 2});
});

test('an answer that stands twice is used once, the last', async () => {
  const {state, rows} = await answers(
    csv([
      ['id', 'date', 'nps'],
      ['1', '2026-05-04', '0'],
      ['1', '2026-05-05', '9'],
    ]),
  );
  expect(rows.map(([, , , score, , line]) => [score, line])).toEqual([['9', '3']]);
  expect(issue(state, 'duplicate-key')).toMatchObject({row: 2, value: '1'});
});

test('one NPS a month is a ready-made value, not an answer', async () => {
  const state = await draftOf(
    {'nps.csv': 'month,NPS\n2026-05,8\n2026-06,9\n'},
    {knownKpis: [{id: 'nps', names: ['NPS']}]},
  );
  expect(viewDraft(state).files[0]).toMatchObject({table: 'measures'});
});

test("the day of the order is an answer's day where no other stands there", async () => {
  const text =
    'Customer Number,Order Number,Order Date,NPS Score,Customer Response\nK1,28751,2026-03-22,0,late\nI2,90010,2026-03-02,10,fine\n';
  const state = await draftOf({'nps.csv': text});
  expect(viewDraft(state).files[0]).toMatchObject({table: 'answers', rowsUsed: 2});
  expect(columnOf(state.outcome.tables.get('answers'), 'date')).toEqual(['2026-03-22', '2026-03-02']);
});
