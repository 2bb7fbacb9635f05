import type {AnyDefinition, Grain, Kit, ReadScope, Role, Series} from '../../src/index.ts';
import type {Horizon} from './horizon.ts';
import type {RoleEntry} from './panel-model.ts';

/** Numbers that share a horizon and the periods by which they are read. Most panels have one band. */
export interface Band {
  readonly id: string;
  /** Stands over the band, where a panel has several. */
  readonly title?: string;
  readonly entries: readonly RoleEntry[];
  /** Undefined: sprints where the data have them, else weeks. */
  readonly grain: Grain | Role['grain'] | undefined;
  readonly horizon: Horizon;
  /** KPIs of the band's table, read by the dimension of its rows. */
  readonly rowsBy?: {readonly dimension: string; readonly kpis: readonly string[]};
}

/** The grain that a KPI is read on: the one asked for, its own, the band's, or the first that it can be read on. */
export function grainOf(
  {prefers, grains}: Pick<AnyDefinition, 'prefers' | 'grains'>,
  band: Band['grain'],
  asked: Grain | undefined,
): Grain | undefined {
  if (asked) return asked;
  if (!band || band === 'sprint-or-week' || band === 'increment-or-month') return undefined;
  const own = prefers ?? (grains && !grains.includes(band) ? grains[0] : undefined);
  return (own as Grain | undefined) ?? band;
}

/** Entries with those of their KPIs that are wanted; an entry of which none is left is none. */
export function entriesWith(entries: readonly RoleEntry[], isWanted: (kpi: string) => boolean): readonly RoleEntry[] {
  return entries.flatMap(entry => {
    const [first, ...others] = entry.filter(isWanted);
    return first === undefined ? [] : [[first, ...others]];
  });
}

/** What a band shows itself: what a band before it shows, too, stands there alone. */
export function ownEntries(band: Band, bands: readonly Band[]): readonly RoleEntry[] {
  const before = bands.slice(0, bands.indexOf(band)).flatMap(({entries}) => entries.flat());
  return entriesWith(band.entries, kpi => !before.includes(kpi));
}

/** The band that shows a KPI; the first where none does. */
export function bandOf(bands: readonly Band[], kpi: string): Band | undefined {
  return (
    bands.find(({entries, rowsBy}) => rowsBy?.kpis.includes(kpi) || entries.some(entry => entry.includes(kpi))) ??
    bands[0]
  );
}

/** Programme increments where the data have some, else months: asked with the first number that a band shows. */
export async function resolveGrains(kit: Kit, bands: readonly Band[], scope: ReadScope): Promise<readonly Band[]> {
  return Promise.all(
    bands.map(async band => {
      const kpi = band.entries[0]?.[0];
      if (band.grain !== 'increment-or-month' || kpi === undefined) return band;
      const {why} = await kit.read(kpi, {...scope, by: 'increment'});
      return {...band, grain: why === 'needs-iterations' ? 'month' : 'increment'} as const;
    }),
  );
}

/** The scope that a series was read with: what is asked about its rows has to be about the same. */
export function scopeOfSeries({receipt, grain}: Series, scope: ReadScope): ReadScope {
  return {...scope, where: receipt.where, by: grain};
}
