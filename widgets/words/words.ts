import type {AnyDefinition, Verdict} from '../../src/index.ts';

import type {Grain} from '../../src/time/period.ts';
import type {englishDialogs} from './en-dialogs.ts';
import type {englishLabels} from './en-labels.ts';
import type {Formats, Unit} from './formats.ts';
import type {PeriodWords} from './periods.ts';

/** Short texts that need no facts: buttons, column titles, names of parts. */
export type LabelName = keyof typeof englishLabels;
export type Labels = Readonly<Record<LabelName, string>>;

/** What only dialogs say; it comes when one is opened. */
export interface MoreWords {
  readonly labels: Readonly<Record<keyof typeof englishDialogs.labels, string>>;
  /** Why a row was left out of a reading. */
  leftOutReason(code: string): string;
  /** The title of a table's column. */
  column(name: string): string;
}

/** All words of a language. */
export type DialogWords = Omit<Words, 'labels'> &
  Omit<MoreWords, 'labels'> & {readonly labels: Labels & MoreWords['labels']};

/** What can be done about a refusal; each has its own button. */
export type Remedy =
  | 'export'
  | 'sprint-sheet'
  | 'escaped-rule'
  | 'targets'
  | 'assumptions'
  | 'team'
  | 'add-file'
  | 'none';

/** A refusal in words, with what helps. */
export interface RefusalWords {
  readonly text: string;
  readonly remedy: Remedy;
  /** The button's text; empty where nothing on the page can help. */
  readonly action: string;
}

/** A sentence of the summary: the lead stands out, the time stands at the end of the line. */
export interface Sentence {
  readonly lead: string;
  readonly rest: string;
  readonly time: string;
}

/** A signal as facts already in words. */
export interface SignalFact {
  readonly kpi: string;
  readonly name: string;
  readonly side: 'above' | 'below';
  /** With its unit: "14 days". */
  readonly amount: string;
  /** "in sprint 47". */
  readonly within: string;
  readonly low: string;
  readonly high: string;
  readonly since: string;
  readonly provisional: boolean;
  /** Where the range is one of changes: the change with its sign, empty where it is not known. */
  readonly change: string | undefined;
}

/** Something that a card says beside its value, by code. */
export type NoteCode =
  | 'typical'
  | 'old'
  | 'median-age'
  | 'estimated'
  | 'no-due'
  | 'no-goal'
  | 'partly'
  | 'run-above'
  | 'run-below'
  | 'part'
  | 'amount'
  | 'pooled';

/** What the header says, all in words. */
export interface HeaderFact {
  readonly role: string;
  readonly periods: string | undefined;
  readonly through: string | undefined;
  readonly loaded: string;
  readonly items: number;
  readonly leftOut: number;
  /** Rows of all tables, where the role is not about items. */
  readonly rows?: number | undefined;
  /** ISO 4217; absent where nothing is money. */
  readonly currency?: string | undefined;
}

/** A failure: the code and the facts that its words may use. */
export interface FailureFact {
  readonly code: string;
  readonly detail?: string;
}

/** The words of one language: facts go in, sentences come out. Nothing here computes a figure. */
export interface Words {
  /** Language tag, such as `en`. */
  readonly language: string;
  /** Which way the language is written. */
  readonly direction: 'ltr' | 'rtl';
  readonly formats: Formats;
  readonly periods: PeriodWords;
  readonly labels: Labels;
  /** The wording of a KPI in this language; the definition's own where there is none. */
  kpi(definition: AnyDefinition): AnyDefinition['words'];
  roleTitle(id: string, title: string): string;
  /** "sprints", "weeks": as many as the count. */
  grainNoun(grain: Grain, count: number): string;
  /** A value with its unit: "9 days", "38 points", "86 %". */
  amount(value: number, unit: Unit, said?: string): string;
  /** "2 of 31". */
  counts(part: number, whole: number): string;
  /** A verdict on values, or on changes from one period to the next. */
  verdict(verdict: Verdict, grain: Grain, since: string | undefined, of: 'value' | 'change'): string;
  /** "6 to 11", or, of changes, "changes of −5 to 7". */
  usualRange(low: string, high: string, of: 'value' | 'change'): string;
  /** "95 % sure: 12 to 55". */
  interval(low: string, high: string): string;
  provisional(): string;
  /** "sprint 46: 9 days"; with the change and the headline's own period where no verdict stands beside it. */
  comparison(fact: {before: string; amount: string; change: string; now: string | undefined}): string;
  /** A change with its sign: "+2", "−5 percentage points"; empty where there is none. */
  change(value: number, unit: Unit): string;
  /** "target 80 %, A. Ruiz: reached"; `met` is undefined where nothing is held against it. */
  target(value: string, owner: string | undefined, met?: boolean, surely?: boolean): string;
  /** `surely` is false where the value reaches it but not the whole interval. */
  targetMet(met: boolean, surely?: boolean): string;
  /** `name` is the part's own, where the code has no words. */
  note(code: NoteCode, value: string, name?: string): string;
  /** Follows the value of a card; one of something is said in the singular. */
  unitText(kpi: string, unit: string, within: string | undefined, value: number): string;
  /** Work ahead: "3.4 sprints of work". */
  ahead(amount: string, grain: Grain, count: number): string;
  records(count: number): string;
  leftOutCount(count: number): string;
  standsInFor(name: string): string;
  dataThrough(day: string): string;
  /** Why a card has no value, and what to do. */
  reason(code: string): string;
  refusalsWaiting(count: number, of: number): string;
  signal(fact: SignalFact): Sentence;
  routine(names: readonly string[]): string;
  nothingOutside(points: number, grain: Grain, provisional: boolean): Sentence;
  tooLittle(points: number, needed: number, grain: Grain): Sentence;
  tooLittleFor(names: readonly string[], points: number, needed: number, grain: Grain): string;
  unsettled(period: string): string;
  notJudged(names: readonly string[]): string;
  header(fact: HeaderFact): string;
  horizon(id: string, grain: Grain): string;
  /** A dimension's name: "Team", "Evaluation set". */
  dimension(name: string): string;
  /** All values of a dimension: "All teams", "Plan: all". */
  allOf(dimension: string): string;
  /** The title of a band: "Build, this quarter". */
  bandTitle(title: string, horizon: string): string;
  showMore(count: number): string;
  page(from: number, to: number, total: number): string;
  stale(day: string, days: number): string;
  updated(heading: string, through: string): string;
  failure(fact: FailureFact): {title: string; action: string};
  /** Something that happened: "26 Oct: Release freeze". */
  event(day: string, title: string): string;
  /** Names before a failure: "Velocity, cycle time: …". */
  failureOf(names: readonly string[], title: string): string;
  noMatch(filter: string): string;
  badAttribute(name: string, value: string): string;
  /** The words of the sheet and of the items. */
  dialogs(): Promise<MoreWords>;
}
