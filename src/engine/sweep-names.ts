import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import type {SweepInput, Swept} from './sweep.ts';
import {type AgePercentile, isAgePercentile, sweepAges} from './sweep-ages.ts';
import {sweepDefinition} from './sweep-definition.ts';

/** What was added up, and whether it is all that a definition names or only what its value needs. */
export interface SweptNames extends Swept {
  readonly isWhole: boolean;
}

/**
 * Adds a definition up over all periods in one go: all that it names or, where `valueNames` says that the parts are asked for on the last day alone,
 * what its value needs. `undefined` where something of that depends on its period.
 */
export function* sweepNames(
  input: SweepInput,
  valueNames: ReadonlySet<string> | undefined,
): Generator<void, SweptNames | undefined> {
  const {definition, request} = input;
  const {each = [], let: all} = definition;
  const isOfRows = each.length === 0;
  // Of one period it costs less to look at the rows that are there.
  if (isOfRows && request.list.spans.length < 2) return undefined;
  const own = Object.entries(all).filter(([name]) => valueNames?.has(name));
  // Records are made for all names at once, and making them again for one period would cost as much; of rows few are there on the last day.
  const whole = valueNames && isOfRows ? undefined : yield* sweepSome(input, all);
  if (whole) return {...whole, isWhole: true};
  if (own.length === 0) return undefined;
  const some = yield* sweepSome(input, Object.fromEntries(own));
  return some && {...some, isWhole: own.length === Object.keys(all).length};
}

function* sweepSome(input: SweepInput, names: AnyDefinition['let']): Generator<void, Swept | undefined> {
  const {definition, request} = input;
  const ages = new Map<string, AgePercentile>();
  const others: Record<string, Aggregate> = {};
  for (const [name, aggregate] of Object.entries(names)) {
    if (!definition.each?.length && isAgePercentile(aggregate, definition, request.list)) ages.set(name, aggregate);
    else others[name] = aggregate;
  }
  // The same names once more are known by their object.
  const swept = yield* sweepDefinition({...input, definition: {...definition, let: ages.size ? others : names}});
  if (!swept) return undefined;
  const lets = new Map(swept.lets);
  for (const [name, aggregate] of ages) {
    const aged = yield* sweepAges(aggregate, input);
    if (!aged) return undefined;
    lets.set(name, aged);
  }
  return {...swept, lets};
}
