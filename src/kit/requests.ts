import {loaded} from '../catalogue/registry.ts';
import {engineVersion} from '../engine/version.ts';
import {closureOf} from '../language/dependencies.ts';
import {canonicalJson, hashDefinition, hashText} from '../language/hash.ts';
import {type Dimension, dimensions} from '../tables/dimensions.ts';
import {type Grain, grains} from '../time/grain.ts';
import {isDay} from '../time/is-day.ts';
import type {ReadScope, RowsScope, Where} from './kit.ts';
import type {ProfileDefinitions} from './profiles.ts';

/** A question for readings as plain data: it crosses to the worker. */
export interface ReadRequest {
  readonly kpi: string;
  readonly by: Grain | undefined;
  readonly asOf: string | undefined;
  readonly where: readonly (readonly [string, readonly string[]])[];
  readonly split: string | undefined;
  readonly last: number | undefined;
  readonly pooled?: true;
  readonly params: Readonly<Record<string, number>>;
  readonly profile?: string;
}

export interface RowsRequest extends ReadRequest {
  readonly period: {readonly from: string; readonly to: string} | undefined;
  readonly group: string | undefined;
  readonly offset: number;
  readonly limit: number;
  readonly columns?: readonly string[];
}

/** Checks a scope and makes it plain data. Programmers' mistakes throw, such as `invalid grain: fortnight`; a split is checked where the tables are known. */
export function readRequest(kpi: string, scope: ReadScope): ReadRequest {
  if (scope.by !== undefined && !grains.includes(scope.by)) throw new Error(`invalid grain: ${scope.by}`);
  if (scope.asOf !== undefined && !isDay(scope.asOf)) throw new Error(`invalid day: ${scope.asOf}`);
  if (scope.last !== undefined && !(Number.isInteger(scope.last) && scope.last >= 1))
    throw new Error(`invalid last: ${scope.last}`);
  return {
    kpi,
    by: scope.by,
    asOf: scope.asOf,
    where: plainWhere(scope.where ?? {}),
    split: scope.split,
    last: scope.last,
    ...(scope.pooled && {pooled: true as const}),
    params: scope.params ?? {},
    ...(scope.profile !== undefined && {profile: scope.profile}),
  };
}

export function rowsRequest(kpi: string, scope: RowsScope): RowsRequest {
  const {period, offset = 0, limit = 50} = scope;
  if (!(Number.isInteger(offset) && offset >= 0)) throw new Error(`invalid offset: ${offset}`);
  if (!(Number.isInteger(limit) && limit >= 0)) throw new Error(`invalid limit: ${limit}`);
  for (const day of period ? [period.from, period.to] : []) if (!isDay(day)) throw new Error(`invalid day: ${day}`);
  return {
    ...readRequest(kpi, scope),
    period: period && {from: period.from, to: period.to},
    group: scope.group,
    offset,
    limit,
    ...(scope.columns && {columns: [...scope.columns]}),
  };
}

function plainWhere(where: Where): [string, string[]][] {
  return Object.entries(where)
    .map(([dimension, wanted]): [string, string[]] => {
      if (!dimensions.includes(dimension as Dimension)) throw new Error(`invalid dimension: ${dimension}`);
      const values = typeof wanted === 'string' ? [wanted] : wanted;
      if (!Array.isArray(values)) throw new Error(`invalid ${dimension}: ${String(wanted)}`);
      return [dimension, [...new Set(values)].sort()];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const closureHashes = new WeakMap<ProfileDefinitions, Map<string, string>>();

/** Of a definition and those that it reads: velocity names the commitment. A dataset's own KPI is of its revision. */
function closureHash(kpi: string, profile: ProfileDefinitions): string {
  const hashes = closureHashes.get(profile) ?? new Map<string, string>();
  closureHashes.set(profile, hashes);
  const known = hashes.get(kpi);
  if (known !== undefined) return known;
  const own = closureOf(kpi, loaded);
  if (!own) return '';
  // Where the profile's own definition cannot be computed the catalogue's is, so the key is of both.
  const replaced = profile.size ? (closureOf(kpi, new Map([...loaded, ...profile])) ?? []) : [];
  const hash = hashText([...own, ...replaced].map(hashDefinition).join());
  hashes.set(kpi, hash);
  return hash;
}

/** Under which name a result is kept with its revision. It depends on what is asked for, and not on which other definitions are loaded. */
export function resultKey(request: ReadRequest, profile: ProfileDefinitions): string {
  return canonicalJson([engineVersion, closureHash(request.kpi, profile), request]);
}

/** The same for the single items behind a chart. */
export function pointsKey(request: RowsRequest, profile: ProfileDefinitions): string {
  return `points ${resultKey(request, profile)}`;
}

/** Under which name the sprints of a dataset are kept: which of them have guessed days depends on the kit's version. */
export const sprintSheetKey = `sprint-sheet ${engineVersion}`;
