import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {barSeries} from '../../../widgets/charts/bars.ts';
import {lineSeries, sparkline, thinLine} from '../../../widgets/charts/lines.ts';
import {outcomeSeries} from '../../../widgets/charts/outcomes.ts';
import type {SeriesData} from '../../../widgets/charts/series.ts';
import {collisionsOf, flawsOf, frameOf, numberOf, shapesOf, shapesWith} from './markup.ts';

const format = (value: number): string => String(Math.round(value * 10) / 10);

function seriesOf(values: readonly (number | undefined)[], more: Partial<SeriesData> = {}): SeriesData {
  const points = values.map((value, index) => ({
    label: `S${index + 1}`,
    value,
    text: `S${index + 1}: ${value ?? 'nothing'}`,
  }));
  return {points, format, ...more};
}

const usual = {low: {value: 24, label: '24'}, high: {value: 46, label: '46'}};

const anyValue = fc.oneof(
  fc.constant(undefined),
  fc.constant(0),
  fc.integer({min: -50, max: 500}),
  fc.double({min: -1e308, max: 1e308, noNaN: true}),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

const anySeries: fc.Arbitrary<SeriesData> = fc
  .record({
    points: fc.array(
      fc.record(
        {
          label: fc.string({maxLength: 12}),
          value: anyValue,
          text: fc.constant('words'),
          hollow: fc.boolean(),
          tone: fc.constantFrom('good' as const, 'bad' as const),
          tick: fc.integer({min: -10, max: 90}),
        },
        {requiredKeys: ['label', 'value', 'text']},
      ),
      {maxLength: 130},
    ),
    usual: fc.option(fc.constant(usual), {nil: undefined}),
    target: fc.option(fc.integer({min: -5, max: 60}), {nil: undefined}),
  })
  .map(({points, usual: range, target}) => ({
    points,
    format: () => '123',
    ...(range ? {usual: range} : {}),
    ...(target === undefined ? {} : {target: {value: target, label: `target ${target}`}}),
  }));

const anySize = fc.tuple(fc.integer({min: 1, max: 1200}), fc.integer({min: 20, max: 400}));

describe('what happened', () => {
  test('stands within the plot, however far from the first of few points, and clear of them', () => {
    const frame = frameOf(400, 140);
    const data = seriesOf([90, 40], {events: [{at: 0}, {at: 1}, {at: 2}]});
    for (const drawing of [lineSeries(data, frame), barSeries(data, frame)]) {
      for (const line of shapesWith(drawing, 'event-line')) {
        expect(numberOf(line, 'x1')).toBeGreaterThanOrEqual(0);
        expect(numberOf(line, 'x1')).toBeLessThanOrEqual(400);
      }
      // The sign is 8 pixels high; a dot on the highest value is 3.5 more.
      expect(drawing.marks.y(0)).toBeGreaterThan(8 + 3.5);
    }
  });
});

describe('barSeries', () => {
  test('what happened is marked where it lies between the periods', () => {
    const drawing = barSeries(seriesOf([10, 20, 40, 10], {usual, events: [{at: 1.25}]}), frameOf(400, 140));
    const [line] = shapesWith(drawing, 'event-line');
    const bars = shapesWith(drawing, 'data').map(bar => numberOf(bar, 'x') + numberOf(bar, 'width') / 2);
    // The second column lies around 1.5, the first around 0.5: a quarter of a column left of the second.
    const step = (bars[1] ?? 0) - (bars[0] ?? 0);
    expect(line && numberOf(line, 'x1')).toBeCloseTo((bars[1] ?? 0) - step / 4, 0);
    expect(shapesWith(drawing, 'event').length).toBeGreaterThan(0);
  });

  test('whole numbers have no halves on their axis', () => {
    const drawing = barSeries(seriesOf([0, 0, 1]), frameOf(300, 210));
    expect(shapesWith(drawing, 'grid').length).toBe(2);
  });

  test('limits that are written alike are named once', () => {
    const even = {low: {value: 4, label: '4'}, high: {value: 4, label: '4'}};
    const texts = shapesOf(barSeries(seriesOf([4, 4], {usual: even}), frameOf(300, 140)).picture);
    expect(texts.filter(({tag, text}) => tag === 'text' && text.trim() === '4').length).toBe(1);
  });

  test('bars are as high as their values', () => {
    const drawing = barSeries(seriesOf([10, 20, 40], {usual}), frameOf(400, 140));
    const heights = shapesWith(drawing, 'data').map(shape => numberOf(shape, 'height'));
    expect(heights).toHaveLength(3);
    expect((heights[1] ?? 0) / (heights[0] ?? 0)).toBeCloseTo(2, 1);
    expect((heights[2] ?? 0) / (heights[0] ?? 0)).toBeCloseTo(4, 1);
  });

  test('the usual range is a band between edges with their values at the right', () => {
    const drawing = barSeries(seriesOf([31, 36], {usual}), frameOf(300, 92));
    const [band] = shapesWith(drawing, 'band');
    const edges = shapesWith(drawing, 'edge').map(shape => numberOf(shape, 'y1'));
    // The axis runs from 0 at pixel 72 to 46 at pixel 8: 24 stands at 72 - 24 / 46 * 64 = 38.6.
    expect(numberOf(band, 'y')).toBe(8);
    expect(numberOf(band, 'y') + numberOf(band, 'height')).toBeCloseTo(38.6, 5);
    expect(edges).toEqual([8, 38.6]);
    expect(shapesOf(drawing.picture).filter(shape => ['24', '46'].includes(shape.text))).toHaveLength(2);
  });

  test('zero is a dot, missing is a dash, running is hollow: three different things', () => {
    const data = seriesOf([5, 0, undefined, 3]);
    const points = data.points.map((point, index) => (index === 3 ? {...point, hollow: true} : point));
    const drawing = barSeries({...data, points}, frameOf(300, 140));
    const marks = ['data', 'missing', 'hollow'].map(kind => shapesWith(drawing, kind).map(shape => shape.tag));
    expect(marks).toEqual([['rect', 'circle'], ['line'], ['rect']]);
  });

  test('a value below zero hangs from the zero line', () => {
    const drawing = barSeries(seriesOf([5, -5]), frameOf(300, 140));
    const [up, down] = shapesWith(drawing, 'data');
    expect(numberOf(down, 'y')).toBeCloseTo(numberOf(up, 'y') + numberOf(up, 'height'), 0);
  });

  test('a target alone is named beside the round numbers, and zero is a line where values are below it', () => {
    const drawing = barSeries(seriesOf([12, -4], {target: {value: 7, label: 'target 7'}}), frameOf(300, 140));
    expect(shapesOf(drawing.picture).map(shape => shape.text)).toEqual(
      expect.arrayContaining(['target 7', '0', '-5', '15']),
    );
    expect(shapesWith(drawing, 'zero')).toHaveLength(1);
  });

  test('a tick whose number would stand where the target is named has none', () => {
    const texts = shapesOf(
      barSeries(seriesOf([12, 4], {target: {value: 5, label: 'target 5'}}), frameOf(300, 140)).picture,
    );
    expect(texts.map(shape => shape.text)).toContain('target 5');
    expect(texts.map(shape => shape.text)).not.toContain('5');
  });

  test('without range and target the axis has round numbers', () => {
    const texts = shapesOf(barSeries(seriesOf([12, 14]), frameOf(300, 140)).picture).map(shape => shape.text);
    expect(texts).toEqual(expect.arrayContaining(['0', '5', '10', '15']));
  });

  test('more periods than columns of three pixels become a line', () => {
    const drawing = barSeries(seriesOf(Array.from({length: 400}, (_, index) => index % 17)), frameOf(300, 140));
    expect(shapesWith(drawing, 'line')).toHaveLength(1);
    expect(shapesOf(drawing.picture).filter(shape => shape.tag === 'rect')).toHaveLength(0);
  });

  test('the cursor reaches every point, the missing one too, with its words', () => {
    const {marks} = barSeries(seriesOf([5, undefined, 3]), frameOf(300, 140));
    expect(marks.count).toBe(3);
    expect(marks.text(1)).toBe('S2: nothing');
    expect(marks.nearest(marks.x(1) + 5, 20)).toBe(1);
    expect(marks.nearest(-50, 20)).toBe(0);
  });
});

describe('every chart of a series', () => {
  test.each([
    ['barSeries', barSeries],
    ['lineSeries', lineSeries],
    ['sparkline', sparkline],
  ] as const)('%s has no flawed number and no touching labels, whatever the data and size', (_name, chart) => {
    fc.assert(
      fc.property(anySeries, anySize, (data, [width, height]) => {
        const drawing = chart(data, frameOf(width, height));
        expect(flawsOf(drawing)).toEqual([]);
        expect(collisionsOf(drawing)).toEqual([]);
        for (let index = 0; index < drawing.marks.count; index++) {
          expect(drawing.marks.x(index)).toBeGreaterThanOrEqual(0);
          expect(drawing.marks.x(index)).toBeLessThanOrEqual(Math.max(width, 14));
        }
      }),
      {numRuns: 200},
    );
  });

  test('marks stay inside the frame at the sizes of a card', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({min: 240, max: 900}), (data, width) => {
        for (const chart of [barSeries, lineSeries, sparkline]) {
          const {marks} = chart(data, frameOf(width, 92));
          for (let index = 0; index < marks.count; index++) {
            expect(marks.x(index)).toBeLessThanOrEqual(width);
            expect(marks.y(index)).toBeGreaterThanOrEqual(0);
            expect(marks.y(index)).toBeLessThanOrEqual(92);
          }
        }
      }),
    );
  });
});

