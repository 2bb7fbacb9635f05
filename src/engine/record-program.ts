import type {Stage} from '../language/definition.ts';
import type {Aggregate, Condition, Expression} from '../language/expression.ts';
import {isEarliest} from './earliest.ts';
import {remember} from './memo.ts';
import {type Comparison, comparisonsIn, fieldsIn, isTrivial, operandsOf, operations} from './plain-records.ts';

/** Questions beyond which a table of all possible answers would be larger than it is worth. */
const mostQuestions = 14;

/** A number that is made of two others; all by their places, the operation by its place among all. */
interface Step {
  readonly by: number;
  readonly left: number;
  readonly right: number;
  readonly into: number;
}

/** Whether the number at one place is over that at another. */
interface Question {
  readonly left: number;
  readonly right: number;
  /** The bit of the answer. */
  readonly bit: number;
}

/** Whether a number that is the same whatever filter and group is over a constant, or with `isUnder` that over it. Nothing else is asked of such a number. */
interface FixedQuestion {
  readonly name: string;
  readonly constant: number;
  readonly isUnder: boolean;
  readonly bit: number;
}

/**
 * The conditions and sums over a stage's records as steps and questions on their numbers, which every record has all of. Each is made once, however many
 * conditions and sums name it: the nineteen numbers of movements come of seven comparisons and one difference.
 */
export class RecordProgram {
  /** Whether a record's answers do not matter for whether it is kept: all are. */
  readonly keepsAll: boolean;
  /** Where the records' numbers stand, by name: names that mean the same share a place. */
  readonly places: ReadonlyMap<string, number>;
  /** How many numbers a record brings along. Behind them is a place for how many of its rows are there, and then what the program adds. */
  readonly width: number;
  /** How many places there are in all. */
  size: number;
  readonly constants = new Map<number, number>();
  readonly steps: Step[] = [];
  readonly questions: Question[] = [];
  readonly fixed: FixedQuestion[] = [];
  /** Places of what is added up. */
  readonly sums: number[] = [];
  /** What was met before. */
  readonly #made = new Map<string, number>();
  readonly #keep: Condition | undefined;

  constructor(letting: readonly Aggregate[], stage: Stage) {
    this.#keep = stage.keep;
    const sums = letting.flatMap(aggregate => ('sum' in aggregate ? [aggregate.sum] : []));
    const [keeping = [], ...others] = [stage.keep, ...letting.map(({where}) => where)].map(askedIn);
    const asked = [...keeping, ...others.flat()];
    this.places = placesOf(stage);
    this.width = new Set(this.places.values()).size;
    this.size = this.width + 1;
    this.keepsAll = keeping.length === 0 && this.keeps(0);
    for (const comparison of asked) this.#ask(comparison, stage);
    for (const sum of sums) this.#sumOf(sum);
  }

  /** The program of a definition's names over its stage, made once; undefined where that asks for something else than is plain. */
  static of(letting: Readonly<Record<string, Aggregate>>, stage: Stage): RecordProgram | undefined {
    const known = remember(stage, 'programs', () => new WeakMap<object, RecordProgram | 'none'>());
    const all = Object.values(letting);
    const made = known.get(letting) ?? (RecordProgram.#fits(all, stage) ? new RecordProgram(all, stage) : 'none');
    known.set(letting, made);
    return made === 'none' ? undefined : made;
  }

  /**
   * Whether conditions and sums ask for nothing but sums, differences, products, least numbers and comparisons of the records' own numbers, and of what all rows
   * of a record come to whether it is over or under constants.
   */
  static #fits(letting: readonly Aggregate[], stage: Stage): boolean {
    const conditions = [stage.keep, ...letting.map(({where}) => where)].flatMap(one =>
      one ? [comparisonsIn(one)] : [],
    );
    const asked = conditions.flatMap(comparisons => comparisons ?? []);
    const counted = letting.flatMap(aggregate => ('sum' in aggregate ? [aggregate.sum] : []));
    counted.push(...asked.filter(one => !isTrivial(one) && !fixedName(one, stage)).flat());
    const isKnown = (name: string): boolean => stage.let[name] !== undefined && !isEarliest(stage.let[name]);
    return (
      conditions.every(comparisons => comparisons !== undefined) &&
      new Set(asked.map(keyOf)).size <= mostQuestions &&
      asked.flat().every(number => fieldsIn(number)?.every(isKnown)) &&
      counted.every(number => fieldsIn(number)?.every(name => isKnown(name) && !stage.let[name]?.whole))
    );
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
    const [comparison] = comparisonsIn(condition) ?? [];
    const bit = comparison && this.#made.get(keyOf(comparison));
    const held = bit !== undefined && ((answers >> bit) & 1) === 1;
    return 'atLeast' in condition ? !held : held;
  }

  #ask(comparison: Comparison, stage: Stage): void {
    const [left, right] = comparison;
    const bit = this.questions.length + this.fixed.length;
    if (this.#made.has(keyOf(comparison))) return;
    this.#made.set(keyOf(comparison), bit);
    const name = fixedName(comparison, stage);
    if (name === undefined) this.questions.push({left: this.#placeOf(left), right: this.#placeOf(right), bit});
    else if (typeof right === 'number') this.fixed.push({name, constant: right, isUnder: false, bit});
    else this.fixed.push({name, constant: left as number, isUnder: true, bit});
  }

  #sumOf(sum: Expression): number {
    return this.#once(['sum', sum], () => this.sums.push(this.#placeOf(sum)) - 1);
  }

  #placeOf(expression: Expression): number {
    if (typeof expression === 'object' && 'field' in expression) return this.places.get(expression.field) as number;
    return this.#once(expression, () => this.#make(expression));
  }

  #make(expression: Expression): number {
    if (typeof expression === 'number') {
      this.constants.set(this.size, expression);
      return this.size++;
    }
    const by = operations.findIndex(operation => operation in expression);
    const [left, right] = (operandsOf(expression) ?? []).map(operand => this.#placeOf(operand)) as [number, number];
    if (operations[by] === 'minus' && left === right) return this.#placeOf(0);
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

/** What all rows of a record come to has no place: only fixed questions ask for it. */
function placesOf({let: letting}: Stage): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const places = new Map<string, number>();
  for (const [name, aggregate] of Object.entries(letting)) {
    if (isEarliest(aggregate) || aggregate.whole) continue;
    const key = JSON.stringify(aggregate);
    const place = known.get(key) ?? known.size;
    known.set(key, place);
    places.set(name, place);
  }
  return places;
}

/** What a condition asks of a record that has all its numbers. */
function askedIn(condition: Condition | undefined): readonly Comparison[] {
  return ((condition && comparisonsIn(condition)) ?? []).filter(one => !isTrivial(one));
}

/** The number of the whole that a comparison is about, where the other side is a constant. */
function fixedName([left, right]: Comparison, {let: letting}: Stage): string | undefined {
  const [field, other] = typeof left === 'number' ? [right, left] : [left, right];
  if (typeof other !== 'number' || typeof field === 'number' || !('field' in field)) return undefined;
  return letting[field.field]?.whole ? field.field : undefined;
}

function keyOf(comparison: Comparison): string {
  return JSON.stringify(['over', ...comparison]);
}
