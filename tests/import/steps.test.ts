import {describe, expect, test} from 'vitest';
import {answerDraft} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {runNow} from '../../src/time/slices.ts';
import {examples} from '../formats/examples.ts';
import {addsUp, afterCommit, columnOf, csv, draftOf, issue, rowsOf} from './helper.ts';

async function steps(text: string, more: Parameters<typeof draftOf>[1] = {}) {
  const state = await draftOf({'steps.csv': text}, more);
  const sums = addsUp(state);
  expect(sums.leftOut).toBe(sums.explained);
  return {state, table: state.outcome.tables.get('steps'), questions: viewDraft(state).questions, ...sums};
}

const log = csv([
  ['user_id', 'event', 'timestamp'],
  ['ada@example.com', 'Signed up', '2026-05-04T10:00:00Z'],
  ['ada@example.com', 'Signed up', '2026-05-04T18:00:00Z'],
  ['ada@example.com', 'Bought', '2026-05-06T10:00:00Z'],
  ['7', 'Signed up', '2026-05-05T10:00:00Z'],
  ['7', '', '2026-05-05T10:00:00Z'],
]);

describe('steps of people', () => {
  test('a log of events: people as numbers, a second time on one day out, the order asked by how many took each step', async () => {
    const {state, table, questions, read, used} = await steps(log);
    expect([read, used]).toEqual([5, 3]);
    expect(issue(state, 'repeated-step')).toMatchObject({effect: 'left-out', row: 2, count: 1, value: 'Signed up'});
    expect(issue(state, 'value-missing')).toMatchObject({row: 6, column: 'event'});
    const people = columnOf(table, 'person');
    expect(people[0]).toBe(people[1]);
    expect(new Set(people).size).toBe(2);
    expect(people.join()).toMatch(/^[\d,]+$/);
    expect(table?.columns.has('position')).toBe(false);
    expect(questions).toMatchObject([
      {
        id: 'step-order',
        code: 'step-order',
        several: true,
        blocking: false,
        suggested: true,
        answer: ['Signed up', 'Bought'],
        choices: [
          {id: 'Signed up', count: 2},
          {id: 'Bought', count: 1},
        ],
      },
    ]);
    const answered = runNow(answerDraft(state, 'step-order', ['Signed up', 'Bought']));
    expect(columnOf(answered.outcome.tables.get('steps'), 'position')).toEqual(['1', '2', '1']);
    const again = await steps(log, afterCommit(answered));
    expect(again.state.outcome.rows).toMatchObject({added: 0, changed: 0, same: 3});
    expect(columnOf(again.table, 'position')).toEqual(['1', '2', '1']);
  });

  test('a position column gives the order; 0 people is a count, −5 and 2.5 are none', async () => {
    const {state, table, used} = await steps(
      csv([
        ['date', 'feature', 'users', 'eligible'],
        ['2026-05-01', 'Guest checkout', '0', '100'],
        ['2026-05-02', 'Guest checkout', '-5', '100'],
        ['2026-05-03', 'Guest checkout', '2.5', '100'],
        ['2026-05-04', 'Guest checkout', '120', '100'],
        ['2026-05-05', 'Guest checkout', '50', ''],
      ]),
    );
    expect(rowsOf(table).map(({date, users, eligible}) => [date, users, eligible])).toEqual([
      ['2026-05-01', '0', '100'],
      ['2026-05-05', '50', undefined],
    ]);
    expect(used).toBe(2);
    expect(issue(state, 'users-above-eligible')).toMatchObject({effect: 'left-out', row: 5, value: '120'});
    expect(issue(state, 'count-below-zero')).toMatchObject({row: 3});
    expect(issue(state, 'count-not-whole')).toMatchObject({row: 4});
  });
});

test('counts that all stand on the first of a month are of whole months', async () => {
  const file = (last: string) =>
    `date,feature,users,eligible\n2026-05-01,Guest,40,100\n2026-06-01,Guest,44,100\n${last},Guest,50,100\n`;
  const whole = await steps(file('2026-07-01'));
  expect(viewDraft(whole.state).coverage).toMatchObject({from: '2026-05-01', through: '2026-07-31'});
  const daily = await steps(file('2026-07-02'));
  expect(viewDraft(daily.state).coverage).toMatchObject({through: '2026-07-02'});
  const running = await steps(file('2026-11-01'));
  expect(viewDraft(running.state).coverage).toMatchObject({through: '2026-11-20'});
});

