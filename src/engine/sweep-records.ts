import type {Stage} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {earliestOf, isEarliest, takeEarliest} from './earliest.ts';
import {hasVariant} from './entries.ts';
import {remember} from './memo.ts';
import {orderByRecord, type RecordOrder} from './record-order.ts';
import {placesOf, RecordProgram} from './record-program.ts';
import {daysOf, sourceOf} from './record-source.ts';
import {RecordTally} from './record-tally.ts';
import {RecordWalk, type WalkedSource} from './record-walk.ts';
import {holding, livesFor, type SweepInput, type Sweeping, type SweepTarget, unknownRows} from './sweep.ts';
import {isTrue} from './vector.ts';

/** Whether the records of a stage, and what is made of them, change only when one of their rows comes or goes. */
export function isSweptStage(stage: Stage, letting: Readonly<Record<string, Aggregate>>): boolean {
  const isOwn = Object.values(letting).every(
    aggregate => !hasVariant(aggregate) && ('count' in aggregate || 'sum' in aggregate),
  );
  return stage.on === undefined && isOwn && new RecordProgram(letting, stage).isPlain;
}

/** Adds up a definition of one stage over all periods in one go, in the order of its records. */
export function* sweepRecords(input: SweepInput, stage: Stage, target: SweepTarget): Generator<void, Sweeping> {
  const {definition, table, request} = input;
  const {slots, hasWhole} = target;
  const spans = request.list.spans.length;
  const order = orderByRecord(
    table,
    remember(input.whole().rows, 'held', () => holding(input.whole(), isTrue)),
    stage,
  );
  yield;
  const memberOf = membersOf(order.rows, request, target);
  const sources = sourcesOf(input, stage, order, memberOf, slots.groups);
  yield;
  const program = new RecordProgram(definition.let, stage);
  const isWhole = sources.every(source => source.isWhole);
  const tally = new RecordTally(program, spans, slots.count, isWhole);
  const walk = {starts: order.starts, memberOf, groups: slots.groups, hasWhole, spans, sources};
  yield* new RecordWalk({...walk, width: program.width}, tally).run();
  const tallies = Object.entries(definition.let).map(([name, aggregate]) => ({
    name,
    counts: 'count' in aggregate,
    tally: tally.tally(aggregate),
  }));
  const unknown = unknownRows(input, target);
  if (stage.why) tally.leaveOut(unknown);
  const without = membersOf(order.without, request, target);
  const {from, to} = livesFor({}, input)(order.without);
  for (let i = 0; i < order.without.length; i++) {
    const member = without ? (without[i] as number) : 0;
    if (member >= 0 && from[i] !== to[i])
      unknown.leaveOut(member < slots.groups ? member : 2 * slots.groups, from[i] as number, to[i] as number);
  }
  return groups => ({
    lets: new Map(tallies.map(({name, counts, tally: own}) => [name, own.finish(counts, groups)])),
    unknown: unknown.finish(false, groups),
  });
}

/** The group of each of some rows, −1 outside of the filter, the number of groups for the whole alone; undefined where all are of the only group. */
function membersOf(
  rows: Int32Array,
  {filter}: SweepInput['request'],
  {splitOf, slots, hasWhole}: SweepTarget,
): Int32Array | undefined {
  if (!filter && !splitOf) return undefined;
  const none = hasWhole ? slots.groups : -1;
  const members = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const group = splitOf ? (splitOf[row] as number) : 0;
    members[i] = filter && !filter[row] ? -1 : group < 0 ? none : group;
  }
  return members;
}

/** What the records' numbers are made of. Rows that several look at are gone over once. */
function sourcesOf(
  input: SweepInput,
  stage: Stage,
  order: RecordOrder,
  memberOf: Int32Array | undefined,
  groups: number,
): WalkedSource[] {
  const found = new Map<string, WalkedSource>();
  const places = placesOf(stage);
  const none = {own: -1, whole: -1, appears: false};
  const sourceFor = (aggregate: Aggregate, use: Partial<WalkedSource>): void => {
    const {whole: _, ...rest} = aggregate;
    const key = JSON.stringify(rest);
    found.set(key, {...(found.get(key) ?? {...sourceOf(aggregate, order, input), ...none}), ...use});
  };
  for (const [name, aggregate] of Object.entries(stage.let)) {
    const place = places.get(name) ?? -1;
    const earliest = earliestOf(aggregate, stage);
    if (earliest) {
      const {day, begins, counted} = earliest;
      const [first, all] = [sourceOf(begins, order, input), sourceOf(counted, order, input)];
      const taken = takeEarliest(order, daysOf(day, input, order), first, all, memberOf, groups);
      found.set(name, {...taken, ...none, own: place});
      // All rows since make a record be there.
      sourceFor(counted, {appears: true});
    } else if (isEarliest(aggregate)) continue;
    // The whole that a share is of adds no records to a part of it.
    else sourceFor(aggregate, aggregate.whole ? {whole: place} : {own: place, appears: true});
  }
  // The period's own rows make a record, too, where no aggregate looks at them.
  if (Object.values(stage.let).every(hasVariant)) sourceFor({count: true}, {appears: true});
  return [...found.values()];
}
