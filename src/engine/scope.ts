import type {AnyDefinition} from '../language/definition.ts';
import {rulesOf} from '../language/dependencies.ts';
import type {Condition} from '../language/expression.ts';
import type {Table, TextColumn} from '../tables/column.ts';
import {type TableName, tables} from '../tables/tables.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Coverage, CoveredDays} from '../time/coverage.ts';
import type {Day} from '../time/day.ts';
import {type Grain, grains, isCalendarGrain} from '../time/period.ts';
import {keptRows} from './kept-rows.ts';
import {remember} from './memo.ts';
import {calendarSpans, iterationSpans, iterationsOf, type SpanList} from './spans.ts';

/** The data that series are made of. Only the columns that `columnsOf` names need to be there. */
export interface EngineData {
  readonly dataset: string;
  readonly revision: number;
  readonly tables: ReadonlyMap<TableName, Table>;
  readonly conventions: Conventions;
  readonly coverage: Coverage | undefined;
  readonly rules: ReadonlyMap<string, Condition>;
  readonly definitions: ReadonlyMap<string, AnyDefinition>;
}

/** Filters: each dimension with the values that are wanted. */
export type Filter = ReadonlyMap<string, readonly string[]>;

export interface EngineScope {
  /** Sprint where the scope has iterations, else week, unless given. */
  readonly grain: Grain | undefined;
  readonly asOf: Day | undefined;
  readonly where: Filter;
  readonly split: string | undefined;
  /** Readings given and, for horizon headlines, pooled. All where undefined. */
  readonly last: number | undefined;
  /** The headline is all complete readings given, pooled, whatever the definition's own rule. */
  readonly pooled?: boolean;
  readonly params: Readonly<Record<string, number>>;
}

/** Groups that get a series of their own: a year of a large board has thousands of epics, and a table of fifty is read by nobody. */
export const mostGroups = 50;

/** In these tables a row without a dimension's value speaks for every value: a sprint without a team is everybody's. */
const sharedTables: readonly TableName[] = ['iterations', 'targets', 'events'];

/** 1 for each row in scope, undefined where all are. A dimension that the table does not know leaves no row, except in shared tables. */
export function filterRows(name: TableName, table: Table, where: Filter): Uint8Array | undefined {
  if (!where.size) return undefined;
  return remember(table, `filter ${JSON.stringify([...where])}`, () => filterTable(name, table, where), 2);
}

function filterTable(name: TableName, table: Table, where: Filter): Uint8Array {
  const shared = sharedTables.includes(name);
  const kept = new Uint8Array(table.rows).fill(1);
  for (const [dimension, wanted] of where) {
    const column = table.columns.get(dimension);
    if (column?.kind !== 'text') {
      if (!shared) kept.fill(0);
      continue;
    }
    const codes = new Uint8Array(column.dictionary.length);
    column.dictionary.forEach((text, code) => {
      codes[code] = wanted.includes(text) ? 1 : 0;
    });
    const missing = shared ? 1 : 0;
    for (let row = 0; row < kept.length; row++) {
      const code = column.codes[row] as number;
      if ((code < 0 ? missing : codes[code]) === 0) kept[row] = 0;
    }
  }
  return kept;
}

/** Whether a filter asks for values of a dimension that no row of the table has: then there is nothing to count, and 0 would be a figure about nobody. */
export function asksForUnknown(name: TableName, table: Table, where: Filter): boolean {
  if (sharedTables.includes(name)) return false;
  return [...where].some(([dimension, wanted]) => {
    const column = table.columns.get(dimension);
    return column?.kind !== 'text' || !column.dictionary.some(text => wanted.includes(text));
  });
}

/** Groups of a split, most rows first, or the `given` ones; rows without a value are the group ''. Of the groups in `only`, where it is given, and no others. */
export function splitRows(
  table: Table,
  split: string,
  kept: Uint8Array | undefined,
  only: ReadonlySet<string> | undefined,
  given?: readonly string[],
): Division {
  const column = table.columns.get(split);
  // No source fed the dimension: no row has a value of it.
  if (!column) {
    const hasRows = (!kept || kept.includes(1)) && (!only || only.has(''));
    const groups = given ?? (hasRows ? [''] : []);
    return {splitOf: new Int32Array(table.rows).fill(groups.indexOf('')), groups};
  }
  if (column.kind !== 'text') throw new Error(`invalid split: ${split}`);
  // One question on many groups goes over the rows several times, each time with the same ones.
  const divided = remember(kept ?? table, `split ${split}`, () => new WeakMap<object, Division>());
  const asked = given ?? only ?? column;
  const known = divided.get(asked) ?? divideRows(column, table, kept, sizesOf(column, kept, table, split), only, given);
  divided.set(asked, known);
  // What a definition refers to is divided into the groups that it was divided into itself.
  divided.set(known.groups, known);
  return known;
}

interface Division {
  readonly splitOf: Int32Array;
  readonly groups: readonly string[];
}

