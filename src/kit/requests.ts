import type {EngineScope} from '../engine/scope.ts';
import {engineVersion} from '../engine/version.ts';
import type {AnyDefinition} from '../language/definition.ts';
import {canonicalJson, hashDefinition} from '../language/hash.ts';
import {parseDay} from '../time/day.ts';
import {type Grain, grains} from '../time/period.ts';
import type {ReadScope, RowsScope, Where} from './kit.ts';

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
}

export interface RowsRequest extends ReadRequest {
  readonly period: {readonly from: string; readonly to: string} | undefined;
  readonly group: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Checks a scope and makes it plain data. Programmers' mistakes throw, such as `invalid grain: fortnight`. */
export function readRequest(kpi: string, scope: ReadScope): ReadRequest {
  if (scope.by !== undefined && !grains.includes(scope.by)) throw new Error(`invalid grain: ${scope.by}`);
  if (scope.asOf !== undefined && parseDay(scope.asOf) === undefined) throw new Error(`invalid day: ${scope.asOf}`);
  if (scope.last !== undefined && !(scope.last >= 1)) throw new Error(`invalid last: ${scope.last}`);
  return {
    kpi,
    by: scope.by,
    asOf: scope.asOf,
    where: plainWhere(scope.where ?? {}),
    split: scope.split,
    last: scope.last,
    ...(scope.pooled && {pooled: true as const}),
    params: scope.params ?? {},
  };
}

export function rowsRequest(kpi: string, scope: RowsScope): RowsRequest {
  const {period} = scope;
  for (const day of period ? [period.from, period.to] : [])
    if (parseDay(day) === undefined) throw new Error(`invalid day: ${day}`);
  return {
    ...readRequest(kpi, scope),
    period: period && {from: period.from, to: period.to},
    group: scope.group,
    offset: Math.max(0, Math.floor(scope.offset ?? 0)),
    limit: Math.max(0, Math.floor(scope.limit ?? 50)),
  };
}

function plainWhere(where: Where): [string, string[]][] {
  return Object.entries(where)
    .map(([dimension, wanted]): [string, string[]] => [
      dimension,
      (typeof wanted === 'string' ? [wanted] : [...wanted]).sort(),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export function engineScope(request: ReadRequest): EngineScope {
  return {
    grain: request.by,
    asOf: request.asOf === undefined ? undefined : parseDay(request.asOf),
    where: new Map(request.where),
    split: request.split,
    last: request.last,
    ...(request.pooled && {pooled: true}),
    params: request.params,
  };
}

/** Under which name a result is kept with its revision. A dataset's own KPIs have no definition outside of it. */
export function resultKey(request: ReadRequest, definition: AnyDefinition | undefined): string {
  return canonicalJson([engineVersion, definition ? hashDefinition(definition) : 'own', request]);
}
