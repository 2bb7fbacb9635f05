import type {AnyDefinition, Stage} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {earliestOf, isEarliest} from './earliest.ts';
import type {EvaluationRequest, SplitRows} from './evaluation.ts';
import {keep, recall} from './memo.ts';
import {slotsFor} from './slots.ts';
import {SpanIndex} from './span-index.ts';
import {isLasting, isSwept, type SweepInput, type Swept} from './sweep.ts';
import {programFor, sweepRecords} from './sweep-records.ts';
import {sweepRows} from './sweep-rows.ts';
import {windowsText} from './windows.ts';

/** As many results are kept of a table and filter: they are small, and several cards ask for the same. */
const mostResults = 64;

/**
 * Adds a definition up over all periods in one go, where no aggregate depends on its period; `undefined` where one does.
 * Where the groups of a split are asked for next, they are made on the way, and are there when they are.
 */
export function* sweepDefinition(source: SweepInput): Generator<void, Swept | undefined> {
  const {definition, request} = source;
  if (!canSweep(definition, request)) return undefined;
  const home = request.filter ?? source.table;
  const {place, rows, each, let: letting} = definition;
  const question = [place, rows, each, letting];
  const {params, rules} = source.context;
  const own = [...question, windowsText(request.list), params, [...rules]];
  const keyOf = ({by, groups}: SplitRows): string => `swept ${JSON.stringify([...own, by, groups])}`;
  const known = recall<Swept>(home, keyOf(request));
  if (known) return known;
  const [stage] = each ?? [];
  // What a record begins with in a group is not what it begins with on the whole.
  const isBoth = !request.splitOf && !(stage && Object.values(stage.let).some(one => isEarliest(one)));
  const next = isBoth ? request.next?.() : undefined;
  const {splitOf, groups} = next ?? request;
  const slots = slotsFor(groups.length);
  const target = {splitOf, slots, hasWhole: !request.splitOf};
  const program = stage && programFor(stage, letting);
  const take = yield* stage && program ? sweepRecords(source, stage, program, target) : sweepRows(source, target);
  if (next) keep(home, keyOf(next), take(slots.each), mostResults);
  const swept = take(request.splitOf ? slots.each : slots.whole);
  keep(home, keyOf(request), swept, mostResults);
  return swept;
}

function canSweep({each = [], interval, place, let: own}: AnyDefinition, {list}: EvaluationRequest): boolean {
  if (!list.spans.length || !isLasting(place) || !SpanIndex.fits(list.spans)) return false;
  // The interval of a mean asks for each value.
  if (interval && 'ofMean' in interval) return false;
  const [stage, ...others] = each;
  const letting = stage?.let ?? own;
  const isAll = Object.values(letting).every(
    aggregate => isSwept(aggregate, place, list) || (stage && isSweptEarliest(aggregate, stage, list)),
  );
  return isAll && !others.length && (!stage || programFor(stage, own) !== undefined);
}

/** Whether an aggregate is about a record's earliest day. */
function isSweptEarliest(aggregate: Aggregate, stage: Stage, list: EvaluationRequest['list']): boolean {
  const earliest = earliestOf(aggregate, stage);
  return earliest ? isSwept(earliest.counted, 'ever', list) : isEarliest(aggregate);
}
