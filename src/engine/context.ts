import type {Condition} from '../language/expression.ts';
import type {Day} from '../time/day.ts';
import type {ReasonTable} from './reasons.ts';

/** A period as the engine computes it: [from, to), cut off after the as-of day. */
export interface EngineSpan {
  readonly from: Day;
  /** First day after the period, or after the as-of day where that comes first. */
  readonly to: Day;
  /** What rows call it: the iteration's name; more than one where iterations share their days. */
  readonly names: readonly string[];
}

/** One value for a group of the split, or the reason's number. */
export interface Scalar {
  readonly value: number;
  readonly why: number;
}

/** What an expression can ask for besides the entries of its frame. */
export interface ExpressionContext {
  readonly span: EngineSpan;
  readonly reasons: ReasonTable;
  readonly params: Readonly<Record<string, number>>;
  readonly rules: ReadonlyMap<string, Condition>;
  /** Which group of the split each entry belongs to; undefined where there is one group. */
  readonly groupOf: Int32Array | undefined;
  /** A name earlier in the same `let`, for a group. */
  letValue(name: string, group: number): Scalar;
  /** Another KPI's reading for this period and a group. */
  reading(kpi: string, part: string | undefined, group: number): Scalar;
  past(kpi: string, part: string | undefined, periods: number, take: 'mean' | 'median' | 'sum', group: number): Scalar;
}
