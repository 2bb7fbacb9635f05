import type {Condition} from '../language/expression.ts';
import type {Day} from '../time/day.ts';
import type {ReasonTable} from './reasons.ts';

/** A stretch of days [from, to). */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** A period as the engine computes it, or several together: [from, to), cut off after the as-of day. */
export interface EngineSpan extends Stretch {
  /** What rows call it: the iteration's name; more than one where iterations share their days or stand together. */
  readonly names: readonly string[];
  /** The days that belong to it: several sprints together are their days, not those between them. */
  readonly stretches: readonly Stretch[];
  /** Which period of the series it ends with; `undefined` before the first. */
  readonly number: number | undefined;
}

/** One value for a group of the split, or the reason's number. */
export interface Scalar {
  readonly value: number;
  readonly why: number;
}

/** What an expression can ask for besides the entries of its frame. */
export interface ExpressionContext {
  readonly span: EngineSpan;
  /** The last day of which anything is known; rows may have later ones. */
  readonly asOf: Day;
  readonly reasons: ReasonTable;
  readonly params: Readonly<Record<string, number>>;
  readonly rules: ReadonlyMap<string, Condition>;
  /** Which group of the split each entry belongs to; undefined where there is one group. */
  readonly groupOf: Int32Array | undefined;
  /** Whose names in `let` an entry means: its record in a stage, else its group. */
  readonly ownerOf: Int32Array | undefined;
  /** A name earlier in the same `let`, for a record or a group. */
  letValue(name: string, owner: number): Scalar;
  /** What is assumed under a name on the period's last day, for a group. */
  assumed(name: string, group: number): Scalar;
  /** Another KPI's reading for this period and a group. */
  reading(kpi: string, part: string | undefined, group: number): Scalar;
  /** The sum of another KPI's readings of all periods before this one. */
  soFar(kpi: string, part: string | undefined, group: number): Scalar;
  past(kpi: string, part: string | undefined, periods: number, take: 'mean' | 'median' | 'sum', group: number): Scalar;
}
