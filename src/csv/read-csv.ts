import {type CsvParserOptions, createCsvParser} from './parser.ts';
import {CsvRefusal, defaultCsvLimits, type RawTable} from './raw-table.ts';

/**
 * Bytes handed on between two pauses: some milliseconds of work. Slices start small and double, because code that has
 * not run often is many times slower, and the first slices of a file are where it has not.
 */
const FIRST_SLICE = 2 ** 14;
const LARGEST_SLICE = 2 ** 18;

/** How far reading is. `total` is missing where the size is not known. */
export interface CsvProgress {
  readonly bytes: number;
  readonly total?: number;
  readonly rows: number;
}

/** What `readCsv` may be told beside what the parser may. */
export interface ReadCsvOptions extends CsvParserOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: CsvProgress) => void) | undefined;
  /** Awaited between slices; on the page's own thread it gives way to input and frames. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Reads a whole source, slice by slice, and never holds it. Rejects with a `CsvRefusal` for what is no CSV or too
 * large, and with the signal's reason when aborted. A string is read as the UTF-16 that it is.
 */
export async function readCsv(source: Blob | Uint8Array | string, options: ReadCsvOptions = {}): Promise<RawTable> {
  const {signal, onProgress, pause} = options;
  signal?.throwIfAborted();
  const text = typeof source === 'string';
  const total = text ? 2 * source.length : source instanceof Uint8Array ? source.length : source.size;
  const most = options.limits?.fileBytes ?? defaultCsvLimits.fileBytes;
  if (total > most) throw new CsvRefusal('file-too-large');
  const known = {...options, totalBytes: total};
  const parser = createCsvParser(text ? {...known, encoding: 'utf-16le'} : known);
  for await (const bytes of slices(source)) {
    signal?.throwIfAborted();
    parser.push(bytes);
    onProgress?.({bytes: parser.bytes, total, rows: parser.rows});
    await pause?.();
  }
  signal?.throwIfAborted();
  return parser.finish();
}

async function* slices(source: Blob | Uint8Array | string): AsyncGenerator<Uint8Array, void> {
  let size = FIRST_SLICE;
  function* cut(length: number, take: (from: number, to: number) => Uint8Array): Generator<Uint8Array, void> {
    for (let from = 0; from < length; ) {
      const to = Math.min(length, from + size);
      yield take(from, to);
      from = to;
      size = Math.min(2 * size, LARGEST_SLICE);
    }
  }
  if (typeof source === 'string') {
    yield* cut(source.length, (from, to) => encodeUnits(source, from, to));
  } else if (source instanceof Uint8Array) {
    yield* cut(source.length, (from, to) => source.subarray(from, to));
  } else {
    const reader = source.stream().getReader();
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        const bytes = read.value;
        yield* cut(bytes.length, (from, to) => bytes.subarray(from, to));
      }
    } finally {
      // A generator left early by a refusal or an abort lands here; the rest of the file is not to be read.
      await reader.cancel();
    }
  }
}

/** Not `TextEncoder`, which replaces a lone surrogate without a word. */
function encodeUnits(text: string, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(2 * (to - from));
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * (at - from)] = unit & 0xff;
    bytes[2 * (at - from) + 1] = unit >> 8;
  }
  return bytes;
}