describe('thinLine', () => {
  test('a missing value ends a run', () => {
    const runs = thinLine([1, 2, undefined, 4], 100).map(run => run.map(({value}) => value));
    expect(runs).toEqual([[1, 2], [4]]);
  });

  test('a long line keeps the extremes of every pixel, in order', () => {
    // 1,000 points on 10 pixels: the spike at 555 stands in the sixth pixel, 500 to 599.
    const values = Array.from({length: 1000}, (_, index) => (index === 555 ? 99 : index % 3));
    const [run = []] = thinLine(values, 10);
    expect(run.length).toBeLessThanOrEqual(40);
    expect(run.map(({value}) => value)).toContain(99);
    expect(run.map(({index}) => index)).toEqual(run.map(({index}) => index).sort((a, b) => a - b));
    expect(run[0]?.index).toBe(0);
    expect(run.at(-1)?.index).toBe(999);
  });
});

describe('sparkline', () => {
  test('marks the last settled point and draws the running one hollow after a dashed stretch', () => {
    const data = seriesOf([3, 4, 5]);
    const points = data.points.map((point, index) => (index === 2 ? {...point, hollow: true} : point));
    const drawing = sparkline({...data, points}, frameOf(240, 44));
    expect(shapesWith(drawing, 'hollow-point')).toHaveLength(1);
    expect(shapesWith(drawing, 'tail')).toHaveLength(1);
    expect(shapesWith(drawing, 'data')).toHaveLength(1);
    expect(shapesOf(drawing.picture).filter(shape => shape.tag === 'text')).toHaveLength(0);
  });
});

