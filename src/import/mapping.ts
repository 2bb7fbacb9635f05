import {type CellReading, type FieldRule, type Format, fieldKind, helperNames} from '../formats/format.ts';
import {headerKey} from '../formats/header.ts';
import {synonymsOf} from '../formats/registry.ts';
import {tables} from '../tables/tables.ts';
import type {MappedField} from './draft.ts';
import {type HeaderIndex, indexHeaders, type Likeness} from './header-index.ts';

/** One field and what feeds it in one file. */
export interface FieldSource {
  readonly field: string;
  /** 0-based positions in the file. */
  readonly columns: readonly number[];
  readonly headers: readonly string[];
  readonly confidence: number;
  readonly by: MappedField['by'];
  readonly constant?: string;
  readonly read?: CellReading;
}

/** What is known about a file's columns besides its format. */
export interface MappingHints {
  /** Field to headers, as it was decided for a file with the same headers. */
  readonly remembered?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Field to headers, by the user now; an empty list unmaps. */
  readonly user?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Field to one value for the whole file. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
}

const exactConfidence = 1;
const likeConfidence = 0.9;
const synonymConfidence = 0.8;

/** Fields whose texts only tell people apart and become numbers before anything is stored, and a number of people. */
const numbered: ReadonlySet<string> = new Set(['customerName', 'person', 'annotator', 'users']);
/** Tables whose owners are roles, and whose other columns hold no people. */
const owned: ReadonlySet<string> = new Set(['targets', 'events', 'keyResults', 'outcomes', 'assumptions']);

/** Fields of a format's table that a file may feed: the table's columns and the helpers. */
export function fieldNames(format: Format): readonly string[] {
  return [...Object.keys(tables[format.table].columns), ...helperNames(format.table)];
}

/**
 * Decides what feeds each field of a format's table: a constant, the user's choice, a remembered one, the format's own headers,
 * then headers that mean the same in any file. A column feeds one field, unless the format itself says otherwise. Columns about people feed nothing.
 */
export function mapFields(
  format: Format,
  headers: readonly string[],
  hints: MappingHints = {},
): readonly FieldSource[] {
  const index = indexHeaders(headers);
  const people = owned.has(format.table) ? new Set<number>() : index.people;
  const decided = new Map<string, FieldSource>();
  const used = new Set<number>();
  const take = (source: FieldSource) => {
    decided.set(source.field, source);
    for (const column of source.columns) used.add(column);
  };
  for (const [field, constant] of Object.entries(hints.constants ?? {})) {
    if (fieldKind(format.table, field) !== undefined)
      take({field, columns: [], headers: [], confidence: exactConfidence, by: 'constant', constant});
  }
  for (const by of ['user', 'remembered'] as const) {
    for (const [field, wanted] of Object.entries(hints[by] ?? {})) {
      if (decided.has(field) || fieldKind(format.table, field) === undefined) continue;
      const source = chosen(format, field, wanted, headers, numbered.has(field) ? new Set() : people, by);
      if (source) take(source);
    }
  }
  for (const rule of format.fields) {
    if (decided.has(rule.field) || (rule.field === 'customerName' && decided.has('customer'))) continue;
    const free = (column: number) =>
      (!people.has(column) || numbered.has(rule.field)) && !(isHelper(format, rule.field) && used.has(column));
    const source =
      byRule(rule, index, 'exact', free, 'format', exactConfidence) ??
      byRule(rule, index, 'loose', free, 'format', likeConfidence);
    if (source) take(source);
  }
  for (const rule of synonymsOf(format.table)) {
    if (decided.has(rule.field) || (rule.field === 'customerName' && decided.has('customer'))) continue;
    const free = (column: number) => (!people.has(column) || numbered.has(rule.field)) && !used.has(column);
    const source = byRule(
      {...rule, all: isList(format, rule.field)},
      index,
      'loose',
      free,
      'synonym',
      synonymConfidence,
    );
    if (source) take(source);
  }
  return fieldNames(format).map(
    field => decided.get(field) ?? {field, columns: [], headers: [], confidence: 0, by: 'none'},
  );
}

function chosen(
  format: Format,
  field: string,
  named: readonly string[],
  headers: readonly string[],
  people: ReadonlySet<number>,
  by: 'user' | 'remembered',
): FieldSource | undefined {
  const wanted = new Set(named.map(headerKey));
  const columns = headers.flatMap((header, column) =>
    wanted.has(headerKey(header)) && !people.has(column) ? [column] : [],
  );
  // Several files share one mapping: a header that this file lacks leaves the field to the format.
  if (columns.length === 0 && named.length > 0) return undefined;
  const rule = format.fields.find(candidate => candidate.field === field);
  const read = rule?.read && rule.headers.some(header => wanted.has(headerKey(header))) ? rule.read : undefined;
  return {
    field,
    columns,
    headers: columns.map(column => headers[column] ?? ''),
    confidence: exactConfidence,
    by,
    ...(read && {read}),
  };
}

function byRule(
  rule: FieldRule,
  index: HeaderIndex,
  likeness: Likeness,
  free: (column: number) => boolean,
  by: 'format' | 'synonym',
  confidence: number,
): FieldSource | undefined {
  const columns: number[] = [];
  for (const wanted of rule.headers) {
    const found = index.columnsOf(wanted, likeness).filter(free);
    columns.push(...found.filter(column => !columns.includes(column)));
    if (columns.length > 0 && !rule.all) break;
  }
  if (columns.length === 0) return undefined;
  return {
    field: rule.field,
    columns,
    headers: columns.map(column => index.headers[column] ?? ''),
    confidence,
    by,
    ...(rule.read && {read: rule.read}),
  };
}

function isHelper(format: Format, field: string): boolean {
  return helperNames(format.table).includes(field) && field !== 'projectName';
}

function isList(format: Format, field: string): boolean {
  return fieldKind(format.table, field) === 'list';
}
