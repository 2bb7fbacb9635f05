import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  partClasses,
  type StackData,
  type StackPoint,
  segmentsOf,
  stackedBars,
  stackTable,
} from '../../../widgets/charts/stacks.ts';
import {boxOf, collisionsOf, flawsOf, frameOf, numberOf, rowTexts, shapesOf, shapesWith, textsOf} from './markup.ts';

function pointOf(label: string, values: readonly (number | undefined)[], hollow = false): StackPoint {
  const known = values.every(value => value !== undefined);
  const net = known ? values.reduce((sum: number, value) => sum + (value ?? 0), 0) : undefined;
  return {label, values, net, netLabel: net === undefined ? '' : `${net}`, text: label, hollow};
}

function dataOf(points: readonly StackPoint[], net: StackData['net'] = 'line'): StackData {
  return {
    parts: [
      {label: 'gained', kind: 'gain'},
      {label: 'lost', kind: 'loss'},
    ],
    points,
    net,
    netName: 'net',
    format: String,
  };
}

describe('stackedBars', () => {
  // A legend of 21 px, 6 above and 20 below: 100 px for −10 to 40, 2 px each; the axis has the words 0, 10, … at the right.
  const frame = frameOf(400, 147);

  test('gains stand on zero, losses hang below it', () => {
    const drawing = stackedBars(dataOf([pointOf('May', [40, -10])]), frame);
    const [, gained] = shapesWith(drawing, 'gain');
    const [, lost] = shapesWith(drawing, 'loss');
    // Without the seam of one pixel.
    expect(boxOf(gained).slice(1)).toEqual([27, 48, 79]);
    expect(boxOf(lost).slice(1)).toEqual([107, 48, 19]);
    expect(numberOf(shapesWith(drawing, 'zero')[0], 'y1')).toBe(107);
    // The sum of 30 is 60 px over zero.
    expect(shapesWith(drawing, 'net-dot').map(dot => numberOf(dot, 'cy'))).toEqual([47]);
  });

  test('the legend shows each part as it is drawn', () => {
    const drawing = stackedBars(dataOf([pointOf('May', [40, -10])]), frame);
    expect(textsOf(drawing).slice(0, 3)).toEqual(['gained', 'lost', 'net']);
    // One in the legend, one in the bar.
    expect(shapesWith(drawing, 'hatch')).toHaveLength(2);
  });

  test('a month without values is a dash, and the line of the sums is broken there', () => {
    const points = [
      pointOf('a', [4, -1]),
      pointOf('b', [5, -1]),
      pointOf('c', [undefined, undefined]),
      pointOf('d', [4, -2]),
      pointOf('e', [4, -3]),
    ];
    const drawing = stackedBars(dataOf(points), frame);
    expect(shapesWith(drawing, 'missing')).toHaveLength(1);
    const [, path] = shapesWith(drawing, 'net').filter(shape => shape.attributes.has('d') || shape.tag === 'path');
    const line = shapesWith(drawing, 'net').find(shape => shape.tag === 'path') ?? path;
    expect(line?.attributes.get('d')?.match(/M/g)).toHaveLength(2);
  });

  test('a running month is hollow', () => {
    const drawing = stackedBars(dataOf([pointOf('a', [4, -1]), pointOf('b', [2, -1], true)]), frame);
    expect(shapesWith(drawing, 'open').map(({tag}) => tag)).toEqual(['rect', 'rect', 'circle']);
  });

  test('parts add up from zero outwards, and differ in shade', () => {
    expect(segmentsOf(pointOf('Q3', [3, -1, 2, 0, undefined, -4]))).toEqual([
      {part: 0, from: 0, to: 3},
      {part: 1, from: 0, to: -1},
      {part: 2, from: 3, to: 5},
      {part: 5, from: -1, to: -5},
    ]);
    const kinds = (['part', 'part', 'context', 'part', 'part', 'part'] as const).map(kind => ({label: '', kind}));
    expect(partClasses(kinds)).toEqual([
      'part part-0',
      'part part-1',
      'context',
      'part part-2',
      'part part-3',
      'part part-3',
    ]);
  });

  test('sums in words stand above their bars', () => {
    const drawing = stackedBars(dataOf([pointOf('Q3', [40, -10])], 'labels'), frame);
    expect(textsOf(drawing)).toContain('30');
    expect(shapesWith(drawing, 'net')).toHaveLength(0);
  });

  test('where they have no room, the sums are a line', () => {
    const points = Array.from({length: 30}, (_, index) => pointOf(`M${index}`, [40, -10]));
    const drawing = stackedBars(dataOf(points, 'labels'), frame);
    expect(textsOf(drawing)).toContain('net');
    expect(shapesWith(drawing, 'net').filter(({tag}) => tag === 'path')).toHaveLength(1);
  });

  test('the table has a column a part, and what is missing', () => {
    const facts = stackTable(dataOf([pointOf('May', [40, -10]), pointOf('Jun', [undefined, -1])]), {
      caption: 'Gained and lost',
      period: 'Month',
      format: String,
      missing: 'not known',
    });
    expect(facts.columns.map(({label}) => label)).toEqual(['Month', 'gained', 'lost', 'net']);
    expect(rowTexts(facts)).toEqual([
      ['May', '40', '-10', '30'],
      ['Jun', 'not known', '-1', 'not known'],
    ]);
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const value = fc.oneof(fc.constant(undefined), fc.integer({min: -99, max: 99}), fc.double());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), {maxLength: 40}),
        fc.integer({min: 1, max: 900}),
        fc.constantFrom('line' as const, 'labels' as const),
        (rows, width, net) => {
          const points = rows.map(([up, down], index) => ({...pointOf(`M${index}`, [up, down]), netLabel: '+9'}));
          const drawing = stackedBars({...dataOf(points, net), format: () => '99'}, frameOf(width, 200));
          expect(flawsOf(drawing)).toEqual([]);
          if (width > 120) expect(collisionsOf(drawing)).toEqual([]);
        },
      ),
    );
  });

  test('without any period there are only the axis and the legend', () => {
    const drawing = stackedBars(dataOf([]), frame);
    expect(drawing.marks.count).toBe(0);
    expect(shapesOf(drawing.picture).length).toBeGreaterThan(0);
  });
});