describe('outcomeSeries', () => {
  const outcomes = (['yes', 'no', 'partly', undefined] as const).map((state, index) => ({
    label: String(41 + index),
    state,
    text: `Sprint ${41 + index}`,
  }));

  test('yes is full, no a ring, partly a ring half full, nothing recorded a dash', () => {
    const drawing = outcomeSeries({points: outcomes}, frameOf(240, 92));
    expect(shapesWith(drawing, 'full')).toHaveLength(1);
    expect(shapesWith(drawing, 'ring')).toHaveLength(3);
    expect(shapesWith(drawing, 'data')).toHaveLength(1);
    expect(shapesWith(drawing, 'missing')).toHaveLength(1);
  });

  test('any number of them fits any width', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 300}), fc.integer({min: 20, max: 900}), (count, width) => {
        const points = Array.from({length: count}, (_, index) => ({
          label: String(index),
          state: 'yes' as const,
          text: '',
        }));
        const drawing = outcomeSeries({points}, frameOf(width, 92));
        expect(flawsOf(drawing)).toEqual([]);
        expect(collisionsOf(drawing)).toEqual([]);
        for (let index = 0; index < count; index++) {
          expect(drawing.marks.nearest(drawing.marks.x(index), drawing.marks.y(index))).toBe(index);
        }
      }),
    );
  });
});
