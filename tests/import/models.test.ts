import {describe, expect, test} from 'vitest';
import {answerDraft, resultOf} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {openKit} from '../../src/index.ts';
import {runNow} from '../../src/time/slices.ts';
import {examples} from '../formats/examples.ts';
import {addsUp, afterCommit, columnOf, csv, draftOf, issue, rowsOf} from './helper.ts';

async function read(text: string, more: Parameters<typeof draftOf>[1] = {}) {
  const state = await draftOf({'export.csv': text}, more);
  const sums = addsUp(state);
  expect(sums.leftOut).toBe(sums.explained);
  return {state, questions: viewDraft(state).questions, ...sums};
}

describe('evaluations', () => {
  test('confusion counts a class: negative ones and halves are none, and a row without them is left out', async () => {
    const {state, used} = await read(
      csv([
        ['model', 'date', 'dataset', 'label', 'tp', 'fp', 'fn', 'tn', 'approved'],
        ['m 1', '2026-05-04', 'v2', 'refund', '80', '12', '15', '893', 'approved'],
        ['m 1', '2026-05-04', 'v2', 'delivery', '-1', '12', '15', '893', 'perhaps'],
        ['m 1', '2026-05-04', 'v2', 'invoice', '0', '0', '0', '1000', 'no'],
        ['m 1', '', 'v2', 'other', '1', '2', '3', '4', ''],
      ]),
    );
    expect(used).toBe(2);
    expect(
      rowsOf(state.outcome.tables.get('evaluations')).map(({run, evaluationSet, class: name, tp, accepted}) => [
        run,
        evaluationSet,
        name,
        tp,
        accepted,
      ]),
    ).toEqual([
      ['m 1 2026-05-04', 'v2', 'refund', '80', '1'],
      ['m 1 2026-05-04', 'v2', 'invoice', '0', '0'],
    ]);
    expect(issue(state, 'count-below-zero')).toMatchObject({row: 3, column: 'tp'});
    expect(issue(state, 'flag-not-read')).toMatchObject({row: 3, value: 'perhaps'});
    expect(issue(state, 'value-missing')?.effect).toBe('left-out');
  });

  test('scores: each measure is a share by its own values, above 100 % none; other measures stay as they are', async () => {
    const {state} = await read(
      csv([
        ['run', 'date', 'measure', 'averaging', 'value', 'n'],
        ['a', '2026-05-04', 'F1 score', 'macro avg', '0.81', '100'],
        ['b', '2026-05-04', 'f1', 'weighted', '0.83', '100'],
        ['a', '2026-05-04', 'Precision', 'binary', '84', '100'],
        ['b', '2026-05-04', 'precision', 'binary', '184', '100'],
        ['a', '2026-05-04', 'Recall', 'binary', '79 %', ''],
        ['a', '2026-05-04', 'latency', '', '120', ''],
      ]),
    );
    expect(
      rowsOf(state.outcome.tables.get('evaluations')).map(({run, measure, average, value}) => [
        run,
        measure,
        average,
        value,
      ]),
    ).toEqual([
      ['a', 'f1', 'macro', '0.81'],
      ['b', 'f1', 'weighted', '0.83'],
      ['a', 'precision', 'binary', '0.84'],
      ['a', 'recall', 'binary', '0.79'],
      ['a', 'latency', undefined, '120'],
    ]);
    expect(issue(state, 'share-off-scale')).toMatchObject({row: 5, value: '184'});
    expect(issue(state, 'percent-scaled')).toMatchObject({row: 4, value: '84'});
  });
});

