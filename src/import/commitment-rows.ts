import type {Table} from '../tables/column.ts';
import {originColumns, tables} from '../tables/tables.ts';
import type {Day} from '../time/day.ts';
import {joinKey, numberIn, tableFrom, textIn} from './columns.ts';
import {sliceRows} from './typing.ts';

/** One item's place in the plan of one iteration, while it is worked on. A type and not an interface, so that it is a row object as well. */
export type Commitment = {
  readonly item: string;
  readonly iteration: string;
  team: string | undefined;
  product: string | undefined;
  kind: string | undefined;
  starts: Day | undefined;
  ends: Day | undefined;
  /** Missing while nobody knows when the iteration starts: a plan without this day was made by then. */
  added: Day | undefined;
  removed: Day | undefined;
  readonly estimate: number | undefined;
  finished: Day | undefined;
  readonly source: string | undefined;
  readonly line: number | undefined;
  tool: string | undefined;
};

/** A file of plans names items of other files, whose kind of source it does not know. */
const planTool = /^commitments( |$)/;

/** Whether no item is known for a commitment of a file of plans, or several are. */
export function isUnmatched({tool}: {readonly tool: string | undefined}): boolean {
  return planTool.test(tool ?? '');
}

/** What tells one commitment from another. */
export function commitmentKey({tool, item, iteration}: Commitment): string {
  return joinKey(tool, item, iteration);
}

/** The rows of a table; none where there is none. What follows from items and iterations is left to `completeCommitments`. */
export function readCommitments(table: Table | undefined): Commitment[] {
  return Array.from({length: table?.rows ?? 0}, (_, row) => {
    const text = (field: string) => table && textIn(table, field, row);
    const number = (field: string) => table && numberIn(table, field, row);
    return {
      item: text('item') ?? '',
      iteration: text('iteration') ?? '',
      team: text('team'),
      product: text('product'),
      kind: undefined,
      starts: undefined,
      ends: undefined,
      added: number('added'),
      removed: number('removed'),
      estimate: number('estimate'),
      finished: undefined,
      source: text('source'),
      line: number('line'),
      tool: text('tool'),
    };
  });
}

/** The table of these rows; of rows with one key the last stays. */
export function commitmentsTable(rows: readonly Commitment[]): Table {
  const last = new Map(rows.map(row => [commitmentKey(row), row] as const));
  return tableFrom({...tables.commitments.columns, ...originColumns}, [...last.values()]);
}

/**
 * Fills in what items and iterations tell as they are known now, because a plan, its items and its sprints come in any order, and each may be mended later:
 * the kind of source of an item that exactly one source has, the item's finish, its team and product where the plan has none, and the iteration's kind and days.
 */
export function* completeCommitments(
  rows: readonly Commitment[],
  items: Table | undefined,
  iterations: Table | undefined,
): Generator<void, void> {
  yield* findTools(rows, items);
  if (items) yield* copyItems(rows, items);
  const rowOf = givenIterations(iterations);
  for (const commitment of rows) {
    const row = rowOf(commitment.iteration, commitment.team);
    if (row === undefined || !iterations) continue;
    commitment.kind = textIn(iterations, 'kind', row) ?? 'sprint';
    commitment.starts = numberIn(iterations, 'start', row);
    commitment.ends = numberIn(iterations, 'end', row);
    commitment.added ??= commitment.starts;
  }
}

/** A file's plans with what the other tables tell of them, so that they are those of the items' own source. */
export function* matchPlans(
  plans: Table,
  items: Table | undefined,
  iterations: Table | undefined,
): Generator<void, Table> {
  const rows = readCommitments(plans);
  yield* completeCommitments(rows, items, iterations);
  return commitmentsTable(rows);
}

/** The kind of source of each planned item that exactly one source has. */
export function* findTools(rows: readonly Commitment[], items: Table | undefined): Generator<void, void> {
  const open = rows.filter(isUnmatched);
  if (open.length === 0 || !items) return;
  const tools = new Map(open.map(({item}) => [item, new Set<string>()] as const));
  for (let row = 0; row < items.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    tools.get(textIn(items, 'id', row) ?? '')?.add(textIn(items, 'tool', row) ?? '');
  }
  for (const commitment of open) {
    const [tool, other] = tools.get(commitment.item) ?? [];
    if (other === undefined && tool !== undefined) commitment.tool = tool;
  }
}

function* copyItems(rows: readonly Commitment[], items: Table): Generator<void, void> {
  const plans = new Map<string, Commitment[]>();
  for (const commitment of rows) {
    const key = joinKey(commitment.tool, commitment.item);
    const own = plans.get(key);
    if (own) own.push(commitment);
    else plans.set(key, [commitment]);
  }
  for (let row = 0; plans.size > 0 && row < items.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const own = plans.get(joinKey(textIn(items, 'tool', row), textIn(items, 'id', row)));
    const isDone = own && textIn(items, 'category', row) === 'done';
    for (const commitment of own ?? []) {
      commitment.finished = isDone ? numberIn(items, 'finished', row) : undefined;
      commitment.team ??= textIn(items, 'team', row);
      commitment.product ??= textIn(items, 'product', row);
    }
  }
}

/** Rows of iterations whose dates somebody gave, by name and team; a name that only one team has, or all start on one day, is found without the team. */
export function givenIterations(
  iterations: Table | undefined,
): (name: string, team: string | undefined) => number | undefined {
  const exact = new Map<string, number>();
  const byName = new Map<string, number | undefined>();
  for (let row = 0; iterations && row < iterations.rows; row++) {
    const name = textIn(iterations, 'name', row);
    const start = numberIn(iterations, 'start', row);
    if (name === undefined || start === undefined || numberIn(iterations, 'guessed', row) === 1) continue;
    exact.set(joinKey(textIn(iterations, 'team', row), name), row);
    const other = byName.get(name) ?? row;
    const differs =
      byName.has(name) && (byName.get(name) === undefined || numberIn(iterations, 'start', other) !== start);
    byName.set(name, differs ? undefined : row);
  }
  return (name, team) => exact.get(joinKey(team, name)) ?? byName.get(name);
}
