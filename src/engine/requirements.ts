import type {AnyDefinition} from '../language/definition.ts';
import {namedColumns} from '../language/dependencies.ts';
import type {Table} from '../tables/column.ts';
import {knows} from './frame.ts';
import {type EngineData, type Filter, filterRows} from './scope.ts';
import type {SpanList} from './spans.ts';

/**
 * Needed columns that no row the KPI is about has a value of, or that too few of them have.
 * Where it is about no row, those that the whole table lacks: without a type nobody knows that there was no bug.
 */
export function lackingColumns(definition: AnyDefinition, table: Table, candidates: Int32Array): string[] {
  const {needs = [], mostly = []} = definition;
  if (!candidates.length)
    return needs.filter(
      name =>
        !hasKnown(
          table,
          name,
          Int32Array.from({length: table.rows}, (_, row) => row),
          1,
        ),
    );
  return [
    ...needs.filter(name => !hasKnown(table, name, candidates, 1)),
    ...mostly.filter(name => !hasKnown(table, name, candidates, candidates.length / 2)),
  ];
}

/** Whether at least so many of the rows have a value of a column. */
function hasKnown(table: Table, name: string, rows: Int32Array, least: number): boolean {
  const column = table.columns.get(name);
  if (!column) return false;
  const has = knows(column);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (has(rows[i] as number) && ++count >= least) return true;
  return false;
}

/** Whether the rows say which iteration they belong to, and none of them names one of these periods: a sheet with other names than the board has. */
export function namesNoPeriod(definition: AnyDefinition, table: Table, list: SpanList): boolean {
  return namedColumns(definition).some(name => {
    const column = table.columns.get(name);
    if ((column?.kind !== 'text' && column?.kind !== 'list') || !list.spans.length) return false;
    const known = new Set(column.dictionary);
    return !list.spans.some(({names}) => names.some(each => known.has(each)));
  });
}

/** Whether the scope holds rows of several teams, whose units do not add up. */
export function mixesTeams(definition: AnyDefinition, data: EngineData, where: Filter): boolean {
  const table = data.tables.get(definition.from);
  const team = table?.columns.get('team');
  if (!table || team?.kind !== 'text') return false;
  const kept = filterRows(definition.from, table, where);
  let first = -1;
  for (let row = 0; row < table.rows; row++) {
    const code = team.codes[row] as number;
    if (code < 0 || (kept && !kept[row])) continue;
    if (first < 0) first = code;
    else if (code !== first) return true;
  }
  return false;
}