describe('MLflow', () => {
  const text = examples.mlflow?.csv ?? '';

  test('each column that speaks of a measure is asked; parameters are none; failed runs are left out', async () => {
    const {state, questions} = await read(text);
    expect(questions.map(({id, blocking, answer, suggested}) => [id, blocking, answer, suggested])).toEqual([
      ['metric-measure:learning_rate', false, 'none', true],
      ['metric-measure:test_f1_macro', true, 'f1', true],
      ['metric-measure:test_recall_macro', true, 'recall', true],
      ['metric-average', false, 'macro', true],
      ['metric-set', false, 'test', true],
    ]);
    expect(() => resultOf(state)).toThrow('needs-answers');
    expect(issue(state, 'run-unfinished')).toMatchObject({effect: 'left-out', row: 4, value: 'FAILED'});
    // `'-0.12` is a guarded −0.12, which is no share.
    expect(issue(state, 'share-off-scale')).toMatchObject({column: 'test_recall_macro', value: '-0.12'});
    expect(rowsOf(state.outcome.tables.get('evaluations'))).toMatchObject([
      {
        run: 'intents 4',
        date: '2026-10-12',
        measure: 'f1',
        average: 'macro',
        evaluationSet: 'test',
        value: '0.84',
        accepted: '1',
      },
      {run: 'intents 3', date: '2026-09-14', measure: 'f1', value: '0.81'},
    ]);
  });

  test('answers are kept for files with the same headers', async () => {
    const {state} = await read(text);
    const first = runNow(answerDraft(state, 'metric-measure:test_f1_macro', 'f1'));
    const done = runNow(answerDraft(first, 'metric-measure:test_recall_macro', 'none'));
    expect(resultOf(done).record.table).toBe('evaluations');
    const again = await read(text, afterCommit(done));
    expect(again.questions.filter(({blocking, suggested}) => blocking && suggested)).toEqual([]);
    expect(again.state.outcome.rows).toMatchObject({added: 0, changed: 0});
  });

  test('averaging and set are asked where the header leaves them open; a column of sets and one of cases are proposed', async () => {
    const {questions, state} = await read(
      csv([
        [
          'Start Time',
          'Duration',
          'Run ID',
          'Name',
          'Source Type',
          'Source Name',
          'User',
          'Status',
          'dataset',
          'n_examples',
          'f1',
        ],
        [
          '2026-10-12 10:20:00',
          '1s',
          '8f0e1d2c3b4a',
          'same',
          'LOCAL',
          'a.py',
          'x',
          'FINISHED',
          'intents-v2',
          '400',
          '84',
        ],
        [
          '2026-10-13 10:20:00',
          '1s',
          '9f0e1d2c3b4a',
          'same',
          'LOCAL',
          'a.py',
          'x',
          'FINISHED',
          'intents-v2',
          '400',
          '81',
        ],
      ]),
    );
    expect(
      questions.filter(({id}) => id.endsWith(':f1')).map(({id, blocking, answer}) => [id, blocking, answer]),
    ).toEqual([
      ['metric-measure:f1', true, 'f1'],
      ['metric-average:f1', true, undefined],
      ['metric-set:f1', false, 'column:dataset'],
      ['metric-count:f1', false, 'n_examples'],
    ]);
    expect(rowsOf(state.outcome.tables.get('evaluations'))).toMatchObject([
      {run: 'same 8f0e1d2c', evaluationSet: 'intents-v2', count: '400', value: '0.84'},
      {run: 'same 9f0e1d2c', evaluationSet: 'intents-v2', count: '400', value: '0.81'},
    ]);
  });
});

const studio = [
  [
    'text',
    'id',
    'intent',
    'annotator',
    'annotation_id',
    'created_at',
    'updated_at',
    'lead_time',
    'was_cancelled',
    'ground_truth',
  ],
  ['a', '101', 'delivery', 'ada@example.com', '9001', '2026-10-05T10:20:00Z', '', '14', 'False', 'False'],
  [
    'a',
    '101',
    '{"choices": ["refund", "delivery"]}',
    'ben@example.com',
    '9002',
    '2026-10-06T10:20:00Z',
    '',
    '9',
    'False',
    'False',
  ],
  ['b', '102', 'refund', 'ada@example.com', '9003', '2026-10-06T11:20:00Z', '', '9', 'True', 'False'],
  ['c', '103', 'refund', 'ada@example.com', '9004', '2026-10-06T12:20:00Z', '', '9', 'False', 'True'],
] as const;

