import type {Issue} from '../tables/issue.ts';
import type {TableName} from '../tables/tables.ts';

/** Something only the user knows. Words come from the wording table by `code`; everything else is facts. */
export interface Question {
  /** Stable within the draft, such as `date-order` or `escaped`. */
  readonly id: string;
  readonly code: string;
  /** An open blocking question refuses the commit with `needs-answers`; others leave a KPI without a value. */
  readonly blocking: boolean;
  readonly column?: string;
  readonly examples: readonly {readonly value: string; readonly as: readonly string[]}[];
  readonly choices: readonly Choice[];
  /** More than one choice may be taken (item types, labels). */
  readonly several: boolean;
  /** The choice in force: given, remembered, or a suggestion marked by `suggested`. */
  readonly answer?: string | readonly string[];
  readonly suggested: boolean;
}

export interface Choice {
  readonly id: string;
  /** The user's own text (a label, a type); choices without it are worded by code. */
  readonly text?: string;
  /** Rows it would concern. */
  readonly count?: number;
  /** It stands before the others: by its sound, by the data, or as the most common one. */
  readonly likely?: boolean;
}

/** One field of the table and the file's columns that feed it. */
export interface MappedField {
  readonly field: string;
  /** 0-based positions in the file; empty where nothing feeds it. */
  readonly columns: readonly number[];
  readonly headers: readonly string[];
  /** 1 exact header, below that by synonym or likeness; 0 unmapped. */
  readonly confidence: number;
  /** `format`, `synonym`, `remembered`, `user`, or `constant` (one value for the whole file). */
  readonly by: 'format' | 'synonym' | 'remembered' | 'user' | 'constant' | 'none';
  readonly constant?: string;
  /** First few values as text. */
  readonly examples: readonly string[];
}

export interface FileSummary {
  readonly name: string;
  readonly format: string;
  readonly confidence: number;
  readonly table: TableName;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsLeftOut: number;
  readonly fields: readonly MappedField[];
  /** Headers that feed nothing; their columns are not stored. */
  readonly unused: readonly string[];
}

/** What committing would do to the dataset's rows. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** In the dataset and absent from the file; they stay. */
  readonly absent: number;
}

/** What the import room knows of a draft, as plain data: it crosses from the worker to the page. */
export interface DraftView {
  readonly files: readonly FileSummary[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  readonly rows: RowChanges;
  /** ISO days, both inside; `decidedBy` says whether the file or the user set the end. */
  readonly coverage: {readonly from: string; readonly through: string; readonly decidedBy: 'file' | 'user'} | undefined;
}

/** Whether an open question keeps the import from being stored. */
export function isOpen(question: Question): boolean {
  return question.blocking && (question.answer === undefined || question.suggested);
}
