import type {DatasetState} from '../../src/index.ts';
import {isAbort} from './failure.ts';
import type {Snapshot} from './panel-data.ts';

/** Stages of life by product; undefined while they are on their way. */
const known = new WeakMap<DatasetState, ReadonlyMap<string, string> | undefined>();

const none: ReadonlyMap<string, string> = new Map();

/** At which stage of life each product is, as its owner wrote it; none where nobody did. They are read once a state of the dataset; `redraw` is called when they are there. */
export function stagesOf({kit, state, dataset}: Snapshot, redraw: () => void): ReadonlyMap<string, string> {
  if (!kit || !state) return none;
  if (known.has(state)) return known.get(state) ?? none;
  known.set(state, undefined);
  if (!state.tables.products) return none;
  kit.handKept('products', dataset).then(
    rows => {
      const stages = rows.flatMap(({product, stage}): [string, string][] =>
        product && stage ? [[product, stage]] : [],
      );
      known.set(state, new Map(stages));
      redraw();
    },
    // Without them the table has a column less; what failed is heard of by its numbers.
    (error: unknown) => isAbort(error) && known.delete(state),
  );
  return none;
}
