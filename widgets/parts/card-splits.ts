import type {CardSplit} from './card-template.ts';
import type {Snapshot} from './panel-data.ts';

type Splits = Readonly<Record<string, string>>;

/** By what a card can be split: the dimensions that the rows of its table have several values of. `change` hears of the splits that hold from then on. */
export function splitOf(
  kpi: string,
  {definitions, state}: Snapshot,
  splits: Splits,
  change: (splits: Splits) => void,
): CardSplit {
  const table = definitions.get(kpi)?.from;
  const counts = Object.entries((table && state?.dimensionsOf[table]) ?? {});
  const others = Object.entries(splits).filter(([id]) => id !== kpi);
  return {
    offered: counts.filter(([, count]) => count > 1).map(([dimension]) => dimension),
    chosen: new Map(Object.entries(splits)).get(kpi),
    choose: dimension => change(Object.fromEntries(dimension === '' ? others : [...others, [kpi, dimension]])),
  };
}
