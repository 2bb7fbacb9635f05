import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {columnKind, tableNames} from '../../src/tables/tables.ts';
import {cases} from './arbitrary.ts';
import {definitionsOver, placedTables, readable} from './arbitrary-definition.ts';
import {evaluateWithOthers} from './readings.ts';
import {toTables} from './to-tables.ts';

const reach = {stages: true, elsewhere: true};

describe('random cases are worth comparing on', () => {
  test('every table becomes columns of its own kinds and length', () => {
    fc.assert(
      fc.property(cases('items'), ({data}) => {
        const converted = toTables(data.rows);
        for (const name of tableNames) {
          const table = converted.get(name);
          expect(table?.rows).toBe(data.rows[name]?.length);
          for (const [field, column] of table?.columns ?? []) expect(column.kind).toBe(columnKind(name, field));
        }
      }),
      {numRuns: 20},
    );
  });

  test('text, list, long and missing cells keep their values', () => {
    const rows = [{id: 'é1', team: 'Blue', labels: ['b', 'a', 'b']}, {}, {id: '2', team: 'Red', labels: ['a']}];
    const columns = toTables({items: rows}).get('items')?.columns;
    const team = columns?.get('team');
    const id = columns?.get('id');
    const labels = columns?.get('labels');
    if (team?.kind !== 'text' || id?.kind !== 'long' || labels?.kind !== 'list') throw new Error('wrong kinds');
    expect([[...team.codes], team.dictionary]).toEqual([
      [0, -1, 1],
      ['Blue', 'Red'],
    ]);
    // é takes two bytes.
    expect([...id.offsets]).toEqual([0, 3, 3, 4]);
    expect(new TextDecoder().decode(id.bytes)).toBe('é12');
    expect([[...labels.offsets], [...labels.codes], labels.dictionary]).toEqual([
      [0, 3, 3, 4],
      [0, 1, 0, 1],
      ['b', 'a'],
    ]);
  });

  test('many random definitions have something to count, and every state comes up', () => {
    let drawn = 0;
    let withValue = 0;
    let withRows = 0;
    const whys = new Set<string | undefined>();
    for (const table of placedTables) {
      const definition = fc.boolean().chain(stages => definitionsOver(table, {...reach, stages}));
      const both = fc.tuple(cases(table), definition);
      for (const [{data, scope}, one] of fc.sample(both, {numRuns: 25})) {
        const {readings} = evaluateWithOthers(one, readable(table), data, scope);
        drawn++;
        if (readings.some(({value}) => value !== undefined)) withValue++;
        if (readings.some(({n}) => n > 0)) withRows++;
        for (const {why} of readings) whys.add(why);
      }
    }
    expect(withValue / drawn).toBeGreaterThan(0.3);
    expect(withRows / drawn).toBeGreaterThan(0.2);
    for (const why of ['no-data', 'not-covered', 'too-few', 'scope-mismatch', 'end-before-start']) {
      expect([...whys]).toContain(why);
    }
  });

  test('a definition equals its own JSON round trip, and gives the same readings again', () => {
    fc.assert(
      fc.property(cases('items'), definitionsOver('items', reach), ({data, scope}, definition) => {
        const again = JSON.parse(JSON.stringify(definition));
        expect(again).toEqual(definition);
        const readings = evaluateWithOthers(definition, readable('items'), data, scope).readings;
        expect(evaluateWithOthers(again, readable('items'), data, scope).readings).toEqual(readings);
      }),
      {numRuns: 30},
    );
  });

  test('the order of rows changes no figure', () => {
    fc.assert(
      fc.property(
        cases('items'),
        definitionsOver('items', {stages: true, elsewhere: true}),
        ({data, scope}, definition) => {
          // First and last go by the table's order where days are equal.
          fc.pre(!/"(first|last)":/.test(JSON.stringify(definition)));
          const turned = {...data, rows: {...data.rows, items: [...(data.rows.items ?? [])].reverse()}};
          const figures = (given: typeof data) =>
            evaluateWithOthers(definition, readable('items'), given, scope).readings.map(({value, n, leftOut}) => [
              value,
              n,
              leftOut.size,
            ]);
          const [straight, reversed] = [figures(data), figures(turned)];
          straight.forEach(([value, ...counts], index) => {
            expect(reversed[index]?.slice(1)).toEqual(counts);
            if (value === undefined) expect(reversed[index]?.[0]).toBeUndefined();
            else expect(reversed[index]?.[0]).toBeCloseTo(value, 9);
          });
        },
      ),
      {numRuns: 40},
    );
  });
});
