import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {groupBars} from '../../../widgets/charts/groups.ts';
import {progressBar} from '../../../widgets/charts/progress.ts';
import {collisionsOf, flawsOf, frameOf, numberOf, shapesOf, shapesWith} from './markup.ts';

function groupOf(label: string, value: number | undefined, context = false) {
  return {
    label,
    value,
    valueLabel: value === undefined ? 'too few' : String(value),
    text: `${label}: ${value}`,
    context,
  };
}

describe('groupBars', () => {
  const groups = [groupOf('Payments goal', 28), groupOf('Sign-in goal', 14), groupOf('No goal', 7, true)];

  test('bars are as long as their values, what is left over in the context colour', () => {
    const drawing = groupBars({groups}, frameOf(300, 72));
    const [first, second] = shapesWith(drawing, 'data').map(shape => numberOf(shape, 'width'));
    const [rest] = shapesWith(drawing, 'context').map(shape => numberOf(shape, 'width'));
    expect((first ?? 0) / (second ?? 0)).toBeCloseTo(2, 1);
    expect((first ?? 0) / (rest ?? 0)).toBeCloseTo(4, 1);
  });

  test('a long label stands above its bar instead of taking the bar its room', () => {
    const long = [groupOf('Checkout and payments for small merchants', 12)];
    const [label] = shapesOf(groupBars({groups: long}, frameOf(280, 72)).picture).filter(shape => shape.tag === 'text');
    const [bar] = shapesWith(groupBars({groups: long}, frameOf(280, 72)), 'data');
    expect(numberOf(label, 'y')).toBeLessThan(numberOf(bar, 'y'));
    expect(numberOf(bar, 'x')).toBe(0);
  });

  test('zero and missing have no bar, and their words', () => {
    const drawing = groupBars({groups: [groupOf('a', 0), groupOf('b', undefined), groupOf('c', 3)]}, frameOf(300, 72));
    expect(shapesOf(drawing.picture).filter(shape => shape.tag === 'rect')).toHaveLength(1);
    expect(shapesOf(drawing.picture).map(shape => shape.text)).toEqual(expect.arrayContaining(['0', 'too few']));
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const group = fc.tuple(
      fc.string({maxLength: 40}),
      fc.oneof(fc.constant(undefined), fc.integer({min: -99, max: 999}), fc.double()),
    );
    fc.assert(
      fc.property(fc.array(group, {maxLength: 12}), fc.integer({min: 1, max: 900}), (rows, width) => {
        const data = {
          groups: rows.map(([label, value]) => ({...groupOf(label.replace(/[<>"]/g, ''), value), valueLabel: '99'})),
        };
        const drawing = groupBars(data, frameOf(width, 72));
        expect(flawsOf(drawing)).toEqual([]);
        if (width > 120) expect(collisionsOf(drawing)).toEqual([]);
      }),
    );
  });
});

describe('progressBar', () => {
  test('the bar and the target stand at their shares of the width', () => {
    const drawing = progressBar({value: 0.81, target: {value: 0.75, label: 'target 75 %'}}, frameOf(202, 42));
    // One pixel of outline at either end: 200 px are the whole.
    expect(numberOf(shapesWith(drawing, 'data')[0], 'width')).toBeCloseTo(163, 5);
    expect(numberOf(shapesWith(drawing, 'tick')[0], 'x1')).toBeCloseTo(151, 5);
  });

  test('missing is the track alone', () => {
    const drawing = progressBar({value: undefined}, frameOf(200, 42));
    expect(shapesWith(drawing, 'data')).toHaveLength(0);
    expect(shapesWith(drawing, 'track')).toHaveLength(1);
  });

  test('no flawed number, whatever the values', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.integer({min: 1, max: 900}), (value, target, width) => {
        expect(flawsOf(progressBar({value, target: {value: target, label: 'target'}}, frameOf(width, 42)))).toEqual([]);
      }),
    );
  });
});
