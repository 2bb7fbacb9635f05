import {wordsOf} from '../words/registry.ts';
import type {Words} from '../words/words.ts';
import {type CardView, viewCard} from './card-view.ts';
import {faceOf} from './faces.ts';
import {type Horizon, lastDaySeen, shownPeriods} from './horizon.ts';
import type {Snapshot} from './panel-data.ts';
import type {PlacedCard} from './panel-model.ts';

/** What the views of an element's cards have in common. */
export interface ViewFacts {
  readonly snapshot: Snapshot;
  readonly horizon: Horizon;
  readonly asOf: string | undefined;
  readonly words: Words;
  /** The dimensions by which the reader splits KPIs. */
  readonly splits: Readonly<Record<string, string>>;
  readonly nameOf: (kpi: string) => string;
}

interface Memo {
  readonly key: readonly unknown[];
  readonly view: CardView;
}

/** The views of an element's cards, each made again only where what it is made of has changed, so that its chart is not drawn again. */
export class CardViews {
  readonly #memo = new Map<string, Memo>();

  get kpis(): Iterable<string> {
    return this.#memo.keys();
  }

  get(kpi: string): CardView | undefined {
    return this.#memo.get(kpi)?.view;
  }

  viewOf(placed: PlacedCard, {snapshot, horizon, asOf, words: panel, splits, nameOf}: ViewFacts): CardView | undefined {
    const {definitions, state, points, series: related, scope} = snapshot;
    const {series, kpi, standsFor, isLarge} = placed;
    const definition = definitions.get(kpi);
    if (!definition) return undefined;
    const shown = shownPeriods(series, horizon, lastDaySeen(asOf, state?.coverage?.through));
    const items = points.get(kpi);
    const words = wordsOf(panel, series);
    const isSplit = Object.hasOwn(splits, kpi);
    const unfiltered = Object.keys(scope.where ?? {}).filter(name => !Object.hasOwn(series.receipt.where, name));
    const others = (faceOf(kpi).related ?? []).map(one => related.get(one));
    const key = [series, standsFor, isLarge, shown, items, words, isSplit, unfiltered.join(), ...others];
    const memo = this.#memo.get(kpi);
    if (memo?.key.every((part, index) => part === key[index])) return memo.view;
    const stand = standsFor === undefined ? undefined : nameOf(standsFor);
    const view = viewCard({
      placed,
      definition,
      standsFor: stand,
      shown,
      points: items,
      words,
      isSplit,
      related,
      unfiltered,
    });
    this.#memo.set(kpi, {key, view});
    return view;
  }
}
