import type {AnyDefinition} from '../language/definition.ts';
import type {Table} from '../tables/column.ts';
import type {Evaluation, EvaluationInput, EvaluationRequest} from './evaluation.ts';

type Cells = Evaluation['cells'];

/** The cells of the last few questions of each selection of rows; as many as a panel's cards ask for twice. */
const mostKept = 8;
const kept = new WeakMap<Uint8Array | Table, Map<string, Cells>>();

/** Where the cells of a definition are kept that depend on its own rows alone: undefined where others, amounts or assumptions have a say. */
export interface CellsPlace {
  readonly known: Cells | undefined;
  keep(cells: Cells): void;
}

/**
 * A card asks for its periods and then for all of them as one, and for the rows behind them; others look back at the same periods. They are
 * computed once as long as the same rows are in scope.
 */
export function cellsPlace(
  definition: AnyDefinition,
  {list, filter, splitOf}: EvaluationRequest,
  {table, params, rules, conversion}: EvaluationInput,
): CellsPlace | undefined {
  if (splitOf || conversion) return undefined;
  const {words: _, ...plain} = definition;
  const own = JSON.stringify(plain);
  if (/"(reading|past|soFar|assumed)":/.test(own)) return undefined;
  const key = `${own} ${JSON.stringify([params, [...rules], list])}`;
  const of = filter ?? table;
  const known = kept.get(of) ?? new Map<string, Cells>();
  kept.set(of, known);
  return {
    known: known.get(key),
    keep(cells) {
      known.set(key, cells);
      for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest);
    },
  };
}
