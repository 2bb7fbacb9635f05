import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ageTable, groupTable, outcomeTable, scatterTable, seriesTable} from '../../../widgets/charts/table.ts';
import {orderRows, type TableFacts} from '../../../widgets/charts/table-facts.ts';
import {firstView, tableTemplate} from '../../../widgets/charts/table-template.ts';
import {shapesOf} from './markup.ts';

const words = {caption: 'Velocity', format: (value: number) => `${value} points`, missing: 'nothing recorded'};
const seriesWords = {
  ...words,
  period: 'Sprint',
  value: 'Completed',
  tick: 'Committed',
  low: 'from',
  high: 'to',
  usualLow: 'usual from',
  usualHigh: 'usual to',
  target: 'target',
  remark: 'In words',
};
const textsOf = (facts: TableFacts): string[][] =>
  Array.from({length: facts.count}, (_, index) => facts.row(index).map(cell => cell.text));

describe('the table behind a chart', () => {
  test('a series has a row a period, and columns only for what it has', () => {
    const facts = seriesTable(
      {
        points: [
          {label: '41', value: 31, tick: 36, text: 'a'},
          {label: '42', value: undefined, text: 'b'},
        ],
        usual: {low: {value: 24, label: ''}, high: {value: 46, label: ''}},
        format: String,
      },
      seriesWords,
    );
    expect(facts.columns.map(column => column.label)).toEqual([
      'Sprint',
      'Completed',
      'Committed',
      'usual from',
      'usual to',
      'In words',
    ]);
    expect(textsOf(facts)).toEqual([
      ['41', '31 points', '36 points', '24 points', '46 points', 'a'],
      ['42', 'nothing recorded', '', '24 points', '46 points', 'b'],
    ]);
  });

  test('zero is a value', () => {
    const facts = seriesTable({points: [{label: '41', value: 0, text: ''}], format: String}, seriesWords);
    expect(facts.row(0)[1]).toEqual({text: '0 points', value: 0});
  });

  test('every other shape has its own', () => {
    expect(
      textsOf(
        outcomeTable(
          {
            points: [
              {label: '41', state: 'yes', text: ''},
              {label: '42', state: undefined, text: ''},
            ],
          },
          {caption: '', period: 'Sprint', outcome: 'Goal', state: state => state ?? 'nothing recorded'},
        ),
      ),
    ).toEqual([
      ['41', 'yes'],
      ['42', 'nothing recorded'],
    ]);
    expect(
      textsOf(
        scatterTable(
          {
            x: [20_000, Number.NaN],
            y: [9, 2],
            text: index => `PAY-${index}`,
            format: String,
            formatDay: day => `day ${day}`,
          },
          {...words, point: 'Item', day: 'Done', value: 'Days'},
        ),
      ),
    ).toEqual([
      ['PAY-0', 'day 20000', '9 points'],
      ['PAY-1', 'nothing recorded', '2 points'],
    ]);
    expect(
      textsOf(
        ageTable(
          {stages: ['Build'], points: [{stage: 0, age: 7, text: 'PAY-1'}]},
          {...words, point: 'Item', stage: 'Stage', age: 'Age'},
        ),
      ),
    ).toEqual([['PAY-1', 'Build', '7 points']]);
    expect(
      textsOf(
        groupTable(
          {groups: [{label: 'Goal', value: undefined, valueLabel: 'too few', text: ''}]},
          {...words, group: 'Goal', value: 'Items'},
        ),
      ),
    ).toEqual([['Goal', 'too few']]);
  });
});

function numbers(values: readonly (number | undefined)[]): TableFacts {
  return {
    caption: 'n',
    columns: [
      {label: 'name', isNumber: false},
      {label: 'n', isNumber: true},
    ],
    count: values.length,
    row: index => [
      {text: `r${index}`, value: `r${index}`},
      {text: String(values[index]), value: values[index]},
    ],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('orderRows', () => {
  test('sorts numbers by size, missing last in either direction, equal ones as they were', () => {
    const facts = numbers([10, undefined, 9, 10]);
    expect(orderRows(facts, {column: 1, descending: false}, compare)).toEqual([2, 0, 3, 1]);
    expect(orderRows(facts, {column: 1, descending: true}, compare)).toEqual([0, 3, 2, 1]);
    expect(orderRows(facts, undefined, compare)).toEqual([0, 1, 2, 3]);
  });

  test('loses no row and doubles none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), {nil: undefined})), fc.boolean(), (values, descending) => {
        const order = orderRows(numbers(values), {column: 1, descending}, compare);
        expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, index) => index));
      }),
    );
  });
});

describe('tableTemplate', () => {
  const viewWords = {
    previous: 'Back',
    next: 'On',
    range: (first: number, last: number, count: number) => `${first}-${last} of ${count}`,
    compare,
  };

  test('shows fifty rows a page, and the last page where there is no such page', () => {
    const facts = numbers(Array.from({length: 120}, (_, index) => index));
    const rowsAt = (page: number) =>
      shapesOf(tableTemplate(facts, {page}, viewWords, () => undefined)).filter(
        shape => shape.attributes.get('scope') === 'row',
      );
    expect(rowsAt(0)).toHaveLength(50);
    expect(rowsAt(2).map(shape => shape.text)).toHaveLength(20);
    expect(rowsAt(9)[0]?.text).toBe('r100');
  });

  test('names the sorted column and pages only where there is more than one', () => {
    const shapes = shapesOf(
      tableTemplate(numbers([1, 2]), {page: 0, sort: {column: 1, descending: true}}, viewWords, () => undefined),
    );
    expect(shapes.map(shape => shape.attributes.get('aria-sort')).filter(Boolean)).toEqual(['descending']);
    expect(shapes.filter(shape => shape.attributes.get('class') === 'chart-pages')).toHaveLength(0);
    expect(firstView.page).toBe(0);
  });
});
