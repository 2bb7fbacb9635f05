import type {DatasetState, Where} from '../../src/index.ts';
import type {Choosable} from './lens.ts';

/** A dimension with the values that can be chosen, and the one that is; empty for all. */
export interface Choice {
  readonly dimension: string;
  readonly values: readonly string[];
  readonly value: string;
}

/** What was asked for. */
export interface Asked {
  readonly where: Where;
  readonly choosable: readonly Choosable[];
  readonly chosen: Readonly<Record<string, string>>;
}

/**
 * What can be chosen, and the filter in force: the page's, then the reader's. Points of several teams are never added, so of an exclusive dimension one value
 * is shown: the one with most rows where nobody chose.
 */
export function chooseValues(
  {where, choosable, chosen}: Asked,
  {dimensions}: Pick<DatasetState, 'dimensions'>,
): {choices: readonly Choice[]; where: Where} {
  const given = new Map(Object.entries(where));
  const wanted = new Map(Object.entries(chosen));
  const known = new Map(Object.entries(dimensions));
  const choices = choosable.flatMap(({dimension, isExclusive}): Choice[] => {
    const values = known.get(dimension) ?? [];
    if (given.has(dimension) || values.length < 2) return [];
    const value = wanted.get(dimension);
    const isKnown = value === '' || (value !== undefined && values.includes(value));
    return [{dimension, values, value: isKnown ? value : isExclusive ? (values[0] ?? '') : ''}];
  });
  const inForce = choices.filter(({value}) => value !== '').map(({dimension, value}) => [dimension, value] as const);
  return {choices, where: inForce.length > 0 ? {...where, ...Object.fromEntries(inForce)} : where};
}

/**
 * The filter that holds for one KPI: what the page asks for, and what the reader chose as far as the KPI's rows know the dimension. A card that a choice does not
 * reach says so by its filter.
 */
export function whereFor(
  table: string | undefined,
  {
    where = {},
    choices,
    state,
  }: {where: Where | undefined; choices: readonly Choice[]; state: Pick<DatasetState, 'dimensionsOf'>},
): Where {
  const known = new Set(Object.keys((table && state.dimensionsOf[table]) ?? {}));
  const chosen = new Set(choices.map(({dimension}) => dimension));
  return Object.fromEntries(Object.entries(where).filter(([name]) => !chosen.has(name) || known.has(name)));
}
