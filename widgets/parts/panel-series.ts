import type {Kit, ReadScope, Series} from '../../src/index.ts';
import type {FailureFact} from '../words/words.ts';
import {faceOf} from './faces.ts';
import {failureOf, isAbort} from './failure.ts';
import {type Horizon, periodsWithin} from './horizon.ts';
import {type RoleEntry, wantedKpis} from './panel-model.ts';

/** How far back, seen from which day. */
export interface HorizonFrom {
  readonly horizon: Horizon;
  /** ISO day; empty where the data cover none. */
  readonly through: string;
}

/** Series by KPI, and why some are not there. */
export interface SeriesFound {
  readonly series: ReadonlyMap<string, Series>;
  readonly failures: ReadonlyMap<string, FailureFact>;
}

/**
 * Reads a role's series, and the stand-ins of those that are refused. Numbers over the whole horizon are asked for once the periods in it are known.
 * `found` hears of each as it comes. One that fails does not stop the others.
 */
export async function readSeries(
  kit: Kit,
  entries: readonly RoleEntry[],
  scope: ReadScope,
  from: HorizonFrom,
  found: (series: ReadonlyMap<string, Series>, failures: ReadonlyMap<string, FailureFact>) => void,
): Promise<SeriesFound> {
  const series = new Map<string, Series>();
  const failures = new Map<string, FailureFact>();
  const isPooled = (kpi: string): boolean => kit.catalogue.get(kpi)?.headline === 'horizon';
  const readOne = async (kpi: string, last: number | undefined): Promise<void> => {
    const {split} = faceOf(kpi);
    try {
      const read = (periods: number | undefined): Promise<Series> =>
        kit.read(kpi, {...scope, ...(split && {split}), ...(periods && {last: periods})});
      const one = await read(last);
      // A pooled number that stands alone says by its own periods how many the horizon holds.
      const within = isPooled(kpi) && last === undefined ? periodsWithin(one.readings, from.horizon, from.through) : 0;
      series.set(kpi, within > 0 && within < one.readings.length ? await read(within) : one);
    } catch (error) {
      if (isAbort(error)) throw error;
      failures.set(kpi, failureOf(error));
    }
    found(new Map(series), new Map(failures));
  };
  const open = (): string[] => {
    const usable = entries.map((entry): readonly string[] => entry.filter(kpi => !failures.has(kpi))).filter(isEntry);
    return wantedKpis(usable, series).filter(kpi => !failures.has(kpi));
  };
  for (let wanted = open(); wanted.length > 0; wanted = open()) {
    const plain = wanted.filter(kpi => !isPooled(kpi));
    if (plain.length > 0) await Promise.all(plain.map(kpi => readOne(kpi, undefined)));
    else await Promise.all(wanted.map(kpi => readOne(kpi, pooledPeriods(kit, kpi, series, from))));
  }
  return {series, failures};
}

function isEntry(kpis: readonly string[]): kpis is RoleEntry {
  return kpis.length > 0;
}

const daysOfMonth = 30.5;

/** Periods that a pooled number goes over: those that the panel's own series have in the horizon. Undefined where none is known yet: all. */
function pooledPeriods(
  kit: Kit,
  kpi: string,
  series: ReadonlyMap<string, Series>,
  {horizon, through}: HorizonFrom,
): number | undefined {
  const prefers = kit.catalogue.get(kpi)?.prefers;
  const alike = [...series.values()].filter(
    one => one.readings.length > 0 && (prefers ? one.grain === prefers : !kit.catalogue.get(one.kpi)?.prefers),
  );
  const [first] = alike;
  if (first) return periodsWithin(first.readings, horizon, through);
  return prefers === 'month' && horizon.days !== undefined
    ? Math.max(1, Math.round(horizon.days / daysOfMonth))
    : undefined;
}
