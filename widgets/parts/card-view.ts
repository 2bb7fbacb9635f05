import type {AnyDefinition, Points, Reading, RecordRow, Series} from '../../src/index.ts';
import type {PeriodNames} from '../words/periods.ts';
import type {Words} from '../words/words.ts';
import {type CardText, describeCard, periodNamesOf} from './card-text.ts';
import {type ChartKind, type Face, faceOf} from './faces.ts';
import type {PlacedCard} from './panel-model.ts';

/** A card ready to be shown: everything on it in words. The same facts give the same view, so that charts are not drawn again. */
export interface CardView {
  readonly placed: PlacedCard;
  readonly definition: AnyDefinition;
  readonly face: Face;
  readonly names: PeriodNames;
  readonly words: Words;
  readonly text: CardText;
  /** The periods shown. */
  readonly readings: readonly Reading[];
  /** The single items behind a chart that shows them; undefined before they are there. */
  readonly items: CardPoints | undefined;
  /** Series of the KPIs that the picture needs beside its own. */
  readonly related: ReadonlyMap<string, Series>;
  /** The dimension by which the reader split the card. */
  readonly split: string | undefined;
  /** The picture that the card has; undefined where there is nothing to draw. */
  readonly chart: ChartKind | undefined;
}

/** The rows behind a chart of single items, and all of the horizon's items as one reading. */
export interface CardPoints {
  readonly points: Points;
  readonly pooled: Reading | undefined;
  /** Rows whose cells a picture names: the steps of a funnel, key results. */
  readonly rows?: readonly RecordRow[];
  /** Fetches the items' keys and titles into the points, where there are too many to bring them along. */
  readonly name?: () => Promise<void>;
}

/** What a card's view is made of. */
export interface CardFactsFor {
  readonly placed: PlacedCard;
  readonly definition: AnyDefinition;
  readonly standsFor: string | undefined;
  /** How many periods are shown. */
  readonly shown: number;
  readonly points: CardPoints | undefined;
  readonly words: Words;
  /** The reader chose a dimension by which the card is split. */
  readonly isSplit?: boolean;
  readonly related?: ReadonlyMap<string, Series>;
  /** Dimensions that the panel is filtered by and the KPI's rows do not know. */
  readonly unfiltered?: readonly string[];
}

const none: ReadonlyMap<string, Series> = new Map();

/** Whether a card's picture needs rows, for what they are called. */
export function needsRows({kpi, series}: PlacedCard): boolean {
  const {chart} = faceOf(kpi);
  return (chart === 'funnel' && series.headline?.value !== undefined) || (chart === 'objectives' && !!series.headline);
}

/** Whether a card's chart shows single items, which are asked for on their own. */
export function needsPoints({kpi, isLarge, series}: PlacedCard): boolean {
  const {chart} = faceOf(kpi);
  return ((chart === 'scatter' && isLarge) || chart === 'ages') && series.headline?.value !== undefined;
}

/** Puts a card's facts into words. */
export function viewCard({
  placed,
  definition,
  standsFor,
  shown,
  points,
  words,
  isSplit,
  related = none,
  unfiltered = [],
}: CardFactsFor): CardView {
  const series = leadOf(placed.series, faceOf(placed.kpi));
  const names = periodNamesOf(series, words);
  const readings = series.readings.slice(-shown);
  const card = describeCard({series, definition, standsFor, readings}, words);
  const text = {...card, foot: [...card.foot, ...unfiltered.map(name => words.allOf(name))]};
  const split = isSplit ? series.receipt.split : undefined;
  const shownCard = series === placed.series ? placed : {...placed, series};
  const chart = isSplit && hasGroups(series) ? splitKind(series) : chartKind(shownCard, readings, points);
  return {
    placed: shownCard,
    definition,
    face: faceOf(placed.kpi),
    names,
    words,
    text,
    readings,
    items: points,
    related,
    split,
    chart,
  };
}

/** Where all groups together have no number, such as two models', the one that leads stands on the card. */
function leadOf(series: Series, {leads}: Face): Series {
  const group = leads === undefined ? undefined : series.groups?.find(({value}) => value === leads);
  if (!group || series.headline?.value !== undefined) return series;
  return {...series, headline: group.headline, readings: group.readings, comparison: undefined};
}

function hasGroups({groups}: Series): boolean {
  return (groups?.length ?? 0) > 1;
}

/** Groups whose values are known within an interval are shown with it. */
function splitKind({groups}: Series): ChartKind {
  return groups?.some(({headline}) => headline?.low !== undefined) ? 'range' : 'groups';
}

function chartKind(
  placed: PlacedCard,
  readings: readonly Reading[],
  items: CardPoints | undefined,
): ChartKind | undefined {
  const {kpi, series} = placed;
  const {chart} = faceOf(kpi);
  const hasValue = readings.some(({value}) => value !== undefined);
  const hasGroup = series.groups?.some(({headline}) => headline?.value !== undefined) ?? false;
  if (!hasValue && !hasGroup && !(chart === 'objectives' && series.headline)) return undefined;
  if (chart === 'groups') return (series.groups?.length ?? 0) > 1 ? 'groups' : series.usual ? 'bars' : undefined;
  // A circle is one goal: of several only their share can be shown.
  if (chart === 'outcomes') return readings.some(({parts: {goals = 0}}) => goals > 1) ? 'bars' : chart;
  if (chart !== 'scatter' && chart !== 'ages') return chart;
  const hasItems = needsPoints(placed) && items?.points.length !== 0;
  return hasItems ? chart : 'bars';
}
