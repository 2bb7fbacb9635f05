import {SpanIndex} from './span-index.ts';
import {isLasting, isSwept, type SweepInput, type Swept, sweepRows} from './sweep.ts';
import {isSweptStage, sweepRecords} from './sweep-records.ts';

/** Adds a definition up over all periods in one go, where no aggregate depends on its period; `undefined` where one does. */
export function* sweepDefinition(input: SweepInput): Generator<void, Swept | undefined> {
  const {definition, request} = input;
  const {each = [], interval, place} = definition;
  const {list} = request;
  if (!list.spans.length || !isLasting(place) || !SpanIndex.fits(list.spans)) return undefined;
  // The interval of a mean asks for each value.
  if (interval && 'ofMean' in interval) return undefined;
  const [stage, ...others] = each;
  const letting = stage?.let ?? definition.let;
  if (others.length || !Object.values(letting).every(aggregate => isSwept(aggregate, definition, list)))
    return undefined;
  if (!stage) return yield* sweepRows(input);
  return isSweptStage(stage, definition.let) ? yield* sweepRecords(input, stage) : undefined;
}
