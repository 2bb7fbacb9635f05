/**
 * The expressions of the KPI language: plain JSON, one operator key an object.
 * A missing value, or a value that cannot be, carries a reason through everything computed from it; it never becomes 0 or "false".
 */

/** The names that an expression may use, by kind; for the first stage they are the columns of the table. */
export interface Names {
  readonly number: string;
  readonly day: string;
  readonly text: string;
  readonly list: string;
  readonly flag: string;
}

/** Any name at all: for stages after a grouping, whose fields are the names that the definition gave. */
export interface AnyNames extends Names {}

/** A day: a column, or the first (`from`) or first-after (`to`) day of the period, or of one's iteration, moved by `add` days. */
export type DayExpression<N extends Names = AnyNames> =
  | N['day']
  | {readonly period: 'from' | 'to'; readonly add?: number};

/** A number for each row or record. */
export type Expression<N extends Names = AnyNames> =
  | number
  /** A day as a number, of which only the least and greatest mean something: a record can be placed by them. */
  | {readonly field: N['number'] | N['day']}
  /** Days from the first day through the second, both counted; the second before the first is the reason `end-before-start`. */
  | {readonly days: readonly [DayExpression<N>, DayExpression<N>]}
  | {readonly plus: readonly [Expression<N>, Expression<N>]}
  | {readonly minus: readonly [Expression<N>, Expression<N>]}
  | {readonly times: readonly [Expression<N>, Expression<N>]}
  | {readonly least: readonly [Expression<N>, Expression<N>]}
  | {readonly clamp: readonly [Expression<N>, number, number]}
  /** Over zero: the reason `why`, `zero-denominator` unless given. `positive` refuses a quotient below 0 for the same reason. */
  | {readonly ratio: readonly [Expression<N>, Expression<N>]; readonly why?: string; readonly positive?: boolean}
  /** The number of the first band that the value does not exceed. */
  | {readonly score: Expression<N>; readonly bands: readonly (readonly [number, number])[]}
  | {readonly param: string}
  /** The value that the table of assumptions has for this name on the period's last day; none is the reason `needs-assumption`. */
  | {readonly assumed: string}
  /** p of the chi-squared test that so many in a and b came from a split with this planned share of b. Small means that the split is broken. */
  | {readonly splitTest: readonly [a: Expression<N>, b: Expression<N>, share: Expression<N>]}
  /** The headline value (or a part) of another KPI for the same period and scope. */
  | {readonly reading: string; readonly part?: string}
  /** Over the last `periods` complete readings of a KPI strictly before this period. */
  | {readonly past: string; readonly part?: string; readonly periods: number; readonly take: 'mean' | 'median' | 'sum'}
  /** The sum of a KPI's readings of all periods before this one that the data have, a cut-off first one included; before the first it is 0. One without a value gives its reason. */
  | {readonly soFar: string; readonly part?: string}
  /** The value of a name earlier in the same `let`. */
  | {readonly let: string}
  | {readonly when: Condition<N>; readonly then: Expression<N>; readonly otherwise: Expression<N>};

/** True, false, or unknown with a reason. `all` is false where one is false, `any` true where one is true; otherwise unknown wins. */
export type Condition<N extends Names = AnyNames> =
  | {readonly is: readonly [N['text'], string]}
  | {readonly in: readonly [N['text'], readonly string[]]}
  | {readonly has: readonly [N['list'], string]}
  /** The list holds the period's own name (the sprint). */
  | {readonly names: N['list']}
  | {readonly flag: N['flag']}
  /** Never unknown: says whether the row has a value. */
  | {readonly known: N[keyof N]}
  | {readonly before: readonly [DayExpression<N>, DayExpression<N>]}
  /** Numbers that differ by a billionth of the larger are one: amounts that are computed in two ways differ in their last bits. The same in `over`. */
  | {readonly atLeast: readonly [Expression<N>, Expression<N>]}
  | {readonly over: readonly [Expression<N>, Expression<N>]}
  | {readonly all: readonly Condition<N>[]}
  | {readonly any: readonly Condition<N>[]}
  | {readonly not: Condition<N>}
  /** A condition that the dataset's owner decided (such as which bugs escaped); undecided is the reason `needs-answer`. */
  | {readonly rule: string};

/** When a row counts in the period [from, to). */
export type Place<N extends Names = AnyNames> =
  | {readonly on: N['day']}
  /** Alive at the period's end: started on or before its last day and not ended by then. A row without a start belongs to no period. */
  | {readonly open: readonly [N['day'], N['day']]}
  /** Its day lies before the period's end. */
  | {readonly until: N['day']}
  /** It names the period (a sprint, an increment). */
  | {readonly of: N['text'] | N['list']}
  | 'ever'
  /** As things stand on the last covered day; other periods are `not-covered`, because the data hold no history of it. */
  | 'now';

/** One number from many rows or records. Rows whose expression has a reason are left out of it and listed. */
export type Aggregate<N extends Names = AnyNames> = (
  | {readonly count: true}
  | {readonly distinct: N['text']}
  | {readonly sum: Expression<N>}
  | {readonly mean: Expression<N>}
  | {readonly min: Expression<N>}
  | {readonly max: Expression<N>}
  /** Nearest rank: the smallest value with at least `at` percent of all values at or below it. */
  | {readonly percentile: Expression<N>; readonly at: number}
  /** The value of the row with the earliest or latest day. */
  | {readonly first: Expression<N>; readonly by: N['day']}
  | {readonly last: Expression<N>; readonly by: N['day']}
  /** Cohen's kappa of the labels of all `task`s that exactly two of `by` labelled; agreement by chance alone is 0. Source: Cohen 1960. */
  | {readonly kappa: N['text']; readonly task: N['text']; readonly by: N['text']}
  /** How many steps were taken in order: positions 1, 2, 3 … on days that do not fall, each within `within` days of the first and none after the as-of day. Other steps may lie between. */
  | {readonly depth: Expression<N>; readonly on: N['day']; readonly within: number}
) & {
  readonly where?: Condition<N>;
  /** Places the rows otherwise than the definition does. */
  readonly place?: Place<N>;
  /** That many periods of the series' grain earlier, or calendar months. */
  readonly ago?: number | {readonly months: number};
  /** Earlier amounts of money are converted at the rate of the period that asks, not at that of their own time: a changed rate is no change of them. */
  readonly constant?: boolean;
  /** The last so many periods together. */
  readonly over?: number;
  /** Ignores filter and split: the whole that a share is of; in a stage, all rows with the record's keys. */
  readonly whole?: boolean;
};
