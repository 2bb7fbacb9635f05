import {describe, expect, test} from 'vitest';
import {answerDraft, resultOf} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {runNow} from '../../src/time/slices.ts';
import {addsUp, afterCommit, csv, draftOf, fieldOf, issue, rowsOf} from './helper.ts';

const knownKpis = [
  {id: 'velocity', names: ['Velocity'], unit: 'points'},
  {id: 'cycle-time', names: ['Cycle time', 'Durchlaufzeit'], unit: 'days'},
  {id: 'on-time', names: ['On time'], unit: 'share'},
];

async function measures(text: string, more: Parameters<typeof draftOf>[1] = {}) {
  const state = await draftOf({'values.csv': text}, {knownKpis, ...more});
  const rows = rowsOf(state.outcome.tables.get('measures')).map(({kpi, date, through, value, line}) => [
    kpi,
    date,
    through,
    value,
    line,
  ]);
  return {state, rows};
}

describe('ready-made values', () => {
  test('a long list: names by the catalogue, others become own numbers that are asked about', async () => {
    const {state, rows} = await measures(
      'kpi,date,value,unit\nVelocity,2026-05,24,\nSupport tickets,2026-05,61,tickets\nSupport tickets,2026-06,58,tickets\n,2026-06,1,\nVelocity,soon,2,\n',
    );
    expect(rows).toEqual([
      ['velocity', '2026-05-01', '2026-05-31', '24', '2'],
      ['own:Support tickets', '2026-05-01', '2026-05-31', '61', '3'],
      ['own:Support tickets', '2026-06-01', '2026-06-30', '58', '4'],
    ]);
    expect(issue(state, 'value-missing')).toMatchObject({effect: 'left-out', row: 5, count: 1});
    expect(issue(state, 'period-not-read')).toMatchObject({effect: 'left-out', row: 6, count: 1, value: 'soon'});
    expect(addsUp(state)).toEqual({read: 5, used: 3, leftOut: 2, explained: 2});
    expect(
      viewDraft(state).questions.map(({id, answer, suggested, blocking}) => [id, answer, suggested, blocking]),
    ).toEqual([
      ['measure-unit:Support tickets', 'items', true, false],
      ['measure-better:Support tickets', 'none', true, false],
      ['measure-rollup:Support tickets', 'none', true, false],
    ]);
    const answered = runNow(
      answerDraft(
        runNow(answerDraft(state, 'measure-better:Support tickets', 'down')),
        'measure-rollup:Support tickets',
        'sum',
      ),
    );
    expect(rowsOf(answered.outcome.tables.get('measures'))[1]).toMatchObject({
      name: 'Support tickets',
      unit: 'items',
      better: 'down',
      rollup: 'sum',
    });
    const next = await draftOf(
      {'next.csv': 'kpi,date,value\nSupport tickets,2026-07,40\n'},
      {knownKpis, ...afterCommit(answered)},
    );
    expect(rowsOf(next.outcome.tables.get('measures')).at(-1)).toMatchObject({
      date: '2026-07-01',
      better: 'down',
      rollup: 'sum',
    });
  });

  test('a column a number: the rhythm of the days makes the periods', async () => {
    const {rows, state} = await measures(
      csv([
        ['date', 'velocity', 'cycle time', 'Notes'],
        ['2026-06-01', '24', '8.5', 'fine'],
        ['2026-06-15', '27', '', 'good'],
        ['2026-06-29', '', '', ''],
      ]),
    );
    expect(rows).toEqual([
      ['velocity', '2026-06-01', '2026-06-14', '24', '2'],
      ['velocity', '2026-06-15', '2026-06-28', '27', '3'],
      ['cycle-time', '2026-06-01', '2026-06-14', '8.5', '2'],
    ]);
    expect(issue(state, 'value-missing')).toMatchObject({effect: 'left-out', count: 1, row: 4});
    expect(fieldOf(viewDraft(state), 'value')?.headers).toEqual(['velocity', 'cycle time']);
    expect(viewDraft(state).files[0]?.unused).toEqual(['Notes']);
  });

  test('a row a number: periods across, units and totals aside, a title above', async () => {
    const {rows, state} = await measures(
      csv(
        [
          ['KPI report 2026'],
          ['KPI', 'Einheit', 'Q1 2026', 'Q2 2026', 'Total'],
          ['Durchlaufzeit', 'Tage', '8,5', '7,25', ''],
          ['On time', '%', '80', '85,5', ''],
          ['Delivery', '', '', '', ''],
          ['Gesamt', '', '88', '92', ''],
        ],
        ';',
      ),
    );
    expect(rows).toEqual([
      ['cycle-time', '2026-01-01', '2026-03-31', '8.5', '3'],
      ['cycle-time', '2026-04-01', '2026-06-30', '7.25', '3'],
      ['on-time', '2026-01-01', '2026-03-31', '0.8', '4'],
      ['on-time', '2026-04-01', '2026-06-30', '0.855', '4'],
    ]);
    expect(issue(state, 'percent-scaled')).toMatchObject({effect: 'changed', column: 'On time', count: 2});
    const sums = addsUp(state);
    expect(sums.read).toBe(sums.used + sums.leftOut);
    expect(sums.leftOut).toBe(sums.explained);
    expect(sums.used).toBe(2);
  });

  test('percent signs make fractions, numerator over denominator makes the value', async () => {
    const {rows} = await measures(
      'kpi,date,value,numerator,denominator\nOn time,2026-05,80 %,,\nOn time,2026-06,,17,20\n',
    );
    expect(rows.map(row => row[3])).toEqual(['0.8', '0.85']);
  });

  test('sprint names are periods where the sprints are known', async () => {
    const sheet = csv([
      ['name', 'start', 'end'],
      ['Sprint 4', '2026-06-01', '2026-06-12'],
    ]);
    const state = await draftOf(
      {
        'values.csv': csv([
          ['sprint', 'Velocity'],
          ['Sprint 4', '24'],
          ['Sprint 5', '20'],
        ]),
        'sprints.csv': sheet,
      },
      {knownKpis},
    );
    expect(rowsOf(state.outcome.tables.get('measures'))).toMatchObject([
      {kpi: 'velocity', date: '2026-06-01', through: '2026-06-12', label: 'Sprint 4', value: '24'},
    ]);
    expect(issue(state, 'period-not-read')).toMatchObject({value: 'Sprint 5', count: 1});
  });

  test('dates of two readings are asked about, and the last of two values of a period is used', async () => {
    const {state} = await measures('date,Velocity\n02/03/2026,24\n09/03/2026,25\n');
    expect(() => resultOf(state)).toThrow('needs-answers');
    const answered = runNow(answerDraft(state, 'date-order', 'dmy'));
    expect(rowsOf(answered.outcome.tables.get('measures')).map(row => row.date)).toEqual(['2026-03-02', '2026-03-09']);
    const {rows, state: twice} = await measures('month,Velocity\n2026-05,24\n2026-05,25\n');
    expect(rows).toEqual([['velocity', '2026-05-01', '2026-05-31', '25', '3']]);
    expect(addsUp(twice)).toEqual({read: 2, used: 1, leftOut: 1, explained: 1});
  });

  test('importing twice changes nothing', async () => {
    const {state} = await measures('month,Velocity\n2026-05,24\n2026-06,25\n');
    const again = await draftOf(
      {'values.csv': 'month,Velocity\n2026-05,24\n2026-06,25\n'},
      {knownKpis, ...afterCommit(state)},
    );
    expect(viewDraft(again).rows).toEqual({added: 0, changed: 0, same: 2, absent: 0});
  });
});

