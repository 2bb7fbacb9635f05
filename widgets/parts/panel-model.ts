import type {Series} from '../../src/index.ts';

/** A KPI and those that take its place where it cannot be computed. */
export type RoleEntry = readonly [string, ...string[]];

/** A card's place on the panel. */
export interface PlacedCard {
  readonly kpi: string;
  readonly series: Series;
  /** The KPI whose place this one takes. */
  readonly standsFor?: string;
  readonly isSignal: boolean;
  /** Signals and the first card are large: number and chart in one card. */
  readonly isLarge: boolean;
}

/** What stands where on a panel. */
export interface PanelModel {
  /** The cards, and in the places that they are going to have the KPIs whose series are not there yet. */
  readonly places: readonly (PlacedCard | string)[];
  /** Signals first, then the routine ones, each in the role's order. */
  readonly cards: readonly PlacedCard[];
  /** KPIs of the role that the data cannot say, in the role's order. */
  readonly refused: readonly Series[];
  /** KPIs whose series are not there yet, in the role's order. */
  readonly waiting: readonly string[];
}

/** As many cards stand before the fold. */
export const cardsBeforeFold = 7;

/** Whether a series is refused: the data lack something that somebody can add, or hold nothing of its kind at all. Other missing values are states of a card. */
export function isRefused({headline, why = '', readings, receipt}: Series): boolean {
  return headline
    ? Object.keys(receipt.where).length === 0 && readings.every(one => one.why === 'no-data' && !one.leftOut)
    : /^(needs-.*|scope-mismatch|overlapping-iterations|missing-rate|several-currencies)$/.test(why);
}

export function isSignal({verdict}: Series): boolean {
  return verdict.state === 'above' || verdict.state === 'below';
}

/** The KPIs to read next: those of the role, and the next stand-in of each that is refused or says nothing. */
export function wantedKpis(entries: readonly RoleEntry[], found: ReadonlyMap<string, Series>): readonly string[] {
  const wanted = new Set<string>();
  for (const entry of entries) {
    for (const kpi of entry) {
      const series = found.get(kpi);
      if (!series) wanted.add(kpi);
      if (!series || saysSomething(series)) break;
    }
  }
  return [...wanted];
}

/**
 * Arranges a role's cards. A KPI that is refused or says nothing gives its place to the next one in its entry that can be computed; a KPI stands on a panel
 * once; the refusals are those of the entries' own KPIs. A series that is not there and not `isAwaited` has no place.
 */
export function arrangePanel(
  entries: readonly RoleEntry[],
  found: ReadonlyMap<string, Series>,
  isAwaited: (kpi: string) => boolean = () => true,
): PanelModel {
  const placed = new Map<string, Omit<PlacedCard, 'isLarge'> | undefined>();
  const refused = new Map<string, Series>();
  for (const entry of entries) {
    const [own] = entry;
    const first = found.get(own);
    if (first && isRefused(first)) refused.set(own, first);
    const unknown = entry.find(kpi => !found.has(kpi));
    const usable = entry.find(kpi => saysSomething(found.get(kpi))) ?? (unknown || refused.has(own) ? undefined : own);
    const series = found.get(usable ?? '');
    if (usable && series && (!unknown || entry.indexOf(usable) < entry.indexOf(unknown))) {
      if (placed.has(usable)) continue;
      placed.set(usable, {
        kpi: usable,
        series,
        ...(usable !== own && {standsFor: own}),
        isSignal: isSignal(series),
      });
    } else if (unknown && isAwaited(unknown)) placed.set(unknown, undefined);
  }
  const all = [...placed];
  const ordered = [...all.filter(([, card]) => card?.isSignal), ...all.filter(([, card]) => !card?.isSignal)];
  const places = ordered.map(([kpi, card], index) => (card ? {...card, isLarge: card.isSignal || index === 0} : kpi));
  return {
    places,
    cards: places.filter(place => typeof place !== 'string'),
    refused: [...refused.values()].filter(({kpi}) => !placed.has(kpi)),
    waiting: places.filter(place => typeof place === 'string'),
  };
}

/** Not so where every complete period had to leave out what it should count: few items have their start a week after the first export. */
function saysSomething(series: Series | undefined): boolean {
  if (!series || isRefused(series)) return false;
  const complete = series.readings.filter(({period}) => period.complete);
  return complete.some(({value}) => value !== undefined) || !complete.some(({leftOut}) => leftOut);
}

/** One card's place in the grid. */
export interface GridPlace {
  /** Index in the widths that were wished for. */
  readonly index: number;
  /** Columns of twelve. */
  readonly span: number;
  /** Counts the rows from 0. */
  readonly row: number;
}

const columns = 12;

/**
 * Fills rows of twelve columns with cards of the wished widths. A card that does not fit lets the next one that does go first; what stays free is shared
 * out, so that rows end where the grid ends.
 */
export function packRows(wishes: readonly number[]): readonly GridPlace[] {
  const left = wishes.map((wish, index) => ({index, wish: Math.min(columns, wish)}));
  const places: GridPlace[] = [];
  for (let row = 0; left.length > 0; row++) {
    const taken: {index: number; wish: number; span: number}[] = [];
    let free = columns;
    for (let at = 0; at < left.length; ) {
      const card = left[at];
      if (card && card.wish <= free) {
        taken.push({...card, span: card.wish});
        free -= card.wish;
        left.splice(at, 1);
      } else at++;
    }
    // A card that is left over alone ends where the rows above do.
    if (row > 0 && taken[0] && taken.length < 2) {
      taken[0].span = columns;
      free = 0;
    }
    // Wide cards have charts that gain by room; what they cannot use goes to the narrow ones.
    for (; free > 0; free--) {
      const grows = (factor: number) => taken.filter(({span, wish}) => span < factor * wish);
      const [widest] = grows(1.5).filter(({wish}) => wish >= 5);
      const [narrowest] = grows(2).sort((a, b) => a.span - b.span);
      const card = widest ?? narrowest;
      if (!card) break;
      card.span++;
    }
    places.push(...taken.map(({index, span}) => ({index, span, row})));
  }
  return places;
}
