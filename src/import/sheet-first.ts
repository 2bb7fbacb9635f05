import type {Table} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import {textIn} from './columns.ts';
import type {DraftContext} from './draft-context.ts';
import {takeRows} from './gather.ts';
import type {TypedFile} from './type-file.ts';

/** Sprints of a sheet; those of any other source came along with items. */
const sheetTool = /^iterations( |$)/;

/** What each file has of a table; a sprint that stands in a sheet is taken from there alone. */
export function partsOf(name: TableName, files: readonly TypedFile[], context: DraftContext): readonly Table[] {
  const parts = files.map(file => file.tables.get(name)).filter(table => table !== undefined);
  if (name !== 'iterations') return parts;
  const stored = modeOf(name, files, context) === 'update' ? context.tables.get(name) : undefined;
  return parts.map(part => sheetFirst(part, [...parts, stored]));
}

/** Sprints that come along with items never replace a sheet as a whole. */
export function modeOf(name: TableName, files: readonly TypedFile[], {mode}: DraftContext): DraftContext['mode'] {
  return name === 'iterations' && !files.some(({format}) => format.table === name) ? 'update' : mode;
}

/** The dataset without sprints that had come along with items and now stand in a sheet. */
export function sheetsBefore(files: readonly TypedFile[], context: DraftContext): DraftContext {
  const stored = context.tables.get('iterations');
  const sheets = files.map(({tables}) => tables.get('iterations'));
  const kept = stored && sheetFirst(stored, sheets);
  return kept === stored || !kept ? context : {...context, tables: new Map(context.tables).set('iterations', kept)};
}

/**
 * Sprints without those that came along with items and that a sheet has, too: what somebody wrote down holds, whichever came first.
 * A sprint of one name is the same one where both have the same team, or one of them has none.
 */
function sheetFirst(table: Table, sheets: readonly (Table | undefined)[]): Table {
  const teams = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    for (let row = 0; sheet && row < sheet.rows; row++) {
      if (!isOfSheet(sheet, row)) continue;
      const name = textIn(sheet, 'name', row) ?? '';
      teams.set(name, (teams.get(name) ?? new Set()).add(textIn(sheet, 'team', row) ?? ''));
    }
  }
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const own = teams.get(textIn(table, 'name', row) ?? '');
    const team = textIn(table, 'team', row);
    const isTheirs = own !== undefined && (team === undefined || own.has(team) || own.has(''));
    if (isOfSheet(table, row) || !isTheirs) kept.push(row);
  }
  return kept.length === table.rows ? table : takeRows(table, Int32Array.from(kept));
}

function isOfSheet(table: Table, row: number): boolean {
  return sheetTool.test(textIn(table, 'tool', row) ?? '');
}
