import {describe, expect, test} from 'vitest';
import {definitions} from '../../../src/catalogue/catalogue.ts';
import type {Series} from '../../../src/index.ts';
import {type CardText, describeCard} from '../../../widgets/parts/card-text.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {definitionOf, month, reading, seriesOf, sprint, usualVerdict} from './series-facts.ts';

const words = wordsFor('en');
const thin = '\u202f';

function describeSeries(series: Series, standsFor?: string): CardText {
  return describeCard({series, definition: definitionOf(series.kpi), standsFor, readings: series.readings}, words);
}

const usual = {low: 6, high: 11, centre: 8, points: 25, provisional: false, of: 'value', scale: 'log'} as const;

describe('a card', () => {
  test('of a signal says since when, and what was before', () => {
    const readings = [reading('cycle-time', sprint(45), 8), reading('cycle-time', sprint(46), 24, {n: 15, leftOut: 1})];
    const [before] = readings;
    const text = describeSeries(
      seriesOf('cycle-time', readings, {
        usual,
        verdict: {...usualVerdict, state: 'above', good: false, since: sprint(46)},
        ...(before && {comparison: {with: before, change: 16, relative: 2}}),
        target: {value: 10, owner: 'A. Ruiz', met: false},
      }),
    );
    expect(text.value).toBe('24');
    expect(text.unit).toBe(`days: 85${thin}% finish within`);
    expect(text.chip).toEqual({tone: 'bad', mark: '▲', text: 'above usual since 2 Nov'});
    expect(text.notes).toEqual(['sprint 45: 8 days', 'target 10 days, A. Ruiz: not reached']);
    expect(text.foot).toEqual(['sprint 46', 'from 15 items', '1 left out']);
    expect(text.label).toBe(`Cycle time, started to done: 24 days: 85${thin}% finish within; above usual since 2 Nov`);
  });

  test('of a routine number has no colour', () => {
    const text = describeSeries(
      seriesOf(
        'velocity',
        [reading('velocity', sprint(45), 33), reading('velocity', sprint(46), 38, {parts: {typical: 36}})],
        {
          usual: {...usual, scale: 'linear'},
        },
      ),
    );
    expect([text.value, text.unit]).toEqual(['38', 'points in sprint 46']);
    expect(text.chip).toEqual({tone: 'none', mark: '●', text: 'usual'});
    expect(text.notes).toEqual(['average of the last 5: 36']);
  });

  test('of a signal without a direction has a shape and no colour', () => {
    const text = describeSeries(
      seriesOf('velocity', [reading('velocity', sprint(46), 60)], {
        verdict: {...usualVerdict, state: 'above', since: sprint(46)},
      }),
    );
    expect(text.chip).toMatchObject({tone: 'none', mark: '▲'});
  });

  test('below the gate says the change with both dates, and when a verdict comes', () => {
    const readings = [reading('completed-stories', sprint(45), 7), reading('completed-stories', sprint(46), 9)];
    const [before] = readings;
    const text = describeSeries(
      seriesOf('completed-stories', readings, {
        verdict: {...usualVerdict, state: 'too-little-history', points: 4},
        ...(before && {comparison: {with: before, change: 2}}),
      }),
    );
    expect(text.chip).toEqual({tone: 'none', mark: '○', text: 'too little history: 4 of 10 sprints'});
    expect(text.notes).toEqual(['sprint 45: 7 stories; +2 by sprint 46']);
  });

  test('of sprint goals leads with the counts', () => {
    const pooled = {...sprint(41), to: sprint(47).to, label: 'CHK Sprint 41 – CHK Sprint 47'};
    const before = {...sprint(34), to: sprint(40).to, label: 'CHK Sprint 34 – CHK Sprint 40'};
    const goals = [41, 42, 43, 44, 45, 46, 47].map(number =>
      reading('sprint-goal-completion', sprint(number), number === 44 ? 0 : 1),
    );
    const text = describeSeries(
      seriesOf('sprint-goal-completion', goals, {
        headline: reading('sprint-goal-completion', pooled, 6 / 7, {parts: {met: 6, goals: 7, partly: 0}}),
        comparison: {
          with: reading('sprint-goal-completion', before, 5 / 7, {parts: {met: 5, goals: 7}}),
          change: 1 / 7,
        },
        target: {value: 0.8, owner: 'A. Ruiz', met: true},
        verdict: {...usualVerdict, state: 'not-judged'},
      }),
    );
    expect([text.value, text.unit]).toEqual(['6 of 7', `86${thin}%`]);
    expect(text.chip).toBeUndefined();
    expect(text.notes).toEqual(['sprints 34 to 40: 5 of 7', `target 80${thin}%, A. Ruiz: reached`]);
    expect(text.foot).toEqual(['sprints 41 to 47']);
  });

  test('a target that the value reaches but not its whole interval is not surely reached', () => {
    // 1,860 of 2,000: Wilson's interval is 0.918 to 0.940.
    const noteOf = (met: boolean, surely?: boolean) =>
      describeSeries(
        seriesOf('precision', [reading('precision', sprint(46), 0.93, {low: 0.918, high: 0.94})], {
          target: {value: 0.92, met, ...(surely !== undefined && {surely})},
          verdict: {...usualVerdict, state: 'not-judged'},
        }),
      ).notes.find(note => note.startsWith('target'));
    expect(noteOf(true, true)).toBe(`target 92${thin}%: reached`);
    expect(noteOf(true, false)).toBe(`target 92${thin}%: reached, not surely`);
    expect(noteOf(false, false)).toBe(`target 92${thin}%: not reached`);
    expect(noteOf(true)).toBe(`target 92${thin}%: reached`);
  });

  test('that adds nothing together says so above a chart of each, and what to do where there is none', () => {
    const mixed = reading('experiment-effect', sprint(46), undefined, {why: 'scope-mismatch'});
    const groups = [{value: 'E-1', readings: [], headline: reading('experiment-effect', sprint(46), 0.02)}];
    const reasonOf = (more: Partial<Series>) => describeSeries(seriesOf('experiment-effect', [mixed], more)).reason;
    expect(reasonOf({groups})).toBe('They are not added together: the chart has each of them.');
    expect(reasonOf({})).toMatch(/Choose one, or split the card/);
  });

  test('of a share says its counts and what it is not about', () => {
    const text = describeSeries(
      seriesOf('on-time', [reading('on-time', sprint(46), 0.81)], {
        headline: reading('on-time', sprint(46), 30 / 37, {parts: {onTime: 30, withDue: 37, withoutDue: 59}}),
      }),
    );
    expect([text.value, text.unit]).toEqual([`81${thin}%`, '30 of 37']);
    expect(text.notes).toEqual(['59 had no due date']);
  });

  test('of a state is about the last covered day, also while its period runs', () => {
    const text = describeSeries(
      seriesOf('work-in-progress', [reading('work-in-progress', sprint(47, false), 14, {parts: {old: 3, limit: 9}})], {
        headline: reading('work-in-progress', sprint(47, false), 14, {parts: {old: 3, limit: 9}}),
      }),
    );
    expect([text.value, text.unit]).toEqual(['14', 'items on 20 Nov']);
    expect(text.notes).toEqual([`3 open longer than 85${thin}% ever take`]);
  });

  test('of the backlog says how much work lies ahead', () => {
    const headline = reading('backlog', sprint(47, false), 63, {parts: {estimated: 0.71, median: 46, ahead: 3.4}});
    const text = describeSeries(seriesOf('backlog', [headline], {headline}));
    expect([text.value, text.unit]).toEqual(['63', 'open items, 3.4 sprints of work']);
    expect(text.notes).toEqual([`71${thin}% estimated`, 'half older than 46 days']);
  });

  test('of months names the month', () => {
    const readings = [reading('escaped-defects', month('2026-08'), 3), reading('escaped-defects', month('2026-09'), 0)];
    const text = describeSeries(seriesOf('escaped-defects', readings, {grain: 'month'}));
    expect([text.value, text.unit]).toEqual(['0', 'found in production in September']);
  });

  test('that stands in for another says so', () => {
    expect(describeSeries(seriesOf('lead-time', [reading('lead-time', sprint(46), 23)]), 'cycle time').foot).toContain(
      'stands in for cycle time',
    );
  });

  test('does not stand in for its own name', () => {
    const series = seriesOf('items-in-progress', [reading('items-in-progress', sprint(46), 12)]);
    expect(describeSeries(series, 'work in progress').foot.join()).not.toContain('stands in');
  });

  test('counts the period before in the same things as its own', () => {
    const stories = [reading('completed-stories', sprint(45), 1), reading('completed-stories', sprint(46), 9)];
    const [before] = stories;
    const all = {usual, verdict: usualVerdict, ...(before && {comparison: {with: before, change: 8, relative: 8}})};
    expect(describeSeries(seriesOf('completed-stories', stories, all)).notes[0]).toBe('sprint 45: 1 story');
    expect(describeSeries(seriesOf('throughput', stories, all)).notes[0]).toBe('sprint 45: 1 item');
  });
});

describe('every KPI of the catalogue', () => {
  test.each(definitions.map(({id}) => id))('%s has words with a value', kpi => {
    const text = describeSeries(seriesOf(kpi, [reading(kpi, sprint(45), 1), reading(kpi, sprint(46), 0.5)]));
    expect(text.value).not.toBe('');
    expect(text.reason).toBeUndefined();
    expect(text.label).toContain(text.title);
  });

  test.each(definitions.map(({id}) => id))('%s has words without a value', kpi => {
    const text = describeSeries(
      seriesOf(kpi, [reading(kpi, sprint(46), undefined, {why: 'no-data'})], {why: 'no-data'}),
    );
    expect(text.value).toBeUndefined();
    expect(text.reason).toBe('Nothing recorded on these days. Another file or filter may have some.');
    expect(text.notes).toEqual([]);
  });
});
