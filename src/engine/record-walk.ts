import {type RecordSource, sumAt} from './record-source.ts';
import type {RecordTally} from './record-tally.ts';
import type {Toggles} from './record-toggles.ts';
import {pieceRows} from './sweep.ts';

/** What rows come to, and which of a record's numbers they are added to; −1 for none. */
export interface WalkedSource extends RecordSource {
  /** The number of the rows within filter and group, and that of all. */
  readonly own: number;
  readonly whole: number;
  /** Its own rows make a record be there. */
  readonly appears: boolean;
}

/** Records to walk through. */
export interface Walk {
  readonly starts: Uint32Array;
  /** The slot of each row, −1 outside of the filter; undefined where all are of the first. */
  readonly slots: Int32Array | undefined;
  readonly groups: number;
  /** Whether the whole of the groups is wanted beside them. */
  readonly hasWhole: boolean;
  readonly spans: number;
  readonly sources: readonly WalkedSource[];
  readonly toggles: Toggles | undefined;
  /** How many numbers a record has. */
  readonly width: number;
}

/**
 * Tells of every record the stretches of periods in which it stays the same. It is looked at only where one of its rows comes or goes:
 * of a customer who pays the same for years there is little to compute.
 */
export class RecordWalk {
  readonly #walk: Walk;
  readonly #tally: RecordTally;
  /** By period, what is added to each number from it on, and to how many rows are there. */
  readonly #changes: Float64Array;
  /** A bit for each period in which something changes. */
  readonly #marks: Int32Array;
  /** The record's numbers, and behind them how many of its rows are there. */
  readonly #sums: Float64Array;
  /** By period, the answers that turn. */
  readonly #turns: Int32Array;
  readonly #isExact: boolean;
  /** The places of a record's own rows. */
  #own = new Int32Array(64);

  constructor(walk: Walk, tally: RecordTally) {
    this.#walk = walk;
    this.#tally = tally;
    this.#changes = new Float64Array((walk.spans + 1) * (walk.width + 1));
    this.#marks = new Int32Array((walk.spans >> 5) + 1);
    this.#turns = new Int32Array(walk.spans);
    this.#sums = tally.numbers.subarray(0, walk.width + 1);
    this.#isExact = walk.sources.every(({isWhole}) => isWhole);
  }

  *run(): Generator<void> {
    const {starts} = this.#walk;
    for (let record = 0; record + 1 < starts.length; record++) {
      if (record % pieceRows === 0) yield;
      this.#tell(record, starts[record] as number, starts[record + 1] as number);
    }
  }

  /** The record of the whole, and that of each group; one where they are the same. */
  #tell(record: number, start: number, end: number): void {
    const {slots, groups, hasWhole} = this.#walk;
    if (end - start > this.#own.length) this.#own = new Int32Array(2 * (end - start));
    const own = this.#own;
    let count = 0;
    let isMixed = false;
    let slot = 0;
    for (let place = start; place < end; place++) {
      const one = slots ? (slots[place] as number) : 0;
      if (one < 0) continue;
      if (count && one !== slot) isMixed = true;
      slot = one;
      own[count++] = place;
    }
    if (!count) return;
    if (!isMixed) {
      this.#tellOne(slot, 0, count, record, start, end);
      return;
    }
    if (hasWhole) this.#tellOne(2 * groups, 0, count, record, start, end);
    sortBySlot(own, count, slots as Int32Array);
    for (let first = 0; first < count; ) {
      const one = slots?.[own[first] as number] as number;
      let last = first + 1;
      while (last < count && slots?.[own[last] as number] === one) last++;
      if (one < groups) this.#tellOne(groups + one, first, last, record, start, end);
      first = last;
    }
  }

