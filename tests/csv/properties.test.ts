import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ColumnBuilder} from '../../src/csv/column-builder.ts';
import {CsvMachine} from '../../src/csv/machine.ts';
import {type CsvParserOptions, createCsvParser} from '../../src/csv/parser.ts';
import {ProblemLog} from '../../src/csv/problem-log.ts';
import {CsvRefusal, defaultCsvLimits, type RawTable} from '../../src/csv/raw-table.ts';
import {RowShape} from '../../src/csv/row-shape.ts';
import {decodingFor} from '../../src/csv/text-decoding.ts';
import {encode, headers, read, rows, utf16} from './helpers.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Bytes that look like a table, with everything in them that can go wrong. */
const fragment = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom('a', '12', 'Total', 'ü', '€', '👍', '#x', '', 'long text of a cell')},
  {weight: 6, arbitrary: fc.constantFrom(',', ',', ',', ';', '\t', '|')},
  {weight: 4, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n')},
  {weight: 3, arbitrary: fc.constantFrom('"', '""', '"x"', '","', ' "', '" ', '\\"', '"\n', '"\r')},
);
const broken = fc.constantFrom(
  Uint8Array.of(0xe9),
  Uint8Array.of(0xff),
  Uint8Array.of(0xc3),
  Uint8Array.of(0xe2, 0x82),
);
const messyBytes = fc
  .array(fc.oneof({weight: 30, arbitrary: fragment.map(encode)}, {weight: 1, arbitrary: broken}), {maxLength: 120})
  .map(join);

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}

type Outcome = RawTable | {refused: string; line: number | undefined};

function outcome(pieces: readonly Uint8Array[], options: CsvParserOptions = {}): Outcome {
  try {
    const parser = createCsvParser(options);
    for (const piece of pieces) parser.push(piece);
    return parser.finish();
  } catch (error) {
    if (error instanceof CsvRefusal) return {refused: error.code, line: error.line};
    throw error;
  }
}

