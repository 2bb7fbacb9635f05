import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {encode, read, refusal, utf16} from './helpers.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('what is no CSV', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', ' \r\n\n\t\n', 'empty'],
    ['a login page', '\n  <!DOCTYPE html><html><title>Sign in</title>', 'html'],
    ['a page without a doctype', '<html lang="en">', 'html'],
    ['a feed', '<?xml version="1.0"?><rss/>', 'xml'],
    ['an error as JSON', '{"errorMessages":["no such filter"]}', 'json'],
    ['indented JSON', '{\n  "a": 1\n}', 'json'],
    ['a list as JSON', '[{"key":"A-1"}]', 'json'],
    ['delimiters alone', ',,,\n,,,\n', 'empty'],
  ])('%s', (_name, text, code) => {
    expect(refusal(text).code).toBe(code);
    expect(refusal(utf16(text, 'le', true)).code).toBe(code);
  });

  test.each([
    ['a workbook', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'zip'],
    ['gzip', new Uint8Array(gzipSync('a,b\n1,2\n')), 'gzip'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'png'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image'],
    ['PDF', encode('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['SQLite', encode('SQLite format 3\0'), 'sqlite'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old-office'],
    ['NUL bytes', encode('a,b\n1,\0\0\0\n'), 'binary'],
    ['control characters', bytes(...Array.from({length: 40}, (_, at) => 1 + (at % 8)), 0x41), 'binary'],
  ])('%s', (_name, source, code) => {
    expect(refusal(source).code).toBe(code);
  });

  test.each([
    ['its characters', '\u0089PNG\r\n\u001a\nab,c\n', 'png'],
    ['marks of broken ones', '\ufffdPNG\r\n\u001a\nab,c\n', 'png'],
    ['characters of a photograph', 'ÿØÿà,JFIF\n', 'image'],
  ])('a string of a picture: %s', (_name, text, code) => {
    expect(refusal(text).code).toBe(code);
    expect(refusal(utf16(text, 'le', false)).code).toBe(code);
  });

  test('three umlauts at the start of an old text are no photograph', () => {
    expect(read(bytes(0xc4, 0xd6, 0xdc, 0x2c, 0x61, 10, 0x31, 0x2c, 0x32, 10)).rows).toBe(1);
  });

  test('NUL bytes far down, with the line', () => {
    const error = refusal(encode(`a,b\n${'1,2\n'.repeat(100_000)}1,\0\n`));
    expect(error).toMatchObject({name: 'CsvRefusal', code: 'binary', line: 100_002});
    expect(error.message).toBe('not a csv: binary, line 100002');
  });

  test('a header that only looks like one of these is a header', () => {
    expect(read('<b>Name</b>,x\n1,2\n').rows).toBe(1);
    expect(read('[CHART] Time in Status,x\n1,2\n').rows).toBe(1);
    expect(read('{Points},x\n1,2\n').rows).toBe(1);
    expect(read('PK,Name\n1,2\n').rows).toBe(1);
  });
});

test('a mark alone is nothing', () => {
  for (const source of [encode('\uFEFF'), utf16('', 'le', true), utf16('', 'be', true)]) {
    expect(refusal(source).code).toBe('empty');
  }
});

describe('limits', () => {
  test('a file', () => {
    expect(refusal('a,b\n1,2\n', {limits: {fileBytes: 7}}).code).toBe('file-too-large');
    expect(read('a,b\n1,2\n', {limits: {fileBytes: 8}}).rows).toBe(1);
  });

  test('columns, in the header and in a row', () => {
    expect(refusal('a,b,c\n1,2,3\n', {limits: {columns: 2}})).toMatchObject({code: 'too-many-columns', line: 1});
    expect(refusal('a,b\n1,2\n1,2,3\n', {limits: {columns: 2}})).toMatchObject({code: 'too-many-columns', line: 3});
    expect(read('a,b\n1,2\n', {limits: {columns: 2}}).rows).toBe(1);
    expect(refusal(`${'a,'.repeat(1_000_000)}\n1\n`)).toMatchObject({code: 'too-many-columns', line: 1});
  });

  test('rows', () => {
    expect(refusal('a,b\n1,2\n\n3,4\n', {limits: {rows: 1}})).toMatchObject({code: 'too-many-rows', line: 4});
    expect(read('a,b\n1,2\n3,4\n', {limits: {rows: 2}}).rows).toBe(2);
  });

  test('cells: short rows under a wide header', () => {
    const text = `${'a,'.repeat(99)}a\n${'1\n'.repeat(1000)}`;
    expect(refusal(text, {limits: {cells: 50_000}})).toMatchObject({code: 'too-many-cells', line: 502});
  });

  test('a cell, quoted or not', () => {
    const limits = {cellBytes: 10};
    expect(read('a,b\n1234567890,"1234567890"\n', {limits}).rows).toBe(1);
    expect(refusal('a,b\n12345678901,2\n', {limits})).toMatchObject({code: 'cell-too-long', line: 2});
    expect(refusal('a,b\n"12345678901",2\n', {limits})).toMatchObject({code: 'cell-too-long', line: 2});
  });

  test('a cell of 100 MB is refused before it is held', () => {
    const chunk = new Uint8Array(100_000_000).fill(0x78);
    chunk.set(encode('a,b\n1,'));
    expect(refusal(chunk)).toMatchObject({code: 'cell-too-long', line: 2});
    chunk.set(encode('a,b\n1,"'));
    expect(refusal(chunk)).toMatchObject({code: 'cell-too-long', line: 2});
  });

  test('a row', () => {
    const row = `${'x'.repeat(90)},`.repeat(2000);
    expect(refusal(`a,b\n${row}`, {limits: {rowBytes: 100_000}})).toMatchObject({code: 'row-too-large', line: 2});
  });

  test('a column', () => {
    const lines = Array.from({length: 5000}, (_, row) => `K-${row},1`).join('\n');
    expect(refusal(`a,b\n${lines}\n`, {limits: {columnBytes: 20_000}}).code).toBe('column-too-large');
  });

  test('two million quotes take a bounded time', () => {
    expect(read(`a,b\n${'"","a""b"\n'.repeat(333_333)}`).rows).toBe(333_333);
  });

  test('a file of values that are all distinct and long stays within its heap', () => {
    const table = read(`a,b\n${Array.from({length: 100}, (_, row) => `${'y'.repeat(100_000)}${row},1`).join('\n')}`);
    expect(table.columns[0]?.kind).toBe('heap');
  });
});
