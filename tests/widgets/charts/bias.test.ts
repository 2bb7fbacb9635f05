import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type BiasMeasure, biasGaps, biasSpan, biasTable} from '../../../widgets/charts/bias.ts';
import {collisionsOf, flawsOf, frameOf, numberOf, rowTexts, shapesWith, textsOf} from './markup.ts';

const percent = (value: number): string => `${Math.round(value * 100)} %`;

function measureOf(
  label: string,
  rates: readonly (readonly [string, number | undefined])[],
  gapLabel = 'gap',
): BiasMeasure {
  return {
    label,
    gapLabel,
    text: label,
    groups: rates.map(([name, value]) => ({
      label: name,
      value,
      valueLabel: value === undefined ? 'no cases' : percent(value),
    })),
  };
}

const selected = measureOf(
  'Selected',
  [
    ['women', 0.4],
    ['men', 0.6],
    ['not said', 0.5],
  ],
  'gap 20 points',
);
const none = {excluded: [], excludedLabel: '', format: percent};

describe('biasGaps', () => {
  test('the lowest and the highest rate are joined and named, the others between them', () => {
    // 6 px at either end: 300 px for 0 to 1.
    const drawing = biasGaps({measures: [selected], from: 0, to: 1, ...none}, frameOf(312, 0));
    const [gap] = shapesWith(drawing, 'gap');
    expect([numberOf(gap, 'x1'), numberOf(gap, 'x2')]).toEqual([126, 186]);
    expect(shapesWith(drawing, 'data').map(dot => numberOf(dot, 'cx'))).toEqual([126, 186]);
    expect(shapesWith(drawing, 'between').map(dot => numberOf(dot, 'cx'))).toEqual([156]);
    expect(textsOf(drawing)).toEqual([
      'Selected',
      'gap 20 points',
      'women 40 %',
      'men 60 %',
      '0 %',
      '20 %',
      '40 %',
      '60 %',
      '80 %',
      '100 %',
    ]);
  });

  test('groups that are too small are listed and not drawn', () => {
    const data = {
      measures: [selected],
      excluded: ['nb: 12 cases', '65 and older: 21 cases'],
      excludedLabel: 'Left out:',
      format: percent,
    };
    const drawing = biasGaps(data, frameOf(400, 0));
    expect(textsOf(drawing).join(' ')).toContain('Left out: nb: 12 cases; 65 and older: 21 cases');
    expect(shapesWith(drawing, 'data')).toHaveLength(2);
  });

  test('one group is a dot, none a dash with the reason', () => {
    const lone = biasGaps({measures: [measureOf('a', [['women', 0.4]], 'one group only')], ...none}, frameOf(300, 0));
    expect(shapesWith(lone, 'data')).toHaveLength(1);
    expect(textsOf(lone)).toContain('women 40 %');
    const empty = biasGaps({measures: [measureOf('a', [['women', undefined]], 'no cases')], ...none}, frameOf(300, 0));
    expect(shapesWith(empty, 'missing')).toHaveLength(1);
    expect(shapesWith(empty, 'data')).toHaveLength(0);
    expect(textsOf(empty)).toContain('no cases');
  });

  test('measures share an axis, one below the other', () => {
    const drawing = biasGaps(
      {
        measures: [
          selected,
          measureOf('Found', [
            ['women', 0.5],
            ['men', 0.6],
          ]),
        ],
        ...none,
      },
      frameOf(300, 0),
    );
    const [first, second] = shapesWith(drawing, 'gap').map(line => numberOf(line, 'x2') - numberOf(line, 'x1'));
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 1);
    expect(drawing.marks.count).toBe(2);
    expect(drawing.marks.y(1)).toBeGreaterThan(drawing.marks.y(0));
  });

  test('the span is of the groups that have a rate', () => {
    const span = biasSpan(
      measureOf('', [
        ['a', undefined],
        ['b', 0],
        ['c', 0.2],
        ['d', 0],
      ]).groups,
    );
    expect([span?.low.label, span?.high.label]).toEqual(['b', 'c']);
    expect(biasSpan([])).toBe(undefined);
  });

  test('its table has a row for every group of every measure', () => {
    const facts = biasTable(
      {measures: [selected, measureOf('Found', [['nb', undefined]], 'none')], ...none},
      {
        caption: '',
        measure: 'Measure',
        group: 'Group',
        rate: 'Rate',
        gap: 'Gap',
        format: percent,
        missing: '–',
      },
    );
    expect(rowTexts(facts)).toEqual([
      ['Selected', 'women', '40 %', 'gap 20 points'],
      ['Selected', 'men', '60 %', 'gap 20 points'],
      ['Selected', 'not said', '50 %', 'gap 20 points'],
      ['Found', 'nb', 'no cases', 'none'],
    ]);
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const rate = fc.oneof(fc.constant(undefined), fc.double({min: 0, max: 1}), fc.double());
    const name = fc.string({maxLength: 20}).map(text => text.replace(/[<>"]/g, ''));
    const measure = fc.tuple(name, fc.array(fc.tuple(name, rate), {maxLength: 6}));
    fc.assert(
      fc.property(fc.array(measure, {maxLength: 4}), fc.integer({min: 1, max: 900}), (rows, width) => {
        const measures = rows.map(([label, rates]) => {
          const shown = measureOf(label, rates, 'gap 99 points');
          return {...shown, groups: shown.groups.map(group => ({...group, valueLabel: '99 %'}))};
        });
        const drawing = biasGaps(
          {measures, excluded: ['a: 9'], excludedLabel: 'Left out:', format: () => '99 %'},
          frameOf(width, 0),
        );
        expect(flawsOf(drawing)).toEqual([]);
        if (width > 160) expect(collisionsOf(drawing)).toEqual([]);
      }),
    );
  });
});