/** As `toEqual`, quick for long columns. */
function expectSame(actual: Outcome, expected: Outcome): void {
  const plain = (_key: string, value: unknown) =>
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
      : value;
  expect(JSON.stringify(actual, plain) === JSON.stringify(expected, plain)).toBe(true);
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...places.map(place => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return sorted.slice(1).map((place, at) => bytes.subarray(sorted[at], place));
}

describe('chunks decide nothing', () => {
  const places = fc.array(fc.nat(), {maxLength: 12});
  const limits = {cellBytes: 200, quotedLines: 5};

  test('for small files, one byte each included', () => {
    fc.assert(
      fc.property(messyBytes, places, fc.nat({max: 500}), (bytes, cuts, totalBytes) => {
        const whole = outcome([bytes], {limits});
        // Nor does a wrong idea of the file's size.
        expect(outcome([bytes], {limits, totalBytes})).toEqual(whole);
        expect(outcome(cut(bytes, cuts), {limits})).toEqual(whole);
        expect(outcome(cut(bytes, [...bytes.keys()]), {limits})).toEqual(whole);
      }),
      {numRuns: 300},
    );
  });

  test('for files of several buffers, in UTF-16 too', () => {
    fc.assert(
      fc.property(messyBytes, places, fc.boolean(), (unit, cuts, wide) => {
        const text = new TextDecoder().decode(unit);
        const one = wide ? utf16(text, 'le', false) : unit;
        fc.pre(one.length > 0);
        const times = Math.ceil(140_000 / one.length);
        const bytes = new Uint8Array(one.length * times);
        for (let at = 0; at < times; at++) bytes.set(one, at * one.length);
        const options: CsvParserOptions = wide ? {limits, encoding: 'utf-16le'} : {limits};
        const whole = outcome([bytes], options);
        for (const totalBytes of [1, bytes.length, 1e7]) expectSame(outcome([bytes], {...options, totalBytes}), whole);
        expectSame(outcome(cut(bytes, cuts), options), whole);
        expectSame(outcome(cut(bytes, [...bytes.keys()]), options), whole);
      }),
      {numRuns: 6},
    );
  });

  test('nor does the size of the buffer, wherever it ends', () => {
    fc.assert(
      fc.property(
        messyBytes,
        fc.integer({min: 2, max: 40}),
        fc.constantFrom(...DELIMITERS),
        (bytes, size, delimiter) => {
          expect(runMachine(bytes, size, delimiter)).toEqual(runMachine(bytes, 100_000, delimiter));
        },
      ),
      {numRuns: 1000},
    );
  });
});

/** Rows, lines and problems of the machine alone, with a buffer of `size` bytes. */
function runMachine(bytes: Uint8Array, size: number, delimiter: string): unknown {
  const log = new ProblemLog();
  const code = delimiter.charCodeAt(0);
  const shape = new RowShape(code, 0, log, () => new ColumnBuilder(1e9));
  const limits = {...defaultCsvLimits, cellBytes: 60, quotedLines: 3};
  const decoding = decodingFor('repair');
  try {
    const machine = new CsvMachine(code, limits, shape, log, 1, size);
    for (let from = 0; from < bytes.length; ) {
      from += machine.fill(bytes, from);
      if (machine.full) machine.scan(false);
    }
    machine.scan(true);
  } catch (error) {
    if (error instanceof CsvRefusal) return {refused: error.code, line: error.line};
    throw error;
  }
  return {
    columns: shape.columns.map(column => column.finish('', decoding)),
    lines: shape.lines.join(),
    problems: log.finish(value => decoding.text(value, 0, value.length)),
  };
}

describe('what an RFC 4180 writer writes is read back', () => {
  const cell = fc.oneof(
    fc.string({unit: 'binary', maxLength: 12}).map(text => text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '')),
    fc.constantFrom('', '', 'x', '"', '""', 'a"b', '\n', '\r\n', '\r', ',', ';', '\t', '|', ' ', '\uFEFF', '\u2028'),
    fc.string({unit: fc.constantFrom('"', ',', ';', '\n', 'a', ' ', '\\'), maxLength: 8}),
  );
  // The first cell is filled with what makes no remark, total or header of the row.
  const table = fc
    .integer({min: 1, max: 6})
    .chain(width =>
      fc.array(
        fc
          .tuple(cell, fc.array(cell, {minLength: width - 1, maxLength: width - 1}))
          .map(([key, rest]) => [`k${key}`, ...rest]),
        {minLength: 1, maxLength: 20},
      ),
    )
    // A last column without a header and values would be dropped; these have headers.
    .map(body => ({header: body[0]?.map((_, at) => `h${at}`) ?? [], body}));

  function write(header: string[], body: string[][], delimiter: string, end: string, everyQuote: boolean): string {
    const field = (text: string) =>
      everyQuote || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
    return [header, ...body].map(row => row.map(field).join(delimiter) + end).join('');
  }

  // The characters that windows-1252 writes with their own numbers.
  const latin = (text: string) =>
    [...text].every(character => (character.codePointAt(0) ?? 0) < 0x80 || /[\u00a0-\u00ff]/.test(character));

  const encodings: readonly [
    name: string,
    write: (text: string) => Uint8Array | undefined,
    options: CsvParserOptions,
  ][] = [
    ['utf-8', encode, {}],
    ['utf-8 with a mark', text => encode(`\uFEFF${text}`), {}],
    ['utf-16le', text => utf16(text, 'le', true), {}],
    ['utf-16be', text => utf16(text, 'be', true), {}],
    [
      'windows-1252',
      text => (latin(text) ? Uint8Array.from(text, character => character.charCodeAt(0)) : undefined),
      {encoding: 'windows-1252'},
    ],
  ];

  test.each(encodings)('in %s', (_name, encodeText, options) => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.constantFrom(1, 3, 1000),
        ({header, body}, delimiter, end, everyQuote, size) => {
          const bytes = encodeText(write(header, body, delimiter, end, everyQuote));
          fc.pre(bytes !== undefined);
          const back = read(bytes, {...options, delimiter}, size);
          expect(headers(back)).toEqual(header);
          expect(rows(back)).toEqual(body);
          expect(back.problems.filter(problem => problem.code !== 'one-column')).toEqual([]);
        },
      ),
      {numRuns: 200},
    );
  });
});

test('without quotes, every line is the header, a row, or counted', () => {
  const line = fc.array(fc.constantFrom('a', '1', '#x', '', ' ', 'Total', 'ü'), {minLength: 1, maxLength: 5});
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 30}), fc.constantFrom(...DELIMITERS), (lines, delimiter) => {
      const text = lines.map(cells => `${cells.join(delimiter)}\n`).join('');
      const result = outcome([encode(text)], {delimiter});
      if ('refused' in result) {
        expect(result.refused).toBe('empty');
        return;
      }
      const leftOut = result.problems
        .filter(({code}) => ['blank-row', 'totals-row', 'comment-row', 'repeated-header'].includes(code))
        .reduce((sum, {count}) => sum + count, 0);
      expect(1 + result.preamble.length + result.rows + leftOut).toBe(lines.length);
    }),
    {numRuns: 500},
  );
});

test('random bytes make a table or a refusal, nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 3000}), bytes => {
      const result = outcome([bytes]);
      expect('refused' in result || result.columns.length > 0).toBe(true);
    }),
    {numRuns: 500},
  );
});

test('random bytes without NULs and controls too', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0x20, max: 0xff}), {maxLength: 3000}), values => {
      const bytes = Uint8Array.from(values);
      const result = outcome([encode('a,b\n'), bytes]);
      expect('refused' in result || result.columns.length > 0).toBe(true);
    }),
    {numRuns: 300},
  );
});
