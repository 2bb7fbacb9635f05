import type {Issue} from '../tables/issue.ts';

const mostRows = 5;

export interface IssueFacts {
  readonly column?: string | undefined;
  readonly value?: string | undefined;
  readonly expected?: string | undefined;
  readonly action?: string | undefined;
  readonly count?: number;
}

interface OpenIssue {
  readonly issue: Issue;
  rows: number[];
  count: number;
}

/** Gathers what is odd about one file: one issue for each code and column, with the lines of the first few cases. */
export class IssueLog {
  readonly #file: string;
  readonly #lines: Uint32Array;
  readonly #issues = new Map<string, OpenIssue>();

  constructor(file: string, lines: Uint32Array) {
    this.#file = file;
    this.#lines = lines;
  }

  /** Notes a case. `row` is 0-based in the table; `undefined` for the file as a whole. Facts are kept of the first case. */
  add(code: string, effect: Issue['effect'], row: number | undefined, facts: IssueFacts = {}): void {
    this.addLine(code, effect, row === undefined ? undefined : this.#lines[row], facts);
  }

  /** The same with a line of the file, counted from 1. */
  addLine(code: string, effect: Issue['effect'], line: number | undefined, facts: IssueFacts = {}): void {
    const key = `${code}\n${facts.column ?? ''}`;
    const found = this.#issues.get(key) ?? this.#open(key, code, effect, line, facts);
    found.count += facts.count ?? 1;
    if (line !== undefined && found.rows.length < mostRows) found.rows.push(line);
  }

  /** The issues, rows left out first, then most rows first. */
  list(): Issue[] {
    const order: readonly Issue['effect'][] = ['left-out', 'changed', 'note'];
    return [...this.#issues.values()]
      .map(({issue, rows, count}) => ({...issue, ...(rows.length > 0 && {row: rows[0] ?? 0, rows}), count}))
      .sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || b.count - a.count);
  }

  #open(key: string, code: string, effect: Issue['effect'], line: number | undefined, facts: IssueFacts): OpenIssue {
    const issue: Issue = {
      code,
      effect,
      file: this.#file,
      ...(line !== undefined && {row: line}),
      ...(facts.column !== undefined && {column: facts.column}),
      ...(facts.value !== undefined && {value: facts.value}),
      ...(facts.expected !== undefined && {expected: facts.expected}),
      ...(facts.action !== undefined && {action: facts.action}),
      count: 0,
    };
    const open: OpenIssue = {issue, rows: [], count: 0};
    this.#issues.set(key, open);
    return open;
  }
}
