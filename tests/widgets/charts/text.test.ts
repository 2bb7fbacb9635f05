import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {estimateWidth, fitText, lineHeight, spreadLabels, thinLabels} from '../../../widgets/charts/text.ts';

const measure = estimateWidth;
// Ten pixels a sign, so that expectations can be counted.
const tens = (text: string): number => [...text].length * 10;

describe('fitText', () => {
  test('leaves what fits and cuts what does not, ellipsis counted', () => {
    expect(fitText('Review', 60, tens)).toBe('Review');
    // Four signs and the ellipsis are 50 px.
    expect(fitText('Review', 59, tens)).toBe('Revi…');
    expect(fitText('Review', 19, tens)).toBe('');
  });

  test('never is wider than its room', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 0, max: 300}), (text, room) => {
        expect(measure(fitText(text, room, measure))).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('thinLabels', () => {
  test('shows every second label from the last where all of them would touch', () => {
    const at = (index: number): number => 10 + index * 20;
    // 20 px wide and 8 px apart: centres 20 px apart do not do, 40 do.
    const labels = thinLabels(['41', '42', '43', '44'], at, {start: 0, end: 80, measure: tens});
    expect(labels.map(({text, x}) => [text, x])).toEqual([
      ['42', 30],
      ['44', 70],
    ]);
  });

  test('no two labels touch, all stay inside, and the last is shown, at any width', () => {
    const texts = fc.array(
      fc.string({minLength: 1, maxLength: 14}).filter(text => text.trim() === text),
      {minLength: 1, maxLength: 120},
    );
    fc.assert(
      fc.property(texts, fc.integer({min: 40, max: 1200}), (words, width) => {
        const labels = thinLabels(words, index => ((index + 0.5) * width) / words.length, {
          start: 0,
          end: width,
          measure,
        });
        let free = 0;
        for (const {x, text} of labels) {
          expect(x - measure(text) / 2).toBeGreaterThanOrEqual(free - 1e-6);
          free = x + measure(text) / 2;
        }
        expect(free).toBeLessThanOrEqual(width + 1e-6);
        expect(labels.at(-1)?.index).toBe(words.length - 1);
      }),
    );
  });
});

describe('spreadLabels', () => {
  test('moves two labels at one height a line apart', () => {
    const labels = spreadLabels([{y: 50}, {y: 50}], 0, 100);
    expect((labels[1]?.y ?? 0) - (labels[0]?.y ?? 0)).toBe(lineHeight);
  });

  test('lines never touch and stay between top and bottom', () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: -50, max: 250, noNaN: true}), {maxLength: 30}), values => {
        const labels = spreadLabels(
          values.map(y => ({y})),
          5,
          195,
        );
        labels.forEach(({y}, index) => {
          expect(y).toBeGreaterThanOrEqual(5 - 1e-9);
          expect(y).toBeLessThanOrEqual(195);
          if (index > 0) expect(y - (labels[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(lineHeight - 1e-9);
        });
      }),
    );
  });
});
