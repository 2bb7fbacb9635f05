import type {RawColumn} from '../../csv/raw-table.ts';
import type {Conventions} from '../../time/conventions.ts';
import {missingDay} from '../../time/day.ts';
import {createZone, type Zone} from '../../time/zone.ts';
import {AsciiCell} from './ascii-cell.ts';
import {decideDateOrder, OrderCollector, type OrderDecision} from './date-order.ts';
import {DateShapes, noMoment} from './date-shapes.ts';
import {isOrderOpen, packDay, unpackDay} from './packed-date.ts';
import {readPeriodLabel} from './period-labels.ts';
import {isPlaceholder} from './placeholders.ts';
import type {ColumnReading, DateOrder} from './reading.ts';
import {countSlots, readSlots, type SlotValues, sliceLength, spreadRows} from './slots.ts';
import {type StatusKind, Tally} from './tally.ts';

export interface DayOptions {
  readonly rows: number;
  /** IANA zone in which instants (cells with an offset, columns named `… (UTC)`) become civil days. */
  readonly timeZone: string;
  /** The order that the user chose; it beats the cells. */
  readonly order?: DateOrder;
  /** The order that the file's other columns prove (`decideDateOrder`); used where this column proves none. */
  readonly fileOrder?: DateOrder;
  /** What a cell without any date in letters or dashes may be: a spreadsheet's serial number or an epoch. Never assumed. */
  readonly serial?: 'excel-1900' | 'excel-1904' | 'epoch-seconds' | 'epoch-milliseconds';
  /** Lets a period (`Jan 2025`, `Q3 FY26`) stand for its first or its last day. Without it a period is no day. */
  readonly periods?: {readonly edge: 'first' | 'last'; readonly conventions: Conventions};
}

const known = 1;
const guarded = 2;
const placeholder = 3;
const unread = 4;
const open = 5;

const kinds: readonly StatusKind[] = [
  {is: 'empty'},
  {is: 'known'},
  {is: 'known', code: 'apostrophe-guard'},
  {is: 'placeholder', code: 'placeholder'},
  {is: 'unread', code: 'date'},
  {is: 'open'},
];

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
  for (const raw of columns) read.push(yield* readDates(raw, options, orders, clocks));

  const decision = decideDateOrder([orders.evidence]);
  const {order, decidedBy} = settle(decision, orders, options);
  for (const dates of read) yield* resolveDays(dates, order, decision, clocks.seen ? zone : undefined);

  const values = new Int32Array(options.rows).fill(missingDay);
  const tally = new Tally(kinds);
  yield* spreadRows(read, values, tally);
  return {
    column: {kind: 'day', values},
    known: tally.known,
    unread: tally.unread,
    repaired: tally.repaired,
    decidedBy,
    ...(order ? {choice: order} : {}),
    ...(decidedBy === 'open' ? {ambiguity: orders.ambiguity(decision)} : {}),
    orders: orders.evidence,
  };
}

function settle(
  decision: OrderDecision,
  orders: OrderCollector,
  options: DayOptions,
): {order: DateOrder | undefined; decidedBy: ColumnReading<'day'>['decidedBy']} {
  const {only, open: openCells} = orders.evidence;
  const proofs = only.dmy + only.mdy + only.ymd;
  if (openCells === 0 && proofs === 0) return {order: undefined, decidedBy: 'only'};
  if (options.order) return {order: options.order, decidedBy: 'answer'};
  if (decision.order) return {order: decision.order, decidedBy: 'column'};
  if (options.fileOrder && decision.possible.includes(options.fileOrder))
    return {order: options.fileOrder, decidedBy: 'file'};
  return {order: undefined, decidedBy: 'open'};
}

