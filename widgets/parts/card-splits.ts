import type {CardSplits} from './card-template.ts';

/** By what a card can be split, and by what it is. */
export interface CardSplit {
  readonly offered: readonly string[];
  readonly chosen: string | undefined;
  /** Empty splits no more. */
  readonly choose: (dimension: string) => void;
}

/** A card can be split by the dimensions that the rows of its table have several values of. */
export function splitOf(kpi: string, {snapshot: {definitions, state}, chosen, change}: CardSplits): CardSplit {
  const table = definitions.get(kpi)?.from;
  const counts = Object.entries((table && state?.dimensionsOf[table]) ?? {});
  const others = Object.entries(chosen).filter(([id]) => id !== kpi);
  return {
    offered: counts.filter(([, count]) => count > 1).map(([dimension]) => dimension),
    chosen: new Map(Object.entries(chosen)).get(kpi),
    choose: dimension => change(Object.fromEntries(dimension === '' ? others : [...others, [kpi, dimension]])),
  };
}
