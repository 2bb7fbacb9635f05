import {describe, expect, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import type {AnyDefinition} from '../../src/language/definition.ts';
import {day, months, record, words} from '../oracle/hand.ts';
import type {Row} from '../oracle/row.ts';
import {expectAgreement} from './hold.ts';

const pays = (customer: string, plan: string, start: string, end: string | undefined, monthly: number): Row => ({
  customer,
  plan,
  start: day(start),
  ...(end !== undefined && {end: day(end)}),
  monthly: {minor: monthly, currency: 'EUR'},
});

// Ann begins with Team, takes Basic beside it and comes back after a gap; Ben changes his plan; Cid's prices are parts of a cent; Dan begins free of charge.
const rows: Row[] = [
  pays('Ann', 'Team', '2026-01-10', '2026-04-05', 4900),
  pays('Ann', 'Basic', '2026-02-03', '2026-05-02', 1900),
  pays('Ann', 'Team', '2026-07-20', undefined, 5900),
  pays('Ben', 'Basic', '2026-01-10', '2026-03-15', 1900),
  pays('Ben', 'Team', '2026-03-15', undefined, 4900),
  pays('Cid', 'Team', '2026-02-01', '2026-05-20', 0.1),
  pays('Cid', 'Team', '2026-02-01', '2026-06-20', 0.2),
  pays('Cid', 'Basic', '2026-03-01', undefined, 0),
  pays('Dan', 'Basic', '2026-01-02', undefined, 0),
  pays('Dan', 'Basic', '2026-04-02', '2026-06-02', 1900),
];
const coverage = {from: day('2026-01-01'), through: day('2026-08-31')};
const data = {...record, coverage, rows: {subscriptions: rows}};
const scope = {spans: months('2026-01', 8), grain: 'month', asOf: day('2026-08-31')} as const;

const monthly = {field: 'monthly'} as const;
const whole = {sum: monthly, whole: true} as const;

function definitionOf(given: Pick<AnyDefinition, 'each' | 'let' | 'value'> & Partial<AnyDefinition>): AnyDefinition {
  return {...words('swept'), from: 'subscriptions', place: {open: ['start', 'end']}, ...given};
}

/** Once without and once with a split, a filter, and both. */
function expectEverywhere(definition: AnyDefinition): void {
  const where = {plan: ['Team']};
  for (const more of [{}, {split: 'plan'}, {where}, {where, split: 'customer'}])
    expectAgreement(definition, [], {data, scope: {...scope, ...more}});
}

describe('records that change only where one of their rows comes or goes', () => {
  test('compare what was with what is, of a group and of everything', () => {
    const isThere = {over: [{field: 'now'}, 0]} as const;
    const wasThere = {over: [{field: 'then'}, 0]} as const;
    const change = {minus: [{field: 'now'}, {field: 'then'}]} as const;
    expectEverywhere(
      definitionOf({
        each: [
          {
            keys: ['customer'],
            let: {now: {sum: monthly}, then: {sum: monthly, ago: 1}, wholeNow: whole, wholeThen: {...whole, ago: 1}},
          },
        ],
        let: {
          change: {sum: change},
          more: {sum: change, where: {not: {atLeast: [{field: 'then'}, {field: 'now'}]}}},
          came: {count: true, where: {all: [isThere, {not: wasThere}, {not: {over: [{field: 'wholeThen'}, 0]}}]}},
          left: {count: true, where: {all: [wasThere, {not: isThere}, {not: {over: [{field: 'wholeNow'}, 0]}}]}},
          least: {sum: {least: [{times: [{field: 'now'}, 0.5]}, {field: 'then'}]}, where: {any: [isThere, wasThere]}},
        },
        value: {field: 'change'},
        parts: {more: {field: 'more'}, came: {field: 'came'}, left: {field: 'left'}, least: {field: 'least'}},
      }),
    );
  });

  test('are kept or left out by what they come to', () => {
    expectEverywhere(
      definitionOf({
        each: [
          {keys: ['customer'], let: {now: {sum: monthly}}, keep: {over: [{field: 'now'}, 1900]}, why: 'too-small'},
        ],
        let: {count: {count: true}, money: {sum: {field: 'now'}}},
        value: {field: 'count'},
        parts: {money: {field: 'money'}},
      }),
    );
  });

  test('ask of all that a customer pays whether it is over or under an amount', () => {
    const now = {field: 'wholeNow'} as const;
    const known = {plus: [{field: 'now'}, now]} as const;
    expectEverywhere(
      definitionOf({
        each: [
          {
            keys: ['customer'],
            let: {now: {sum: monthly}, wholeNow: whole, wholeThen: {...whole, ago: 1}},
            // Asks no more than that both are known.
            keep: {atLeast: [known, known]},
          },
        ],
        let: {
          money: {sum: {field: 'now'}},
          nothing: {sum: {minus: [{field: 'now'}, {field: 'now'}]}},
          large: {count: true, where: {over: [now, 4900]}},
          small: {sum: {field: 'now'}, where: {over: [1900, {field: 'wholeThen'}]}},
          parts: {count: true, where: {all: [{over: [now, 0]}, {not: {atLeast: [now, 0.2]}}]}},
          any: {count: true, where: {over: [now, -1]}},
        },
        value: {field: 'money'},
        parts: {
          nothing: {field: 'nothing'},
          large: {field: 'large'},
          small: {field: 'small'},
          parts: {field: 'parts'},
          any: {field: 'any'},
        },
      }),
    );
  });

  test('know what they began with, in a group and on the whole', () => {
    const start = {field: 'start'} as const;
    const place = {until: 'start'} as const;
    expectEverywhere(
      definitionOf({
        each: [
          {
            keys: ['customer'],
            let: {
              now: {sum: monthly},
              since: {min: start, where: {over: [monthly, 0]}, place},
              first: {sum: monthly, where: {atLeast: [{let: 'since'}, start]}, place},
            },
          },
        ],
        let: {
          first: {sum: {field: 'first'}},
          count: {count: true},
          grown: {count: true, where: {over: [{field: 'now'}, {field: 'first'}]}},
        },
        value: {field: 'first'},
        parts: {count: {field: 'count'}, grown: {field: 'grown'}},
      }),
    );
  });
});

test('a row without a day is never among what a record began with, not even where another row comes first', () => {
  const [retention] = definitions.filter(({id}) => id === 'mrr-retention');
  if (!retention) throw new Error('expected a KPI: mrr-retention');
  // Ann's first stretch with an amount is that of March: before it nobody has begun, from then on she pays what she began with.
  const strange: Row[] = [
    {customer: 'Ann', monthly: {minor: -100, currency: 'EUR'}},
    {customer: 'Ann', start: day('2026-01-10')},
    {...pays('Ann', 'Team', '2026-03-02', undefined, 4900), history: false, ended: false},
  ];
  const {readings} = expectAgreement(retention, definitions, {
    data: {...data, rows: {subscriptions: strange}},
    scope,
  });
  expect(readings.map(({value, why}) => value ?? why)).toEqual(['no-data', 'no-data', 1, 1, 1, 1, 1, 1]);
});
