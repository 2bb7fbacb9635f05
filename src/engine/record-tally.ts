import type {Aggregate} from '../language/expression.ts';
import {isOver} from './is-over.ts';
import type {RecordProgram} from './record-program.ts';
import {lostBits, Tally} from './tally.ts';

/** What is wanted of records that have the same answers. */
interface Pattern {
  readonly answers: number;
  /** The sums' numbers: of each its place and its column, in turn. */
  readonly wanted: Int32Array;
}

/**
 * Adds up records by what a program's questions come to, for all the numbers of a definition at once: which of them a record is part of depends on the answers
 * alone, and is only asked in the end. A record is told of where it changes, and only what is another then is taken off and added.
 */
export class RecordTally {
  /** A record's numbers, and behind them what the program makes of them. */
  readonly numbers: Float64Array;
  readonly #program: RecordProgram;
  readonly #letting: readonly Aggregate[];
  /** The program's steps and questions as plain numbers: there are millions of changes to go through them for. */
  readonly #steps: Int32Array;
  readonly #questions: Int32Array;
  readonly #spans: number;
  readonly #slots: number;
  /** Of slots and periods. */
  readonly #cells: number;
  /** By answers, the number of the pattern; −1 where no record had them yet. */
  readonly #patternOf: Int32Array;
  /** The first is of records that are not there. */
  readonly #patterns: Pattern[] = [{answers: 0, wanted: new Int32Array(0)}];
  /** By pattern and cell, how many records more (or fewer) have it from a period on. */
  #counts: Int32Array;
  /** Of each column the sum and the pattern whose records it is of, 0 for those of all records. */
  readonly #columns: {readonly sum: number; readonly pattern: number}[] = [];
  /** Sums of all records: of each the place of its number, by column. */
  readonly #always: Int32Array;
  /** By column and cell, how much more there is from a period on. */
  #sums: Float64Array;
  /** What adding rounded away; none where all numbers are whole. */
  #lost: Float64Array | undefined;
  /** By column, what the record that is told of has there. */
  #last: Float64Array;
  #slot = 0;
  #pattern = 0;

