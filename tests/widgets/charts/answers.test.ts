import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {answerBar} from '../../../widgets/charts/answer-bar.ts';
import {
  type AnswerGroups,
  type AnswerPoint,
  answerBars,
  answerPieces,
  answerTable,
} from '../../../widgets/charts/answers.ts';
import {boxOf, collisionsOf, flawsOf, frameOf, numberOf, rowTexts, shapesOf, shapesWith, textsOf} from './markup.ts';

const names = {detractors: 'detractors', passives: 'passives', promoters: 'promoters', score: 'NPS'};

const sharesOf = ({detractors, passives, promoters}: AnswerGroups, n: number): AnswerGroups => ({
  detractors: detractors / n,
  passives: passives / n,
  promoters: promoters / n,
});

function pointOf(
  label: string,
  counts: AnswerGroups | undefined,
  score?: {value: number; low: number; high: number},
): AnswerPoint {
  const n = counts ? counts.detractors + counts.passives + counts.promoters : 0;
  return {
    label,
    counts,
    shares: counts && n > 0 ? sharesOf(counts, n) : undefined,
    count: n,
    countLabel: counts ? String(n) : '–',
    score: score?.value,
    ...(score ? {low: score.low, high: score.high} : {}),
    text: label,
  };
}

// 18 promoters and 10 detractors of 40: 45 % − 25 % = 20.
const october = pointOf('Oct', {detractors: 10, passives: 12, promoters: 18}, {value: 20, low: 0, high: 40});

describe('answerBars', () => {
  test('the groups lie one after the other, detractors first', () => {
    expect(answerPieces({detractors: 0.25, passives: 0.25, promoters: 0.5})).toEqual([
      {group: 'detractors', kind: 'loss', from: 0, to: 0.25},
      {group: 'passives', kind: 'context', from: 0.25, to: 0.5},
      {group: 'promoters', kind: 'data', from: 0.5, to: 1},
    ]);
    expect(answerPieces({detractors: 0, passives: 0, promoters: 1})).toEqual([
      {group: 'promoters', kind: 'data', from: 0, to: 1},
    ]);
    expect(answerPieces(undefined)).toEqual([]);
  });

  test('how many answered stands over the name of its period, for as many as have room', () => {
    const points = Array.from({length: 18}, (_, at) => ({
      ...october,
      label: `M${at}`,
      countLabel: `${at + 40} answers`,
    }));
    const under = shapesOf(answerBars({points, names, format: String}, frameOf(400, 210)).picture)
      .filter(({tag, text}) => tag === 'text' && /^M\d|answers$/.test(text))
      .map(shape => [shape.text, numberOf(shape, 'x')] as const);
    expect(under.length).toBeGreaterThan(3);
    for (let at = 0; at < under.length; at += 2) {
      const [[count, above] = ['', 0], [label, below] = ['', 0]] = under.slice(at, at + 2);
      expect([count, above]).toEqual([`${Number(label.slice(1)) + 40} answers`, below]);
    }
  });

  test('the score stands above its bar, with its interval', () => {
    // Legend 21, 6 above, 35 below: 27 to 239, middle 133; scores 0 to 40 over 27 to 127; bars 139 to 239, 100 px.
    const drawing = answerBars({points: [october], names, format: String}, frameOf(400, 274));
    const [whisker] = shapesWith(drawing, 'whisker');
    expect([numberOf(whisker, 'y1'), numberOf(whisker, 'y2')]).toEqual([127, 27]);
    const dots = shapesWith(drawing, 'data').filter(({tag}) => tag === 'circle');
    expect(numberOf(dots.at(-1), 'cy')).toBe(77);
    const bars = ['loss', 'context', 'data'].map(kind =>
      shapesWith(drawing, kind)
        .filter(({tag}) => tag === 'rect')
        .at(-1),
    );
    // Of 100 px 25 %, 30 % and 45 %; a pixel is the seam.
    expect(bars.map(bar => boxOf(bar)[1])).toEqual([214, 184, 139]);
    expect(bars.map(bar => boxOf(bar)[3])).toEqual([24, 29, 44]);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['40', 'Oct']));
  });

  test('no score and no answers are dashes, never zero', () => {
    const drawing = answerBars({points: [pointOf('a', undefined), october], names, format: String}, frameOf(300, 200));
    expect(shapesWith(drawing, 'missing')).toHaveLength(2);
    expect(shapesWith(drawing, 'whisker')).toHaveLength(1);
  });

  test('the axis does not reach beyond what a score can be', () => {
    const points = [
      pointOf('a', {detractors: 0, passives: 1, promoters: 90}, {value: 98.9, low: 95, high: 100}),
      pointOf('b', {detractors: 9, passives: 0, promoters: 0}, {value: -100, low: -100, high: -99}),
    ];
    const labels = textsOf(answerBars({points, names, format: String}, frameOf(300, 200)));
    expect(labels.filter(text => Math.abs(Number(text)) > 100)).toEqual([]);
  });

  test('the table has scores, intervals and counts', () => {
    const facts = answerTable(
      {points: [october, pointOf('Nov', undefined)], names, format: String},
      {caption: '', period: 'Month', low: 'from', high: 'to', answers: 'answers', format: String, missing: 'too few'},
    );
    expect(facts.columns.map(({label}) => label)).toEqual([
      'Month',
      'NPS',
      'from',
      'to',
      'detractors',
      'passives',
      'promoters',
      'answers',
    ]);
    expect(rowTexts(facts)).toEqual([
      ['Oct', '20', '0', '40', '10', '12', '18', '40'],
      ['Nov', 'too few', '', '', 'too few', 'too few', 'too few', '–'],
    ]);
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const counts = fc.option(fc.record({detractors: fc.nat(99), passives: fc.nat(99), promoters: fc.nat(99)}), {
      nil: undefined,
    });
    const score = fc.option(fc.integer({min: -100, max: 100}), {nil: undefined});
    fc.assert(
      fc.property(fc.array(fc.tuple(counts, score), {maxLength: 40}), fc.integer({min: 1, max: 900}), (rows, width) => {
        const points = rows.map(([count, value], index) =>
          pointOf(`M${index}`, count, value === undefined ? undefined : {value, low: value - 9, high: value + 9}),
        );
        const drawing = answerBars({points, names, format: String}, frameOf(width, 220));
        expect(flawsOf(drawing)).toEqual([]);
        if (width > 120) expect(collisionsOf(drawing)).toEqual([]);
      }),
    );
  });
});

