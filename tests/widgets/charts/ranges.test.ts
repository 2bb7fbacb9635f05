import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type RangeData, type RangeRow, rangeRows, rangeTable} from '../../../widgets/charts/ranges.ts';
import {collisionsOf, flawsOf, frameOf, numberOf, rowTexts, shapesOf, shapesWith, textsOf} from './markup.ts';

function rowOf(label: string, value: number | undefined, low?: number, high?: number): RangeRow {
  return {
    label,
    value,
    valueLabel: value === undefined ? 'too few' : `${value}`,
    ...(low === undefined ? {} : {low}),
    ...(high === undefined ? {} : {high}),
    text: `${label}: ${value}`,
  };
}

const lifetime: RangeData = {
  rows: [
    {...rowOf('', 8000, 6000, 10_000), valueLabel: '8,000', lowLabel: 'realised 6,000', highLabel: 'capped 10,000'},
  ],
  format: String,
};

describe('rangeRows', () => {
  test('a line from the low end to the high one, and a dot at the value', () => {
    // Six pixels at either end for the dot: 288 px for 6000 to 10,000.
    const drawing = rangeRows(lifetime, frameOf(300, 0));
    const [line] = shapesWith(drawing, 'range');
    expect([numberOf(line, 'x1'), numberOf(line, 'x2')]).toEqual([6, 294]);
    expect(numberOf(shapesWith(drawing, 'data')[0], 'cx')).toBe(150);
    expect(shapesWith(drawing, 'range-end')).toHaveLength(2);
    expect(textsOf(drawing)).toEqual(['8,000', 'realised 6,000', 'capped 10,000']);
    expect(shapesWith(drawing, 'grid')).toHaveLength(0);
  });

  test('several share an axis, which reaches as far as asked', () => {
    const data = {rows: [rowOf('Starter', 14, 5, 23), rowOf('Team', 51, 44, 58)], from: -100, to: 100, format: String};
    const drawing = rangeRows(data, frameOf(400, 0));
    const [first, second] = shapesWith(drawing, 'range').map(line => numberOf(line, 'x2') - numberOf(line, 'x1'));
    expect((first ?? 0) / (second ?? 0)).toBeCloseTo(18 / 14, 1);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['Starter', '14', 'Team', '51', '0']));
  });

  test('a row without a value has its reason, and no dot', () => {
    const drawing = rangeRows(
      {rows: [rowOf('Team', 51, 44, 58), rowOf('Enterprise', undefined)], format: String},
      frameOf(400, 0),
    );
    expect(shapesWith(drawing, 'data')).toHaveLength(1);
    expect(textsOf(drawing)).toContain('too few');
  });

  test('a value without an interval is a dot alone; a signal of the bad sort a square', () => {
    const drawing = rangeRows(
      {rows: [{...rowOf('a', 3), tone: 'bad'}, rowOf('b', 4)], format: String},
      frameOf(400, 0),
    );
    expect(shapesWith(drawing, 'range')).toHaveLength(0);
    expect(shapesWith(drawing, 'bad').map(({tag}) => tag)).toEqual(['rect']);
  });

  test('a target is a line with its words', () => {
    const drawing = rangeRows(
      {rows: [rowOf('a', 3, 2, 4)], target: {value: 5, label: 'target 5'}, format: String},
      frameOf(400, 0),
    );
    expect(shapesWith(drawing, 'target')).toHaveLength(1);
    expect(textsOf(drawing)).toContain('target 5');
  });

  test('long labels stand above their ranges', () => {
    const drawing = rangeRows(
      {rows: [rowOf('Enterprise customers of the north', 3, 2, 4)], format: String},
      frameOf(240, 0),
    );
    const [label] = shapesOf(drawing.picture).filter(({text}) => text.startsWith('Enterprise'));
    expect(numberOf(label, 'y')).toBeLessThan(numberOf(shapesWith(drawing, 'range')[0], 'y1') - 8);
    expect(label?.text).toMatch(/^Enterprise customers.*…$/);
    expect(collisionsOf(drawing)).toEqual([]);
  });

  test('its table', () => {
    const facts = rangeTable(
      {rows: [rowOf('Team', 51, 44, 58), rowOf('Enterprise', undefined)], format: String},
      {caption: '', group: 'Plan', low: 'from', value: 'NPS', high: 'to', format: String, missing: '–'},
    );
    expect(rowTexts(facts)).toEqual([
      ['Team', '44', '51', '58'],
      ['Enterprise', '', 'too few', ''],
    ]);
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const value = fc.oneof(fc.constant(undefined), fc.integer({min: -99, max: 99}), fc.double());
    const row = fc.tuple(fc.string({maxLength: 30}), value, value, value, fc.boolean());
    fc.assert(
      fc.property(fc.array(row, {maxLength: 8}), fc.integer({min: 1, max: 900}), (rows, width) => {
        const data = {
          rows: rows.map(([label, at, low, high, named]) => ({
            ...rowOf(label.replace(/[<>"]/g, ''), at, low, high),
            valueLabel: '99',
            ...(named ? {lowLabel: 'realised', highLabel: 'capped'} : {}),
          })),
          format: () => '99',
        };
        const drawing = rangeRows(data, frameOf(width, 0));
        expect(flawsOf(drawing)).toEqual([]);
        if (width > 160) expect(collisionsOf(drawing)).toEqual([]);
      }),
    );
  });
});
