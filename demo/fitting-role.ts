import {type Kit, roles} from '../src/index.ts';

/** How many numbers of a role count rows of these tables. */
function weigh(role: string, tables: ReadonlySet<string>, catalogue: Kit['catalogue']): number {
  const kpis = roles.get(role)?.kpis ?? [];
  return kpis.filter(entry => entry.some(kpi => tables.has(catalogue.get(kpi)?.from ?? ''))).length;
}

/** Of the roles offered, the one that data of these tables say most to; undefined where they say something to the role shown, or to none. */
export function fittingRole(
  shown: string,
  offered: readonly string[],
  tables: ReadonlySet<string>,
  catalogue: Kit['catalogue'],
): string | undefined {
  if (weigh(shown, tables, catalogue) > 0) return undefined;
  const [best, weight] = offered
    .map(role => [role, weigh(role, tables, catalogue)] as const)
    .reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  return weight > 0 ? best : undefined;
}
