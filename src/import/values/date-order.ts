import type {RawColumn} from '../../csv/raw-table.ts';
import {type Day, formatDay} from '../../time/day.ts';
import {isOrderOpen, unpackDay} from './packed-date.ts';
import type {Ambiguity, DateOrder, OrderEvidence} from './reading.ts';
import {slotText} from './slots.ts';

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** What columns of one file say together about the order of their dates. */
export interface OrderDecision {
  /** The order that the cells prove; `undefined` where they prove none, or contradict each other. */
  readonly order?: DateOrder;
  /** What plausibility would choose where nothing is proved. */
  readonly suggested?: DateOrder;
  /** Some cells are dates only with the day first, others only with the month first. */
  readonly contradiction: boolean;
}

/**
 * The date order that the columns of one file prove. Proof is a cell that exists in one order only (13/03); the year
 * first is taken only where no other order will do. Plausibility is no proof and gives a suggestion alone.
 */
export function decideDateOrder(columns: readonly OrderEvidence[]): OrderDecision {
  const possible = orders.filter(order => columns.every(column => column.possible.includes(order)));
  const sum = (count: (column: OrderEvidence) => number) => columns.reduce((total, column) => total + count(column), 0);
  if (possible.length === 0) {
    const dmy = sum(({only}) => only.dmy);
    const mdy = sum(({only}) => only.mdy);
    return {contradiction: true, ...(dmy === mdy ? {} : {suggested: dmy > mdy ? ('dmy' as const) : ('mdy' as const)})};
  }
  const [first, second] = possible;
  if (first && second !== 'mdy') return {order: first, contradiction: false};
  // Sorted exports jump from day to day a little in the right order and from month to month in the wrong one.
  const dmy = sum(({jumps}) => jumps.dmy);
  const mdy = sum(({jumps}) => jumps.mdy);
  if (dmy < 0.75 * mdy) return {suggested: 'dmy', contradiction: false};
  if (mdy < 0.75 * dmy) return {suggested: 'mdy', contradiction: false};
  return {contradiction: false};
}

interface Example {
  readonly raw: RawColumn;
  readonly slot: number;
  readonly packed: number;
}

/** Gathers what distinct cells say about their order. */
export class OrderCollector {
  readonly #only = {dmy: 0, mdy: 0, ymd: 0};
  readonly #jumps = {dmy: 0, mdy: 0};
  readonly #possible = new Set<DateOrder>(orders);
  #open = 0;
  #last: {readonly dmy: Day; readonly mdy: Day} | undefined;
  readonly #examples: Example[] = [];
  #dmyProof: Example | undefined;
  #mdyProof: Example | undefined;

  add(packed: number, raw: RawColumn, slot: number): void {
    if (!isOrderOpen(packed)) return;
    const dmy = unpackDay(packed, 'dmy');
    const mdy = unpackDay(packed, 'mdy');
    const ymd = unpackDay(packed, 'ymd');
    if (dmy === undefined && mdy === undefined && ymd === undefined) return;
    if (dmy === undefined) this.#possible.delete('dmy');
    if (mdy === undefined) this.#possible.delete('mdy');
    if (ymd === undefined) this.#possible.delete('ymd');
    if (dmy !== undefined && mdy !== undefined) {
      if (this.#last) {
        this.#jumps.dmy += Math.abs(dmy - this.#last.dmy);
        this.#jumps.mdy += Math.abs(mdy - this.#last.mdy);
      }
      this.#last = {dmy, mdy};
      if (dmy === mdy) return;
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

  get evidence(): OrderEvidence {
    const possible = orders.filter(order => this.#possible.has(order));
    return {only: {...this.#only}, open: this.#open, possible, jumps: {...this.#jumps}};
  }

  /** The question to ask, with real cells; where they contradict each other, with one of either sort. */
  ambiguity(suggested: DateOrder | undefined): Ambiguity {
    const choices = ['dmy', 'mdy'] as const;
    const proofs = this.#dmyProof && this.#mdyProof ? [this.#dmyProof, this.#mdyProof] : [];
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
