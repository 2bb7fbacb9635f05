import {describe, expect, test} from 'vitest';
import {type ObjectiveData, objectivesTable, objectivesTemplate} from '../../../widgets/charts/objectives.ts';
import {rowTexts, shapesOf} from './markup.ts';

const data: ObjectiveData = {
  caption: 'Objectives',
  paceLabel: elapsed => `${elapsed * 100} % of the time has passed`,
  objectives: [
    {
      label: 'Win mid-market',
      score: 0.62,
      scoreLabel: '0.62',
      elapsed: 0.79,
      keyResults: [
        {label: 'MRR', course: '1.1m → 1.6m → 1.8m', score: 0.714, scoreLabel: '0.71'},
        {
          label: 'Defects',
          course: '0.9 → 0.2 → 0.3',
          score: 1.17,
          scoreLabel: '1.00',
          marks: [{kind: 'over', text: 'over-achieved'}],
        },
        {
          label: 'Sign-in',
          course: '12 % → ? → 60 %',
          score: undefined,
          scoreLabel: 'not scored',
          marks: [{kind: 'stale', text: 'no update for 38 days'}],
        },
        {label: 'Calls', course: '9 → 9 → 5', score: 0, scoreLabel: '0.00'},
        {label: 'Churn', course: '2 → 3 → 1', score: -0.5, scoreLabel: '−0.50'},
      ],
    },
    {label: 'One platform', score: undefined, scoreLabel: 'no key results', elapsed: undefined, keyResults: []},
  ],
};

describe('objectivesTemplate', () => {
  const shapes = shapesOf(objectivesTemplate(data));
  const classed = (kind: string) => shapes.filter(shape => shape.attributes.get('class')?.split(' ').includes(kind));

  test('bars are as long as their scores, at most the track; none for zero, less and missing', () => {
    expect(classed('data').map(bar => bar.attributes.get('width'))).toEqual(['62%', '71.4%', '100%']);
    expect(classed('track')).toHaveLength(7);
  });

  test('the tick stands at the share of the time that has passed', () => {
    const ticks = classed('tick');
    expect(ticks).toHaveLength(6);
    expect(new Set(ticks.map(tick => tick.attributes.get('x1')))).toEqual(new Set(['79%']));
  });

  test('the pace is said once where it is the same for all, else with each', () => {
    expect(classed('objective-pace').map(({text}) => text)).toEqual(['79 % of the time has passed']);
    const [first] = data.objectives;
    const same = objectivesTemplate({...data, objectives: first ? [first, first] : []});
    const said = shapesOf(same).filter(shape => shape.attributes.get('class') === 'objective-pace');
    expect(said).toHaveLength(1);
  });

  test('scores, courses and marks are words', () => {
    const texts = shapes.map(({text}) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['0.62', 'MRR', '1.1m → 1.6m → 1.8m', 'not scored', 'no key results']),
    );
    expect(classed('objective-mark').map(shape => shape.attributes.get('class'))).toEqual([
      'objective-mark over',
      'objective-mark stale',
    ]);
  });

  test('lists are named', () => {
    const lists = shapes.filter(({tag}) => tag === 'ul').map(list => list.attributes.get('aria-label'));
    expect(lists).toEqual(['Objectives', 'Win mid-market']);
  });
});

test('its table has a row for each key result, and one for an objective without any', () => {
  const words = {
    caption: '',
    objective: 'Objective',
    keyResult: 'Key result',
    course: 'Course',
    score: 'Score',
    marks: 'Remarks',
  };
  const rows = rowTexts(objectivesTable(data, words));
  expect(rows).toHaveLength(6);
  expect(rows[1]).toEqual(['Win mid-market', 'Defects', '0.9 → 0.2 → 0.3', '1.00', 'over-achieved']);
  expect(rows[5]).toEqual(['One platform', '', '', 'no key results', '']);
  expect(objectivesTable(data, words).row(2)[3]?.value).toBe(undefined);
});
