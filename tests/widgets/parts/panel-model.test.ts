import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {productOwner} from '../../../src/catalogue/roles.ts';
import type {Series} from '../../../src/index.ts';
import {arrangePanel, isRefused, packRows, type RoleEntry, wantedKpis} from '../../../widgets/parts/panel-model.ts';
import {reading, refused, seriesOf, sprint, usualVerdict} from './series-facts.ts';

function found(...series: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(series.map(one => [one.kpi, one]));
}

function plain(kpi: string, more: Partial<Series> = {}): Series {
  return seriesOf(kpi, [reading(kpi, sprint(46), 10)], more);
}

const signal = {verdict: {...usualVerdict, state: 'above', good: false, since: sprint(46)}} as const;

describe('a refusal', () => {
  test.each(['needs-column', 'needs-table', 'needs-answer', 'needs-iterations', 'scope-mismatch', 'missing-rate'])(
    '%s is one',
    why => {
      expect(isRefused(refused('nps', why))).toBe(true);
    },
  );

  test.each(['no-data', 'no-complete-period', 'not-covered', 'too-few', 'unsettled', 'zero-denominator', 'not-loaded'])(
    '%s is a state of the card',
    why => {
      expect(isRefused(refused('nps', why))).toBe(false);
    },
  );
});

describe('a KPI that the data hold nothing of', () => {
  const empty = (more: Partial<Series> = {}): Series =>
    seriesOf(
      'csat',
      [45, 46].map(number => reading('csat', sprint(number), undefined, {why: 'no-data'})),
      more,
    );

  test('is refused, whatever else its table holds', () => {
    expect(isRefused(empty())).toBe(true);
    expect(arrangePanel([['nps'], ['csat']], found(plain('nps'), empty())).cards.map(({kpi}) => kpi)).toEqual(['nps']);
  });

  test('is a state of the card under a filter, with a value before, and where rows were left out', () => {
    const {receipt} = empty();
    expect(isRefused(empty({receipt: {...receipt, where: {team: ['Blue']}}}))).toBe(false);
    const readings = [reading('csat', sprint(45), 0.8), reading('csat', sprint(46), undefined, {why: 'no-data'})];
    expect(isRefused(seriesOf('csat', readings))).toBe(false);
    const leftOut = [reading('csat', sprint(46), undefined, {why: 'no-data', leftOut: 3})];
    expect(isRefused(seriesOf('csat', leftOut))).toBe(false);
  });
});

