import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type WaterfallData, waterfall, waterfallRest, waterfallTable} from '../../../widgets/charts/waterfall.ts';
import {waterfallBars, waterfallDomain} from '../../../widgets/charts/waterfall-levels.ts';
import {boxOf, collisionsOf, flawsOf, frameOf, numberOf, rowTexts, shapesWith, textsOf} from './markup.ts';

function dataOf(start: number, changes: readonly (number | undefined)[], end: number, name = 'Step'): WaterfallData {
  return {
    start: {label: 'Before', value: start, valueLabel: `${start}`, text: 'before'},
    steps: changes.map((change, index) => ({
      label: `${name} ${index}`,
      change,
      changeLabel: change === undefined ? 'not known' : `${change}`,
      text: `step ${index}`,
    })),
    end: {label: 'After', value: end, valueLabel: `${end}`, text: 'after'},
    rest: amount => ({label: 'Unexplained', changeLabel: amount.toFixed(1), text: 'unexplained'}),
    axisLabel: from => `from ${from}`,
  };
}

const words = {
  caption: 'MRR',
  step: 'Step',
  change: 'Change',
  after: 'After',
  note: 'Count',
  format: String,
  missing: '–',
};

describe('waterfall', () => {
  test('bars hang at their levels, joined by lines', () => {
    // Four columns of 100 px, bars 72 wide; 18 px for values above, 19 for labels below: 83 px for 0 to 20, 4.15 px each.
    const drawing = waterfall(dataOf(10, [10, -6], 14), frameOf(400, 120));
    expect(shapesWith(drawing, 'data').map(boxOf)).toEqual([
      [14, 59.5, 72, 41.5],
      [314, 42.9, 72, 58.1],
    ]);
    expect(shapesWith(drawing, 'gain').map(boxOf)).toEqual([[114, 18, 72, 41.5]]);
    expect(shapesWith(drawing, 'loss').map(boxOf)).toEqual([[214, 18, 72, 24.9]]);
    const lines = shapesWith(drawing, 'edge').map(line => ['x1', 'x2', 'y1', 'y2'].map(name => numberOf(line, name)));
    expect(lines).toEqual([
      [86, 114, 59.5, 59.5],
      [186, 214, 18, 18],
      [286, 314, 42.9, 42.9],
    ]);
    expect(textsOf(drawing)).toEqual(['10', '10', '-6', '14', 'Before', 'Step 0', 'Step 1', 'After']);
  });

  test('what was lost is hatched: colour is not all that tells it apart', () => {
    const drawing = waterfall(dataOf(10, [10, -6], 14), frameOf(400, 120));
    expect(shapesWith(drawing, 'hatch')).toHaveLength(1);
  });

  test('the check stands below, the shorter way where the longer has no room', () => {
    const data = {...dataOf(403.5, [11.3, 14.2, 1.1, -5.9, -11.6], 412.6), checks: ['403.5 + 9.1 = 412.6', 'adds up']};
    expect(textsOf(waterfall(data, frameOf(640, 220)))).toContain('403.5 + 9.1 = 412.6 · from 395');
    const long = {...data, checks: ['403.5 + 9.1 = 412.6'.repeat(20), 'adds up']};
    expect(textsOf(waterfall(long, frameOf(640, 220)))).toContain('adds up · from 395');
  });

  test('the axis begins below the levels where they are close together, and says so', () => {
    // Levels 403.5 to 430.1, 26.6 apart: below 403.5 − 0.3 × 26.6 = 395.52 the next multiple of 5 is 395.
    const data = dataOf(403.5, [11.3, 14.2, 1.1, -5.9, -11.6], 412.6);
    expect(waterfallDomain(waterfallBars(data)).from).toBe(395);
    const drawing = waterfall(data, frameOf(640, 220));
    expect(textsOf(drawing)).toContain('from 395');
    expect(shapesWith(drawing, 'cut')).toHaveLength(2);
    expect(waterfallRest(data)).toBe(0);
  });

  test('what the steps do not explain has a hollow bar of its own', () => {
    const data = dataOf(10, [10], 14);
    expect(waterfallRest(data)).toBe(-6);
    const drawing = waterfall(data, frameOf(600, 120));
    expect(shapesWith(drawing, 'rest')).toHaveLength(1);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['Unexplained', '-6.0']));
  });

  test('an unknown step is a dash and never a bar of nothing; one of zero is a line', () => {
    const drawing = waterfall(dataOf(10, [undefined, 0], 10), frameOf(600, 120));
    expect(shapesWith(drawing, 'missing')).toHaveLength(1);
    expect(shapesWith(drawing, 'flat')).toHaveLength(1);
    expect(shapesWith(drawing, 'gain')).toHaveLength(0);
    expect(textsOf(drawing)).toContain('not known');
  });

  test('levels below zero stand under a line at zero', () => {
    const drawing = waterfall(dataOf(10, [-30], -20), frameOf(300, 120));
    const [zero] = shapesWith(drawing, 'zero');
    const [, last] = shapesWith(drawing, 'data');
    expect(numberOf(last, 'y')).toBe(numberOf(zero, 'y1'));
  });

  test('a narrow one has a row a step, and cuts no label', () => {
    const data = dataOf(10, [10, -6, 3, -2, 5], 20, 'Reactivated customers');
    const drawing = waterfall(data, frameOf(288, 220));
    expect(drawing.marks.shape).toBe('row');
    expect(drawing.height).toBe(7 * 40);
    expect(textsOf(drawing)).toContain('Reactivated customers 3');
    expect(drawing.marks.text(1)).toBe('step 0');
  });

  test('its table has the change and the level after it', () => {
    expect(rowTexts(waterfallTable(dataOf(10, [10, undefined], 14), words))).toEqual([
      ['Before', '', '10'],
      ['Step 0', '10', '20'],
      ['Step 1', 'not known', '–'],
      ['Unexplained', '-6.0', '14'],
      ['After', '', '14'],
    ]);
  });

  test('start, steps and rest make the end, whatever the amounts', () => {
    const cents = fc.integer({min: -1e9, max: 1e9});
    fc.assert(
      fc.property(cents, fc.array(cents, {maxLength: 8}), cents, (start, changes, end) => {
        const whole = changes.reduce((sum, change) => sum + change, start);
        const of = (last: number) =>
          dataOf(
            start / 100,
            changes.map(change => change / 100),
            last / 100,
          );
        expect(waterfallRest(of(whole))).toBe(0);
        const bars = waterfallBars(of(end));
        bars.slice(1, -1).forEach((bar, index) => {
          expect(bar.before).toBeCloseTo(bars[index]?.after ?? Number.NaN, 6);
        });
        expect(bars.at(-2)?.after).toBeCloseTo(end / 100, 0);
      }),
    );
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const change = fc.oneof(fc.constant(undefined), fc.integer({min: -99, max: 99}), fc.double());
    fc.assert(
      fc.property(
        fc.integer({min: -99, max: 999}),
        fc.array(change, {maxLength: 9}),
        fc.integer({min: 1, max: 900}),
        fc.string({maxLength: 30}),
        (start, changes, width, name) => {
          const label = name.replace(/[<>"\s]/g, '');
          const drawing = waterfall(
            {...dataOf(start, changes, start + 1, label), rest: () => ({label: 'Rest', changeLabel: '+9', text: ''})},
            frameOf(width, 220),
          );
          expect(flawsOf(drawing)).toEqual([]);
        },
      ),
    );
  });

  test('no touching labels at the widths of a card', () => {
    const data = dataOf(403.5, [11.3, 14.2, 1.1, -5.9, -11.6], 412.6, 'Movement of');
    for (let width = 240; width <= 1200; width += 7) {
      expect(collisionsOf(waterfall(data, frameOf(width, 220))), `${width} px`).toEqual([]);
    }
  });
});
