import {incrementName} from '../formats/iterations.ts';
import type {Table} from '../tables/column.ts';
import {type Day, weekdayOf} from '../time/day.ts';
import type {Sliced} from '../time/slices.ts';
import {joinKey, numberAt, textIn} from './columns.ts';

/** A sprint named by items, with days that were inferred and want to be checked once. Both days are inside. */
export interface GuessedIteration {
  readonly name: string;
  readonly team: string | undefined;
  readonly kind: 'sprint' | 'increment';
  readonly start: Day;
  readonly end: Day;
  readonly guessed: true;
}

interface Sprint {
  readonly name: string;
  readonly team: string | undefined;
  readonly kind: 'sprint' | 'increment';
  readonly finishes: Day[];
  /** Position in the sequence of sprints. */
  place: number;
  anchor: Day;
}

/** Two weeks, or twelve of an increment, where nothing in the data says otherwise. */
const usualLengths = {sprint: 14, increment: 84} as const;

/** Rows between two pauses. */
const sliceRows = 1 << 13;

/**
 * Sprints that items name and that the dataset does not know, with guessed days, in time order. Each team has one rhythm: the usual distance between the middles of its sprints'
 * finishes, in whole weeks. Increments are those of the whole train, with one rhythm for all teams. Of all days on which that rhythm could begin, the one with most finishes inside their own sprints is taken, a Monday where several are equal.
 * Sprints without a finished item are placed by the number in their name; those that have neither are left out.
 */
export function* guessIterations(items: Table, known: Table | undefined): Sliced<readonly GuessedIteration[]> {
  const sprints = yield* gatherSprints(items);
  const windows = knownWindows(known);
  const guesses: GuessedIteration[] = [];
  const lineOf = ({team, kind}: Sprint) => joinKey(team, kind);
  for (const line of new Set(sprints.map(lineOf))) {
    guesses.push(
      ...guessLine(sprints.filter(sprint => lineOf(sprint) === line)).filter(
        ({name, team}) => !windows.has(joinKey(team, name)) && !windows.has(joinKey('', name)),
      ),
    );
    yield;
  }
  return guesses.sort((a, b) => a.start - b.start || a.name.localeCompare(b.name, 'en'));
}

function* gatherSprints(items: Table): Sliced<readonly Sprint[]> {
  const names = items.columns.get('iterations');
  if (names?.kind !== 'list') return [];
  const [teams, categories, finishes] = ['team', 'category', 'finished'].map(name => items.columns.get(name));
  const {offsets, codes, dictionary} = names;
  const done = categories?.kind === 'text' ? categories.dictionary.indexOf('done') : -1;
  const kinds = dictionary.map(name => (incrementName.test(name) ? 'increment' : 'sprint'));
  // By the codes of name and team: a key of texts for each of a million rows would cost more than all the rest.
  const sprints = new Map<number, Sprint>();
  for (let row = 0; row < items.rows; row++) {
    if (row % sliceRows === 0) yield;
    const ownTeam = teams?.kind === 'text' ? (teams.codes[row] as number) : -1;
    const isDone = done >= 0 && categories?.kind === 'text' && categories.codes[row] === done;
    const finished = isDone ? numberAt(finishes, row) : undefined;
    let counted = 0;
    for (let at = (offsets[row + 1] as number) - 1; at >= (offsets[row] as number); at--) {
      const name = codes[at] as number;
      const kind = kinds[name] ?? 'sprint';
      const team = kind === 'increment' ? -1 : ownTeam;
      const key = (team + 1) * dictionary.length + name;
      let sprint = sprints.get(key);
      if (!sprint) {
        const text = teams?.kind === 'text' ? teams.dictionary[team] : undefined;
        sprint = {name: dictionary[name] ?? '', team: text, kind, finishes: [], place: 0, anchor: Number.NaN};
        sprints.set(key, sprint);
      }
      // A carried item finished in the last of its sprints, and in the last of its increments.
      const bit = kind === 'increment' ? 2 : 1;
      if (finished !== undefined && !(counted & bit)) sprint.finishes.push(finished);
      counted |= bit;
    }
  }
  for (const sprint of sprints.values()) {
    sprint.anchor = median(sprint.finishes);
    yield;
  }
  return [...sprints.values()];
}

