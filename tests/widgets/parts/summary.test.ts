import {describe, expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue/catalogue.ts';
import type {Series} from '../../../src/index.ts';
import {arrangePanel} from '../../../widgets/parts/panel-model.ts';
import {type SummaryLine, summarise} from '../../../widgets/parts/summary.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {month, reading, seriesOf, sprint, usualVerdict} from './series-facts.ts';

const words = wordsFor('en');
const thin = '\u202f';

function summary(...series: readonly Series[]): readonly SummaryLine[] {
  const found = new Map(series.map(one => [one.kpi, one]));
  return summarise(
    arrangePanel(
      series.map(({kpi}) => [kpi] as const),
      found,
    ).cards,
    catalogue,
    words,
  );
}

function sentence({lead, rest, time}: SummaryLine): string {
  return [lead, rest, time].filter(Boolean).join(' ');
}

const usual = {low: 6, high: 11, centre: 8, points: 25, provisional: false, of: 'value', scale: 'log'} as const;
const cycleTime = seriesOf(
  'cycle-time',
  [reading('cycle-time', sprint(45), 9), reading('cycle-time', sprint(46), 14)],
  {
    usual,
    verdict: {...usualVerdict, state: 'above', good: false, since: sprint(46)},
  },
);
const routine = ['velocity', 'completed-stories'].map(kpi => seriesOf(kpi, [reading(kpi, sprint(46), 14)], {usual}));

describe('the summary', () => {
  test('says each signal with since when, then what moved within its usual range', () => {
    const lines = summary(cycleTime, ...routine);
    expect(lines.map(sentence)).toEqual([
      `Cycle time is above its usual range. In sprint 46, 85${thin}% finished within 14 days; 6 to 11 is usual. since 2 Nov`,
      'Velocity and completed stories moved within their usual range: nothing to explain.',
    ]);
    expect(lines.map(({mark, tone}) => [mark, tone])).toEqual([
      ['▲', 'bad'],
      ['●', 'none'],
    ]);
  });

  test('says what is not settled yet', () => {
    const months = [
      reading('escaped-defects', month('2026-09'), 0),
      reading('escaped-defects', month('2026-10'), 1, {settled: false}),
    ];
    const [lines] = summary(
      seriesOf('escaped-defects', months, {
        grain: 'month',
        headline: months[0],
        usual: {...usual, low: 0.6, high: 5.6},
        verdict: {...usualVerdict, state: 'below', good: true, since: month('2026-08')},
      }),
    );
    expect(lines && sentence(lines)).toBe(
      'Escaped defects are below their usual range. In September: 0 bugs; 0.6 to 5.6 is usual. October is not settled yet. since Aug',
    );
  });

  test('says of a number judged on its change how it changed, never its level against changes', () => {
    const before = reading('backlog', sprint(46), 40);
    const headline = reading('backlog', sprint(47, false), 63);
    const [line] = summary(
      seriesOf('backlog', [before, headline], {
        headline,
        usual: {...usual, low: -5, high: 7.2, of: 'change', scale: 'linear'},
        comparison: {with: before, change: 23},
        verdict: {...usualVerdict, state: 'above', since: sprint(47, false)},
      }),
    );
    expect(line && sentence(line)).toBe(
      'The change of backlog is above its usual range. On 20 Nov: 63 items, +23 since the period before; changes of −5 to +7.2 are usual. since 16 Nov',
    );
  });

  test('says of a pooled share the period that was judged', () => {
    const readings = [reading('on-time', sprint(45), 0.8), reading('on-time', sprint(46), 0.2)];
    const [line] = summary(
      seriesOf('on-time', readings, {
        headline: reading('on-time', {...sprint(45), to: sprint(46).to}, 0.7),
        usual: {...usual, low: 0.55, high: 1, scale: 'linear'},
        verdict: {...usualVerdict, state: 'below', good: false, since: sprint(46)},
      }),
    );
    expect(line && sentence(line)).toBe(
      `On-time share is below its usual range. In sprint 46: 20${thin}%; 55${thin}% to 100${thin}% is usual. since 2 Nov`,
    );
  });

  test('says that nothing is outside, and how firm that is', () => {
    const provisional = routine.map(series => ({...series, verdict: {...usualVerdict, points: 11, provisional: true}}));
    expect(summary(...provisional).map(sentence)).toEqual([
      'Nothing is outside its usual range. 11 complete sprints: verdicts are provisional until there are 16.',
    ]);
  });

  test('says that there is too little history', () => {
    const young = routine.map(series => ({
      ...series,
      verdict: {...usualVerdict, state: 'too-little-history', points: 4} as const,
    }));
    expect(summary(...young).map(sentence)).toEqual([
      'Too little history for a verdict. 4 complete sprints; the first verdict takes 10.',
    ]);
    expect(summary(cycleTime, ...young).map(sentence)[1]).toBe(
      'Velocity and completed stories: no verdict yet, 4 of 10 sprints.',
    );
  });

  test('says what cannot be judged', () => {
    const drifting = routine.map(series => ({...series, verdict: {...usualVerdict, state: 'not-judged'} as const}));
    expect(summary(cycleTime, ...drifting).map(sentence)[1]).toBe(
      'Velocity and completed stories: not judged, since each value follows the one before and limits would mislead.',
    );
  });

  test('is silent about numbers without a value or without a usual range', () => {
    expect(
      summary(
        seriesOf('velocity', [], {why: 'no-data'}),
        seriesOf('work-by-goal', [reading('work-by-goal', sprint(46), 3)]),
      ),
    ).toEqual([]);
  });
});