describe('labels', () => {
  test('Label Studio: annotators as numbers, cancelled and reference annotations out, and no tasks of labels alone', async () => {
    const {state, read: all, used} = await read(csv(studio.map(row => [...row])));
    expect([all, used]).toEqual([4, 2]);
    expect(rowsOf(state.outcome.tables.get('labels'))).toMatchObject([
      {id: '9001', task: '101', annotator: '1', label: 'delivery', date: '2026-10-05', seconds: '14'},
      {id: '9002', task: '101', annotator: '2', label: 'delivery; refund', date: '2026-10-06'},
    ]);
    expect(issue(state, 'annotation-cancelled')).toMatchObject({effect: 'left-out', row: 4});
    expect(issue(state, 'ground-truth')).toMatchObject({effect: 'left-out', row: 5});
    expect(state.outcome.tables.has('tasks')).toBe(false);
  });

  test('a file with tasks that nobody labelled lists tasks: they are the backlog', async () => {
    const rows = [...studio.slice(0, 4), ['d', '104', '', '', '', '', '', '', '', '']].map(row => [...row]);
    const {state, used} = await read(csv(rows));
    expect(used).toBe(3);
    expect(rowsOf(state.outcome.tables.get('tasks')).map(({id, labelled, skipped}) => [id, labelled, skipped])).toEqual(
      [
        ['101', '2026-10-05', '0'],
        ['102', undefined, '1'],
        ['104', undefined, '0'],
      ],
    );
  });

  test('Label Studio’s seconds have a point, also where three decimals stand in every cell', async () => {
    const text = csv([
      ['id', 'intent', 'annotator', 'annotation_id', 'created_at', 'lead_time'],
      ['101', 'refund', '3', '1', '2026-10-05T10:20:00Z', '8.156'],
      ['102', 'refund', '3', '2', '2026-10-05T10:21:00Z', '11.141'],
    ]);
    const {state, questions} = await read(text);
    expect(questions).toEqual([]);
    expect(columnOf(state.outcome.tables.get('labels'), 'seconds').map(Number)).toEqual([8.156, 11.141]);
  });

  test('of several controls the label is chosen', async () => {
    const text = csv([
      ['text', 'id', 'mood', 'intent', 'annotator', 'annotation_id', 'created_at', 'updated_at', 'lead_time'],
      ['a', '101', 'angry', 'delivery', '7', '9001', '2026-10-05T10:20:00Z', '', '14'],
    ]);
    const {state, questions} = await read(text);
    expect(questions).toMatchObject([{id: 'label-column', blocking: true, answer: 'mood', suggested: true}]);
    const done = runNow(answerDraft(state, 'label-column', 'intent'));
    expect(columnOf(done.outcome.tables.get('labels'), 'label')).toEqual(['delivery']);
  });

  test('columns in alphabetical order do not tell the label: it is asked, and what repeats is suggested', async () => {
    const text = csv([
      ['agreement', 'annotation_id', 'annotator', 'created_at', 'id', 'lead_time', 'sentence', 'topic', 'updated_at'],
      ['', '1', '3', '2026-10-05T10:20:00Z', '101', '8', 'Where is it?', 'delivery', ''],
      ['', '2', '3', '2026-10-05T10:21:00Z', '102', '9', 'Money back!', 'refund', ''],
      ['', '3', '3', '2026-10-05T10:22:00Z', '103', '9', 'Still waiting', 'delivery', ''],
    ]);
    const {state, questions} = await read(text);
    expect(questions).toMatchObject([
      {id: 'label-column', blocking: true, answer: 'topic', choices: [{id: 'topic'}, {id: 'sentence'}]},
    ]);
    expect(columnOf(state.outcome.tables.get('labels'), 'label')).toEqual(['delivery', 'refund', 'delivery']);
  });

  test('a column that never changes is not taken for the label, and one with several choices is', async () => {
    const suggested = async (...cells: readonly string[]) =>
      (
        await read(
          csv([
            ['annotation_id', 'annotator', 'created_at', 'id', 'lead_time', 'mood', 'source', 'text', 'updated_at'],
            ...cells.map((mood, at) => [
              String(at),
              '1',
              '2026-06-01T10:00:00Z',
              String(at),
              '8',
              mood,
              'chat',
              `t${at}`,
              '',
            ]),
          ]),
        )
      ).questions.find(({id}) => id === 'label-column')?.answer;
    expect(await suggested('angry', 'calm', 'calm')).toBe('mood');
    expect(await suggested('{"choices":["angry","loud"]}', 'calm', 'loud')).toBe('mood');
  });

  test('a row that is left out says nothing of who gave a label: the second import is like the first', async () => {
    const file = [
      ['id', 'intent', 'annotator', 'annotation_id', 'created_at'],
      ['101', 'delivery', 'ada', '9001', '2026-10-05'],
      ['101', 'refund', 'bob', '9002', '2026-10-06'],
      // No task, so it is left out, though it comes last with the same label.
      ['', 'refund', 'eve', '9002', '2026-10-06'],
    ];
    const text = file.map(row => row.join()).join('\n');
    const state = await draftOf({'labels.csv': text});
    const again = viewDraft(await draftOf({'labels.csv': text}, afterCommit(state))).rows;
    expect(again).toMatchObject({added: 0, changed: 0, absent: 0, same: 2});
  });

  test('an annotator keeps the number over imports, with and without ids of labels', async () => {
    for (const withId of [true, false]) {
      const file = (rows: readonly (readonly string[])[]) =>
        csv(
          [['label_id', 'task', 'annotator', 'label', 'date'], ...rows].map(row => (withId ? [...row] : row.slice(1))),
        );
      const first = await read(
        file([
          ['1', 'T1', 'Ada', 'x', '2026-10-05'],
          ['2', 'T1', 'Ben', 'y', '2026-10-05'],
        ]),
      );
      const next = await read(
        file([
          ['3', 'T2', 'Cy', 'x', '2026-10-06'],
          ['2', 'T1', 'Ben', 'y', '2026-10-05'],
          ['1', 'T1', 'Ada', 'x', '2026-10-05'],
        ]),
        afterCommit(first.state),
      );
      expect(next.state.outcome.rows).toMatchObject({added: 1, changed: 0, same: 2});
      expect(columnOf(next.state.outcome.tables.get('labels'), 'annotator')).toEqual(['1', '2', '3']);
    }
  });

  test('two annotators who gave one label on one day stay two, with rows that repeat', async () => {
    const twice = 'T-1,Ada,refund,2026-10-05,14\nT-1,Ben,delivery,2026-10-06,21\n'.repeat(2);
    const text = `task_id,annotator,label,date,seconds\nT-1,Cy,refund,2026-10-05,14\n${twice}`;
    const first = await read(text);
    expect(columnOf(first.state.outcome.tables.get('labels'), 'annotator')).toEqual(['1', '2', '3']);
    const again = await read(text, afterCommit(first.state));
    expect(again.state.outcome.rows).toMatchObject({added: 0, changed: 0, same: 3});
  });

  test('tasks: a label from before the task is noted, a task without a key left out', async () => {
    const {state, used} = await read(
      csv([
        ['task_id', 'created', 'labelled', 'skipped'],
        ['T1', '2026-10-05', '2026-10-04', ''],
        ['', '2026-10-05', '', ''],
        ['T3', '2026-10-06', '', 'yes'],
      ]),
    );
    expect(used).toBe(2);
    expect(issue(state, 'labelled-before-created')).toMatchObject({effect: 'note', row: 2});
    expect(rowsOf(state.outcome.tables.get('tasks'))[1]).toMatchObject({id: 'T3', skipped: '1'});
  });
});

