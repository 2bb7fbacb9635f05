import type {AnyDefinition, Grain} from '../../src/index.ts';
import type {Horizon} from './horizon.ts';
import type {RoleEntry} from './panel-model.ts';

/** Numbers that share a horizon and the periods by which they are read. Most panels have one band. */
export interface Band {
  /** The role's. */
  readonly id: string;
  readonly entries: readonly RoleEntry[];
  /** Undefined: sprints where the data have them, else weeks. */
  readonly grain: Grain | undefined;
  readonly horizon: Horizon;
  /** KPIs of the band's table, read by the dimension of its rows. */
  readonly rowsBy?: {readonly dimension: string; readonly kpis: readonly string[]};
}

/** The grain that a KPI is read on: the one asked for, its own, the band's, or the first that it can be read on. */
export function grainOf(
  {prefers, grains}: Pick<AnyDefinition, 'prefers' | 'grains'>,
  band: Grain | undefined,
  asked: Grain | undefined,
): Grain | undefined {
  if (asked) return asked;
  if (!band) return undefined;
  const own = prefers ?? (grains && !grains.includes(band) ? grains[0] : undefined);
  return (own as Grain | undefined) ?? band;
}

/** The band that shows a KPI; the first where none does. */
export function bandOf(bands: readonly Band[], kpi: string): Band | undefined {
  return (
    bands.find(({entries, rowsBy}) => rowsBy?.kpis.includes(kpi) || entries.some(entry => entry.includes(kpi))) ??
    bands[0]
  );
}
