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
  const preferred = (kpi: string): string | undefined => kit.catalogue.get(kpi)?.prefers;
  /** The first of the band's own series whose periods a pooled number can go over. */
  const alike = (kpi: string): Series | undefined =>
    [...own.values()].find(
      one => one.readings[0] && (preferred(kpi) ? one.grain === preferred(kpi) : !preferred(one.kpi)),
    );
  /** Periods that a pooled number goes over. Undefined where none is known yet: all. */
  const periodsOf = (kpi: string): number | undefined => {
    const first = alike(kpi);
    if (first) return periodsWithin(first.readings, horizon, through);
    const days = preferred(kpi) === 'month' && daysOfHorizon(horizon);
    return days ? Math.max(1, Math.round(days / daysOfMonth)) : undefined;
  };
  const readOne = async (kpi: string): Promise<void> => {
    const split = splitOf(kpi);
    const definition = kit.catalogue.get(kpi);
    const where = whereOf(kpi);
    const by = definition ? grainOf(definition, band.grain, scope.by) : scope.by;
    const last = isPooled(kpi) ? periodsOf(kpi) : undefined;
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
    await readOn();
  };
  const asked = new Set<string>();
  /** Asks for what is wanted by now, and after each answer for what is wanted then: nobody waits for numbers that tell nothing about the next. */
  const readOn = async (): Promise<void> => {
    const isUsable = (kpi: string): boolean => !all.failures.has(kpi);
    const wanted = wantedKpis(entriesWith(entries, isUsable), own).filter(isUsable);
    const ready = wanted.filter(
      kpi => !asked.has(kpi) && (!isPooled(kpi) || alike(kpi) !== undefined || wanted.every(isPooled)),
    );
    for (const kpi of ready) asked.add(kpi);
    await Promise.all(ready.map(readOne));
  };
  await readOn();
}

const daysOfMonth = 30.5;
