import type {RawColumn} from '../../csv/raw-table.ts';
import type {Ambiguity, ColumnReading, DecimalMark, MarkEvidence} from './reading.ts';
import {slotText} from './tally.ts';

/** What columns of one file say together about their decimal mark. */
export interface MarkDecision {
  /** The mark that the cells prove; `undefined` where they prove none, or both. */
  readonly mark?: DecimalMark;
  /** What plausibility would choose where nothing is proved. */
  readonly suggested?: DecimalMark;
  /** Some cells are numbers only with a dot, others only with a comma. */
  readonly contradiction: boolean;
}

/** The decimal mark that the columns of one file prove. Proof is a cell that is a number with one mark only, such as `12,5`. */
export function decideDecimalMark(columns: readonly MarkEvidence[]): MarkDecision {
  const sum = (count: (column: MarkEvidence) => number) => columns.reduce((total, column) => total + count(column), 0);
  const dot = sum(({only}) => only['.']);
  const comma = sum(({only}) => only[',']);
  if (dot > 0 && comma > 0) {
    return {contradiction: true, ...(dot === comma ? {} : {suggested: dot > comma ? ('.' as const) : (',' as const)})};
  }
  if (dot > 0) return {mark: '.', contradiction: false};
  if (comma > 0) return {mark: ',', contradiction: false};
  // Commas before three digits, each time, are more often thousands. Of dots that cannot be said: precise measurements look the same.
  const onlyCommas = sum(({open}) => open[',']) > 0 && sum(({open}) => open['.']) === 0;
  return onlyCommas ? {suggested: '.', contradiction: false} : {contradiction: false};
}

interface Example {
  readonly raw: RawColumn;
  readonly slot: number;
  readonly as: readonly [string, string];
}

/** Gathers what distinct cells say about their decimal mark. */
export class MarkCollector {
  readonly #only = {'.': 0, ',': 0};
  readonly #open = {'.': 0, ',': 0};
  readonly #examples: Example[] = [];

  addOnly(mark: DecimalMark): void {
    this.#only[mark]++;
  }

  /** A cell that is `asDot` with a dot for its mark and `asComma` with a comma; the sign in it is the mark under which it is smaller. */
  addOpen(raw: RawColumn, slot: number, asDot: number, asComma: number): void {
    this.#open[Math.abs(asDot) < Math.abs(asComma) ? '.' : ',']++;
    if (this.#examples.length < 3) this.#examples.push({raw, slot, as: [String(asDot), String(asComma)]});
  }

  get evidence(): MarkEvidence {
    return {only: this.#only, open: this.#open};
  }

  /** The part of a reading that says how its mark was decided. */
  outcome(
    decidedBy: ColumnReading['decidedBy'],
    mark: DecimalMark | undefined,
  ): Pick<ColumnReading, 'decidedBy' | 'choice' | 'ambiguity' | 'marks'> {
    return {
      decidedBy,
      ...(mark && {choice: mark}),
      ...(decidedBy === 'open' && {ambiguity: this.ambiguity}),
      marks: this.evidence,
    };
  }

  /** The mark in force and what it rests on: an answer, the column, the file, or nothing yet. */
  settle(options: {readonly mark?: DecimalMark; readonly fileMark?: DecimalMark}): {
    readonly mark: DecimalMark | undefined;
    readonly decidedBy: ColumnReading<'number'>['decidedBy'];
  } {
    const decision = decideDecimalMark([this.evidence]);
    const open = this.#open['.'] + this.#open[','];
    if (open === 0 && this.#only['.'] + this.#only[','] === 0) return {mark: undefined, decidedBy: 'only'};
    if (options.mark) return {mark: options.mark, decidedBy: 'answer'};
    if (decision.mark) return {mark: decision.mark, decidedBy: 'column'};
    // Both marks are proved, and each cell has one meaning: the commoner is the column's, the others are repaired.
    if (open === 0) return {mark: decision.suggested ?? '.', decidedBy: 'column'};
    if (options.fileMark) return {mark: options.fileMark, decidedBy: 'file'};
    return {mark: undefined, decidedBy: 'open'};
  }

  /** The question to ask, with real cells. */
  get ambiguity(): Ambiguity {
    const examples = this.#examples.map(({raw, slot, as}) => ({value: slotText(raw, slot), as}));
    const {suggested} = decideDecimalMark([this.evidence]);
    return {about: 'decimal-mark', choices: ['.', ','], examples, ...(suggested ? {suggested} : {})};
  }
}
