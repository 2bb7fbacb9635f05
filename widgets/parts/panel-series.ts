import type {Kit, ReadScope, Series, Where} from '../../src/index.ts';
import type {FailureFact} from '../words/words.ts';
import {faceOf} from './faces.ts';
import {failureOf, isAbort} from './failure.ts';
import {daysOfHorizon, periodsWithin} from './horizon.ts';
import {type Band, entriesWith, grainOf, ownEntries} from './panel-band.ts';
import {type RoleEntry, wantedKpis} from './panel-model.ts';

/** What is read: which numbers of which data, how far back, by what. */
export interface SeriesAsked {
  readonly kit: Kit;
  readonly bands: readonly Band[];
  readonly scope: ReadScope;
  /** ISO day; empty where the data cover none. */
  readonly through: string;
  /** The dimensions by which the reader splits KPIs. */
  readonly splits: Readonly<Record<string, string>>;
  /** The filter that holds for a KPI. */
  readonly whereOf: (kpi: string) => Where;
}

/** Series by KPI, and why some are not there. */
export interface SeriesFound {
  readonly series: ReadonlyMap<string, Series>;
  readonly failures: ReadonlyMap<string, FailureFact>;
}

/**
 * Reads the series of all bands, and the stand-ins of those that are refused. Numbers over the whole horizon are asked for once the periods in it are known.
 * `found` hears of each as it comes. One that fails does not stop the others. What two bands show is read for the first.
 */
export async function readSeries(
  asked: SeriesAsked,
  found: (series: ReadonlyMap<string, Series>, failures: ReadonlyMap<string, FailureFact>) => void,
): Promise<SeriesFound> {
  const all: Found = {series: new Map(), failures: new Map()};
  const tell = (): void => found(new Map(all.series), new Map(all.failures));
  await Promise.all(asked.bands.map(band => readBand(asked, band, all, tell)));
  return all;
}

interface Found {
  readonly series: Map<string, Series>;
  readonly failures: Map<string, FailureFact>;
}

async function readBand(
  {kit, bands, scope, through, splits, whereOf}: SeriesAsked,
  band: Band,
  all: Found,
  tell: () => void,
): Promise<void> {
  const {horizon, rowsBy} = band;
  const own = new Map<string, Series>();
  const entries: readonly RoleEntry[] = [
    ...ownEntries(band, bands),
    ...(rowsBy?.kpis ?? []).map((kpi): RoleEntry => [kpi]),
    // Some pictures show several KPIs.
    ...band.entries.flatMap(entry => entry.flatMap(kpi => faceOf(kpi).related ?? [])).map((kpi): RoleEntry => [kpi]),
  ];
  const chosen = new Map(Object.entries(splits));
  const splitOf = (kpi: string): string | undefined =>
    chosen.get(kpi) ?? (rowsBy?.kpis.includes(kpi) ? rowsBy.dimension : faceOf(kpi).split);
  const isPooled = (kpi: string): boolean => kit.catalogue.get(kpi)?.headline === 'horizon';
  const readOne = async (kpi: string, last: number | undefined): Promise<void> => {
    const split = splitOf(kpi);
    const definition = kit.catalogue.get(kpi);
    const where = whereOf(kpi);
    const by = definition ? grainOf(definition, band.grain, scope.by) : scope.by;
    try {
      const read = (periods: number | undefined): Promise<Series> => {
        const asked = {...scope, where, ...(by && {by}), ...(split && {split}), ...(periods && {last: periods})};
        return kit
          .read(kpi, asked)
          .catch((error: unknown) => import('./panel-points.ts').then(code => code.readWhole(kit, kpi, asked, error)));
      };
      const one = await read(last);
      // A pooled number that stands alone says by its own periods how many the horizon holds.
      const within = isPooled(kpi) && last === undefined ? periodsWithin(one.readings, horizon, through) : 0;
      const series = within > 0 && within < one.readings.length ? await read(within) : one;
      own.set(kpi, series);
      all.series.set(kpi, series);
    } catch (error) {
      if (isAbort(error)) throw error;
      all.failures.set(kpi, failureOf(error));
    }
    tell();
  };
  const open = (): string[] => {
    const isUsable = (kpi: string): boolean => !all.failures.has(kpi);
    return wantedKpis(entriesWith(entries, isUsable), own).filter(isUsable);
  };
  for (let wanted = open(); wanted.length > 0; wanted = open()) {
    const plain = wanted.filter(kpi => !isPooled(kpi));
    if (plain.length > 0) await Promise.all(plain.map(kpi => readOne(kpi, undefined)));
    else await Promise.all(wanted.map(kpi => readOne(kpi, pooledPeriods(kit, kpi, own, band, through))));
  }
}

const daysOfMonth = 30.5;

/** Periods that a pooled number goes over: those that the band's own series have in the horizon. Undefined where none is known yet: all. */
function pooledPeriods(
  kit: Kit,
  kpi: string,
  series: ReadonlyMap<string, Series>,
  {horizon}: Band,
  through: string,
): number | undefined {
  const prefers = kit.catalogue.get(kpi)?.prefers;
  const alike = [...series.values()].filter(
    one => one.readings.length > 0 && (prefers ? one.grain === prefers : !kit.catalogue.get(one.kpi)?.prefers),
  );
  const [first] = alike;
  if (first) return periodsWithin(first.readings, horizon, through);
  const days = daysOfHorizon(horizon);
  return prefers === 'month' && days !== undefined ? Math.max(1, Math.round(days / daysOfMonth)) : undefined;
}
