import type {Stage} from '../language/definition.ts';
import type {Aggregate, Condition, Expression} from '../language/expression.ts';
import {isEarliest} from './earliest.ts';

/** Questions beyond which a table of all possible answers would be larger than it is worth. */
const mostQuestions = 14;

/** How a number is made of two. */
export const operations = ['plus', 'minus', 'times', 'least'] as const;

/** A number that is made of two others; all by their places. */
interface Step {
  readonly by: (typeof operations)[number];
  readonly left: number;
  readonly right: number;
  readonly into: number;
}

/** Whether the number at one place is over that at another. */
interface Question {
  readonly left: number;
  readonly right: number;
}

/** Where the numbers of a stage's records stand, by name: names that mean the same share a place. */
export function placesOf({let: letting}: Stage): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const places = new Map<string, number>();
  for (const [name, aggregate] of Object.entries(letting)) {
    if (isEarliest(aggregate)) continue;
    const key = JSON.stringify(aggregate);
    const place = all.get(key) ?? all.size;
    all.set(key, place);
    places.set(name, place);
  }
  return places;
}

/**
 * The conditions and sums over a stage's records as steps and questions on their numbers, which every record has all of. Each is made once, however many
 * conditions and sums name it: the nineteen numbers of movements come of seven comparisons and one difference.
 */
export class RecordProgram {
  /** False where something else than sums, differences, products, least numbers and comparisons of the records' numbers is asked for: then the rest is of no use. */
  isPlain = true;
  /** How many numbers a record brings along. Behind them is a place for how many of its rows are there, and then what the program adds. */
  readonly width: number;
  /** How many places there are in all. */
  size: number;
  readonly constants = new Map<number, number>();
  readonly steps: Step[] = [];
  readonly questions: Question[] = [];
  /** Places of what is added up. */
  readonly sums: number[] = [];
  readonly #places: ReadonlyMap<string, number>;
  /** What was met before. */
  readonly #made = new Map<string, number>();
  readonly #keep: Condition | undefined;

  constructor(letting: Readonly<Record<string, Aggregate>>, stage: Stage) {
    this.#places = placesOf(stage);
    this.#keep = stage.keep;
    this.width = new Set(this.#places.values()).size;
    this.size = this.width + 1;
    for (const aggregate of Object.values(letting)) {
      this.#ask(aggregate.where);
      if ('sum' in aggregate) this.#sumOf(aggregate.sum);
    }
    this.#ask(stage.keep);
    if (this.questions.length > mostQuestions) this.isPlain = false;
  }

  /** Whether every number that is added up is whole where those of the records are. */
  get isWhole(): boolean {
    return [...this.constants.values()].every(Number.isInteger);
  }

  /** Which of the sums an aggregate is; −1 where it only counts. */
  sumOf(aggregate: Aggregate): number {
    return 'sum' in aggregate ? this.#sumOf(aggregate.sum) : -1;
  }

  /** Whether a record with these answers, a bit for each question, is kept. */
  keeps(answers: number): boolean {
    return !this.#keep || this.#holds(this.#keep, answers);
  }

  holds({where}: Aggregate, answers: number): boolean {
    return !where || this.#holds(where, answers);
  }

  #holds(condition: Condition, answers: number): boolean {
    if ('all' in condition) return condition.all.every(part => this.#holds(part, answers));
    if ('any' in condition) return condition.any.some(part => this.#holds(part, answers));
    if ('not' in condition) return !this.#holds(condition.not, answers);
    const held = (answers >> (this.#ask(condition) ?? 0)) & 1;
    return 'atLeast' in condition ? !held : held === 1;
  }

  /** The question that a comparison asks; that one is at least the other is that the other is not over it. */
  #ask(condition: Condition | undefined): number | undefined {
    if (!condition) return undefined;
    if ('all' in condition || 'any' in condition) {
      for (const part of 'all' in condition ? condition.all : condition.any) this.#ask(part);
    } else if ('not' in condition) this.#ask(condition.not);
    else if ('over' in condition) return this.#compare(condition.over[0], condition.over[1]);
    else if ('atLeast' in condition) return this.#compare(condition.atLeast[1], condition.atLeast[0]);
    else this.isPlain = false;
    return undefined;
  }

  #compare(left: Expression, right: Expression): number {
    return this.#once(
      ['over', left, right],
      () => this.questions.push({left: this.#placeOf(left), right: this.#placeOf(right)}) - 1,
    );
  }

  #sumOf(sum: Expression): number {
    return this.#once(['sum', sum], () => this.sums.push(this.#placeOf(sum)) - 1);
  }

  #placeOf(expression: Expression): number {
    if (typeof expression === 'object' && 'field' in expression) {
      const place = this.#places.get(expression.field);
      if (place === undefined) this.isPlain = false;
      return place ?? 0;
    }
    return this.#once(expression, () => this.#make(expression));
  }

  #make(expression: Expression): number {
    if (typeof expression === 'number') {
      this.constants.set(this.size, expression);
      return this.size++;
    }
    const by = operations.find(operation => operation in expression);
    const operands = Object.values(expression)[0] as readonly Expression[];
    if (by === undefined) {
      this.isPlain = false;
      return 0;
    }
    const [left, right] = operands.map(operand => this.#placeOf(operand)) as [number, number];
    this.steps.push({by, left, right, into: this.size});
    return this.size++;
  }

  #once(what: unknown, make: () => number): number {
    const key = JSON.stringify(what);
    const made = this.#made.get(key) ?? make();
    this.#made.set(key, made);
    return made;
  }
}
