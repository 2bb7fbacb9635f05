import {readCsv} from '../../src/csv/read-csv.ts';
import {cellOf} from '../../src/import/columns.ts';
import type {DraftView, MappedField} from '../../src/import/draft.ts';
import type {DraftContext} from '../../src/import/draft-context.ts';
import {type DraftState, openDraft, resultOf} from '../../src/import/draft-state.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import type {Table} from '../../src/tables/column.ts';
import type {Issue} from '../../src/tables/issue.ts';
import {defaultConventions} from '../../src/time/conventions.ts';
import {type Day, formatDay, parseDay} from '../../src/time/day.ts';
import {runNow} from '../../src/time/slices.ts';

/** The clock of these tests: 2026-11-20. */
export const today = day('2026-11-20');

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`invalid day: ${text}`);
  return parsed;
}

export const emptyContext: DraftContext = {
  tables: new Map(),
  settings: {},
  conventions: defaultConventions,
  coverage: undefined,
  today,
  knownKpis: [],
  mode: 'update',
  mapping: {},
  answers: {},
  constants: {},
  through: undefined,
};

/** A draft of CSV texts by file name. */
export async function draftOf(
  files: Readonly<Record<string, string>>,
  context: Partial<DraftContext> = {},
): Promise<DraftState> {
  const read: {name: string; table: Awaited<ReturnType<typeof readCsv>>}[] = [];
  for (const [name, text] of Object.entries(files)) read.push({name, table: await readCsv(text)});
  return runNow(openDraft(read, {...emptyContext, ...context}));
}

/** What the next import starts from after this one was stored. */
export function afterCommit(state: DraftState): Partial<DraftContext> {
  const {tables, settings, coverage} = resultOf(state);
  return {tables: new Map([...state.context.tables, ...tables]), settings, coverage};
}

/** Stored rows as texts by column; days as ISO days, missing cells absent. */
export function rowsOf(table: Table | undefined): Record<string, string>[] {
  return Array.from({length: table?.rows ?? 0}, (_, row) => {
    const cells: Record<string, string> = {};
    for (const [name, column] of table?.columns ?? []) {
      const text = cellOf(column, row);
      if (text !== undefined) cells[name] = column.kind === 'day' ? formatDay(Number(text)) : text;
    }
    return cells;
  });
}

/** One column of the rows, missing cells as empty texts. */
export function columnOf(table: Table | undefined, name: string): string[] {
  return rowsOf(table).map(row => row[name] ?? '');
}

export function itemsOf(state: DraftState): Record<string, string>[] {
  return rowsOf(state.outcome.tables.get('items'));
}

export function issue(state: DraftState, code: string): Issue | undefined {
  return state.outcome.issues.find(one => one.code === code);
}

export function fieldOf(view: DraftView, field: string): MappedField | undefined {
  return view.files[0]?.fields.find(one => one.field === field);
}

/** Fails unless each file's rows add up and every row left out has an issue. */
export function addsUp(state: DraftState): {read: number; used: number; leftOut: number; explained: number} {
  const {files, issues} = viewDraft(state);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    read: sum(files.map(file => file.rowsRead)),
    used: sum(files.map(file => file.rowsUsed)),
    leftOut: sum(files.map(file => file.rowsLeftOut)),
    explained: sum(issues.filter(one => one.effect === 'left-out').map(one => one.count)),
  };
}

/** CSV text of rows. */
export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `${rows.map(row => row.map(quoted).join(delimiter)).join('\r\n')}\r\n`;
}