describe('runs of MLflow', () => {
  const rows = [
    'run_id,experiment_id,status,artifact_uri,start_time,end_time,metrics.accuracy,metrics.n_eval,metrics.cpu_percent,params.batch_size,params.num_trials,tags.mlflow.runName,tags.mlflow.user',
    'aa11,1,FINISHED,file:x,2026-08-17 17:17:06.137000+00:00,2026-08-17 17:18:39+00:00,0.91,200,48.5,512,20,intents 4,ada',
    'bb22,1,FAILED,file:x,2026-08-17 18:17:06+00:00,2026-08-17 18:18:39+00:00,,,40.5,512,20,intents 5,ada',
  ];

  test('as `search_runs` gives them: only metrics are asked about, and the number of cases is no setting', async () => {
    const {state, questions, used, leftOut} = await read(rows.join('\n'), {
      answers: {'metric-set:metrics.accuracy': 'test'},
    });
    expect(viewDraft(state).files[0]).toMatchObject({format: 'mlflow', confidence: 1});
    expect([used, leftOut]).toEqual([1, 1]);
    expect(questions.filter(({id}) => /params|tags/.test(id))).toEqual([]);
    expect(questions.find(({code}) => code === 'metric-count')).toMatchObject({
      answer: 'metrics.n_eval',
      choices: [{id: 'metrics.n_eval'}, {id: 'unknown'}],
    });
    expect(rowsOf(state.outcome.tables.get('evaluations'))).toMatchObject([
      {run: 'intents 4', date: '2026-08-17', measure: 'accuracy', value: '0.91', count: '200', evaluationSet: 'test'},
    ]);
  });

  test('of several metrics it is asked once, and of each where they differ; an answer about one holds for that one', async () => {
    const file = [
      'Start Time,Duration,Run ID,Name,Source Type,Source Name,User,Status,n_test,n_eval,precision,recall,f1',
      '2026-08-17 17:17:06,2s,aa11,intents 4,LOCAL,train.py,ada,FINISHED,100,40,0.91,0.81,0.86',
    ].join('\n');
    const asked = async (answers: Readonly<Record<string, string>>) => {
      const {state, questions} = await read(file, {answers});
      const rows = rowsOf(state.outcome.tables.get('evaluations'));
      return {
        ids: questions.map(({id}) => id).filter(id => !id.startsWith('metric-measure')),
        rows: rows.map(({measure, average, evaluationSet, count}) => [measure, average, evaluationSet, count]),
      };
    };
    const one = {'metric-average': 'macro', 'metric-set': 'test', 'metric-count': 'n_test'};
    expect(await asked(one)).toEqual({
      ids: ['metric-average', 'metric-set', 'metric-count'],
      rows: ['precision', 'recall', 'f1'].map(measure => [measure, 'macro', 'test', '100']),
    });
    const other = await asked({
      ...one,
      'metric-average:f1': 'micro',
      'metric-count': 'each',
      'metric-count:f1': 'n_eval',
    });
    expect(other.ids).toEqual([
      'metric-average',
      'metric-set',
      'metric-count',
      'metric-count:precision',
      'metric-count:recall',
      'metric-count:f1',
    ]);
    expect(other.rows).toEqual([
      ['precision', 'macro', 'test', undefined],
      ['recall', 'macro', 'test', undefined],
      ['f1', 'micro', 'test', '40'],
    ]);
  });

  test("a training's settings are no number of cases", async () => {
    const {questions} = await read(
      csv([
        [
          'Start Time',
          'Duration',
          'Run ID',
          'Name',
          'Source Type',
          'Source Name',
          'User',
          'Status',
          'batch_size',
          'min_samples_leaf',
          'accuracy',
        ],
        ['2026-08-17 17:17:06', '2s', 'aa11', 'intents 4', 'LOCAL', 'train.py', 'ada', 'FINISHED', '512', '3', '0.91'],
      ]),
    );
    expect(questions.some(({code}) => code === 'metric-count')).toBe(false);
  });
});

