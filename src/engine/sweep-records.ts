import type {Stage} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {answersIn} from './conditions.ts';
import {earliestOf, isEarliest, takeEarliest} from './earliest.ts';
import {hasVariant} from './entries.ts';
import {keep, recall} from './memo.ts';
import {orderByRecord, type RecordOrder, recordsIn} from './record-order.ts';
import {RecordProgram} from './record-program.ts';
import {daysOf, sourceOf} from './record-source.ts';
import {RecordTally} from './record-tally.ts';
import {type Threshold, type Toggles, togglesOf} from './record-toggles.ts';
import {RecordWalk, type WalkedSource} from './record-walk.ts';
import {holding, leaveOut, type SweepInput, type Sweeping, type SweepTarget, slotsOf, unknownRows} from './sweep.ts';
import {isTrue} from './vector.ts';
import {windowsText} from './windows.ts';

/** So many sets of questions are kept of the same records. */
const mostToggles = 4;

/** What to do with the records of a stage that, with what is made of them, change only when one of their rows comes or goes; undefined where they do otherwise. */
export function programFor(stage: Stage, letting: Readonly<Record<string, Aggregate>>): RecordProgram | undefined {
  const isOwn = Object.values(letting).every(
    aggregate => !hasVariant(aggregate) && ('count' in aggregate || 'sum' in aggregate),
  );
  return stage.on === undefined && isOwn ? RecordProgram.of(letting, stage) : undefined;
}

/** Adds up a definition of one stage over all periods in one go, in the order of its records. */
export function* sweepRecords(
  input: SweepInput,
  stage: Stage,
  program: RecordProgram,
  target: SweepTarget,
): Generator<void, Sweeping> {
  const {definition, table, request} = input;
  const {slots, hasWhole} = target;
  const spans = request.list.spans.length;
  const order = orderByRecord(table, holding(input.whole(), isTrue), stage);
  yield;
  const slotOf = slotsOf(order.rows, request, target);
  const letting = Object.values(definition.let);
  const sources = yield* sourcesOf(input, stage, program, order, slotOf, slots.groups);
  const toggles = yield* fixedAnswers(input, stage, program, order);
  const isWhole = sources.every(source => source.isWhole);
  const tally = new RecordTally(program, letting, spans, slots.count, isWhole);
  const {starts} = order;
  const records = recordsIn(order, slotOf);
  const walk = {
    starts,
    records,
    slots: slotOf,
    groups: slots.groups,
    hasWhole,
    spans,
    sources,
    toggles,
    width: program.width,
  };
  yield* new RecordWalk(walk, tally).run();
  const tallies = Object.entries(definition.let).map(([name, aggregate]) => ({
    name,
    counts: 'count' in aggregate,
    tally: tally.tally(aggregate),
  }));
  const unknown = unknownRows(input, target);
  if (stage.why) tally.leaveOut(unknown);
  leaveOut(order.without, input, target, unknown);
  return groups => ({
    lets: new Map(tallies.map(({name, counts, tally: own}) => [name, own.finish(counts, groups)])),
    unknown: unknown.finish(false, groups),
  });
}

/** When the answers that are the same whatever filter and split change; kept for the cards that ask the same. */
function* fixedAnswers(
  input: SweepInput,
  stage: Stage,
  {fixed}: RecordProgram,
  order: RecordOrder,
): Generator<void, Toggles | undefined> {
  if (!fixed.length) return undefined;
  const {place} = input.definition;
  const asked = fixed.map(({name, ...question}) => ({...question, aggregate: stage.let[name] as Aggregate}));
  const what = `toggles ${JSON.stringify([place, asked, answersIn(asked, input.context)])} ${windowsText(input.request.list)}`;
  const known = recall<Toggles>(order, what);
  if (known) return known;
  const thresholds: Threshold[] = [];
  for (const {constant, isUnder, bit, aggregate} of asked)
    thresholds.push({source: yield* sourceOf(aggregate, order.rows, input), constant, isUnder, bit: 1 << bit});
  const toggles = yield* togglesOf(order, thresholds, input.request.list.spans.length);
  keep(order, what, toggles, mostToggles);
  return toggles;
}

/** What the records' numbers are made of. Rows that several look at are gone over once. */
function* sourcesOf(
  input: SweepInput,
  stage: Stage,
  {places}: RecordProgram,
  order: RecordOrder,
  slotOf: Int32Array | undefined,
  groups: number,
): Generator<void, WalkedSource[]> {
  const found = new Map<string, WalkedSource>();
  const none = {own: -1, appears: false};
  const take = function* (aggregate: Aggregate, use: Partial<WalkedSource>): Generator<void> {
    const key = JSON.stringify(aggregate);
    const known = found.get(key) ?? {...(yield* sourceOf(aggregate, order.rows, input)), ...none};
    found.set(key, {...known, ...use});
  };
  for (const [name, aggregate] of Object.entries(stage.let)) {
    const place = places.get(name) ?? -1;
    const earliest = earliestOf(aggregate, stage);
    if (earliest) {
      const {day, begins, counted} = earliest;
      const first = yield* sourceOf(begins, order.rows, input);
      const all = yield* sourceOf(counted, order.rows, input);
      const taken = takeEarliest(order, daysOf(day, input, order.rows), first, all, slotOf, groups);
      found.set(name, {...taken, ...none, own: place});
      // All rows since make a record be there.
      yield* take(counted, {appears: true});
    } else if (isEarliest(aggregate)) continue;
    // The whole that a share is of adds no records to a part of it.
    else if (!aggregate.whole) yield* take(aggregate, {own: place, appears: true});
  }
  // The period's own rows make a record, too, where no aggregate looks at them.
  if (Object.values(stage.let).every(hasVariant)) yield* take({count: true}, {appears: true});
  return [...found.values()];
}
