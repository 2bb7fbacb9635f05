import {catalogue} from '../../../src/catalogue/catalogue.ts';
import type {AnyDefinition, Period, Reading, Series, Verdict} from '../../../src/index.ts';
import {useAllLenses} from '../../../widgets/parts/all-lenses.ts';

useAllLenses();

/** Sprints of two weeks, numbered, the first one on Monday 1 December 2025. Sprint 41 begins on 24 August 2026. */
export function sprint(number: number, complete = true): Period {
  const first = Date.UTC(2025, 11, 1) + (number - 22) * 14 * 86_400_000;
  const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return {from: iso(first), to: iso(first + 14 * 86_400_000), label: `CHK Sprint ${number}`, complete};
}

export function month(iso: string, complete = true): Period {
  const [year = 0, number = 1] = iso.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
  return {from: `${iso}-01`, to: next, label: iso, complete};
}

export function week(number: number, complete = true): Period {
  // Week 1 of 2026 begins on Monday 29 December 2025.
  const first = Date.UTC(2025, 11, 29) + (number - 1) * 7 * 86_400_000;
  const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return {
    from: iso(first),
    to: iso(first + 7 * 86_400_000),
    label: `2026-W${String(number).padStart(2, '0')}`,
    complete,
  };
}

export function reading(kpi: string, period: Period, value: number | undefined, more: Partial<Reading> = {}): Reading {
  return {kpi, period, value, n: value ?? 0, leftOut: 0, parts: {}, settled: period.complete, ...more};
}

export const usualVerdict: Verdict = {state: 'usual', provisional: false, good: undefined, points: 25, needed: 10};

export function definitionOf(kpi: string): AnyDefinition {
  const definition = catalogue.get(kpi);
  if (!definition) throw new Error(`unknown kpi: ${kpi}`);
  return definition;
}

/** A series of a KPI of the catalogue as facts; the headline is the last complete reading unless given. */
export function seriesOf(kpi: string, readings: readonly Reading[], more: Partial<Series> = {}): Series {
  const {unit, better, headline} = definitionOf(kpi);
  const last = readings.filter(({period}) => period.complete).at(-1);
  return {
    kpi,
    unit,
    better,
    grain: 'sprint',
    headlineRule: headline,
    readings,
    headline: last,
    usual: undefined,
    verdict: usualVerdict,
    comparison: undefined,
    target: undefined,
    events: [],
    receipt: {
      kpi,
      definition: 'abc',
      engine: 1,
      dataset: 'default',
      revision: 1,
      conventions: {timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1, profile: 'default', currency: ''},
      grain: 'sprint',
      where: {},
      asOf: '2026-11-20',
      coverage: {from: '2025-12-01', through: '2026-11-20'},
      params: {},
      rowsRead: 412,
    },
    ...more,
  };
}

/** A series that the data cannot say. */
export function refused(kpi: string, why: string, needs?: Series['needs']): Series {
  const {headline: _, ...rest} = seriesOf(kpi, []);
  return {...rest, headline: undefined, why, ...(needs && {needs})};
}
