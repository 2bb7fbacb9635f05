import type {RawColumn} from '../../csv/raw-table.ts';
import {missingDay} from '../../time/day.ts';
import {createZone, type Zone} from '../../time/zone.ts';
import {AsciiCell} from './ascii-cell.ts';
import {decideDateOrder, OrderCollector, type OrderDecision} from './date-order.ts';
import {DateShapes, noMoment} from './date-shapes.ts';
import {decidedDay, isDate, isOrderOpen, unpackDay} from './packed-date.ts';
import {isPlaceholder} from './placeholders.ts';
import type {ColumnReading, DateOrder} from './reading.ts';
import {countSlots, inSlices, readSlots, type SlotValues, spreadRows} from './slots.ts';
import {guarded, known, open, placeholder, unread} from './tally.ts';

export interface DayOptions {
  readonly rows: number;
  /** IANA zone in which instants (cells with an offset, columns named `… (UTC)`) become civil days. */
  readonly timeZone: string;
  /** The order that the user chose; it beats the cells. */
  readonly order?: DateOrder;
  /** The order that the file's other columns prove (`decideDateOrder`); used where this column proves none. */
  readonly fileOrder?: DateOrder;
}

/** A raw column with its dates as packed numbers, and the instants of those that have an offset. */
interface ReadDates extends SlotValues<Int32Array> {
  /** By slot, as `DateShapes.moment`; empty where no cell has an offset. */
  readonly moments: Int32Array;
}

/**
 * Reads civil days. The order of day and month is decided once for the column, by a cell that only one order allows.
 * Times without an offset keep their printed day. Instants become the day that they are in `timeZone`, unless every
 * clock of the column shows midnight: then it prints dates, and they keep their day too.
 * Throws `invalid time zone: …`.
 */
export function* readDays(columns: readonly RawColumn[], options: DayOptions): Generator<void, ColumnReading<'day'>> {
  const zone = createZone(options.timeZone);
  const orders = new OrderCollector();
  const clocks = {seen: false};
  const read: ReadDates[] = [];
  for (const raw of columns) read.push(yield* readDates(raw, orders, clocks));

  const {evidence} = orders;
  const decision = decideDateOrder([evidence]);
  const {order, decidedBy} = orders.settle(decision, options);
  for (const dates of read) yield* resolveDays(dates, order, decision, clocks.seen ? zone : undefined);

  const empty = (count: number) => new Int32Array(count).fill(missingDay);
  const {values, report} = yield* spreadRows(read, options.rows, empty, 'date');
  return {
    column: {kind: 'day', values},
    ...report,
    decidedBy,
    ...(order && {choice: order}),
    ...(decidedBy === 'open' && {ambiguity: orders.ambiguity(decision)}),
    orders: evidence,
  };
}

function* readDates(raw: RawColumn, orders: OrderCollector, clocks: {seen: boolean}): Generator<void, ReadDates> {
  const values = new Int32Array(countSlots(raw));
  let moments = new Int32Array(0);
  const shapes = new DateShapes();
  const cell = new AsciiCell();
  const isUtc = /\(UTC\)/i.test(raw.header);
  const {statuses} = yield* readSlots(raw, (source, from, to, slot) => {
    let status = known;
    if (!shapes.readAgain(source, from, to)) {
      if (!cell.set(source, from, to)) return unread;
      const {bytes, start, end, isGuarded} = cell;
      if (start === end) return 0;
      if (!shapes.read(bytes, start, end)) return isPlaceholder(cell.text) ? placeholder : unread;
      if (isGuarded) status = guarded;
    }
    values[slot] = shapes.packed;
    if (isOrderOpen(shapes.packed)) orders.add(shapes.packed, raw, slot);
    if (shapes.seconds > 0) clocks.seen = true;
    const moment =
      isUtc && shapes.moment === noMoment && shapes.seconds >= 0 ? Math.min(shapes.seconds, 86_399) : shapes.moment;
    if (moment !== noMoment) {
      if (moments.length === 0) moments = new Int32Array(values.length).fill(noMoment);
      moments[slot] = moment;
    }
    return status;
  });
  return {raw, statuses, values, moments};
}

/** Stands for a day that depends on the order. */
const openDay = missingDay;

/** The day of three numbers while the order is open: what all orders agree on, `openDay`, or `undefined` where they are no date. */
function dayWithoutOrder(packed: number, {possible, contradiction, suggested}: OrderDecision): number | undefined {
  const days = (contradiction ? (['dmy', 'mdy'] as const) : possible).map(order => unpackDay(packed, order));
  const [first, second] = days;
  if (first !== undefined && second !== undefined) return days.every(day => day === first) ? first : openDay;
  if (!contradiction) return undefined;
  // Of cells that contradict each other those of the rarer sort are not read, nor either where neither is rarer.
  return suggested === 'dmy' ? first : suggested === 'mdy' ? second : undefined;
}

/** Turns packed dates into days, in place, now that the order is known. */
function resolveDays(
  {statuses, values, moments}: ReadDates,
  order: DateOrder | undefined,
  decision: OrderDecision,
  zone: Zone | undefined,
): Generator<void, void> {
  const hasInstants = zone !== undefined && moments.length > 0;
  return inSlices(values.length, (from, to) => {
    for (let slot = from; slot < to; slot++) {
      const packed = values[slot] ?? 0;
      if (packed < 0 && !hasInstants && statuses[slot] === known) {
        values[slot] = decidedDay(packed);
        continue;
      }
      values[slot] = missingDay;
      if (statuses[slot] !== known && statuses[slot] !== guarded) continue;
      let day =
        order === undefined && isOrderOpen(packed)
          ? dayWithoutOrder(packed, decision)
          : unpackDay(packed, order ?? 'dmy');
      if (day === openDay) {
        statuses[slot] = open;
        continue;
      }
      const moment = moments[slot] ?? noMoment;
      if (day !== undefined && zone && moment !== noMoment) day = zone.dayOfInstant((day * 86_400 + moment) * 1000);
      // The last day of years with four digits.
      if (day === undefined || !isDate(day) || day > 2_932_896) statuses[slot] = unread;
      else values[slot] = day;
    }
  });
}