function* readDates(
  raw: RawColumn,
  options: DayOptions,
  orders: OrderCollector,
  clocks: {seen: boolean},
): Generator<void, ReadDates> {
  const values = new Int32Array(countSlots(raw));
  let moments = new Int32Array(0);
  const shapes = new DateShapes();
  const fallback = createFallback(options);
  const cell = new AsciiCell();
  const isUtc = /\(UTC\)/i.test(raw.header);
  const {statuses} = yield* readSlots(raw, (source, from, to, slot) => {
    if (!cell.set(source, from, to)) return unread;
    const {bytes, start, end, isGuarded} = cell;
    if (start === end) return 0;
    if (shapes.read(bytes, start, end)) {
      values[slot] = shapes.packed;
      orders.add(shapes.packed, raw, slot);
      if (shapes.seconds > 0) clocks.seen = true;
      const moment =
        isUtc && shapes.moment === noMoment && shapes.seconds >= 0 ? Math.min(shapes.seconds, 86_399) : shapes.moment;
      if (moment !== noMoment) {
        if (moments.length === 0) moments = new Int32Array(values.length).fill(noMoment);
        moments[slot] = moment;
      }
      return isGuarded ? guarded : known;
    }
    if (isPlaceholder(bytes, start, end) || isZeroDate(bytes, start, end)) return placeholder;
    const packed = fallback?.(bytes, start, end);
    if (packed === undefined) return unread;
    values[slot] = packed;
    return known;
  });
  return {raw, statuses, values, moments};
}

/** Databases write `0000-00-00` and `0000-00-00 00:00:00` for "no date". */
function isZeroDate(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 10) return false;
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x31 && (bytes[at] ?? 0) <= 0x39) return false;
  for (let at = start; at < start + 4; at++) if (bytes[at] !== 0x30) return false;
  return bytes[start + 4] === 0x2d;
}

const decoder = new TextDecoder();

/** Reads what is a date only because the caller says so: serial numbers and periods. */
function createFallback({
  serial,
  periods,
  timeZone,
}: DayOptions): ((bytes: Uint8Array, start: number, end: number) => number | undefined) | undefined {
  if (!serial && !periods) return undefined;
  const zone = createZone(timeZone);
  return (bytes, start, end) => {
    const text = decoder.decode(bytes.subarray(start, end)).trim();
    if (serial && /^-?\d{1,15}(\.\d{1,9})?$/.test(text)) {
      const day = dayOfSerial(Number(text), serial, zone);
      return day === undefined || day < -719_162 || day > 2_932_896 ? undefined : packDay(day);
    }
    const span = periods && readPeriodLabel(text, periods.conventions);
    if (!span) return undefined;
    return packDay(periods.edge === 'first' ? span.from : span.to - 1);
  };
}

function dayOfSerial(serial: number, system: NonNullable<DayOptions['serial']>, zone: Zone): number | undefined {
  if (system === 'epoch-seconds') return zone.dayOfInstant(serial * 1000);
  if (system === 'epoch-milliseconds') return zone.dayOfInstant(serial);
  const whole = Math.floor(serial);
  // Serial 0 of 1904 is 1 January 1904. Serial 60 of 1900 is a 29 February that never was; later ones count it.
  if (system === 'excel-1904') return whole < 0 ? undefined : whole - 24_107;
  if (whole < 1 || whole === 60) return undefined;
  return whole - (whole < 60 ? 25_568 : 25_569);
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
function* resolveDays(
  {statuses, values, moments}: ReadDates,
  order: DateOrder | undefined,
  decision: OrderDecision,
  zone: Zone | undefined,
): Generator<void, void> {
  for (let from = 0; from < values.length; from += sliceLength) {
    const to = Math.min(values.length, from + sliceLength);
    for (let slot = from; slot < to; slot++) {
      const packed = values[slot] ?? 0;
      const status = statuses[slot] ?? 0;
      if (status !== known && status !== guarded) {
        values[slot] = missingDay;
        continue;
      }
      let day =
        order === undefined && isOrderOpen(packed)
          ? dayWithoutOrder(packed, decision)
          : unpackDay(packed, order ?? 'dmy');
      if (day === openDay) {
        statuses[slot] = open;
        values[slot] = missingDay;
        continue;
      }
      const moment = moments.length > 0 && zone ? (moments[slot] ?? noMoment) : noMoment;
      if (day !== undefined && zone && moment !== noMoment) day = zone.dayOfInstant((day * 86_400 + moment) * 1000);
      if (day === undefined || day < -719_162 || day > 2_932_896) {
        statuses[slot] = unread;
        values[slot] = missingDay;
      } else {
        values[slot] = day;
      }
    }
    yield;
  }
}
