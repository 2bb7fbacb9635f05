import type {RawColumn} from '../../csv/raw-table.ts';
import {type Day, formatDay} from '../../time/day.ts';
import {beginsWithYear, isOrderOpen, unpackDay} from './packed-date.ts';
import type {Ambiguity, ColumnReading, DateOrder, OrderEvidence} from './reading.ts';
import {slotText} from './tally.ts';

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** What columns of one file say together about the order of their dates. */
export interface OrderDecision {
  /** The orders in which every numeric date exists; none where they contradict each other. */
  readonly possible: readonly DateOrder[];
  /** The order that the cells prove; `undefined` where they prove none, or contradict each other. */
  readonly order?: DateOrder;
  /** What plausibility would choose where nothing is proved. */
  readonly suggested?: DateOrder;
  /** Some cells are dates only with the day first, others only with the month first. */
  readonly contradiction: boolean;
}

/** An order is suggested where it jumps less than this share of the other's way. */
const clearlyLess = 0.75;

/**
 * The date order that the columns of one file prove. Proof is a cell that exists in one order only (13/03). Plausibility
 * is no proof and gives a suggestion alone. `26/07/15` is taken for a day first, as nearly everybody writes it, unless
 * the column as a whole looks like years first: then it is open as well.
 */
export function decideDateOrder(columns: readonly OrderEvidence[]): OrderDecision {
  const possible = orders.filter(order => columns.every(column => column.possible.includes(order)));
  const sum = (count: (column: OrderEvidence) => number) => columns.reduce((total, column) => total + count(column), 0);
  const [first, second] = possible;
  if (first === undefined) {
    const dmy = sum(({only}) => only.dmy);
    const mdy = sum(({only}) => only.mdy);
    const suggested = dmy > mdy ? 'dmy' : dmy < mdy ? 'mdy' : undefined;
    return {possible, contradiction: true, ...(suggested ? {suggested} : {})};
  }
  if (second === undefined) return {possible, order: first, contradiction: false};
  // Sorted exports jump from day to day a little in the right order, and by months and years in a wrong one.
  const byJumps = possible.toSorted((a, b) => sum(({jumps}) => jumps[a]) - sum(({jumps}) => jumps[b]));
  const [least = first, next = second] = byJumps;
  const isClear = sum(({jumps}) => jumps[least]) < clearlyLess * sum(({jumps}) => jumps[next]);
  const suggested = isClear ? least : undefined;
  if (second === 'ymd' && suggested !== 'ymd') return {possible, order: first, contradiction: false};
  return {possible, contradiction: false, ...(suggested ? {suggested} : {})};
}

interface Example {
  readonly raw: RawColumn;
  readonly slot: number;
  readonly packed: number;
}

/** Gathers what distinct cells say about their order. */
export class OrderCollector {
  readonly #only = {dmy: 0, mdy: 0, ymd: 0};
  readonly #jumps = {dmy: 0, mdy: 0, ymd: 0};
  readonly #last: {dmy?: Day; mdy?: Day; ymd?: Day} = {};
  readonly #possible = new Set<DateOrder>(orders);
  #open = 0;
  readonly #examples: Example[] = [];
  #dmyProof: Example | undefined;
  #mdyProof: Example | undefined;

  add(packed: number, raw: RawColumn, slot: number): void {
    if (!isOrderOpen(packed)) return;
    const dmy = this.#look('dmy', packed);
    const mdy = this.#look('mdy', packed);
    // 31/02/26 is a slip of the pen and no proof of the year 2031: a year comes first where no day can.
    const ymd =
      dmy === undefined && mdy === undefined && !beginsWithYear(packed) ? undefined : this.#look('ymd', packed);
    if (dmy === undefined && mdy === undefined && ymd === undefined) return;
    if (dmy === undefined) this.#possible.delete('dmy');
    if (mdy === undefined) this.#possible.delete('mdy');
    if (ymd === undefined) this.#possible.delete('ymd');
    if (dmy !== undefined && mdy !== undefined) {
      if (dmy === mdy && (ymd === undefined || ymd === dmy)) return;
      this.#open++;
      if (this.#examples.length < 3) this.#examples.push({raw, slot, packed});
    } else if (dmy !== undefined) {
      this.#only.dmy++;
      this.#dmyProof ??= {raw, slot, packed};
    } else if (mdy !== undefined) {
      this.#only.mdy++;
      this.#mdyProof ??= {raw, slot, packed};
    } else {
      this.#only.ymd++;
    }
  }

  /** The day in one order; counts how far it lies from the last. */
  #look(order: DateOrder, packed: number): Day | undefined {
    const day = unpackDay(packed, order);
    if (day === undefined) return undefined;
    const last = this.#last[order];
    if (last !== undefined) this.#jumps[order] += Math.abs(day - last);
    this.#last[order] = day;
    return day;
  }

  /** The order in force and what it rests on: an answer, the column, the file, or nothing yet. */
  settle(
    {order, possible}: OrderDecision,
    options: {readonly order?: DateOrder; readonly fileOrder?: DateOrder},
  ): {readonly order: DateOrder | undefined; readonly decidedBy: ColumnReading<'day'>['decidedBy']} {
    const {dmy, mdy, ymd} = this.#only;
    if (this.#open + dmy + mdy + ymd === 0) return {order: undefined, decidedBy: 'only'};
    if (options.order) return {order: options.order, decidedBy: 'answer'};
    if (order) return {order, decidedBy: 'column'};
    if (options.fileOrder && possible.includes(options.fileOrder)) return {order: options.fileOrder, decidedBy: 'file'};
    return {order: undefined, decidedBy: 'open'};
  }

  get evidence(): OrderEvidence {
    const possible = orders.filter(order => this.#possible.has(order));
    return {only: {...this.#only}, open: this.#open, possible, jumps: {...this.#jumps}};
  }

  /** The question to ask, with real cells; where they contradict each other, with one of either sort. */
  ambiguity({possible, suggested, contradiction}: OrderDecision): Ambiguity {
    const choices = contradiction ? (['dmy', 'mdy'] as const) : possible;
    const proofs = [this.#dmyProof, this.#mdyProof].filter(proof => proof !== undefined);
    const examples = [...proofs, ...this.#examples].slice(0, 3).map(({raw, slot, packed}) => ({
      value: slotText(raw, slot),
      as: choices.map(order => {
        const day = unpackDay(packed, order);
        return day === undefined ? '' : formatDay(day);
      }),
    }));
    return {about: 'date-order', choices, examples, ...(suggested ? {suggested} : {})};
  }
}
