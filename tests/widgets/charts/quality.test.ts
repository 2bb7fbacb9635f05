import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type QualityData, type QualityMark, qualityRuns, qualityTable} from '../../../widgets/charts/quality.ts';
import {boxOf, collisionsOf, flawsOf, frameOf, numberOf, rowTexts, shapesWith, textsOf} from './markup.ts';

const names = {candidate: 'candidate', baseline: 'baseline'};

function runOf(label: string, candidate: QualityMark | undefined, baseline?: QualityMark) {
  return {label, candidate, baseline, text: `run ${label}`};
}

const accepted: QualityData['acceptance'] = {value: 0.9, label: 'accepted from 0.9', side: 'above'};
const runs = [
  runOf('v1', {value: 0.8, low: 0.7, high: 0.9}, {value: 0.8}),
  runOf('v2', {value: 1, low: 0.9, high: 1, tone: 'good'}, {value: 0.9}),
];

describe('qualityRuns', () => {
  // A legend of 21 px, 6 above, 20 below: 120 px for 0.7 to 1, in steps of 0.1.
  const frame = frameOf(440, 167);
  const drawing = qualityRuns({runs, names, acceptance: accepted, format: String}, frame);

  test('values stand at their height, with the ends of their intervals', () => {
    const [first, second] = shapesWith(drawing, 'whisker').map(line => [numberOf(line, 'y1'), numberOf(line, 'y2')]);
    expect(first).toEqual([147, 67]);
    expect(second).toEqual([67, 27]);
    expect(numberOf(shapesWith(drawing, 'good')[0], 'cy')).toBe(27);
  });

  test('what is accepted is a band from its line to the top', () => {
    const [, band] = shapesWith(drawing, 'band');
    const sign = shapesWith(drawing, 'band')[0];
    const plot = [sign, band].find(shape => numberOf(shape, 'x') === 0 && numberOf(shape, 'height') > 10);
    expect(boxOf(plot)[1]).toBe(27);
    expect(boxOf(plot)[3]).toBe(40);
    expect(textsOf(drawing)).toContain('accepted from 0.9');
  });

  test('where less is better it reaches to the bottom', () => {
    const below = qualityRuns(
      {runs, names, acceptance: {value: 0.8, label: 'at most 0.8', side: 'below'}, format: String},
      frame,
    );
    const plot = shapesWith(below, 'band').find(shape => numberOf(shape, 'height') > 10);
    expect(boxOf(plot).slice(1)).toEqual([107, numberOf(plot, 'width'), 40]);
  });

  test('the baseline stands left of the candidate in another shape', () => {
    const [candidate] = shapesWith(drawing, 'data').filter(
      ({tag, attributes}) => tag === 'circle' && attributes.get('cy') === '107',
    );
    const diamonds = shapesWith(drawing, 'context').filter(({tag}) => tag === 'path');
    // One in the legend.
    expect(diamonds).toHaveLength(3);
    const x = Number(/^M([\d.]+)/.exec(diamonds[1]?.attributes.get('d') ?? '')?.[1]);
    expect(x).toBeCloseTo(numberOf(candidate, 'cx') - 16, 5);
  });

  test('a signal of the bad sort is a triangle, an undefined value a dash, no baseline nothing', () => {
    const data = {
      runs: [runOf('v1', {value: 0.5, tone: 'bad' as const}), runOf('v2', {value: undefined}), runOf('v3', undefined)],
      names,
      format: String,
    };
    const other = qualityRuns(data, frame);
    expect(shapesWith(other, 'bad').map(({tag}) => tag)).toEqual(['path']);
    expect(shapesWith(other, 'missing')).toHaveLength(1);
    expect(textsOf(other)).not.toContain('baseline');
  });

  test('one run alone has an axis of a few points, which ends where shares do', () => {
    const percent = (value: number) => `${Math.round(value * 100)} %`;
    const axisOf = (value: number) =>
      textsOf(qualityRuns({runs: [runOf('v1', {value})], names, format: percent}, frame));
    for (const value of [0, 0.5, 0.93, 1]) {
      const ticks = axisOf(value).flatMap(text => (text.endsWith(' %') ? [Number.parseInt(text, 10)] : []));
      expect(ticks.length).toBeGreaterThan(1);
      expect(Math.min(...ticks)).toBeGreaterThanOrEqual(Math.max(0, value * 100 - 10));
      expect(Math.max(...ticks)).toBeLessThanOrEqual(Math.min(100, value * 100 + 10));
    }
  });

  test('the table has both with their intervals', () => {
    const words = {
      caption: '',
      run: 'Run',
      low: 'from',
      high: 'to',
      acceptance: 'accepted from',
      format: String,
      missing: 'undefined',
    };
    const facts = qualityTable(
      {runs: [...runs, runOf('v3', {value: undefined})], names, acceptance: accepted, format: String},
      words,
    );
    expect(facts.columns.map(({label}) => label)).toEqual([
      'Run',
      'candidate',
      'candidate, from',
      'candidate, to',
      'baseline',
      'baseline, from',
      'baseline, to',
      'accepted from',
    ]);
    expect(rowTexts(facts)[0]).toEqual(['v1', '0.8', '0.7', '0.9', '0.8', '', '', '0.9']);
    expect(rowTexts(facts)[2]).toEqual(['v3', 'undefined', '', '', 'undefined', '', '', '0.9']);
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const value = fc.oneof(fc.constant(undefined), fc.double({min: 0, max: 1}), fc.double());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), {maxLength: 30}),
        value,
        fc.integer({min: 1, max: 900}),
        (rows, limit, width) => {
          const data = {
            runs: rows.map(([a, b], index) =>
              runOf(`v${index}`, {value: a, ...(a === undefined ? {} : {low: a - 1, high: a + 1})}, {value: b}),
            ),
            names,
            ...(limit === undefined ? {} : {acceptance: {value: limit, label: 'accepted', side: 'above' as const}}),
            format: () => '0.99',
          };
          const shown = qualityRuns(data, frameOf(width, 190));
          expect(flawsOf(shown)).toEqual([]);
          if (width > 160) expect(collisionsOf(shown)).toEqual([]);
        },
      ),
    );
  });
});