  /** The own rows are those from `first` up to `last`, all rows of the record those from `start` up to `end`. */
  #tellOne(slot: number, first: number, last: number, record: number, start: number, end: number): void {
    const {sources, toggles, width} = this.#walk;
    const isAll = last - first === end - start;
    for (const source of sources) {
      const isOwn = source.own >= 0 || source.appears;
      // Where all rows are the own ones, they are gone over once.
      if (isOwn) this.#addOwn(source, first, last, isAll ? source.whole : -1);
      if (source.whole >= 0 && !(isOwn && isAll)) this.#addWhole(source, start, end);
    }
    if (toggles) this.#turn(toggles, record);
    const tally = this.#tally;
    const changes = this.#changes;
    const marks = this.#marks;
    const turns = this.#turns;
    const sums = this.#sums;
    let answers = toggles ? toggles.first : 0;
    tally.begin(slot);
    for (let word = 0; word < marks.length; word++) {
      let bits = marks[word] as number;
      marks[word] = 0;
      while (bits !== 0) {
        const span = 32 * word + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        answers ^= turns[span] as number;
        turns[span] = 0;
        for (let number = 0, at = span * (width + 1); number <= width; number++, at++) {
          sums[number] = (sums[number] as number) + (changes[at] as number);
          changes[at] = 0;
        }
        if ((sums[width] as number) > 0) {
          if (!this.#isExact) this.#addUp(span, first, last, start, end);
          tally.change(span, answers);
        } else tally.leave(span);
      }
    }
    for (let number = 0; number <= width; number++) sums[number] = 0;
  }

  /** Notes where the answers of a record turn. */
  #turn({starts, spans, bits}: Toggles, record: number): void {
    const end = starts[record + 1] as number;
    for (let at = starts[record] as number; at < end; at++) {
      const span = spans[at] as number;
      this.#turns[span] = bits[at] as number;
      mark(this.#marks, span);
    }
  }

  /** Notes where the own rows of a record come and go; `whole`: the number that they are added to as well, −1 for none. */
  #addOwn({from, to, values, own, appears, isWhole}: WalkedSource, first: number, last: number, whole: number): void {
    const changes = this.#changes;
    const marks = this.#marks;
    const places = this.#own;
    const {spans, width} = this.#walk;
    const stride = width + 1;
    for (let at = first; at < last; at++) {
      const place = places[at] as number;
      const comes = from[place] as number;
      const goes = to[place] as number;
      if (comes === goes) continue;
      mark(marks, comes);
      if (goes < spans) mark(marks, goes);
      if (appears) add(changes, comes * stride + width, goes * stride + width, 1);
      const value = values[place] as number;
      if (!isWhole || Number.isNaN(value)) continue;
      if (own >= 0) add(changes, comes * stride + own, goes * stride + own, value);
      if (whole >= 0) add(changes, comes * stride + whole, goes * stride + whole, value);
    }
  }

  /** Notes where all rows of a record come and go, whatever filter and group. */
  #addWhole({from, to, values, whole, isWhole}: WalkedSource, start: number, end: number): void {
    const changes = this.#changes;
    const marks = this.#marks;
    const {spans} = this.#walk;
    const stride = this.#walk.width + 1;
    for (let place = start; place < end; place++) {
      const comes = from[place] as number;
      const goes = to[place] as number;
      if (comes === goes) continue;
      mark(marks, comes);
      if (goes < spans) mark(marks, goes);
      const value = values[place] as number;
      if (isWhole && !Number.isNaN(value)) add(changes, comes * stride + whole, goes * stride + whole, value);
    }
  }

  /** Adding parts of a unit and taking them off again would leave something of them, so that they are added up anew. */
  #addUp(span: number, first: number, last: number, start: number, end: number): void {
    for (const source of this.#walk.sources) {
      if (source.isWhole) continue;
      if (source.own >= 0) this.#sums[source.own] = sumAt(source, span, this.#own, first, last);
      if (source.whole >= 0) this.#sums[source.whole] = sumAt(source, span, undefined, start, end);
    }
  }
}

/** Sorts the places of a record's rows by slot. Records have few rows, and a sort that calls back is slow for few. */
function sortBySlot(places: Int32Array, count: number, slotOf: Int32Array): void {
  if (count > 64) {
    places.subarray(0, count).sort((a, b) => (slotOf[a] as number) - (slotOf[b] as number) || a - b);
    return;
  }
  for (let at = 1; at < count; at++) {
    const place = places[at] as number;
    const slot = slotOf[place] as number;
    let to = at;
    for (; to > 0 && (slotOf[places[to - 1] as number] as number) > slot; to--) places[to] = places[to - 1] as number;
    places[to] = place;
  }
}

function mark(marks: Int32Array, span: number): void {
  marks[span >> 5] = (marks[span >> 5] as number) | (1 << (span & 31));
}

/** Something is there from one cell up to another. */
function add(changes: Float64Array, from: number, to: number, value: number): void {
  changes[from] = (changes[from] as number) + value;
  changes[to] = (changes[to] as number) - value;
}
