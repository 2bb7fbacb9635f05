import type {Condition} from '../language/expression.ts';
import type {Table} from '../tables/column.ts';
import type {Day} from '../time/day.ts';
import type {Conversion} from './money.ts';
import type {PlannedSpan, SpanList} from './spans.ts';

/** A KPI's value for one period and one group of the split. */
export interface Cell {
  readonly value: number | undefined;
  readonly why: string | undefined;
  readonly n: number;
  readonly leftOut: number;
  readonly parts: Readonly<Record<string, number | undefined>>;
  /** Why a part has no value, for what refers to it. */
  readonly partWhy: Readonly<Record<string, string>>;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The cell of a period of which the data cannot say anything. */
export const notCoveredCell: Cell = {
  value: undefined,
  why: 'not-covered',
  n: 0,
  leftOut: 0,
  parts: {},
  partWhy: {},
  low: undefined,
  high: undefined,
};

/** Rows divided by a dimension. */
export interface SplitRows {
  /** The dimension; undefined without a split. */
  readonly by: string | undefined;
  /** The group of each table row, −1 for none; undefined without a split. */
  readonly splitOf: Int32Array | undefined;
  /** Names of the groups; one without a split. */
  readonly groups: readonly string[];
}

/** What one evaluation is about: periods, filter and split. */
export interface EvaluationRequest extends SplitRows {
  readonly list: SpanList;
  /** 1 for each table row in scope; undefined where all are. */
  readonly filter: Uint8Array | undefined;
  /** Without a split, the one that is asked for next where there is one: what it needs can be computed on the way. */
  readonly next?: (() => SplitRows | undefined) | undefined;
}

/** Another KPI under the same request: its cells by group and period, or why it is refused. */
export type OtherKpi = {readonly cells: readonly (readonly Cell[])[]} | {readonly why: string};

/** The data and the answers that a definition runs on. */
export interface EvaluationInput {
  readonly table: Table;
  /** Undefined where amounts are in one currency as they are. */
  readonly conversion: Conversion | undefined;
  readonly rules: ReadonlyMap<string, Condition>;
  readonly params: Readonly<Record<string, number>>;
  /** What is assumed under a name on a day, for a group of the split. */
  readonly assumed: (name: string, day: Day, group: string) => number | undefined;
  readonly other: (kpi: string) => OtherKpi;
  /** The same in the periods before pooled ones. */
  readonly earlier: (kpi: string) => OtherKpi;
  /** Whether a period's reading of a KPI is complete and settled. */
  readonly isFinal: (kpi: string, span: PlannedSpan) => boolean;
}

/** The rows behind a reading, as columns of equal length. */
export interface RowParts {
  readonly counted: {
    readonly rows: Int32Array /** What each contributed; NaN where the aggregate only counts. */;
    readonly values: Float64Array;
  };
  readonly leftOut: {readonly rows: Int32Array; readonly why: readonly string[]};
}

export const noRowParts: RowParts = {
  counted: {rows: new Int32Array(0), values: new Float64Array(0)},
  leftOut: {rows: new Int32Array(0), why: []},
};

export interface Evaluation {
  /** Cells by group and period. */
  readonly cells: readonly (readonly Cell[])[];
  /** The rows behind one reading: counted ones, then those left out with their reasons. */
  partsAt(span: number, group: number): RowParts;
}
