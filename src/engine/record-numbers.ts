import type {Stage} from '../language/definition.ts';
import type {Frame} from './frame.ts';
import type {TextVector} from './vector.ts';

/** Beyond this many possible records a table of all of them would be larger than the records. */
const mostInTable = 1 << 23;

/**
 * Numbers the records of a stage by group and keys, over all the frames that it looks at, in the order in which they are met.
 * All frames of a stage are of one table, or of the stage before, so that equal codes are equal texts.
 */
export class RecordNumbers {
  readonly #keys: readonly string[];
  /** By key: whether a missing value is one of its own. */
  readonly #isBlank: readonly boolean[];
  readonly #groups: number;
  /** Of each record its place among all combinations of group and keys, the keys being the lower digits. */
  #places = new Float64Array(1024);
  #count = 0;
  #dictionaries: readonly (readonly string[])[] = [];
  /** How many combinations of keys there can be. */
  #combinations = 1;
  #table: Int32Array | Map<number, number> | undefined;

  constructor({keys, blanks = []}: Pick<Stage, 'keys' | 'blanks'>, groups: number) {
    this.#keys = keys;
    this.#isBlank = keys.map(key => blanks.includes(key));
    this.#groups = groups;
  }

  get count(): number {
    return this.#count;
  }

  /** The record of each entry, −1 of one that has no value of a key or is of no group. Records that were not known are added. */
  number(frame: Frame, groupOf: Int32Array | undefined): Int32Array {
    const vectors = this.#keys.map(key => frame.text(key));
    const table = this.#open(vectors);
    const numbers = new Int32Array(frame.length);
    for (let i = 0; i < numbers.length; i++) {
      const place = this.#placeOf(vectors, i, groupOf ? (groupOf[i] as number) : 0);
      if (place < 0) {
        numbers[i] = -1;
        continue;
      }
      const known = table instanceof Map ? (table.get(place) ?? -1) : (table[place] as number);
      numbers[i] = known < 0 ? this.#add(place, table) : known;
    }
    return numbers;
  }

  /** The group of each record. */
  groups(): Int32Array {
    return Int32Array.from(this.#places.subarray(0, this.#count), place => Math.floor(place / this.#combinations));
  }

  /** The records' keys as texts; a missing value that is one of its own is the empty text. */
  texts(): Map<string, TextVector> {
    const texts = new Map<string, TextVector>();
    let below = 1;
    for (const [position, key] of [...this.#keys.entries()].reverse()) {
      const dictionary = this.#dictionaries[position] ?? [];
      const size = dictionary.length + 1;
      const codes = new Int32Array(this.#count);
      for (let record = 0; record < codes.length; record++) {
        const code = (Math.floor((this.#places[record] as number) / below) % size) - 1;
        codes[record] = code < 0 ? dictionary.length : code;
      }
      texts.set(key, {codes, dictionary: this.#isBlank[position] ? [...dictionary, ''] : dictionary});
      below *= size;
    }
    return texts;
  }

  /** Which record of `others`, which knows of no groups, has the same keys as each of these; the number after its last where none has. */
  among(others: RecordNumbers): Int32Array {
    const same = new Int32Array(this.#count);
    for (let record = 0; record < same.length; record++) {
      const place = (this.#places[record] as number) % this.#combinations;
      const found = others.#table instanceof Map ? others.#table.get(place) : others.#table?.[place];
      same[record] = found === undefined || found < 0 ? others.#count : found;
    }
    return same;
  }

  #open(vectors: readonly TextVector[]): Int32Array | Map<number, number> {
    if (this.#table) return this.#table;
    this.#dictionaries = vectors.map(({dictionary}) => dictionary);
    this.#combinations = vectors.reduce((product, {dictionary}) => product * (dictionary.length + 1), 1);
    const places = this.#combinations * this.#groups;
    if (!Number.isSafeInteger(places)) throw new Error(`too many records: ${this.#keys.join(', ')}`);
    this.#table = places > mostInTable ? new Map() : new Int32Array(places).fill(-1);
    return this.#table;
  }

  #placeOf(vectors: readonly TextVector[], entry: number, group: number): number {
    if (group < 0) return -1;
    let place = group;
    for (let position = 0; position < vectors.length; position++) {
      const {codes, dictionary} = vectors[position] as TextVector;
      const code = codes[entry] as number;
      if (code < 0 && !this.#isBlank[position]) return -1;
      place = place * (dictionary.length + 1) + code + 1;
    }
    return place;
  }

  #add(place: number, table: Int32Array | Map<number, number>): number {
    const number = this.#count++;
    if (number === this.#places.length) {
      const longer = new Float64Array(2 * number);
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#places[number] = place;
    if (table instanceof Map) table.set(place, number);
    else table[place] = number;
    return number;
  }
}
