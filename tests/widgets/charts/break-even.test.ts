import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type BreakEvenData, breakEven, breakEvenTable} from '../../../widgets/charts/break-even.ts';
import {collisionsOf, flawsOf, frameOf, numberOf, rowTexts, shapesWith, textsOf} from './markup.ts';

function dataOf(build: readonly (number | undefined)[], buy: readonly (number | undefined)[]): BreakEvenData {
  return {
    points: build.map((cost, month) => ({
      month,
      label: String(month),
      text: `month ${month}`,
      build: cost,
      buy: buy[month],
    })),
    names: {build: 'build', buy: 'buy'},
    format: String,
  };
}

// Building costs 60 and 10 a month, buying 40 a month: 60 + 10 n = 40 n after two months, when both have cost 80.
const data = {...dataOf([60, 70, 80, 90], [0, 40, 80, 120]), crossing: {index: 2, label: 'even after 2 months'}};

describe('breakEven', () => {
  test('the meeting is marked where the lines cross', () => {
    const drawing = breakEven(data, frameOf(400, 242));
    const [meeting] = shapesWith(drawing, 'meeting');
    const [line] = shapesWith(drawing, 'event-line');
    expect(numberOf(meeting, 'cx')).toBe(drawing.marks.x(2));
    expect(numberOf(line, 'x1')).toBe(drawing.marks.x(2));
    // 22 px above and 20 below: 200 px for 0 to 120, of which 80 are two thirds.
    expect(numberOf(meeting, 'cy')).toBeCloseTo(22 + 200 / 3, 1);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['even after 2 months', 'build', 'buy']));
  });

  test('points stand where their months are, not one beside the other', () => {
    const [first, second, third] = [0, 13.5, 36].map(month => ({
      month,
      label: '',
      text: '',
      build: month,
      buy: month,
    }));
    if (!first || !second || !third) throw new Error('expected three points');
    const {marks} = breakEven({...data, points: [first, second, third]}, frameOf(400, 200));
    const [start, middle, end] = [0, 1, 2].map(index => marks.x(index));
    // 13.5 of 36 months are three eighths.
    expect(((middle ?? 0) - (start ?? 0)) / ((end ?? 0) - (start ?? 0))).toBeCloseTo(0.375, 2);
  });

  test('where the lines do not meet, that is said', () => {
    const drawing = breakEven({...dataOf([70, 80], [4, 8]), never: 'never within 2 months'}, frameOf(400, 200));
    expect(shapesWith(drawing, 'meeting')).toHaveLength(0);
    expect(textsOf(drawing)).toContain('never within 2 months');
  });

  test('a month without a cost breaks its line; a lone one is a dot', () => {
    const drawing = breakEven(dataOf([70, undefined, 90, 95], [4, 8, 12, 16]), frameOf(400, 200));
    const [, build] = shapesWith(drawing, 'line');
    expect(build?.attributes.get('d')?.match(/M/g)).toHaveLength(2);
    expect(shapesWith(drawing, 'data')).toHaveLength(1);
  });

  test('names without room beside their lines stand in a legend', () => {
    const long = {...data, names: {...data.names, build: 'build with a model of our own'}};
    expect(textsOf(breakEven(long, frameOf(280, 200)))[0]).toBe('build with a model of our own');
  });

  test('its table has both costs', () => {
    const facts = breakEvenTable(dataOf([70, undefined], [40, 80]), {
      caption: '',
      month: 'Month',
      format: String,
      missing: 'not known',
    });
    expect(rowTexts(facts)).toEqual([
      ['0', '70', '40'],
      ['1', 'not known', '80'],
    ]);
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const cost = fc.oneof(fc.constant(undefined), fc.integer({min: 0, max: 9999}), fc.double());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cost, cost), {maxLength: 40}),
        fc.integer({min: -9, max: 99}),
        fc.integer({min: 1, max: 900}),
        (rows, index, width) => {
          const shown = {
            ...dataOf(
              rows.map(([build]) => build),
              rows.map(([, buy]) => buy),
            ),
            ...(index >= 0 && index < rows.length ? {crossing: {index, label: 'even'}} : {never: 'never'}),
            format: () => '9999',
          };
          const drawing = breakEven(shown, frameOf(width, 200));
          expect(flawsOf(drawing)).toEqual([]);
          if (width > 160) expect(collisionsOf(drawing)).toEqual([]);
        },
      ),
    );
  });
});
