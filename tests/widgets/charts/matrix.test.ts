import {describe, expect, test} from 'vitest';
import {heatTable, type MatrixData, matrixTable} from '../../../widgets/charts/matrix.ts';
import {rowTexts, shapesOf} from './markup.ts';

const cell = (value: number, whole = false) => ({value, text: String(value), whole});
const cohorts: MatrixData = {
  caption: 'Retained',
  columns: ['Cohort', 'Size', '0', '1', '2'],
  rows: [
    {label: 'May', lead: ['112'], cells: [cell(100, true), cell(90), cell(70)]},
    {label: 'Jun', lead: ['98'], cells: [cell(100, true), cell(80)]},
    {label: 'Jul', lead: ['5'], cells: [{value: undefined, text: 'too few'}]},
  ],
  // (112 × 90 + 98 × 80) / 210 = 85.33
  foot: [{label: 'Average', lead: ['215'], cells: [cell(100), {value: 85.33, text: '85.3'}, cell(70)]}],
};

describe('heatTable', () => {
  const cells = shapesOf(heatTable(cohorts)).filter(shape => shape.tag === 'td');
  const shown = cells.map(shape => [shape.attributes.get('class') ?? '', shape.text]);

  test('shades what is reached by its value, the whole apart, and leaves the rest blank', () => {
    expect(shown.slice(0, 12)).toEqual([
      ['lead', '112'],
      ['heat-whole', '100'],
      ['heat-4', '90'],
      ['heat-0', '70'],
      ['lead', '98'],
      ['heat-whole', '100'],
      ['heat-2', '80'],
      ['', ''],
      ['lead', '5'],
      ['', 'too few'],
      ['', ''],
      ['', ''],
    ]);
  });

  test('the averages stand in a foot, without a shade', () => {
    expect(shown.slice(12)).toEqual([
      ['lead', '215'],
      ['', '100'],
      ['', '85.3'],
      ['', '70'],
    ]);
    expect(shapesOf(heatTable(cohorts)).filter(shape => shape.tag === 'tfoot')).toHaveLength(1);
  });

  test('one value has a shade, too', () => {
    const one = heatTable({caption: '', columns: ['', '0'], rows: [{label: 'May', cells: [cell(3)]}]});
    expect(
      shapesOf(one)
        .find(shape => shape.tag === 'td')
        ?.attributes.get('class'),
    ).toBe('heat-2');
  });

  test('the heads name every column', () => {
    const heads = shapesOf(heatTable(cohorts)).filter(shape => shape.attributes.get('scope') === 'col');
    expect(heads.map(({text}) => text)).toEqual(['Cohort', 'Size', '0', '1', '2']);
  });
});

test('as rows, a cell that is not reached is empty, and one without a value has its reason', () => {
  const facts = matrixTable(cohorts);
  expect(facts.columns.map(({isNumber}) => isNumber)).toEqual([false, false, true, true, true]);
  expect(rowTexts(facts)).toEqual([
    ['May', '112', '100', '90', '70'],
    ['Jun', '98', '100', '80', ''],
    ['Jul', '5', 'too few', '', ''],
    ['Average', '215', '100', '85.3', '70'],
  ]);
  expect(facts.row(2)[2]?.value).toBe(undefined);
});
