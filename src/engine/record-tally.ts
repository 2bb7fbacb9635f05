import type {Aggregate} from '../language/expression.ts';
import {isOver} from './is-over.ts';
import {operations, type RecordProgram} from './record-program.ts';
import {lostBits, Tally} from './tally.ts';

/**
 * Adds up records by what a program's questions come to, for all the numbers of a definition at once: which of them a record is part of depends on the answers
 * alone, and is only asked in the end.
 */
export class RecordTally {
  /** A record's numbers, and behind them what the program makes of them. */
  readonly numbers: Float64Array;
  readonly #program: RecordProgram;
  /** The program's steps, questions and sums as plain numbers: there are millions of stretches to go through them for. */
  readonly #steps: Int32Array;
  readonly #questions: Int32Array;
  readonly #sums: Int32Array;
  readonly #spans: number;
  readonly #slots: number;
  /** Of one pattern of answers. */
  readonly #cells: number;
  /** A cell has a count and each of the sums: how many more (or fewer) there are from this period on, and how much more they come to. */
  readonly #stride: number;
  #changes = new Float64Array(0);
  /** What adding rounded away; none where all numbers are whole. */
  #lost: Float64Array | undefined;
  /** By answers, the number of the pattern; −1 where no record had them yet. */
  readonly #patternOf: Int32Array;
  readonly #answers: number[] = [];

  /** `isWhole`: the records' own numbers are. */
  constructor(program: RecordProgram, spans: number, slots: number, isWhole: boolean) {
    this.#program = program;
    this.#steps = Int32Array.from(
      program.steps.flatMap(({by, left, right, into}) => [operations.indexOf(by), left, right, into]),
    );
    this.#questions = Int32Array.from(program.questions.flatMap(({left, right}) => [left, right]));
    this.#sums = Int32Array.from(program.sums);
    this.#spans = spans;
    this.#slots = slots;
    this.#cells = (spans + 1) * slots;
    this.#stride = 1 + program.sums.length;
    this.#lost = isWhole && program.isWhole ? undefined : new Float64Array(0);
    this.#patternOf = new Int32Array(2 ** program.questions.length).fill(-1);
    this.numbers = new Float64Array(program.size);
    for (const [place, value] of program.constants) this.numbers[place] = value;
  }

  /** A record has its `numbers` from one period up to another. */
  add(slot: number, from: number, to: number): void {
    const numbers = this.numbers;
    const steps = this.#steps;
    const questions = this.#questions;
    for (let at = 0; at < steps.length; at += 4) {
      const a = numbers[steps[at + 1] as number] as number;
      const b = numbers[steps[at + 2] as number] as number;
      const by = steps[at];
      numbers[steps[at + 3] as number] = by === 0 ? a + b : by === 1 ? a - b : by === 2 ? a * b : a < b ? a : b;
    }
    let answers = 0;
    for (let at = questions.length - 2; at >= 0; at -= 2) {
      const held = isOver(numbers[questions[at] as number] as number, numbers[questions[at + 1] as number] as number);
      answers = 2 * answers + (held ? 1 : 0);
    }
    const known = this.#patternOf[answers] as number;
    const cell = (known < 0 ? this.#meet(answers) : known) * this.#cells + slot;
    this.#change((cell + from * this.#slots) * this.#stride, 1);
    this.#change((cell + to * this.#slots) * this.#stride, -1);
  }

  /** What an aggregate comes to. */
  tally(aggregate: Aggregate): Tally {
    const sum = this.#program.sumOf(aggregate);
    const tally = new Tally(this.#spans, this.#slots);
    for (const [pattern, answers] of this.#answers.entries()) {
      if (!this.#program.keeps(answers) || !this.#program.holds(aggregate, answers)) continue;
      this.#each(pattern, (cell, at) => {
        tally.change(cell, this.#changes[at] as number, sum < 0 ? 0 : (this.#changes[at + 1 + sum] as number));
        if (this.#lost && sum >= 0) tally.change(cell, 0, this.#lost[at + 1 + sum] as number);
      });
    }
    return tally;
  }

  /** Adds the records that are not kept. */
  leaveOut(into: Tally): void {
    for (const [pattern, answers] of this.#answers.entries())
      if (!this.#program.keeps(answers))
        this.#each(pattern, (cell, at) => into.changeLeftOut(cell, this.#changes[at] as number));
  }

  #each(pattern: number, change: (cell: number, at: number) => void): void {
    for (let cell = 0; cell < this.#cells; cell++) change(cell, (pattern * this.#cells + cell) * this.#stride);
  }

  #change(at: number, sign: 1 | -1): void {
    const changes = this.#changes;
    const sums = this.#sums;
    changes[at] = (changes[at] as number) + sign;
    for (let sum = 0; sum < sums.length; sum++) {
      const value = this.numbers[sums[sum] as number] as number;
      if (value === 0) continue;
      const place = at + 1 + sum;
      const before = changes[place] as number;
      const after = before + sign * value;
      changes[place] = after;
      if (this.#lost) this.#lost[place] = (this.#lost[place] as number) + lostBits(before, sign * value, after);
    }
  }

  /** Makes room for a pattern that was not met before. */
  #meet(answers: number): number {
    const pattern = this.#answers.length;
    this.#answers.push(answers);
    this.#patternOf[answers] = pattern;
    const wanted = (pattern + 1) * this.#cells * this.#stride;
    if (wanted > this.#changes.length) {
      this.#changes = grown(this.#changes, 2 * wanted);
      this.#lost = this.#lost && grown(this.#lost, 2 * wanted);
    }
    return pattern;
  }
}

function grown(values: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(values);
  return longer;
}
