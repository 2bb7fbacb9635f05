/** Why there is no value; it passes through everything computed from it. */
export interface Absent {
  readonly why: string;
}

/** An amount in minor units of a currency, whose code is empty where a row names none. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** A cell of a row object: days are day numbers, lists are arrays (empty is missing), `undefined` is missing. A record's field may be absent with a reason. */
export type Cell = string | number | boolean | readonly string[] | Money | Absent | undefined;

/** A row of a table or a record of a stage. Its keys are the kit's own column names, never a file's headers. */
export type Row = Readonly<Record<string, Cell>>;

export type Result = number | Absent;
export type Truth = boolean | Absent;

/** Rows that belong and could not be counted, each with the reason. */
export type LeftOut = ReadonlyMap<Row, string>;

export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && 'why' in value;
}

export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value;
}

/** The number or day in a field; missing is the reason `missing-value`. Throws where the field holds another kind. */
export function numberIn(row: Row, field: string): Result {
  const cell = row[field];
  if (cell === undefined) return {why: 'missing-value'};
  if (typeof cell === 'number' || isAbsent(cell)) return cell;
  throw new Error(`invalid number field: ${field}`);
}

/** The text in a field, or the reason `missing-value`. */
export function textIn(row: Row, field: string): string | Absent {
  const cell = row[field];
  if (cell === undefined) return {why: 'missing-value'};
  if (typeof cell === 'string' || isAbsent(cell)) return cell;
  throw new Error(`invalid text field: ${field}`);
}

/** The texts in a list field; a missing list is an empty one. */
export function listIn(row: Row, field: string): readonly string[] {
  const cell = row[field];
  if (cell === undefined) return [];
  if (Array.isArray(cell)) return cell;
  throw new Error(`invalid list field: ${field}`);
}

/** Says whether a field holds a value; an empty list holds none. */
export function isKnown(row: Row, field: string): boolean {
  const cell = row[field];
  if (Array.isArray(cell)) return cell.length > 0;
  return cell !== undefined && !isAbsent(cell);
}
