import type {Table} from '../tables/column.ts';
import {originColumns, tables} from '../tables/tables.ts';
import type {Day} from '../time/day.ts';
import {joinKey, listAt, numberIn, tableFrom, textAt, textIn} from './columns.ts';
import {sliceRows} from './typing.ts';

export interface CommitmentsInput {
  readonly known: Table | undefined;
  /** Items as they were before this import, whole through `beforeThrough`. */
  readonly before: Table | undefined;
  readonly beforeThrough: Day | undefined;
  /** The rows of this import, whole through `through`. */
  readonly incoming: Table | undefined;
  readonly through: Day | undefined;
  /** Items after this import. */
  readonly items: Table;
  readonly iterations: Table;
}

// A type and not an interface, so that it is a row object as well.
type Commitment = {
  readonly item: string;
  readonly iteration: string;
  readonly team: string | undefined;
  readonly product: string | undefined;
  kind: string | undefined;
  starts: Day | undefined;
  ends: Day | undefined;
  readonly added: Day;
  removed: Day | undefined;
  readonly estimate: number | undefined;
  finished: Day | undefined;
  readonly source: string | undefined;
  readonly line: number | undefined;
  readonly tool: string | undefined;
};

/**
 * Which item was planned into which sprint, from the states that successive imports saw: an item that a state lists in a sprint which starts on that state's day or later
 * was planned by then; one that appears in a sprint only after an import had seen the sprint running without it was added then; one that an import no longer lists was taken out.
 * Memberships seen for the first time in a running or past sprint say nothing and are left out. `undefined` where nothing is known.
 */
export function* deriveCommitments(input: CommitmentsInput): Generator<void, Table | undefined> {
  const commitments = new Map<string, Commitment>();
  for (let row = 0; input.known && row < input.known.rows; row++) {
    const commitment = knownCommitment(input.known, row);
    commitments.set(joinKey(commitment.tool, commitment.item, commitment.iteration), commitment);
  }
  const startOf = startsOf(input.iterations);
  const memberships = new Set<string>();
  if (input.before && input.beforeThrough !== undefined) {
    yield* observe(input.before, input.beforeThrough, (key, start, day) => {
      memberships.add(key);
      return start >= day;
    });
  }
  if (input.incoming && input.through !== undefined) {
    const {through, beforeThrough} = input;
    const listed = yield* observe(
      input.incoming,
      through,
      (key, start) =>
        start >= through ||
        (beforeThrough !== undefined && beforeThrough >= start && through > beforeThrough && !memberships.has(key)),
    );
    removeUnlisted(input.incoming, listed, through);
  }
  if (commitments.size === 0) return undefined;
  copyFinishes(input.items, commitments);
  copyIterations(input.iterations, commitments);
  return tableFrom({...tables.commitments.columns, ...originColumns}, [...commitments.values()]);

  /** Adds the memberships of one state that `counts` accepts, and gives all that it lists. */
  function* observe(
    items: Table,
    day: Day,
    counts: (key: string, start: Day, day: Day) => boolean,
  ): Generator<void, ReadonlySet<string>> {
    const listed = new Set<string>();
    const level = items.columns.get('level');
    for (let row = 0; row < items.rows; row++) {
      if (row % sliceRows === sliceRows - 1) yield;
      const names = listAt(items.columns.get('iterations'), row);
      const item = textIn(items, 'id', row);
      const size = textAt(level, row);
      if (names.length === 0 || item === undefined || size === 'subtask' || size === 'epic') continue;
      const tool = textIn(items, 'tool', row);
      const team = textIn(items, 'team', row);
      for (const iteration of names) {
        const key = joinKey(tool, item, iteration);
        listed.add(key);
        const start = startOf(iteration, team);
        const known = commitments.get(key);
        if (start === undefined || !counts(key, start, day)) continue;
        if (known && known.removed === undefined) continue;
        commitments.set(key, {
          item,
          iteration,
          team,
          tool,
          added: day,
          removed: undefined,
          finished: undefined,
          kind: undefined,
          starts: undefined,
          ends: undefined,
          product: textIn(items, 'product', row),
          estimate: numberIn(items, 'estimate', row),
          source: textIn(items, 'source', row),
          line: numberIn(items, 'line', row),
        });
      }
    }
    return listed;
  }

  function removeUnlisted(incoming: Table, listed: ReadonlySet<string>, through: Day): void {
    if (!incoming.columns.has('iterations')) return;
    const present = new Set<string>();
    for (let row = 0; row < incoming.rows; row++)
      present.add(joinKey(textIn(incoming, 'tool', row), textIn(incoming, 'id', row)));
    for (const [key, commitment] of commitments) {
      if (
        commitment.removed !== undefined ||
        listed.has(key) ||
        !present.has(joinKey(commitment.tool, commitment.item))
      )
        continue;
      if (through > commitment.added) commitment.removed = through;
    }
  }
}

function copyFinishes(items: Table, commitments: ReadonlyMap<string, Commitment>): void {
  const finishes = new Map<string, Day>();
  for (let row = 0; row < items.rows; row++) {
    const finished = numberIn(items, 'finished', row);
    if (finished === undefined || textIn(items, 'category', row) !== 'done') continue;
    finishes.set(joinKey(textIn(items, 'tool', row), textIn(items, 'id', row)), finished);
  }
  for (const commitment of commitments.values())
    commitment.finished = finishes.get(joinKey(commitment.tool, commitment.item));
}

/** Kind and days of each one's iteration, as they are known now: the sheet may be filled in or mended after the plan was seen. */
function copyIterations(iterations: Table, commitments: ReadonlyMap<string, Commitment>): void {
  const rowOf = givenIterations(iterations);
  for (const commitment of commitments.values()) {
    const row = rowOf(commitment.iteration, commitment.team);
    if (row === undefined) continue;
    commitment.kind = textIn(iterations, 'kind', row) ?? 'sprint';
    commitment.starts = numberIn(iterations, 'start', row);
    commitment.ends = numberIn(iterations, 'end', row);
  }
}

/** First days of iterations whose dates somebody gave. */
function startsOf(iterations: Table): (name: string, team: string | undefined) => Day | undefined {
  const rowOf = givenIterations(iterations);
  return (name, team) => {
    const row = rowOf(name, team);
    return row === undefined ? undefined : numberIn(iterations, 'start', row);
  };
}

/** Rows of iterations whose dates somebody gave, by name and team; a name that only one team has, or all start on one day, is found without the team. */
function givenIterations(iterations: Table): (name: string, team: string | undefined) => number | undefined {
  const exact = new Map<string, number>();
  const byName = new Map<string, number | undefined>();
  for (let row = 0; row < iterations.rows; row++) {
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

function knownCommitment(table: Table, row: number): Commitment {
  const text = (field: string) => textIn(table, field, row);
  const number = (field: string) => numberIn(table, field, row);
  return {
    item: text('item') ?? '',
    iteration: text('iteration') ?? '',
    team: text('team'),
    product: text('product'),
    kind: undefined,
    starts: undefined,
    ends: undefined,
    added: number('added') ?? 0,
    removed: number('removed'),
    estimate: number('estimate'),
    finished: number('finished'),
    source: text('source'),
    line: number('line'),
    tool: text('tool'),
  };
}
