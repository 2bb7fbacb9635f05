/**
 * Reasons inside vectors are small numbers, 0 for none, so that a column of them costs a byte a row.
 * The first ones are fixed; words that a definition brings (`why: 'never'`) are added as they are met.
 */
export class ReasonTable {
  readonly #codes: string[] = [
    '',
    'missing-value',
    'end-before-start',
    'zero-denominator',
    'no-data',
    'not-covered',
    'needs-answer',
    'too-few',
    'missing-rate',
  ];
  readonly #numbers = new Map(this.#codes.map((code, number) => [code, number]));

  /** The number of a reason, the same for the same word; more than 255 different ones throw. */
  number(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    const number = this.#codes.length;
    if (number > 255) throw new Error(`too many reasons: ${code}`);
    this.#codes.push(code);
    this.#numbers.set(code, number);
    return number;
  }

  /** The word of a number; 0 is the empty text. */
  code(number: number): string {
    return this.#codes[number] ?? '';
  }
}

export const missingValue = 1;
export const endBeforeStart = 2;
export const zeroDenominator = 3;
export const noData = 4;
export const notCovered = 5;
export const needsAnswer = 6;
export const missingRate = 8;