describe('answerBar', () => {
  const labels = {detractors: '25 % detractors', passives: '25 % passives', promoters: '50 % promoters'};

  test('is as long as its place, in shares', () => {
    const drawing = answerBar({shares: {detractors: 0.25, passives: 0.25, promoters: 0.5}, labels}, frameOf(400, 0));
    // Two pixels of seam.
    expect(['loss', 'context', 'data'].map(kind => boxOf(shapesWith(drawing, kind)[0]))).toEqual([
      [0, 0, 98, 20],
      [100, 0, 98, 20],
      [200, 0, 200, 20],
    ]);
    expect(textsOf(drawing)).toEqual(['25 % detractors', '25 % passives', '50 % promoters']);
  });

  test('the score stands on a line from −100 to 100', () => {
    const score = {value: 0, low: -50, high: 50, label: '0 ± 50'};
    const drawing = answerBar({shares: undefined, labels, score}, frameOf(400, 0));
    const [range] = shapesWith(drawing, 'range');
    const [dot] = shapesWith(drawing, 'data');
    const middle = (numberOf(range, 'x1') + numberOf(range, 'x2')) / 2;
    expect(numberOf(dot, 'cx')).toBeCloseTo(middle, 0);
    expect(shapesWith(drawing, 'track')).toHaveLength(1);
    expect(textsOf(drawing)).toEqual(['0 ± 50']);
  });

  test('narrow labels stand on lines of their own', () => {
    const shares = {detractors: 1 / 3, passives: 1 / 3, promoters: 1 / 3};
    for (let width = 60; width <= 500; width += 5) {
      const drawing = answerBar({shares, labels}, frameOf(width, 0));
      expect(collisionsOf(drawing), `${width} px`).toEqual([]);
      expect(flawsOf(drawing)).toEqual([]);
    }
  });
});
