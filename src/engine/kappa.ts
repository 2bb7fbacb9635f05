import type {TextVector} from './vector.ts';

/** Labels as they lie in a frame: each entry is what somebody (`by`) called a task. */
export interface LabelColumns {
  readonly label: TextVector;
  readonly task: TextVector;
  readonly by: TextVector;
}

/** A task that two people labelled; `undefined` of a label that one of them contradicted. */
interface Task {
  readonly by: number[];
  readonly labels: (number | undefined)[];
  readonly entries: number[];
}

/** The tasks among some entries that exactly two people labelled, each with one label. */
function comparedTasks(entries: Iterable<number>, {label, task, by}: LabelColumns): Task[] {
  const tasks = new Map<number, Task>();
  for (const entry of entries) {
    const code = task.codes[entry] as number;
    const found = tasks.get(code) ?? {by: [], labels: [], entries: []};
    tasks.set(code, found);
    found.entries.push(entry);
    const own = label.codes[entry] as number;
    const person = found.by.indexOf(by.codes[entry] as number);
    if (person < 0) {
      found.by.push(by.codes[entry] as number);
      found.labels.push(own);
    } else if (found.labels[person] !== own) found.labels[person] = undefined;
  }
  return [...tasks.values()].filter(({by: people, labels}) => people.length === 2 && !labels.includes(undefined));
}

/** The entries that a comparison is made of; the others concern one person, or more than two. */
export function comparedEntries(entries: Iterable<number>, columns: LabelColumns): number[] {
  return comparedTasks(entries, columns).flatMap(task => task.entries);
}

/**
 * Cohen's kappa of the tasks that two people labelled. Of each two, the one whose name comes first is the first rater.
 * `no-data` without such a task, `zero-denominator` where chance alone would agree always. Source: Cohen 1960.
 */
export function cohenKappa(entries: Iterable<number>, columns: LabelColumns): number | 'no-data' | 'zero-denominator' {
  const tasks = comparedTasks(entries, columns);
  const n = tasks.length;
  if (!n) return 'no-data';
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  let agreed = 0;
  for (const {by, labels} of tasks) {
    const names = by.map(code => columns.by.dictionary[code] ?? '');
    const [a = -1, b = -1] = (names[0] ?? '') < (names[1] ?? '') ? labels : labels.slice().reverse();
    if (a === b) agreed++;
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  // Whole numbers until the last step: n²·chance is exact, so chance that is 1 is seen to be.
  let chance = 0;
  for (const [label, count] of first) chance += count * (second.get(label) ?? 0);
  return chance === n * n ? 'zero-denominator' : (agreed * n - chance) / (n * n - chance);
}