function guessLine(sprints: readonly Sprint[]): readonly GuessedIteration[] {
  const anchored = sprints.filter(sprint => !Number.isNaN(sprint.anchor)).sort((a, b) => a.anchor - b.anchor);
  const [first] = anchored;
  if (!first) return [];
  const numbers = new Map(sprints.map(sprint => [sprint.name, numberOf(sprint.name)] as const));
  const isNumbered = areInOrder(anchored.map(sprint => numbers.get(sprint.name)));
  const length = rhythmOf(anchored, isNumbered ? sprint => numbers.get(sprint.name) ?? 0 : undefined);
  const firstNumber = numbers.get(first.name) ?? 0;
  const placed = sprints.filter(sprint => {
    const number = numbers.get(sprint.name);
    if (isNumbered && number !== undefined) sprint.place = number - firstNumber;
    else if (Number.isNaN(sprint.anchor)) return false;
    else sprint.place = Math.round((sprint.anchor - first.anchor) / length);
    return true;
  });
  const start = bestStart(placed, first.anchor, length);
  return placed.map(({name, team, kind, place}) => {
    const from = start + place * length;
    return {name, team, kind, start: from, end: from + length - 1, guessed: true as const};
  });
}

/** Weeks between the middles of neighbouring sprints, in days. */
function rhythmOf(anchored: readonly Sprint[], numberOfSprint: ((sprint: Sprint) => number) | undefined): number {
  const gaps: number[] = [];
  for (const [at, sprint] of anchored.entries()) {
    const before = anchored[at - 1];
    if (!before) continue;
    const steps = numberOfSprint ? numberOfSprint(sprint) - numberOfSprint(before) : 1;
    if (steps > 0) gaps.push((sprint.anchor - before.anchor) / steps);
  }
  if (gaps.length === 0) return usualLengths[anchored[0]?.kind ?? 'sprint'];
  return Math.max(7, Math.round(median(gaps) / 7) * 7);
}

function bestStart(sprints: readonly Sprint[], anchor: Day, length: number): Day {
  // A finish lies inside its own sprint where the first one begins on that day less the sprints between, or up to a length earlier.
  const earliest = anchor - length + 1;
  const counts = new Uint32Array(2 * length - 1);
  for (const {finishes, place} of sprints) {
    for (const day of finishes) {
      const at = day - place * length - earliest;
      if (at >= 0 && at < counts.length) counts[at] = (counts[at] as number) + 1;
    }
  }
  let best = anchor;
  let bestScore = -1;
  for (let start = earliest; start <= anchor; start++) {
    let inside = 0;
    for (let day = start; day < start + length; day++) inside += counts[day - earliest] as number;
    const score = inside * 2 + (weekdayOf(start) === 1 ? 1 : 0);
    if (score > bestScore) {
      best = start;
      bestScore = score;
    }
  }
  return best;
}

function areInOrder(numbers: readonly (number | undefined)[]): boolean {
  return numbers.every((number, at) => {
    const before = at === 0 ? Number.NEGATIVE_INFINITY : numbers[at - 1];
    return number !== undefined && before !== undefined && number > before;
  });
}

/** The last number of a name: `Checkout 45` is 45. */
function numberOf(name: string): number | undefined {
  const digits = /(\d{1,4})\D*$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function knownWindows(known: Table | undefined): ReadonlySet<string> {
  const windows = new Set<string>();
  for (let row = 0; known && row < known.rows; row++) {
    windows.add(joinKey(textIn(known, 'team', row), textIn(known, 'name', row)));
  }
  return windows;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
