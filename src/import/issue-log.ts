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

const effects: readonly Issue['effect'][] = ['left-out', 'changed', 'note'];

/** Orders issues: rows left out first, notes last. */
export function byEffect(a: Issue, b: Issue): number {
  return effects.indexOf(a.effect) - effects.indexOf(b.effect);
}

/** Gathers what is odd about one file: one issue for each code and column, with the lines of the first few cases. */
export class IssueLog {
  readonly #file: string;
  readonly #lines: Uint32Array;
  readonly #issues: Map<string, OpenIssue>;

  constructor(file: string, lines: Uint32Array, issues = new Map<string, OpenIssue>()) {
    this.#file = file;
    this.#lines = lines;
    this.#issues = issues;
  }

  /** The same log for rows that were made of others, each with its line. */
  over(lines: Uint32Array): IssueLog {
    return new IssueLog(this.#file, lines, this.#issues);
  }

  /** Notes a case. `row` is 0-based in the table; `undefined` for the file as a whole. Facts are kept of the first case. */
  add(code: string, effect: Issue['effect'], row: number | undefined, facts: IssueFacts = {}): void {
    this.addLine(code, effect, row === undefined ? undefined : this.#lines[row], facts);
  }

  /** The same with a line of the file, counted from 1. */
  addLine(code: string, effect: Issue['effect'], line: number | undefined, facts: IssueFacts = {}): void {
    const key = `${code}\n${facts.column ?? ''}`;
    const found = this.#issues.get(key) ?? this.#open(key, code, effect, facts);
    found.count += facts.count ?? 1;
    if (line !== undefined && found.rows.length < mostRows) found.rows.push(line);
  }

  /** The issues, rows left out first, then most rows first. */
  list(): Issue[] {
    return [...this.#issues.values()]
      .map(({issue, rows, count}) => ({...issue, ...(rows.length > 0 && {row: rows[0] ?? 0, rows}), count}))
      .sort((a, b) => byEffect(a, b) || b.count - a.count);
  }

  #open(key: string, code: string, effect: Issue['effect'], facts: IssueFacts): OpenIssue {
    const {column, value, expected, action} = facts;
    const issue: Issue = {
      code,
      effect,
      file: this.#file,
      ...(column !== undefined && {column}),
      ...(value !== undefined && {value}),
      ...(expected !== undefined && {expected}),
      ...(action !== undefined && {action}),
      count: 0,
    };
    const open: OpenIssue = {issue, rows: [], count: 0};
    this.#issues.set(key, open);
    return open;
  }
}