function divideRows(
  {codes, dictionary}: TextColumn,
  table: Table,
  kept: Uint8Array | undefined,
  sizes: Uint32Array,
  only: ReadonlySet<string> | undefined,
  given: readonly string[] | undefined,
): Division {
  const nameOf = (slot: number): string => (slot === 0 ? '' : (dictionary[slot - 1] as string));
  const groupOfSlot = new Int32Array(sizes.length).fill(-1);
  const wanted = given && new Map(given.map((group, number) => [group, number]));
  const slots: number[] = [];
  for (let slot = 0; slot < sizes.length; slot++) {
    if (sizes[slot] === 0) continue;
    if (wanted) groupOfSlot[slot] = wanted.get(nameOf(slot)) ?? -1;
    else if (!only || only.has(nameOf(slot))) slots.push(slot);
  }
  const ordered = bySize(slots, sizes);
  for (const [group, slot] of ordered.entries()) groupOfSlot[slot] = group;
  const groups = given ?? ordered.map(nameOf);
  const splitOf = new Int32Array(table.rows);
  const rows = kept && keptRows(kept);
  if (rows) splitOf.fill(-1);
  const count = rows ? rows.length : splitOf.length;
  for (let i = 0; i < count; i++) {
    const row = rows ? (rows[i] as number) : i;
    splitOf[row] = groupOfSlot[(codes[row] as number) + 1] as number;
  }
  return {splitOf, groups};
}

/** The slots with most rows first, those of one size in their order. */
function bySize(slots: readonly number[], sizes: Uint32Array): number[] {
  // Size and slot in one number: of tens of thousands a comparison of one's own takes many times longer.
  const keys = Float64Array.from(slots, slot => slot - (sizes[slot] as number) * sizes.length).sort();
  return Array.from(keys, key => key - Math.floor(key / sizes.length) * sizes.length);
}

/** How many groups a split has. */
export function countGroups(table: Table, split: string, kept: Uint8Array | undefined): number {
  const column = table.columns.get(split);
  if (column?.kind !== 'text') return 1;
  let count = 0;
  for (const size of sizesOf(column, kept, table, split)) if (size) count++;
  return count;
}

/** How many rows in scope each code has, shifted by one: those without a value come first. */
function sizesOf(column: TextColumn, kept: Uint8Array | undefined, table: Table, split: string): Uint32Array {
  return remember(kept ?? table, `sizes ${split}`, () => {
    const {codes, dictionary} = column;
    const sizes = new Uint32Array(dictionary.length + 1);
    const rows = kept && keptRows(kept);
    const count = rows ? rows.length : codes.length;
    for (let i = 0; i < count; i++) {
      const slot = (codes[rows ? (rows[i] as number) : i] as number) + 1;
      sizes[slot] = (sizes[slot] as number) + 1;
    }
    return sizes;
  });
}

/** The periods of a scope; the reason where it has none. Iterations are those of the filtered teams. */
export function spansFor(
  data: EngineData,
  coverage: CoveredDays,
  scope: EngineScope,
  preferred: Grain | undefined,
): SpanList | 'scope-mismatch' | 'overlapping-iterations' | 'needs-iterations' {
  const asOf = Math.min(scope.asOf ?? coverage.through, coverage.through);
  if (scope.grain && !grains.includes(scope.grain)) throw new Error(`invalid grain: ${scope.grain}`);
  const grain = scope.grain ?? preferred;
  if (grain && isCalendarGrain(grain)) return calendarSpans(grain, coverage, asOf, data.conventions);
  const teams = scope.where.get('team');
  const iterations = iterationsOf(data.tables.get('iterations')).filter(
    ({team}) => !teams || team === undefined || teams.includes(team),
  );
  const spans = iterationSpans(grain ?? 'sprint', iterations, coverage, asOf, data.conventions);
  if (typeof spans !== 'string' && spans.spans.length) return spans;
  if (grain) return typeof spans === 'string' ? spans : 'needs-iterations';
  return calendarSpans('week', coverage, asOf, data.conventions);
}

/** The columns of each table that a definition, and those it refers to, can name. More than it needs does no harm, less would. */
export function columnsOf(
  definition: AnyDefinition,
  definitions: ReadonlyMap<string, AnyDefinition>,
  extra: readonly string[],
  rules: ReadonlyMap<string, Condition>,
): Map<TableName, Set<string>> {
  const needed = new Map<TableName, Set<string>>([['iterations', new Set(['name', 'team', 'kind', 'start', 'end'])]]);
  const seen = new Set<string>();
  const visit = (one: AnyDefinition): void => {
    if (seen.has(one.id)) return;
    seen.add(one.id);
    const {words: _, id: __, ...body} = one;
    const texts = new Set<string>(extra);
    collectTexts(body, texts);
    for (const rule of rulesOf(one)) collectTexts(rules.get(rule), texts);
    const known: Readonly<Record<string, unknown>> = tables[one.from].columns;
    const own = needed.get(one.from) ?? new Set<string>();
    for (const text of texts) if (Object.hasOwn(known, text)) own.add(text);
    if (one.within) own.add(one.within);
    needed.set(one.from, own);
    for (const text of texts) {
      const other = definitions.get(text);
      if (other) visit(other);
    }
  };
  visit(definition);
  return needed;
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const member of value) collectTexts(member, into);
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) collectTexts(member, into);
}
