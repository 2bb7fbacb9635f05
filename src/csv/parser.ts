import {buildTable} from './build-table.ts';
import {ColumnBuilder} from './column-builder.ts';
import {detectDialect} from './dialect.ts';
import {CsvMachine} from './machine.ts';
import {ProblemLog} from './problem-log.ts';
import {
  type CsvDelimiter,
  type CsvEncoding,
  type CsvLimits,
  CsvRefusal,
  defaultCsvLimits,
  type RawTable,
} from './raw-table.ts';
import {RowShape} from './row-shape.ts';
import {findSeparatorLine} from './separator-line.ts';
import {refuseOtherFiles, refuseOtherStrings, refuseOtherTexts, type SniffedEncoding, sniffEncoding} from './sniff.ts';
import {Utf8Check} from './utf8-check.ts';
import {Utf16Reader} from './utf16-reader.ts';

/** Bytes held back until encoding, delimiter and header are decided: always as many, so that chunks decide nothing. */
const HEAD_BYTES = 2 ** 16;
const BUFFER_BYTES = 2 ** 16;

/** What a caller may know better than the detection. */
export interface CsvParserOptions {
  readonly delimiter?: CsvDelimiter | undefined;
  readonly encoding?: CsvEncoding | undefined;
  readonly limits?: Partial<CsvLimits> | undefined;
  /** The file's size where it is known: saves memory and time, and changes nothing else. */
  readonly totalBytes?: number | undefined;
}

/** Takes a file's bytes in any pieces. */
export interface CsvParser {
  /** Takes the next bytes, which may be reused afterwards. Throws a `CsvRefusal`, after which the parser is of no use. */
  push(bytes: Uint8Array): void;
  /** The table, once. Throws a `CsvRefusal`. */
  finish(): RawTable;
  /** Rows read so far, some bytes behind. */
  readonly rows: number;
  /** Bytes taken so far. */
  readonly bytes: number;
}

/** Starts reading a file. The table and its problems do not depend on how the bytes are cut. */
export function createCsvParser(options: CsvParserOptions = {}): CsvParser {
  return new StreamingParser(options);
}

class StreamingParser implements CsvParser {
  readonly #options: CsvParserOptions;
  readonly #limits: CsvLimits;
  readonly #problems = new ProblemLog();
  readonly #check = new Utf8Check();
  readonly #brokenLines: number[] = [];
  #head: Uint8Array | undefined = new Uint8Array(HEAD_BYTES);
  #headFilled = 0;
  #encoding: SniffedEncoding = {encoding: 'utf-8', sure: false, skip: 0};
  #utf16: Utf16Reader | undefined;
  #delimiter: CsvDelimiter = ',';
  #machine: CsvMachine | undefined;
  #shape: RowShape | undefined;
  /** Place in the machine's buffer up to which the text is known to be UTF-8 or not. */
  #checked = 0;
  /** Bytes of text given to the machine. */
  #fed = 0;
  #finished = false;
  bytes = 0;

  constructor(options: CsvParserOptions) {
    this.#options = options;
    this.#limits = {...defaultCsvLimits, ...options.limits};
  }

  get rows(): number {
    return this.#machine?.rows ?? 0;
  }

  push(bytes: Uint8Array): void {
    if (this.#finished) throw new Error('csv parser: pushed after finish');
    // What is within the limit is read first: it may be refused for another reason, however the bytes are cut.
    const room = this.#limits.fileBytes - this.bytes;
    this.bytes += bytes.length;
    this.#read(bytes.length > room ? bytes.subarray(0, room) : bytes);
    if (bytes.length > room) throw new CsvRefusal('file-too-large');
  }

  #read(bytes: Uint8Array): void {
    let from = 0;
    if (this.#head) {
      from = Math.min(bytes.length, HEAD_BYTES - this.#headFilled);
      this.#head.set(bytes.subarray(0, from), this.#headFilled);
      this.#headFilled += from;
      if (this.#headFilled < HEAD_BYTES) return;
      this.#begin(this.#head, false);
    }
    if (from < bytes.length) this.#feed(this.#decode(bytes.subarray(from)));
  }

  finish(): RawTable {
    if (this.#finished) throw new Error('csv parser: finished twice');
    this.#finished = true;
    if (this.#head) this.#begin(this.#head.subarray(0, this.#headFilled), true);
    const machine = this.#machine;
    const shape = this.#shape;
    if (!machine || !shape) throw new Error('csv parser: not begun');
    if (this.#utf16) this.#feed(this.#utf16.finish());
    this.#scan(machine, true);
    const {encoding, sure} = this.#encoding;
    return buildTable({
      shape,
      rows: machine.rows,
      delimiter: this.#delimiter,
      encoding,
      sure,
      characters: this.#check.characters,
      broken: this.#check.broken,
      brokenLines: this.#brokenLines,
      problems: this.#problems,
    });
  }

  #begin(head: Uint8Array, whole: boolean): void {
    this.#head = undefined;
    refuseOtherFiles(head);
    this.#encoding = sniffEncoding(head, this.#options.encoding);
    const {encoding, skip} = this.#encoding;
    if (encoding === 'utf-16le' || encoding === 'utf-16be') this.#utf16 = new Utf16Reader(encoding);
    const text = this.#decode(head.subarray(skip));
    refuseOtherStrings(text);
    refuseOtherTexts(text, whole);
    const separator = findSeparatorLine(text);
    const body = text.subarray(separator?.skip ?? 0);
    const asked = this.#options.delimiter ?? separator?.delimiter;
    if (separator && !separator.delimiter) {
      this.#problems.add('unknown-separator', 1, undefined, () => text.slice(0, separator.skip));
    }
    const {delimiter, preambleRows} = detectDialect(body, whole, asked);
    this.#delimiter = delimiter;
    const code = delimiter.charCodeAt(0);
    const {columnBytes} = this.#limits;
    this.#shape = new RowShape(code, preambleRows, this.#problems, () => new ColumnBuilder(columnBytes));
    const firstLine = separator ? 2 : 1;
    this.#machine = new CsvMachine(code, this.#limits, this.#shape, this.#problems, firstLine, BUFFER_BYTES);
    this.#feed(body);
  }

  #decode(bytes: Uint8Array): Uint8Array {
    return this.#utf16 ? this.#utf16.read(bytes) : bytes;
  }

  #feed(text: Uint8Array): void {
    const machine = this.#machine;
    if (!machine) return;
    for (let from = 0; from < text.length; ) {
      const taken = machine.fill(text, from);
      from += taken;
      this.#fed += taken;
      if (machine.full) this.#scan(machine, false);
    }
  }

  #scan(machine: CsvMachine, last: boolean): void {
    // A known windows-1252 text has nothing to check.
    if (this.#encoding.encoding !== 'windows-1252') {
      this.#checked = this.#check.look(machine.buffer, this.#checked, machine.filled, last, place => {
        if (this.#brokenLines.length < 5) {
          const line = machine.lineAt(place);
          if (this.#brokenLines.at(-1) !== line) this.#brokenLines.push(line);
        }
      });
    }
    const {totalBytes = 0} = this.#options;
    machine.share = totalBytes > 0 ? Math.min(1, this.#fed / totalBytes) : 0;
    this.#checked -= machine.scan(last);
  }
}
