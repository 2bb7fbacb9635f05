import {looseKey} from '../formats/header.ts';

/** A KPI that ready-made values may belong to. */
export interface KnownKpi {
  readonly id: string;
  /** Titles and other names under which people keep it. */
  readonly names: readonly string[];
  /** The definition's unit; shares are stored as fractions. */
  readonly unit?: string;
  /** What its values cannot pass, in that unit. */
  readonly low?: number;
  readonly high?: number;
}

/** Every id and name of the known KPIs, by likeness, to the KPI. An id is never somebody else's name; the first of a name wins. */
export function kpiNames(known: readonly KnownKpi[]): ReadonlyMap<string, KnownKpi> {
  const names = new Map<string, KnownKpi>();
  const add = (name: string, kpi: KnownKpi): void => {
    const key = nameKey(name);
    if (!names.has(key)) names.set(key, kpi);
  };
  for (const kpi of known) add(kpi.id, kpi);
  for (const kpi of known) for (const name of kpi.names) add(name, kpi);
  return names;
}

/** A KPI's name as it is compared, without a unit in brackets: `Cycle time (days)` is `cycle time`. */
export function nameKey(name: string): string {
  return looseKey(name.replace(/\s*[([][^)\]]*[)\]]\s*$/, '').replace(/,? in (%|days|points|weeks)$/i, ''));
}
