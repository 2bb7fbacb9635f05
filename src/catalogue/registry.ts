import type {AnyDefinition} from '../language/definition.ts';
import {closureOf} from '../language/dependencies.ts';

const added = new Map<string, AnyDefinition>();

/**
 * The definitions that this page has loaded, by id: a panel brings its role's along, so that a first load need not carry those of all others.
 * It only grows; `loadCatalogue` makes it whole.
 */
export const loaded: ReadonlyMap<string, AnyDefinition> = added;

/** Adds definitions; those that are there already stay. */
export function addDefinitions(definitions: readonly AnyDefinition[]): void {
  for (const definition of definitions) if (!added.has(definition.id)) added.set(definition.id, definition);
}

/** Whether a KPI's definition and all that it reads are there. A dataset's own KPIs are known to their dataset alone. */
export function isLoaded(kpi: string): boolean {
  return String(kpi).startsWith('own:') || closureOf(kpi, loaded) !== undefined;
}

/** Adds every definition of the catalogue. */
export async function loadCatalogue(): Promise<void> {
  const {definitions} = await import('./catalogue.ts');
  addDefinitions(definitions);
}
