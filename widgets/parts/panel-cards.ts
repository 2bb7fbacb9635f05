import {html, nothing} from 'lit';
import type {Remedy, Words} from '../words/words.ts';
import type {ChartCode} from './card-template.ts';
import type {CardView} from './card-view.ts';
import {faceOf} from './faces.ts';
import {type GridContext, gridTemplate} from './grid-template.ts';
import {headingTemplate} from './heading-template.ts';
import type {Horizon} from './horizon.ts';
import {type Band, ownEntries} from './panel-band.ts';
import type {Snapshot} from './panel-data.ts';
import type {GridItem} from './panel-grid.ts';
import {arrangePanel, cardsBeforeFold, type PanelModel, type PlacedCard} from './panel-model.ts';

/** What a band's cards are made of and ask for. */
export interface BandPlace {
  readonly words: Words;
  readonly snapshot: Snapshot;
  readonly headingLevel: number;
  readonly grid: Omit<GridContext, 'headingLevel'>;
  readonly viewOf: (placed: PlacedCard, horizon: Horizon) => CardView | undefined;
  /** Everything below the fold stands open; on paper it always does. */
  readonly isUnfolded: boolean;
  readonly isWhole: boolean;
  readonly toggle: () => void;
  /** The sprint sheet, where it is wanted here. */
  readonly sheet: ((span: number) => unknown) | undefined;
  /** What shows refusals; undefined until its code is there. */
  readonly refusals: () => ChartCode['refusals'];
  readonly remedy: (remedy: Remedy, kpis: readonly string[]) => void;
  /** Stands above the cards, such as the table of a portfolio. */
  readonly lead: unknown;
}

/** KPIs that the catalogue does not know. */
const isOwn = (kpi: string): boolean => kpi.startsWith('own:');

/** The cards of a band: those that could not be read are not waited for. What a band before it shows stands there alone. */
export function modelOf(band: Band, {series, failures, failure, bands}: Snapshot): PanelModel {
  return arrangePanel(ownEntries(band, bands), series, kpi => !failure && !failures.has(kpi));
}

/** The cards of a band in their grid: seven, what the data cannot say, the rest below the fold, and the dataset's own. */
export function bandTemplate(band: Band, model: PanelModel, place: BandPlace): unknown {
  const {snapshot, words, headingLevel, sheet, lead} = place;
  const itemOf = (placed: PlacedCard | string, index: number): GridItem[] => {
    // As large as the card is going to be, so that little moves when it comes.
    if (typeof placed === 'string') return [{view: undefined, face: faceOf(placed), isLarge: !index}];
    const view = place.viewOf(placed, band.horizon);
    return view ? [{view, face: view.face, isLarge: placed.isLarge}] : [];
  };
  const items = model.places.filter(placed => typeof placed === 'string' || !isOwn(placed.kpi)).flatMap(itemOf);
  const own = model.cards.filter(({kpi}) => isOwn(kpi)).flatMap(itemOf);
  const refusals = model.refused.length > 0 ? place.refusals() : undefined;
  const refused = refusals?.refusalGroups(model.refused, snapshot.definitions, words) ?? [];
  const wide: GridItem = {view: undefined, face: undefined, isLarge: false};
  // A long list has a row of its own: cards beside it would stand half empty.
  const list = sheet || refused.length < 5 ? wide : {...wide, wish: 12};
  const before = [...items.slice(0, cardsBeforeFold), ...(refused.length > 0 ? [list] : []), ...(sheet ? [wide] : [])];
  const refusalsAt = Math.min(items.length, cardsBeforeFold);
  const {remedy} = place;
  const of = band.entries.length;
  return html`${lead}
    ${gridTemplate(before, {...place.grid, headingLevel}, (span, index) => {
      if (sheet && index === before.length - 1) return sheet(span);
      if (refused.length === 0 || index !== refusalsAt) return undefined;
      return refusals?.refusalsTemplate(refused, {words, span, headingLevel, of, remedy});
    })}
    ${foldTemplate(items.slice(cardsBeforeFold), place)}${ownTemplate(own, place)}`;
}

/** KPIs that the data brought along, in a group of their own. */
function ownTemplate(items: readonly GridItem[], {words, headingLevel, grid}: BandPlace): unknown {
  if (items.length === 0) return nothing;
  return html`<section part="own" aria-label=${words.labels.own}>
    ${headingTemplate(headingLevel, words.labels.own, 'group-title')}
    ${gridTemplate(items, {...grid, headingLevel: headingLevel + 1})}
  </section>`;
}

function foldTemplate(
  items: readonly GridItem[],
  {words, headingLevel, grid, isUnfolded, isWhole, toggle}: BandPlace,
): unknown {
  if (items.length === 0) return nothing;
  return html`${isUnfolded || isWhole ? gridTemplate(items, {...grid, headingLevel}) : nothing}
    <button type="button" class="button fold" aria-expanded=${isUnfolded} @click=${toggle}>
      ${isUnfolded ? words.labels.showLess : words.showMore(items.length)}
    </button>`;
}
