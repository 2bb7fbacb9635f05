import type {Table} from '../tables/column.ts';
import type {Day} from '../time/day.ts';
import {joinKey, listAt, numberIn, textAt, textIn} from './columns.ts';
import {
  type Commitment,
  commitmentKey,
  commitmentsTable,
  completeCommitments,
  findTools,
  givenIterations,
  readCommitments,
} from './commitment-rows.ts';
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
  readonly items: Table | undefined;
  readonly iterations: Table | undefined;
}

/**
 * Which item was planned into which sprint, from the states that successive imports saw: an item that a state lists in a sprint which starts on that state's day or later
 * was planned by then; one that appears in a sprint only after an import had seen the sprint running without it was added then; one that an import no longer lists was taken out.
 * Memberships seen for the first time in a running or past sprint say nothing and are left out. What a file of plans says is known before all of that. `undefined` where nothing is known.
 */
export function* deriveCommitments(input: CommitmentsInput): Generator<void, Table | undefined> {
  const commitments = new Map<string, Commitment>();
  const known = readCommitments(input.known);
  yield* findTools(known, input.items);
  for (const commitment of known) commitments.set(commitmentKey(commitment), commitment);
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
  const rows = [...commitments.values()];
  yield* completeCommitments(rows, input.items, input.iterations);
  return commitmentsTable(rows);

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
      // A list that never named the iteration, as of programme increments, tells nothing by not naming it.
      if (
        commitment.removed !== undefined ||
        !memberships.has(key) ||
        listed.has(key) ||
        !present.has(joinKey(commitment.tool, commitment.item))
      )
        continue;
      if (commitment.added === undefined || through > commitment.added) commitment.removed = through;
    }
  }
}

/** First days of iterations whose dates somebody gave. */
function startsOf(iterations: Table | undefined): (name: string, team: string | undefined) => Day | undefined {
  const rowOf = givenIterations(iterations);
  return (name, team) => {
    const row = rowOf(name, team);
    return row === undefined || !iterations ? undefined : numberIn(iterations, 'start', row);
  };
}
