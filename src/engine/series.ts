import type {Better, Headline, Unit, Usual} from '../language/definition.ts';
import type {Conventions} from '../time/conventions.ts';
import type {Grain} from '../time/period.ts';

/**
 * Why a reading has no value. `no-data`: covered, but nothing to measure; `not-covered`: outside the data's days; `too-few`: below the definition's minimum;
 * `needs-column`, `needs-table`, `needs-answer`, `needs-iterations`, `needs-grain`, `needs-assumption`: what is missing is in `Series.needs`;
 * `several-currencies`: money that no rates convert, the currencies are in `Series.needs`; `missing-rate`: of all that counts; `scope-mismatch`: values that must not be added;
 * `overlapping-iterations`: sprints of one team share days.
 */
export type Reason =
  | 'no-data'
  | 'not-covered'
  | 'too-few'
  | 'zero-denominator'
  | 'unsettled'
  | 'needs-column'
  | 'needs-table'
  | 'needs-answer'
  | 'needs-iterations'
  | 'needs-grain'
  | 'needs-assumption'
  | 'several-currencies'
  | 'missing-rate'
  | 'scope-mismatch'
  | 'overlapping-iterations'
  | 'end-before-start'
  | 'missing-value'
  | (string & {});

/** A period as the public face gives it: ISO days, `to` is the first day after it. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** It ends by min(as-of, coverage's end) and starts within coverage. */
  readonly complete: boolean;
}

/** A KPI's value for one period and scope, or the reason why there is none. */
export interface Reading {
  readonly kpi: string;
  readonly period: Period;
  /** In the definition's unit; shares as fractions, money in units of the currency: 12.5 is 12.50 EUR. */
  readonly value: number | undefined;
  readonly why?: Reason;
  /** Counted records. */
  readonly n: number;
  /** Rows that belong here by their place and could not be counted. */
  readonly leftOut: number;
  readonly parts: Readonly<Record<string, number | undefined>>;
  readonly low?: number;
  readonly high?: number;
  /** False while the KPI's maturity lag has not passed: no verdict is given. */
  readonly settled: boolean;
  /** Comes from a ready-made value, not from the KPI's own table. */
  readonly readyMade?: boolean;
}

/** XmR limits over all complete, settled history. `points` fewer than 16 are provisional. */
export interface UsualRange {
  readonly low: number;
  readonly high: number;
  readonly centre: number;
  readonly points: number;
  readonly provisional: boolean;
  readonly of: Usual['of'];
  readonly scale: Usual['scale'];
}

/**
 * What may be said. `above`, `below`: a signal since the first day of `since`; `usual`; `too-little-history`: `points` of 10;
 * `not-judged`: the definition has no usual range, or the series is persistent and its limits would mislead.
 */
export interface Verdict {
  readonly state: 'above' | 'below' | 'usual' | 'too-little-history' | 'not-judged';
  readonly provisional: boolean;
  /** Good, bad or neither: from the definition's direction. */
  readonly good: boolean | undefined;
  /** First period of the run of signals that lasts until the headline. */
  readonly since?: Period;
  readonly points: number;
  /** The label of the period after which a first verdict can be given, where it can be foreseen. */
  readonly needed: number;
  /** Eight or more in a row on one side of the centre: a note, never a colour. */
  readonly run?: 'above' | 'below';
}

export interface Comparison {
  readonly with: Reading;
  /** Headline minus `with`, in the unit; shares in fractions of one. */
  readonly change: number;
  /** Absent for shares and where the base is not positive. */
  readonly relative?: number;
}

export interface Target {
  readonly value: number;
  readonly from?: string;
  readonly to?: string;
  readonly owner?: string;
  readonly note?: string;
  /** Whether the headline reaches it; undefined where the definition has no direction. */
  readonly met: boolean | undefined;
  /** Whether the whole interval of the headline reaches it; absent where it has none, so that nothing counts as accepted without its n. */
  readonly surely?: boolean;
}

/** How a series came about; equal receipts mean equal values. */
export interface Receipt {
  readonly kpi: string;
  readonly definition: string;
  readonly engine: number;
  readonly dataset: string;
  readonly revision: number;
  readonly conventions: Conventions;
  readonly grain: Grain;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly split?: string;
  readonly asOf: string;
  readonly coverage: {readonly from: string; readonly through: string};
  readonly params: Readonly<Record<string, number>>;
  readonly rowsRead: number;
  /** Of the amounts, as in the series. */
  readonly currency?: string;
}

/** What a refused KPI lacks. */
export interface Needs {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rule?: string;
  /** The name under which the table of assumptions has nothing. */
  readonly assumption?: string;
  /** The currencies that are not added, ISO codes; empty where a row names none. */
  readonly currencies?: readonly string[];
  /** The grains by which it can be read, where the one that was asked for is none of them. */
  readonly grains?: readonly string[];
}

export interface Event {
  readonly date: string;
  readonly title: string;
  readonly owner?: string;
  readonly note?: string;
}

/** The cohorts that have reached an age, pooled: not the mean of their shares. */
export interface CohortAge {
  /** Calendar months since the one in which a cohort began. */
  readonly months: number;
  readonly cohorts: number;
  /** A fraction of one; undefined where nobody began. */
  readonly value: number | undefined;
  /** The sums that the value is made of, by the names of the definition's parts. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Readings in time order with everything that a card says about them. */
export interface Series {
  readonly kpi: string;
  readonly unit: Unit;
  /** ISO 4217 code of the amounts among value and parts; absent where there are none, or where no row names a currency. */
  readonly currency?: string;
  readonly better: Better;
  readonly grain: Grain;
  readonly headlineRule: Headline;
  readonly readings: readonly Reading[];
  /** The headline pools so many periods, because the last one alone has so few records. */
  readonly pooled?: {readonly periods: number; readonly because: number};
  /** What stands on the card; absent where `why` says why. */
  readonly headline: Reading | undefined;
  readonly why?: Reason;
  readonly needs?: Needs;
  readonly usual: UsualRange | undefined;
  readonly verdict: Verdict;
  readonly comparison: Comparison | undefined;
  readonly target: Target | undefined;
  readonly events: readonly Event[];
  /** Ready-made values beside computed ones, where the dataset holds both. */
  readonly readyMade?: readonly Reading[];
  /** One series of readings a value of the split dimension, most rows first: at most the fifty with the largest headlines. */
  readonly groups?: readonly {
    readonly value: string;
    readonly readings: readonly Reading[];
    readonly headline: Reading | undefined;
  }[];
  /** How many values of the split dimension are not among the groups; absent where all are. */
  readonly moreGroups?: number;
  /** All cohorts together at each age that one has reached, youngest first; absent where the groups are none. */
  readonly ages?: readonly CohortAge[];
  readonly receipt: Receipt;
}
