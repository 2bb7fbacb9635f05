import type {CardView} from './card-view.ts';
import type {ChartKind} from './faces.ts';
import {type GridPlace, packRows} from './panel-model.ts';

/** Heights of charts in pixels: a large card's, one of open items by age, a routine one. */
const largeChart = 210;
const agesChart = 150;
const smallChart = 92;

/** Pictures that need more than a routine card has. */
const heights: ReadonlyMap<ChartKind, number> = new Map<ChartKind, number>([
  ['ages', agesChart],
  ['quality', agesChart],
  ['waterfall', largeChart],
  ['stack', largeChart],
  ['break-even', largeChart],
]);

/** Columns of twelve that a large card wishes for at least. */
const largeWidth = 5;
const scatterWidth = 7;

/** What stands in a grid: a card, a card still on its way, or the card of refusals. */
export interface GridItem {
  readonly view: CardView | undefined;
  /** Columns of twelve wished for. */
  readonly wish: number;
  readonly isLarge: boolean;
}

/** A card's place and the height of its chart: cards of one row end at one line. */
export interface CardPlaceInGrid extends GridPlace {
  readonly chartHeight: number;
}

/** The columns that a card wishes for. */
export function wishOf({face, placed}: CardView): number {
  if (!placed.isLarge) return face.chart === 'scatter' ? 4 : face.width;
  return face.chart === 'scatter' ? scatterWidth : Math.max(face.width, largeWidth);
}

function ownHeight({view, isLarge}: GridItem): number {
  if (isLarge) return largeChart;
  return (view?.chart && heights.get(view.chart)) ?? smallChart;
}

/** Places a grid's items; charts of one row are as high as the highest of them. */
export function placeInGrid(items: readonly GridItem[]): readonly CardPlaceInGrid[] {
  const places = packRows(items.map(({wish}) => wish));
  const rows = new Map<number, number>();
  for (const {row, index} of places) {
    const item = items[index];
    if (item) rows.set(row, Math.max(rows.get(row) ?? 0, ownHeight(item)));
  }
  return places.map(place => ({...place, chartHeight: rows.get(place.row) ?? smallChart}));
}
