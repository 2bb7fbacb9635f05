import {type CsvParserOptions, createCsvParser} from './parser.ts';
import type {RawTable} from './raw-table.ts';

/** Bytes handed on between two pauses: some milliseconds of work. */
const SLICE_BYTES = 2 ** 18;
const SLICE_UNITS = SLICE_BYTES / 2;

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
  const parser = createCsvParser(text ? {...options, encoding: 'utf-16le'} : options);
  const total = text ? 2 * source.length : source instanceof Uint8Array ? source.length : source.size;
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
  if (typeof source === 'string') {
    for (let from = 0; from < source.length; from += SLICE_UNITS) yield encodeUnits(source, from);
  } else if (source instanceof Uint8Array) {
    yield* cut(source);
  } else {
    const reader = source.stream().getReader();
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) yield* cut(read.value);
    } finally {
      // A generator left early by a refusal or an abort lands here; the rest of the file is not to be read.
      await reader.cancel();
    }
  }
}

function* cut(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) yield bytes.subarray(from, from + SLICE_BYTES);
}

/** Not `TextEncoder`, which replaces a lone surrogate without a word. */
function encodeUnits(text: string, from: number): Uint8Array {
  const units = Math.min(SLICE_UNITS, text.length - from);
  const bytes = new Uint8Array(2 * units);
  for (let at = 0; at < units; at++) {
    const unit = text.charCodeAt(from + at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}