describe('a column called Sprint', () => {
  test('is no place in time of a list with other texts, which is asked about', async () => {
    const state = await draftOf({'hoja.csv': 'Nombre,Sprint,Horas\nPagar,Sprint azul,3\nTotal,Sprint azul,5\n'});
    expect(viewDraft(state).questions.find(({id}) => id === 'format')).toMatchObject({blocking: true});
  });

  test('with a start and an end beside it is the name of a sprint, whatever numbers stand there', async () => {
    const text = [
      'Sprint,Start Date,End Date,Committed Points,Completed Points,Goal Achieved',
      'Sprint 1,2026-01-05,2026-01-18,30,25,Yes',
      'Sprint 2,2026-01-19,2026-02-01,28,28,No',
    ].join('\n');
    const state = await draftOf({'sprints.csv': text}, {knownKpis: [{id: 'committed', names: ['Committed points']}]});
    expect(viewDraft(state).files[0]).toMatchObject({format: 'iterations', rowsUsed: 2});
    expect(rowsOf(state.outcome.tables.get('iterations'))).toMatchObject([
      {name: 'Sprint 1', start: '2026-01-05', end: '2026-01-18', met: 'yes'},
      {name: 'Sprint 2', start: '2026-01-19', end: '2026-02-01', met: 'no'},
    ]);
  });
});
