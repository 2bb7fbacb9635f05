import fc from 'fast-check';
import {describe, test} from 'vitest';
import {cases} from '../oracle/arbitrary.ts';
import {definitionsOver, placedTables, readable} from '../oracle/arbitrary-definition.ts';
import {expectAgreement} from './hold.ts';

const reaches = [
  ['of rows', {stages: false, elsewhere: false}],
  ['that look elsewhere', {stages: false, elsewhere: true}],
  ['of records', {stages: true, elsewhere: false}],
  ['of records that look elsewhere', {stages: true, elsewhere: true}],
] as const;

const lasting = [
  ['of rows', {stages: false, elsewhere: true, lasting: true}],
  ['of records', {stages: true, elsewhere: true, lasting: true}],
] as const;

describe.each(['subscriptions', 'items', 'keyResults'] as const)(
  'engine and oracle agree on what lasts, over %s',
  table => {
    test.each(lasting)('%s', (_, reach) => {
      fc.assert(
        fc.property(cases(table), definitionsOver(table, reach), (given, definition) => {
          fc.pre((given.data.rows[table] ?? []).length > 0);
          expectAgreement(definition, readable(table), given);
        }),
        {numRuns: 150, endOnFailure: true},
      );
    });
  },
);

describe.each(placedTables)('engine and oracle agree on random definitions over %s', table => {
  test.each(reaches)('%s', (_, reach) => {
    fc.assert(
      fc.property(cases(table), definitionsOver(table, reach), (given, definition) => {
        fc.pre((given.data.rows[table] ?? []).length > 0);
        expectAgreement(definition, readable(table), given);
      }),
      {numRuns: 40, endOnFailure: true},
    );
  });
});