describe('Google Analytics 4', () => {
  test('days numbered from the start of the report; sessions are no people', async () => {
    const {table, questions} = await steps(examples.ga4?.csv ?? '');
    expect(rowsOf(table).map(({date, step, users, line}) => [date, step, users, line])).toEqual([
      ['2026-05-01', 'Active users', '120', '8'],
      ['2026-05-01', 'New users', '40', '8'],
      ['2026-05-02', 'Active users', '130', '9'],
      ['2026-05-02', 'New users', '35', '9'],
    ]);
    expect(questions).toEqual([]);
  });

  test('a date and a channel; a row of totals and a second report below are left out', async () => {
    const {state, table, read, used} = await steps(
      [
        '# Start date: 20260501',
        '# End date: 20260531',
        'Date,Session primary channel group (Default Channel Group),Active users,Key events',
        '20260501,Organic Search,"1,200",4',
        '20260501,Direct,300,1',
        ',,1500,5',
        '# ----',
        'Date,Country,New users,Views',
        '20260501,Austria,12,4',
      ].join('\n'),
    );
    expect(rowsOf(table).map(({date, step, users, channel}) => [date, step, users, channel])).toContainEqual([
      '2026-05-01',
      'Active users',
      '1200',
      'Organic Search',
    ]);
    expect(read - used).toBe(2);
    expect(issue(state, 'value-missing')?.count).toBe(2);
  });

  test('all users of an event are not those who could have caused it: no mapping says so', async () => {
    const {state, table} = await steps(
      ['# 20260501-20260531', 'Event name,Active users,Total users', 'purchase,30,40', 'sign_up,90,100'].join('\n'),
    );
    expect(rowsOf(table).map(({step, users, eligible}) => [step, users, eligible])).toEqual([
      ['purchase', '30', undefined],
      ['sign_up', '90', undefined],
    ]);
    const [file] = viewDraft(state).files;
    expect(file?.fields.filter(({columns}) => columns.length > 0)).toMatchObject([
      {field: 'step', headers: ['Event name']},
      {field: 'users', headers: ['Active users']},
    ]);
    expect(file?.unused).toEqual(['Total users']);
  });

  test.each(['# Date range: 20260501-20260531', '# Date range: 2026-05-01 to 2026-05-31'])(
    '%s names both days',
    async line => {
      const {table} = await steps([line, 'Page title,Views,Active users', 'Home,200,100', 'Prices,50,40'].join('\n'));
      expect(rowsOf(table).map(({date, step, users}) => [date, step, users])).toEqual([
        ['2026-05-31', 'Home', '100'],
        ['2026-05-31', 'Prices', '40'],
      ]);
    },
  );

  test('an exploration has both days in one line', async () => {
    const {table} = await steps(
      '# ----\n# Free form 1\n# Account: Example\n# 20260501-20260531\n# ----\n\nNth week,Active users\n0000,90\n0001,95\n',
    );
    expect(rowsOf(table).map(({date, users}) => [date, users])).toEqual([
      ['2026-05-01', '90'],
      ['2026-05-08', '95'],
    ]);
  });

  test('which events make a funnel is asked, the most people first; other events have no place in it', async () => {
    const text =
      '# Start date: 20260501\n# End date: 20260531\nDate,Event name,Total users\n20260501,purchase,31\n20260501,sign_up,75\n20260502,scroll,50\n';
    const open = await steps(text);
    expect(open.questions).toMatchObject([
      {
        id: 'step-order',
        blocking: false,
        column: 'Event name',
        answer: ['sign_up', 'scroll', 'purchase'],
        suggested: true,
      },
    ]);
    expect(rowsOf(open.table).map(({position}) => position)).toEqual([undefined, undefined, undefined]);
    const {table} = await steps(text, {answers: {'step-order': ['sign_up', 'purchase']}});
    expect(rowsOf(table).map(({step, position}) => [step, position])).toEqual([
      ['purchase', '2'],
      ['sign_up', '1'],
      ['scroll', undefined],
    ]);
  });

  const divided = (...lines: string[]) =>
    steps(['# 20261001-20261031', 'Step,Device category,Active users,Completion rate', ...lines].join('\n'));

  test('a funnel divided by a device counts by its rows of totals: the last device alone stood for everybody', async () => {
    const {state, table} = await divided(
      '1. Pricing,Total,5200,0.31',
      '1. Pricing,desktop,3300,0.35',
      '1. Pricing,mobile,2000,0.25',
      '2. Sign up,Total,1612,',
      '2. Sign up,desktop,1130,',
      '2. Sign up,mobile,492,',
    );
    expect(rowsOf(table).map(({step, users}) => [step, users])).toEqual([
      ['1. Pricing', '5200'],
      ['2. Sign up', '1612'],
    ]);
    expect(issue(state, 'parts-of-total')).toMatchObject({count: 4, column: 'Device category'});
  });

  test('parts without a total are left out: adding them would count a person with two devices twice', async () => {
    const {state, table} = await divided('1. Pricing,desktop,3300,0.35', '1. Pricing,mobile,2000,0.25');
    expect(rowsOf(table)).toEqual([]);
    expect(issue(state, 'divided-people')).toMatchObject({count: 2, action: 'drop-dimension'});
  });

  test('a report of sessions says which number to add to it', async () => {
    const {state, used} = await steps(
      '# Start date: 20261001\n# End date: 20261031\nSession source,Sessions,Engagement rate\ngoogle,4210,0.66\n',
    );
    expect(used).toBe(0);
    expect(issue(state, 'people-missing')).toMatchObject({count: 1, action: 'add-people'});
    expect(issue(state, 'value-missing')).toBeUndefined();
  });

  test('a total over countries is no country', async () => {
    const {table} = await steps(
      '# 20261001-20261031\nStep,Country,Active users\nPricing,Total,30\nPricing,Austria,20\nPricing,Chile,10\n',
    );
    expect(rowsOf(table).map(({country, users}) => [country, users])).toEqual([
      ['Austria', '20'],
      ['Chile', '10'],
    ]);
  });

  test('events without days stand on the last day of the report, which is said', async () => {
    const {state, table} = await steps(
      '# Start date: 20260501\n# End date: 20260531\nEvent name,Event count,Total users\npurchase,40,31\nsign_up,80,75\n',
    );
    expect(rowsOf(table).map(({date, step, users}) => [date, step, users])).toEqual([
      ['2026-05-31', 'purchase', '31'],
      ['2026-05-31', 'sign_up', '75'],
    ]);
    expect(issue(state, 'dated-by-report')).toMatchObject({effect: 'note', count: 2});
    expect(viewDraft(state).coverage).toMatchObject({from: '2026-05-01', through: '2026-05-31'});
  });
});
