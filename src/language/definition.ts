import type {FieldsOf, TableName} from '../tables/tables.ts';
import type {Aggregate, AnyNames, Condition, Expression, Names, Place} from './expression.ts';

/** The names that a definition over a table may use in its first stage. */
export interface NamesOf<T extends TableName> extends Names {
  /** Money is a number of minor units; several currencies in scope are the reason `several-currencies` unless rates convert them. */
  readonly number: FieldsOf<T, 'number' | 'money'>;
  readonly day: FieldsOf<T, 'day'>;
  readonly text: FieldsOf<T, 'text' | 'long'>;
  readonly list: FieldsOf<T, 'list'>;
  readonly flag: FieldsOf<T, 'flag'>;
}

/** Groups what came before into records: one for each combination of `keys`, with the aggregates as its fields. */
export interface Stage<N extends Names = AnyNames> {
  readonly keys: readonly string[];
  /** Of the keys, those of which a missing value is one of its own, the empty text; without the others' value a row belongs to no record. */
  readonly blanks?: readonly string[];
  readonly let: Readonly<Record<string, Aggregate<N>>>;
  /** Drops a record, with this reason, unless the condition holds. */
  readonly keep?: Condition;
  readonly why?: string;
  /** Of `let`, the names whose rows stand behind a record, where others of its rows are only looked at, such as those of older runs; all where absent. */
  readonly shows?: readonly string[];
  /** Places a record by a day of its own instead of its rows' periods. */
  readonly on?: string;
}

/** What a reading is counted in. Shares are fractions of one; money is in units of the series' currency, such as 12.5 for 12.50 EUR; a score is NPS. */
export type Unit =
  | 'items'
  | 'points'
  | 'days'
  | 'share'
  | 'sprints'
  | 'number'
  | 'money'
  | 'score'
  | 'defects'
  | 'customers'
  | 'answers'
  | 'people'
  | 'months'
  | 'tasks'
  | 'experiments'
  | 'key-results';

/** Which way is good; `none` never gets a colour. */
export type Better = 'up' | 'down' | 'none';

/** Which reading stands on the card: the last complete period, the last covered day, or the whole horizon pooled. */
export type Headline = 'last' | 'now' | 'horizon';

/** How the usual range is found: XmR limits over `value` or its `change`, on a linear or log scale, clamped at natural bounds. */
export interface Usual {
  readonly of: 'value' | 'change';
  readonly scale: 'linear' | 'log';
  readonly low?: number;
  readonly high?: number;
}

/** What people read. Left out of the definition's hash. */
export interface Wording {
  readonly title: string;
  /** Follows the value on a card: "days: 85 % finish within". */
  readonly unit: string;
  /** One plain sentence: what the number says. */
  readonly says: string;
  /** What it is often taken for and is not. */
  readonly isNot?: string;
  /** Where the definition comes from. */
  readonly source?: string;
  /** A short name in a summary sentence: "cycle time". */
  readonly name?: string;
  /** Names of the parts, by part. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * A KPI as data: **from** a table, **place** rows in time, **rows** that count, **each** group into records, **let** named aggregates, **value** a formula of them.
 * It equals its own JSON round trip.
 */
export interface Definition<T extends TableName = TableName, N extends Names = NamesOf<T>> {
  readonly id: string;
  readonly from: T;
  readonly place: Place<N>;
  readonly rows?: Condition<N>;
  /** Columns that must hold at least one value among the rows that it is about, else the KPI refuses with `needs-column`. */
  readonly needs?: readonly string[];
  /** Columns that at least half of the rows must hold: a history of the few that do would look like a trend. */
  readonly mostly?: readonly string[];
  /** Refuses with `scope-mismatch` where the rows in scope have more than one value of this dimension: their units do not add up. */
  readonly within?: 'team';
  /** Grains on which it can be read; all where absent. */
  readonly grains?: readonly string[];
  /** The grain on which a panel shows it, whatever the panel's own. */
  readonly prefers?: string;
  readonly each?: readonly Stage[];
  /** Of the rows, or where there are stages of the records of the last one. */
  readonly let: Readonly<Record<string, Aggregate<N>>>;
  /** A formula over the names of `let`, as fields. */
  readonly value: Expression;
  readonly parts?: Readonly<Record<string, Expression>>;
  /** The name in `let` whose rows are the reading's n and its records; the first of `let` where absent. */
  readonly counted?: string;
  /** A part that has to be above 0 before the value is held against a target: a score of nobody knows how many cases proves nothing. */
  readonly evidence?: string;
  /** Fewer counted records than this give `too-few`. By part: that part is then absent. */
  readonly minimum?: number;
  readonly minimumOf?: Readonly<Record<string, number>>;
  readonly interval?:
    | {readonly wilson: readonly [string, string]}
    | {readonly ofMean: string}
    /** Of the difference of two shares, b's less a's, by Newcombe's hybrid score. The names are hits and counts of a, then of b. */
    | {readonly difference: readonly [string, string, string, string]};
  /** The headline pools the last so many complete periods where the last one alone has fewer than `below` counted records, and says so. */
  readonly pools?: {readonly below: number; readonly periods: number};
  /**
   * Split by this column of months, such as `2026-03`, the groups are cohorts: those that have reached an age in months are pooled there,
   * as the sum of one part over the sum of another.
   */
  readonly cohorts?: {readonly by: string; readonly share: readonly [part: string, whole: string]};
  readonly params?: Readonly<Record<string, number>>;
  readonly headline: Headline;
  readonly usual?: Usual;
  readonly better: Better;
  readonly unit: Unit;
  /** What each part is counted in, where it is not the value's own unit. */
  readonly partUnits?: Readonly<Record<string, Unit>>;
  /** Days after a period's end until its reading no longer changes. */
  readonly matures?: number;
  /** The KPI that should be read beside it. */
  readonly counterpart?: string;
  readonly words: Wording;
}

/** Any definition, whatever its table. */
export type AnyDefinition = Definition<TableName, AnyNames>;

/** In a stage a day is a number, too: a record's day, by which `on` places it, is an aggregate of days. */
interface StageNamesOf<T extends TableName> extends Omit<NamesOf<T>, 'number'> {
  readonly number: FieldsOf<T, 'number' | 'money' | 'day'>;
}

/** A definition whose `let` and interval name what its stages made; its first stage is still held against the table. */
interface StagedDefinition<T extends TableName> extends Omit<Definition<T>, 'each' | 'let'> {
  readonly each: readonly [Stage<StageNamesOf<T>>, ...Stage[]];
  readonly let: Readonly<Record<string, Aggregate>>;
}

/** Types a definition against its table: a misspelt column does not compile. Returns the same data. */
export function kpi<const T extends TableName>(definition: Definition<T> | StagedDefinition<T>): AnyDefinition {
  return definition as unknown as AnyDefinition;
}
