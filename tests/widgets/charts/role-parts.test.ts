import * as fc from 'fast-check';
import {svg} from 'lit';
import {describe, expect, test} from 'vitest';
import {endLabels, hatchPath, legendOf, wrapText} from '../../../widgets/charts/role-parts.ts';
import {frameOf, numberOf, shapesOf} from './markup.ts';

const shapeless = svg``;
const measure = (text: string): number => text.length * 10;

describe('wrapText', () => {
  test('breaks between words, and cuts what does not fit into the last line', () => {
    expect(wrapText('one two three', 80, measure)).toEqual(['one two', 'three']);
    expect(wrapText('one two three four', 80, measure, 2)).toEqual(['one two', 'three f…']);
    expect(wrapText('unbreakable', 50, measure)).toEqual(['unbr…']);
    expect(wrapText('', 50, measure)).toEqual([]);
  });

  test('no line is wider than its room, and nothing is lost where there are lines enough', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), {maxLength: 12});
    fc.assert(
      fc.property(words, fc.integer({min: 80, max: 400}), (list, room) => {
        const lines = wrapText(list.join(' '), room, measure, 99);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(room);
        expect(lines.join(' ')).toBe(list.join(' '));
      }),
    );
  });
});

describe('hatchPath', () => {
  test('its lines stay within the box', () => {
    const side = fc.integer({min: 0, max: 300});
    fc.assert(
      fc.property(side, side, side, side, (x, y, width, height) => {
        const numbers = [...hatchPath({x, y, width, height}).matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)];
        for (const [, across, down] of numbers) {
          expect(Number(across)).toBeGreaterThanOrEqual(x);
          expect(Number(across)).toBeLessThanOrEqual(x + width);
          expect(Number(down)).toBeGreaterThanOrEqual(y);
          expect(Number(down)).toBeLessThanOrEqual(y + height);
        }
      }),
    );
  });

  test('a sliver has none', () => {
    expect(hatchPath({x: 0, y: 0, width: 50, height: 2})).toBe('');
  });
});

test('a legend takes as many lines as it needs', () => {
  const items = ['gained', 'lost', 'net'].map(label => ({label, sign: () => shapeless}));
  expect(legendOf(items, frameOf(400, 0)).height).toBe(21);
  expect(legendOf(items, frameOf(100, 0)).height).toBe(36);
  expect(legendOf([], frameOf(100, 0)).height).toBe(0);
});

describe('endLabels', () => {
  const frame = {width: 300, height: 0, measure};
  const placed = (low: number, high: number) => {
    const {picture, lines} = endLabels({text: 'low', x: low}, {text: 'high', x: high}, 10, frame);
    return {
      lines,
      at: picture.flatMap(text => shapesOf(text).map(shape => [numberOf(shape, 'x'), numberOf(shape, 'y')])),
    };
  };

  test('stand outwards from their ends', () => {
    // "low" is 30 px wide and ends 6 px right of its end; "high" begins 6 px left of its own.
    expect(placed(100, 200)).toEqual({
      lines: 1,
      at: [
        [76, 14],
        [194, 14],
      ],
    });
  });

  test('stay within the width, and do not touch', () => {
    expect(placed(0, 300)).toEqual({
      lines: 1,
      at: [
        [0, 14],
        [260, 14],
      ],
    });
    expect(placed(150, 151)).toEqual({
      lines: 2,
      at: [
        [126, 14],
        [145, 29],
      ],
    });
  });
});
