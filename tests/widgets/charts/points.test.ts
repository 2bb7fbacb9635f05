import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type AgeData, agePoints, placeColumn} from '../../../widgets/charts/age.ts';
import {clipLimit, type ScatterData, scatter} from '../../../widgets/charts/scatter.ts';
import {collisionsOf, flawsOf, frameOf, shapesOf, shapesWith} from './markup.ts';

const format = (value: number): string => String(Math.round(value * 10) / 10);
const formatDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(5, 10);

function scatterOf(x: readonly number[], y: readonly number[], more: Partial<ScatterData> = {}): ScatterData {
  return {x, y, text: index => `item ${index}`, format, formatDay, ...more};
}

describe('scatter', () => {
  test('a point stands in the middle of its day, two of one day beside each other', () => {
    const {marks} = scatter(scatterOf([100, 101, 101], [5, 5, 5], {from: 100, through: 109}), frameOf(400, 200));
    // Ten days: the distance between two days' middles is a tenth of the plot; the pair stands at a third and two thirds of its day.
    const day = (marks.x(1) + marks.x(2)) / 2 - marks.x(0);
    expect(marks.x(2) - marks.x(1)).toBeCloseTo(day / 3, 3);
  });

  test('the percentile lines carry their words', () => {
    const drawing = scatter(
      scatterOf([1, 2, 3], [4, 9, 2], {
        lines: [
          {value: 9, label: '85 % in 9 days'},
          {value: 4, label: '50 % in 4 days'},
        ],
      }),
      frameOf(500, 210),
    );
    expect(shapesWith(drawing, 'edge')).toHaveLength(2);
    expect(shapesOf(drawing.picture).map(shape => shape.text)).toEqual(
      expect.arrayContaining(['85 % in 9 days', '50 % in 4 days']),
    );
  });

  test('unsorted days are visited in time, and lead back to their row', () => {
    const {marks} = scatter(scatterOf([30, 10, 20], [1, 2, 3]), frameOf(400, 200));
    expect([0, 1, 2].map(marks.source)).toEqual([1, 2, 0]);
    expect(marks.text(0)).toBe('item 1');
  });

  test('a point without a value is not drawn', () => {
    const drawing = scatter(scatterOf([1, 2, 3], [4, Number.NaN, 2]), frameOf(400, 200));
    expect(drawing.marks.count).toBe(2);
    expect(shapesWith(drawing, 'point')).toHaveLength(2);
  });

  test('a point before or after the axis is not drawn', () => {
    const drawing = scatter(scatterOf([9, 10, 20, 21], [1, 2, 3, 4], {from: 10, through: 20}), frameOf(400, 200));
    expect([0, 1].map(drawing.marks.source)).toEqual([1, 2]);
    expect(drawing.marks.count).toBe(2);
  });

  test('extreme values do not flatten the rest, and are counted in words', () => {
    const values = Array.from({length: 100}, (_, index) => (index === 50 ? 900 : 1 + (index % 10)));
    // 98 % are at most 10; the axis ends at a round number from 12.5 on.
    expect(clipLimit(values, 900)).toBe(12.5);
    const days = values.map((_, index) => index);
    const drawing = scatter(
      scatterOf(days, values, {overflow: (count, limit) => `${count} above ${limit}`}),
      frameOf(400, 200),
    );
    expect(shapesWith(drawing, 'beyond')).toHaveLength(1);
    expect(shapesOf(drawing.picture).map(shape => shape.text)).toContain('1 above 15');
    expect(drawing.marks.y(50)).toBe(10);
    expect(shapesWith(scatter(scatterOf(days, values), frameOf(400, 200)), 'beyond')).toHaveLength(0);
  });

  test('above 1,500 points a canvas takes the place of the circles', () => {
    const days = Array.from({length: 1501}, (_, index) => index);
    const drawing = scatter(scatterOf(days, days), frameOf(400, 200));
    expect(shapesOf(drawing.picture).filter(shape => shape.tag === 'circle')).toHaveLength(0);
    expect(shapesOf(drawing.picture).filter(shape => shape.tag === 'canvas')).toHaveLength(1);
  });

  test('no flawed number and no touching labels, whatever the data and size', () => {
    const point = fc.tuple(
      fc.oneof(fc.integer({min: 19_000, max: 21_000}), fc.constant(Number.NaN)),
      fc.oneof(
        fc.integer({min: -20, max: 400}),
        fc.double({min: -1e300, max: 1e300, noNaN: true}),
        fc.constant(Number.POSITIVE_INFINITY),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(point, {maxLength: 60}),
        fc.integer({min: 1, max: 1200}),
        fc.boolean(),
        (points, width, clips) => {
          const data = scatterOf(
            points.map(([x]) => x),
            points.map(([, y]) => y),
            {
              format: () => '123',
              lines: [{value: 9, label: '85 % in 9 days'}],
              ...(clips ? {overflow: () => '3 above'} : {}),
            },
          );
          const drawing = scatter(data, frameOf(width, 210));
          expect(flawsOf(drawing)).toEqual([]);
          if (width >= 160) expect(collisionsOf(drawing)).toEqual([]);
        },
      ),
      {numRuns: 200},
    );
  });

  test('the nearest mark to a mark is one at its place', () => {
    const days = Array.from({length: 300}, (_, index) => Math.floor(index / 4));
    const {marks} = scatter(
      scatterOf(
        days,
        days.map((_, index) => (index * 7) % 23),
      ),
      frameOf(700, 300),
    );
    for (let index = 0; index < marks.count; index++) {
      const found = marks.nearest(marks.x(index), marks.y(index)) ?? -1;
      expect([marks.x(found), marks.y(found)]).toEqual([marks.x(index), marks.y(index)]);
    }
    expect(marks.nearest(-100, -100)).toBeUndefined();
  });
});

