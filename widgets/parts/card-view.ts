import type {AnyDefinition, Points, Reading} from '../../src/index.ts';
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
  /** The picture that the card has; undefined where there is nothing to draw. */
  readonly chart: ChartKind | undefined;
}

/** The rows behind a chart of single items, and all of the horizon's items as one reading. */
export interface CardPoints {
  readonly points: Points;
  readonly pooled: Reading | undefined;
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
}

/** Whether a card's chart shows single items, which are asked for on their own. */
export function needsPoints({kpi, isLarge, series}: PlacedCard): boolean {
  const {chart} = faceOf(kpi);
  return ((chart === 'scatter' && isLarge) || chart === 'ages') && series.headline?.value !== undefined;
}

/** Puts a card's facts into words. */
export function viewCard({placed, definition, standsFor, shown, points, words}: CardFactsFor): CardView {
  const {series} = placed;
  const names = periodNamesOf(series, words);
  const readings = series.readings.slice(-shown);
  const text = describeCard({series, definition, standsFor, readings}, words);
  const chart = chartKind(placed, readings, points);
  return {placed, definition, face: faceOf(placed.kpi), names, words, text, readings, items: points, chart};
}

function chartKind(
  placed: PlacedCard,
  readings: readonly Reading[],
  items: CardPoints | undefined,
): ChartKind | undefined {
  const {kpi, series} = placed;
  const {chart} = faceOf(kpi);
  if (readings.every(({value}) => value === undefined)) return undefined;
  if (chart === 'groups') return (series.groups?.length ?? 0) > 1 ? 'groups' : series.usual ? 'bars' : undefined;
  if (chart === 'outcomes' || chart === 'progress') return chart;
  const hasItems = needsPoints(placed) && items?.points.length !== 0;
  return hasItems ? chart : 'bars';
}
