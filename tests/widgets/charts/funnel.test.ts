import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {funnel, funnelTable} from '../../../widgets/charts/funnel.ts';
import {boxOf, collisionsOf, flawsOf, frameOf, rowTexts, shapesWith, textsOf} from './markup.ts';

function stepOf(label: string, count: number | undefined, ofPrevious?: string, ofFirst?: string) {
  return {
    label,
    count,
    countLabel: count === undefined ? 'not recorded' : String(count),
    ...(ofPrevious === undefined ? {} : {ofPrevious}),
    ...(ofFirst === undefined ? {} : {ofFirst}),
    text: `${label}: ${count}`,
  };
}

const steps = [
  stepOf('Visited', 200),
  stepOf('Tried', 50, '25 % of the step before', '25 % of the first'),
  stepOf('Paid', 10, '20 % of the step before', '5 % of the first'),
];

describe('funnel', () => {
  test('a bar is as long as its share of the first step', () => {
    // One line of 15 px, 3 px, a bar of 10 px, 12 px to the next.
    const drawing = funnel({steps}, frameOf(600, 0));
    expect(shapesWith(drawing, 'data').map(boxOf)).toEqual([
      [0, 18, 600, 10],
      [0, 58, 150, 10],
      [0, 98, 30, 10],
    ]);
    expect(drawing.height).toBe(110);
  });

  test('counts and shares stand in one line where there is room, else below the label', () => {
    expect(textsOf(funnel({steps}, frameOf(600, 0)))).toEqual([
      'Visited',
      '200',
      'Tried',
      '50',
      '25 % of the step before · 25 % of the first',
      'Paid',
      '10',
      '20 % of the step before · 5 % of the first',
    ]);
    const narrow = funnel({steps}, frameOf(200, 0));
    expect(textsOf(narrow).join(' ')).toContain('25 % of the first');
    expect(narrow.height).toBeGreaterThan(110);
  });

  test('a step that is not known has its track and its words, one of zero no bar', () => {
    const drawing = funnel(
      {steps: [stepOf('Visited', 200), stepOf('Tried', undefined), stepOf('Paid', 0)]},
      frameOf(600, 0),
    );
    expect(shapesWith(drawing, 'data')).toHaveLength(1);
    expect(shapesWith(drawing, 'track')).toHaveLength(3);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['not recorded', '0']));
  });

  test('where a later step is larger, as it may be in an open funnel, it sets the scale', () => {
    const drawing = funnel({steps: [stepOf('a', 50), stepOf('b', 100)]}, frameOf(400, 0));
    expect(shapesWith(drawing, 'data').map(shape => boxOf(shape)[2])).toEqual([200, 400]);
  });

  test('the cursor goes from step to step', () => {
    const {marks} = funnel({steps}, frameOf(600, 0));
    expect(marks.shape).toBe('row');
    expect(marks.nearest(300, 60)).toBe(1);
    expect(marks.text(2)).toBe('Paid: 10');
  });

  test('its table has a row a step', () => {
    const facts = funnelTable(
      {steps: [stepOf('a', 50), stepOf('b', undefined, 'unknown')]},
      {
        caption: '',
        step: 'Step',
        count: 'People',
        ofPrevious: 'of the last',
        ofFirst: 'of the first',
        format: String,
        missing: '–',
      },
    );
    expect(rowTexts(facts)).toEqual([
      ['a', '50', '', ''],
      ['b', '–', 'unknown', ''],
    ]);
  });

  test('no flawed number and no touching labels, whatever the data and width', () => {
    const step = fc.tuple(fc.string({maxLength: 40}), fc.oneof(fc.constant(undefined), fc.nat(99_999), fc.double()));
    fc.assert(
      fc.property(fc.array(step, {maxLength: 8}), fc.integer({min: 1, max: 900}), (rows, width) => {
        const data = {
          steps: rows.map(([label, count]) => ({
            ...stepOf(label.replace(/[<>"]/g, ''), count, '25 % of the last'),
            countLabel: '99',
          })),
        };
        const drawing = funnel(data, frameOf(width, 0));
        expect(flawsOf(drawing)).toEqual([]);
        if (width > 120) expect(collisionsOf(drawing)).toEqual([]);
      }),
    );
  });
});