  /** `isWhole`: the records' own numbers are. */
  constructor(program: RecordProgram, letting: readonly Aggregate[], spans: number, slots: number, isWhole: boolean) {
    const {steps, questions, fixed} = program;
    this.#program = program;
    this.#letting = letting;
    this.#steps = Int32Array.from(steps.flatMap(({by, left, right, into}) => [by, left, right, into]));
    this.#questions = Int32Array.from(questions.flatMap(({left, right, bit}) => [left, right, 1 << bit]));
    this.#spans = spans;
    this.#slots = slots;
    this.#cells = spans * slots;
    this.#patternOf = new Int32Array(2 ** (questions.length + fixed.length)).fill(-1);
    const always = new Set(letting.flatMap(one => (this.#isAlways(one) ? [program.sumOf(one)] : [])));
    for (const sum of always) this.#columns.push({sum, pattern: 0});
    this.#always = Int32Array.from(always, sum => program.sums[sum] as number);
    this.#counts = new Int32Array(this.#cells);
    this.#sums = new Float64Array(this.#columns.length * this.#cells);
    this.#lost = isWhole && program.isWhole ? undefined : new Float64Array(this.#sums.length);
    this.#last = new Float64Array(this.#columns.length);
    this.numbers = new Float64Array(program.size);
    for (const [place, value] of program.constants) this.numbers[place] = value;
  }

  /** The next record is told of; before the first period it is not there. */
  begin(slot: number): void {
    this.#slot = slot;
    this.#pattern = 0;
    for (let column = 0; column < this.#always.length; column++) this.#last[column] = 0;
  }

  /** From a period on the record has its `numbers`; with the `answered` questions those that are asked of them come to all answers. */
  change(span: number, answered: number): void {
    const numbers = this.numbers;
    const steps = this.#steps;
    const questions = this.#questions;
    for (let at = 0; at < steps.length; at += 4) {
      const a = numbers[steps[at + 1] as number] as number;
      const b = numbers[steps[at + 2] as number] as number;
      const by = steps[at];
      numbers[steps[at + 3] as number] = by === 0 ? a + b : by === 1 ? a - b : by === 2 ? a * b : a < b ? a : b;
    }
    let answers = answered;
    for (let at = 0; at < questions.length; at += 3) {
      const held = isOver(numbers[questions[at] as number] as number, numbers[questions[at + 1] as number] as number);
      if (held) answers |= questions[at + 2] as number;
    }
    const known = this.#patternOf[answers] as number;
    this.#move(span, known < 0 ? this.#meet(answers) : known);
  }

  /** From a period on the record is not there. */
  leave(span: number): void {
    if (this.#pattern) this.#move(span, 0);
  }

  /** What an aggregate comes to. */
  tally(aggregate: Aggregate): Tally {
    const sum = this.#program.sumOf(aggregate);
    const isAlways = this.#isAlways(aggregate);
    const tally = new Tally(this.#spans, this.#slots);
    for (const [pattern, {answers}] of this.#patterns.entries())
      if (pattern > 0 && this.#isOf(aggregate, answers))
        this.#each(pattern, (cell, at) => tally.change(cell, this.#counts[at] as number, 0));
    for (const [column, of] of this.#columns.entries()) {
      const {answers} = this.#patterns[of.pattern] as Pattern;
      if (of.sum !== sum || (of.pattern === 0 ? !isAlways : isAlways || !this.#isOf(aggregate, answers))) continue;
      this.#each(column, (cell, at) => {
        tally.change(cell, 0, this.#sums[at] as number);
        if (this.#lost) tally.change(cell, 0, this.#lost[at] as number);
      });
    }
    return tally;
  }

  /** Adds the records that are not kept. */
  leaveOut(into: Tally): void {
    for (const [pattern, {answers}] of this.#patterns.entries())
      if (pattern > 0 && !this.#program.keeps(answers))
        this.#each(pattern, (cell, at) => into.changeLeftOut(cell, this.#counts[at] as number));
  }

  #isOf(aggregate: Aggregate, answers: number): boolean {
    return this.#program.keeps(answers) && this.#program.holds(aggregate, answers);
  }

  /** Whether an aggregate is a sum over all records. */
  #isAlways(aggregate: Aggregate): boolean {
    return this.#program.keepsAll && !aggregate.where && 'sum' in aggregate;
  }

  /** The cells of a tally, and where those of a pattern or column stand. */
  #each(number: number, change: (cell: number, at: number) => void): void {
    for (let slot = 0; slot < this.#slots; slot++)
      for (let span = 0; span < this.#spans; span++)
        change(span * this.#slots + slot, number * this.#cells + slot * this.#spans + span);
  }

  #move(span: number, pattern: number): void {
    const cell = this.#slot * this.#spans + span;
    const before = this.#pattern;
    const last = this.#last;
    if (pattern !== before) {
      this.#pattern = pattern;
      const counts = this.#counts;
      const [goes, comes] = [before * this.#cells + cell, pattern * this.#cells + cell];
      counts[goes] = (counts[goes] as number) - 1;
      counts[comes] = (counts[comes] as number) + 1;
    }
    const always = this.#always;
    for (let column = 0; column < always.length; column++) {
      const value = pattern ? (this.numbers[always[column] as number] as number) : 0;
      const was = last[column] as number;
      if (value === was) continue;
      last[column] = value;
      // Whole numbers lose nothing; of others each is added by itself.
      if (!this.#lost) this.#add(column * this.#cells + cell, value - was);
      else {
        this.#add(column * this.#cells + cell, -was);
        this.#add(column * this.#cells + cell, value);
      }
    }
    const {wanted: gone} = this.#patterns[before] as Pattern;
    for (let at = 1; at < gone.length; at += 2) {
      const column = gone[at] as number;
      this.#add(column * this.#cells + cell, -(last[column] as number));
    }
    const {wanted} = this.#patterns[pattern] as Pattern;
    for (let at = 0; at < wanted.length; at += 2) {
      const column = wanted[at + 1] as number;
      const value = this.numbers[wanted[at] as number] as number;
      last[column] = value;
      this.#add(column * this.#cells + cell, value);
    }
  }

  #add(at: number, value: number): void {
    const before = this.#sums[at] as number;
    const after = before + value;
    this.#sums[at] = after;
    if (this.#lost) this.#lost[at] = (this.#lost[at] as number) + lostBits(before, value, after);
  }

  /** Makes room for a pattern that was not met before. */
  #meet(answers: number): number {
    const pattern = this.#patterns.length;
    const wanted: number[] = [];
    const sums = this.#letting.flatMap(one => {
      const sum = this.#program.sumOf(one);
      return sum >= 0 && !this.#isAlways(one) && this.#isOf(one, answers) ? [sum] : [];
    });
    for (const sum of new Set(sums)) {
      wanted.push(this.#program.sums[sum] as number, this.#columns.length);
      this.#columns.push({sum, pattern});
    }
    this.#patterns.push({answers, wanted: Int32Array.from(wanted)});
    this.#patternOf[answers] = pattern;
    const cells = this.#columns.length * this.#cells;
    this.#counts = grown(this.#counts, new Int32Array((pattern + 1) * this.#cells));
    this.#sums = grown(this.#sums, new Float64Array(cells));
    this.#lost &&= grown(this.#lost, new Float64Array(cells));
    this.#last = grown(this.#last, new Float64Array(this.#columns.length));
    return pattern;
  }
}

function grown<Values extends Int32Array | Float64Array>(values: Values, longer: Values): Values {
  longer.set(values);
  return longer;
}
