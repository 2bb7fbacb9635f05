import {englishFigures} from './en-figures.ts';
import type {Formats} from './formats.ts';
import type {Words} from './words.ts';

/** One point of a series as words. */
export interface PointFact {
  readonly name: string;
  /** With its unit; undefined where there is none. */
  readonly amount: string | undefined;
  readonly reason: string | undefined;
  readonly usual:
    | {readonly side: 'above' | 'below' | 'inside'; readonly low: string; readonly high: string}
    | undefined;
  readonly committed: string | undefined;
  readonly state: 'running' | 'unsettled' | 'partial' | undefined;
  readonly counts: string | undefined;
  /** What happened in its period, each with its day. */
  readonly events: readonly string[];
}

/** What charts and their tables say. */
export interface FigureWords {
  /** A point of a chart: "sprint 47: 38 points, inside usual 24 to 46, committed 38". */
  point(fact: PointFact): string;
  /** A point's remark in a table: "usual", "still running"; empty where there is nothing to say. */
  remark(fact: PointFact): string;
  /** A finished item: "PAY-17, 9 days, finished 3 Nov". */
  item(fact: {key: string; amount: string; day: string; title: string}): string;
  openItem(fact: {key: string; age: string; stage: string; title: string}): string;
  percentileLine(percent: number, days: string): string;
  overflow(count: number, limit: string): string;
  /** Events that a card has no room for. */
  moreEvents(count: number): string;
  /** Groups that a card has no room for, or that a series does not have. */
  moreGroups(count: number): string;
  /** Why a card shows its total: "not split: these rows name no plan". */
  notSplit(dimension: string): string;
  chartLabel(title: string, span: string): string;
}

/** The words of figures with their short labels. */
export type AllFigureWords = ReturnType<typeof englishFigures>;

/** They are apart from the words of the panel, which must be small to be there at once. */
const languages = new Map<string, (formats: Formats) => AllFigureWords>([['en', englishFigures]]);
const made = new WeakMap<Words, AllFigureWords>();

/** The words of figures in the language of other words; English where they are not there. */
export function figureWordsFor(words: Words): AllFigureWords {
  const found = made.get(words);
  if (found) return found;
  const figureWords = (languages.get(words.language) ?? englishFigures)(words.formats);
  made.set(words, figureWords);
  return figureWords;
}