describe('arranging', () => {
  const entries: readonly RoleEntry[] = [
    ['cycle-time', 'lead-time'],
    ['velocity', 'velocity-items', 'throughput'],
    ['on-time'],
    ['throughput'],
  ];

  test('puts signals first and large, the rest in the order of the role', () => {
    const model = arrangePanel(
      entries,
      found(plain('cycle-time'), plain('velocity'), plain('on-time', signal), plain('throughput')),
    );
    expect(model.cards.map(({kpi}) => kpi)).toEqual(['on-time', 'cycle-time', 'velocity', 'throughput']);
    expect(model.cards.map(({isLarge}) => isLarge)).toEqual([true, false, false, false]);
  });

  test('without a signal the first card is large', () => {
    const model = arrangePanel(
      entries,
      found(plain('cycle-time'), plain('velocity'), plain('on-time'), plain('throughput')),
    );
    expect(model.cards.filter(({isLarge}) => isLarge).map(({kpi}) => kpi)).toEqual(['cycle-time']);
  });

  test('a refused KPI gives its place to the next one, and is gathered', () => {
    const model = arrangePanel(
      entries,
      found(
        refused('cycle-time', 'needs-column'),
        plain('lead-time'),
        plain('velocity'),
        plain('on-time'),
        plain('throughput'),
      ),
    );
    expect(model.cards[0]).toMatchObject({kpi: 'lead-time', standsFor: 'cycle-time'});
    expect(model.refused.map(({kpi}) => kpi)).toEqual(['cycle-time']);
  });

  test('a KPI that stands in for another does not stand there twice', () => {
    const model = arrangePanel(
      entries,
      found(
        plain('cycle-time'),
        refused('velocity', 'needs-iterations'),
        refused('velocity-items', 'needs-iterations'),
        plain('throughput'),
        plain('on-time'),
      ),
    );
    expect(model.cards.map(({kpi}) => kpi)).toEqual(['cycle-time', 'throughput', 'on-time']);
    expect(model.cards[1]?.standsFor).toBe('velocity');
    expect(model.refused.map(({kpi}) => kpi)).toEqual(['velocity']);
  });

  test('what is not there yet waits in its place', () => {
    const model = arrangePanel(entries, found(refused('cycle-time', 'needs-column'), plain('on-time')));
    expect(model.waiting).toEqual(['lead-time', 'velocity', 'throughput']);
    expect(model.cards.map(({kpi}) => kpi)).toEqual(['on-time']);
    const kpis = model.places.map(place => (typeof place === 'string' ? place : place.kpi));
    expect(kpis).toEqual(['lead-time', 'velocity', 'on-time', 'throughput']);
    // The first place is kept as large as its card is going to be.
    expect(model.cards[0]?.isLarge).toBe(false);
  });

  test('what is waited for no more has no place', () => {
    const model = arrangePanel(entries, found(plain('on-time')), kpi => kpi === 'velocity');
    expect(model.places.map(place => (typeof place === 'string' ? place : place.kpi))).toEqual(['velocity', 'on-time']);
    expect(arrangePanel(entries, found(plain('on-time')), () => false).cards[0]?.isLarge).toBe(true);
  });

  test('a number without a value keeps its card', () => {
    const empty = seriesOf('on-time', [], {why: 'no-data'});
    expect(arrangePanel([['on-time']], found(empty)).cards.map(({kpi}) => kpi)).toEqual(['on-time']);
  });

  describe('a KPI whose complete periods left out all that they should count', () => {
    const mute = seriesOf('cycle-time', [
      reading('cycle-time', sprint(46), undefined, {leftOut: 5, why: 'no-data'}),
      reading('cycle-time', sprint(47, false), 2),
    ]);
    const entry: readonly RoleEntry[] = [['cycle-time', 'lead-time']];

    test('gives its place to the next one', () => {
      expect(wantedKpis(entry, found(mute))).toEqual(['lead-time']);
      expect(arrangePanel(entry, found(mute)).waiting).toEqual(['lead-time']);
      const {cards, refused} = arrangePanel(entry, found(mute, plain('lead-time')));
      expect(cards).toMatchObject([{kpi: 'lead-time', standsFor: 'cycle-time'}]);
      expect(refused).toEqual([]);
    });

    test('keeps its card where the next one cannot be computed, or there is none', () => {
      const {cards} = arrangePanel(entry, found(mute, refused('lead-time', 'needs-column')));
      expect(cards.map(({kpi}) => kpi)).toEqual(['cycle-time']);
      expect(arrangePanel([['cycle-time']], found(mute)).cards.map(({kpi}) => kpi)).toEqual(['cycle-time']);
    });

    test('has it back with the first complete period that has a value', () => {
      const some = plain('cycle-time', {readings: [...mute.readings, reading('cycle-time', sprint(48), 3)]});
      expect(wantedKpis(entry, found(some))).toEqual([]);
    });
  });

  test('everything that is refused leaves no card', () => {
    const all = productOwner.kpis.flat().map(kpi => refused(kpi, 'needs-table'));
    const model = arrangePanel(productOwner.kpis, found(...all));
    expect(model.cards).toEqual([]);
    expect(model.waiting).toEqual([]);
    expect(new Set(model.refused.map(({kpi}) => kpi)).size).toBe(model.refused.length);
  });

  test('every KPI of the role stands somewhere once, whichever are refused', () => {
    const all = [...new Set(productOwner.kpis.flat())];
    fc.assert(
      fc.property(fc.array(fc.boolean(), {minLength: all.length, maxLength: all.length}), flags => {
        const series = all.map((kpi, index) => (flags[index] ? refused(kpi, 'needs-column') : plain(kpi)));
        const {cards, waiting} = arrangePanel(productOwner.kpis, found(...series));
        expect(waiting).toEqual([]);
        expect(new Set(cards.map(({kpi}) => kpi)).size).toBe(cards.length);
        for (const entry of productOwner.kpis) {
          const usable = entry.find(kpi => !flags[all.indexOf(kpi)]);
          if (usable) expect(cards.some(({kpi}) => kpi === usable)).toBe(true);
        }
      }),
    );
  });
});

describe('what to read next', () => {
  const entries: readonly RoleEntry[] = [['cycle-time', 'lead-time'], ['on-time']];
  test('is the role first, then the stand-in of what was refused', () => {
    expect(wantedKpis(entries, found())).toEqual(['cycle-time', 'on-time']);
    expect(wantedKpis(entries, found(refused('cycle-time', 'needs-column'), plain('on-time')))).toEqual(['lead-time']);
    expect(wantedKpis(entries, found(plain('cycle-time'), plain('on-time')))).toEqual([]);
  });
});

describe('rows of twelve columns', () => {
  test('are filled as in the reference picture', () => {
    // Two signals; velocity, goals, stories; work in progress and on time, whose room goes to the wide one.
    const places = packRows([7, 5, 6, 3, 3, 6, 3]);
    expect(places.map(({span}) => span)).toEqual([7, 5, 6, 3, 3, 9, 3]);
    expect(places.map(({row}) => row)).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  test('let a later card fill a gap', () => {
    expect(packRows([7, 6, 5]).map(({index}) => index)).toEqual([0, 2, 1]);
  });

  test('end with a card that has no neighbour where the rows above end', () => {
    expect(packRows([6, 6, 3]).map(({span}) => span)).toEqual([6, 6, 12]);
    // The only card of all is no row under others.
    expect(packRows([3]).map(({span}) => span)).toEqual([6]);
  });

  test('never hold more than twelve columns, and every card once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 3, max: 12}), {maxLength: 20}), wishes => {
        const places = packRows(wishes);
        expect(places.map(({index}) => index).sort((a, b) => a - b)).toEqual(wishes.map((_, index) => index));
        const sums = new Map<number, number>();
        for (const {row, span} of places) sums.set(row, (sums.get(row) ?? 0) + span);
        for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(12);
        for (const {index, span} of places) expect(span).toBeGreaterThanOrEqual(wishes[index] ?? 0);
      }),
    );
  });
});
