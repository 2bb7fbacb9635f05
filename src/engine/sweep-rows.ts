import type {Aggregate} from '../language/expression.ts';
import type {Aggregated} from './aggregate.ts';
import {sourceOf} from './record-source.ts';
import {holding, type SweepInput, type Sweeping, type SweepTarget, slotsOf, unknownRows} from './sweep.ts';
import {Tally} from './tally.ts';
import {isTrue} from './vector.ts';

/** Adds up a definition without stages over all periods in one go. */
export function* sweepRows(input: SweepInput, target: SweepTarget): Generator<void, Sweeping> {
  const {definition, request} = input;
  const tallies: {name: string; aggregate: Aggregate; tally: Tally}[] = [];
  for (const [name, aggregate] of Object.entries(definition.let)) {
    const rows = holding(aggregate.whole ? input.whole() : input.own, isTrue);
    const source = yield* sourceOf(aggregate, rows, input);
    const tally = new Tally(request.list.spans.length, target.slots.count);
    tally.countAll(source, aggregate.whole || !target.splitOf ? undefined : slotsOf(rows, request, target));
    tallies.push({name, aggregate, tally});
    yield;
  }
  const unknown = unknownRows(input, target);
  return groups => {
    // The whole is the same for every group.
    const whole = groups.map(() => [0]);
    const lets = tallies.map(({name, aggregate, tally}): [string, Aggregated[]] => [
      name,
      tally.finish('count' in aggregate, aggregate.whole ? whole : groups),
    ]);
    return {lets: new Map(lets), unknown: unknown.finish(false, groups)};
  };
}
