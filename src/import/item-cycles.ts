import type {Column, Table} from '../tables/column.ts';
import {tables} from '../tables/tables.ts';
import type {Day} from '../time/day.ts';
import {listAt, numberAt, tableFrom, textAt} from './columns.ts';

interface Cycle {
  readonly name: string;
  readonly team: string | undefined;
  readonly start: Day;
  end: Day;
}

/** The sprints that stand in the rows of an export that carries each item's cycle with its bounds; `undefined` where it carries none. */
export function cyclesOf(columns: ReadonlyMap<string, Column>, rows: number): Table | undefined {
  const starts = columns.get('iterationStart');
  const ends = columns.get('iterationEnd');
  if (!starts || !ends) return undefined;
  const cycles = new Map<string, Cycle>();
  for (let row = 0; row < rows; row++) {
    const [name] = listAt(columns.get('iterations'), row);
    const start = numberAt(starts, row);
    const end = numberAt(ends, row);
    if (name === undefined || start === undefined || end === undefined || end < start) continue;
    const team = textAt(columns.get('team'), row);
    cycles.set(`${team ?? ''}\n${name}`, {name, team, start, end});
  }
  if (cycles.size === 0) return undefined;
  const sorted = [...cycles.values()].sort((a, b) => a.start - b.start);
  closeGaps(sorted);
  return tableFrom(
    tables.iterations.columns,
    sorted.map(cycle => ({...cycle, kind: 'sprint'})),
  );
}

/** A cycle that ends on the day on which the team's next one starts ends at its midnight, so its last day is the one before. */
function closeGaps(cycles: readonly Cycle[]): void {
  const touching = new Set(
    cycles
      .filter(cycle => cycles.some(next => next.team === cycle.team && next.start === cycle.end && next !== cycle))
      .map(cycle => cycle.team),
  );
  for (const cycle of cycles) if (touching.has(cycle.team) && cycle.end > cycle.start) cycle.end--;
}
