import type {AnyDefinition, Better} from '../language/definition.ts';
import type {Table} from '../tables/column.ts';
import {longText} from '../tables/long-text.ts';
import {columnKind, dimensions} from '../tables/tables.ts';
import {formatDay, missingDay, parseDay} from '../time/day.ts';
import {type EngineData, type EngineScope, filterRows} from './scope.ts';
import type {Event, Reading, Target} from './series.ts';

/**
 * The target in force on the headline's last day: the one that began latest. One without a team holds for every team;
 * one team's own holds only where the scope is that team, because it says nothing of several together.
 */
export function findTarget(
  definition: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  headline: Reading | undefined,
): Target | undefined {
  const table = data.tables.get('targets');
  if (!table || !headline) return undefined;
  const kept = filterRows('targets', table, scope.where);
  const day = (parseDay(headline.period.to) ?? 0) - 1;
  let found = -1;
  for (let row = 0; row < table.rows; row++) {
    if (
      (kept && !kept[row]) ||
      !isOwnScope(table, row, scope) ||
      textAt(table, 'kpi', row) !== definition.id ||
      numberAt(table, 'value', row) === undefined
    )
      continue;
    const from = dayAt(table, 'from', row);
    const to = dayAt(table, 'to', row);
    if ((from !== undefined && from > day) || (to !== undefined && to < day)) continue;
    if (found < 0 || (from ?? missingDay) >= (dayAt(table, 'from', found) ?? missingDay)) found = row;
  }
  const value = found < 0 ? undefined : numberAt(table, 'value', found);
  if (value === undefined) return undefined;
  const {better, evidence} = definition;
  const isProven = evidence === undefined || (headline.parts[evidence] ?? 0) > 0;
  const from = dayAt(table, 'from', found);
  const to = dayAt(table, 'to', found);
  return {
    value,
    ...(from !== undefined && {from: formatDay(from)}),
    ...(to !== undefined && {to: formatDay(to)}),
    ...optional('owner', textAt(table, 'owner', found)),
    ...optional('note', textAt(table, 'note', found)),
    met: reaches(better, isProven ? headline.value : undefined, value),
    ...optional('surely', reaches(better, better === 'up' ? headline.low : headline.high, value)),
  };
}

function reaches(better: Better, reached: number | undefined, target: number): boolean | undefined {
  if (better === 'none' || reached === undefined) return undefined;
  return better === 'up' ? reached >= target : reached <= target;
}

/** Whom an event can have happened to. */
const eventOwners = ['team', 'product'] as const;

/** What happened in the days that the readings span, in time order; what happened to one team or product stands by numbers whose rows know teams or products. */
export function findEvents(
  {from: own}: AnyDefinition,
  data: EngineData,
  scope: EngineScope,
  readings: readonly Reading[],
): Event[] {
  const table = data.tables.get('events');
  const from = parseDay(readings[0]?.period.from ?? '');
  const to = parseDay(readings.at(-1)?.period.to ?? '');
  if (!table || from === undefined || to === undefined) return [];
  const kept = filterRows('events', table, scope.where);
  const foreign = eventOwners.filter(owner => columnKind(own, owner) === undefined);
  const found: Event[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (foreign.some(owner => textAt(table, owner, row) !== undefined)) continue;
    const day = dayAt(table, 'date', row);
    const title = textAt(table, 'title', row);
    if ((kept && !kept[row]) || day === undefined || title === undefined || day < from || day >= to) continue;
    found.push({
      date: formatDay(day),
      title,
      ...optional('owner', textAt(table, 'owner', row)),
      ...optional('note', textAt(table, 'note', row)),
    });
  }
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return (value === undefined ? {} : {[key]: value}) as Partial<Record<Key, Value>>;
}

/** A row's text, of text and long text columns alike. */
export function textAt(table: Table, name: string, row: number): string | undefined {
  const column = table.columns.get(name);
  if (column?.kind === 'text') return column.dictionary[column.codes[row] ?? -1];
  return column?.kind === 'long' ? longText(column, row) : undefined;
}

export function numberAt(table: Table, name: string, row: number): number | undefined {
  const column = table.columns.get(name);
  const value = column?.kind === 'number' ? column.values[row] : undefined;
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

export function dayAt(table: Table, name: string, row: number): number | undefined {
  const column = table.columns.get(name);
  const value = column?.kind === 'day' ? column.values[row] : undefined;
  return value === undefined || value === missingDay ? undefined : value;
}

/** Whether a row's dimensions, where it has any, are each the only value that the scope asks for. */
function isOwnScope(table: Table, row: number, scope: EngineScope): boolean {
  return dimensions.every(dimension => {
    const value = textAt(table, dimension, row);
    return (
      value === undefined || (scope.where.get(dimension)?.length === 1 && scope.where.get(dimension)?.[0] === value)
    );
  });
}