describe('agePoints', () => {
  const stages = ['Analysis', 'Build', 'Review'];
  const ageOf = (points: readonly (readonly [number, number])[]): AgeData => ({
    stages,
    points: points.map(([stage, age]) => ({stage, age, text: `${stage}: ${age}`})),
    lines: [{value: 9, label: '9 days'}],
  });

  test('items above the first line are triangles, at it they are dots', () => {
    const drawing = agePoints(
      ageOf([
        [0, 9],
        [1, 10],
        [2, 22],
      ]),
      frameOf(500, 150),
    );
    expect(shapesWith(drawing, 'bad').map(shape => shape.tag)).toEqual(['path', 'path']);
    expect(shapesWith(drawing, 'data').map(shape => shape.tag)).toEqual(['circle']);
  });

  test('the cursor goes stage by stage, youngest first', () => {
    const {marks} = agePoints(
      ageOf([
        [2, 22],
        [0, 9],
        [0, 3],
      ]),
      frameOf(500, 150),
    );
    expect([0, 1, 2].map(marks.source)).toEqual([2, 1, 0]);
  });

  test('points of a column stand apart as long as there is room', () => {
    const placed = placeColumn(
      Array.from({length: 9}, (_, source) => ({y: 50, source})),
      0,
      120,
      4.5,
    );
    const xs = placed.map(({x}) => x).sort((a, b) => a - b);
    xs.forEach((x, index) => {
      expect(x).toBeGreaterThanOrEqual(4.5);
      expect(x).toBeLessThanOrEqual(115.5);
      if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(9);
    });
  });

  test('no flawed number, no touching labels, no point outside its column, whatever the data and size', () => {
    const item = fc.tuple(fc.integer({min: 0, max: 2}), fc.oneof(fc.integer({min: -3, max: 500}), fc.double()));
    fc.assert(
      fc.property(fc.array(item, {maxLength: 80}), fc.integer({min: 1, max: 1000}), (items, width) => {
        const drawing = agePoints(ageOf(items), frameOf(width, 150));
        expect(flawsOf(drawing)).toEqual([]);
        expect(collisionsOf(drawing)).toEqual([]);
        for (let index = 0; index < drawing.marks.count; index++) {
          expect(drawing.marks.x(index)).toBeGreaterThanOrEqual(0);
          expect(drawing.marks.x(index)).toBeLessThanOrEqual(Math.max(width, 3));
        }
      }),
    );
  });
});
