/**
 * What is wrong with a piece of data, as facts; the words for a code live in one table of `widgets/words`.
 * One issue stands for all rows of a file that share code and column.
 */
export interface Issue {
  /** Stable, such as `date-not-read` or `row-too-long`. */
  readonly code: string;
  /** `left-out`: the rows are not used; `changed`: a value was not used or was repaired; `note`: nothing was lost. */
  readonly effect: 'left-out' | 'changed' | 'note';
  /** The file's name as given. */
  readonly file?: string;
  /** 1-based line of the first case. */
  readonly row?: number;
  /** Lines of further cases, the first few. */
  readonly rows?: readonly number[];
  /** The file's header. */
  readonly column?: string;
  /** The first case's value as text. */
  readonly value?: string;
  /** What would have been right, as a code with parameters for the wording table. */
  readonly expected?: string;
  /** What the user can do, as a code for the wording table. */
  readonly action?: string;
  /** How many rows (or cells, where a row is still used). */
  readonly count: number;
}
