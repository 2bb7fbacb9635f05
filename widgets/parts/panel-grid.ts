import type {CardView} from './card-view.ts';
import type {ChartKind, Face} from './faces.ts';
import {type GridPlace, packRows} from './panel-model.ts';

/** Heights of charts in pixels: a large card's, one of open items by age, a routine one. */
const largeChart = 210;
const agesChart = 150;
const smallChart = 92;

/** Pictures that need more than a routine card has. */
const heights: ReadonlyMap<ChartKind | undefined, number> = new Map([
  ['ages', agesChart],
  ['quality', agesChart],
  ['waterfall', largeChart],
  ['stack', largeChart],
  ['break-even', largeChart],
]);

/** Columns of twelve that a large card wishes for at least. */
const largeWidth = 5;
const scatterWidth = 7;
/** What is no card: that of refusals, and the sprint sheet. */
const otherWidth = 6;

/** What stands in a grid: a card, a card still on its way, or the card of refusals. */
export interface GridItem {
  readonly view: CardView | undefined;
  /** What shows the number, or is going to. */
  readonly face: Face | undefined;
  /** Columns of twelve that it wishes for where it is no card. */
  readonly wish?: number;
  readonly isLarge: boolean;
}

/** A card's place and the height of its chart: cards of one row end at one line. */
export interface CardPlaceInGrid extends GridPlace {
  readonly chartHeight: number;
}

/** The columns that an item wishes for. */
function wishOf({face, isLarge, wish = otherWidth}: GridItem): number {
  if (!face) return wish;
  const isScatter = face.chart === 'scatter';
  if (isLarge) return isScatter ? scatterWidth : Math.max(face.width, largeWidth);
  return isScatter ? 4 : face.width;
}

function ownHeight({face, view, isLarge}: GridItem): number {
  return isLarge ? largeChart : (heights.get((view ?? face)?.chart) ?? smallChart);
}

/** Places a grid's items; charts of one row are as high as the highest of them. */
export function placeInGrid(items: readonly GridItem[]): readonly CardPlaceInGrid[] {
  const places = packRows(items.map(wishOf));
  const rows = new Map<number, number>();
  for (const {row, index} of places) {
    const item = items[index];
    if (item) rows.set(row, Math.max(rows.get(row) ?? 0, ownHeight(item)));
  }
  return places.map(place => ({...place, chartHeight: rows.get(place.row) ?? smallChart}));
}