describe('dated totals of labelling', () => {
  async function readings(text: string, answers: Readonly<Record<string, string>> = {}) {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 20)});
    const draft = await kit.prepare(text, {answers});
    const asked = draft.questions.map(({id}) => id);
    await draft.commit();
    const of = async (kpi: string) =>
      (await kit.read(kpi)).readings.map(({value}) => value && Math.round(value * 1000) / 1000);
    const all = {
      backlog: await of('labelling-backlog'),
      inflow: await of('labelling-inflow'),
      throughput: await of('labelling-throughput'),
      toClear: await of('days-to-clear'),
    };
    kit.close();
    return {asked, ...all};
  }

  const sheet =
    'date,unlabelled,labelled\n2026-10-05,120,40\n2026-10-12,100,80\n2026-10-19,110,110\n2026-10-26,90,150\n';

  // 80 − 40, 110 − 80, 150 − 110 were labelled; 100 − 120 + 40, 110 − 100 + 30, 90 − 110 + 40 came in; 110 × 7 ÷ 40 and 90 × 14 ÷ 70 days.
  test('counted so far: what each row adds is labelled, and what the backlog grew by beside it came in', async () => {
    expect(await readings(sheet, {'labelled-count': 'so-far'})).toEqual({
      asked: ['labelled-count'],
      backlog: [120, 100, 110, 90],
      inflow: [20, 40, 20],
      throughput: [40, 30, 40],
      toClear: [19.25, 18],
    });
  });

  // 100 − 120 + 80 and so on; 100 × 7 ÷ 40, 110 × 14 ÷ 120, 90 × 21 ÷ 230.
  test('counted row by row, where the answer says so', async () => {
    expect(await readings(sheet, {'labelled-count': 'each'})).toMatchObject({
      inflow: [60, 120, 130],
      throughput: [40, 80, 110, 150],
      toClear: [17.5, 12.833, 8.217],
    });
  });

  test('numbers that fall cannot be totals so far: nothing is asked', async () => {
    const {asked, throughput} = await readings(sheet.replace('110,110', '110,30'));
    expect([asked, throughput]).toEqual([[], [40, 80, 30, 150]]);
  });

  test('the newest on top, and a project’s counters of Label Studio, of which all tasks are given', async () => {
    const rows = ['2026-10-31,600,180', '2026-09-30,500,100', '2026-08-31,450,90'];
    expect(await readings(`date,task_number,num_tasks_with_annotations\n${rows.join('\n')}\n`)).toEqual({
      asked: [],
      backlog: [360, 400, 420],
      inflow: [50, 100],
      throughput: [10, 80],
      // 420 × 30 days of September ÷ 10.
      toClear: [1260],
    });
  });
});

test('a row is left out for an empty cell, or for one that could not be read, and each is said', async () => {
  const {state, leftOut} = await read(
    csv([
      ['name', 'start', 'end'],
      ['A', '2026-01-05', '2026-01-18'],
      ['B', 'soon', '2026-02-01'],
      ['C', 'after B', '2026-02-15'],
      ['D', '', '2026-03-01'],
      ['E', 'n/a', '2026-03-15'],
    ]),
  );
  expect(leftOut).toBe(4);
  expect(issue(state, 'value-not-read')).toMatchObject({column: 'start', value: 'soon', count: 2, rows: [3, 4]});
  expect(issue(state, 'value-missing')).toMatchObject({column: 'start', count: 2, rows: [5, 6]});
});
