import {describe, expect, test} from 'vitest';
import {type CsvProgress, readCsv} from '../../src/csv/read-csv.ts';
import {encode, rows} from './helpers.ts';

const TEXT = `Key,Größe\n${'A-1,"1,5"\n'.repeat(50_000)}`;

describe('readCsv', () => {
  test('reads text, bytes and blobs alike', async () => {
    const bytes = encode(TEXT);
    const tables = [await readCsv(TEXT), await readCsv(bytes), await readCsv(new Blob([bytes]))];
    for (const table of tables) {
      expect(table.rows).toBe(50_000);
      expect(rows(table).join('/')).toBe(rows(tables[1] ?? table).join('/'));
      expect(table.problems).toEqual([]);
    }
    expect(tables.map(table => table.encoding)).toEqual(['utf-16le', 'utf-8', 'utf-8']);
  });

  test('reads a text with a mark, and reports half characters', async () => {
    const table = await readCsv('\uFEFFa,b\nx\uD83D,1\n👍,2\n');
    expect(rows(table)).toEqual([
      ['x\uFFFD', '1'],
      ['👍', '2'],
    ]);
    expect(table.problems).toMatchObject([{code: 'undecodable-bytes', line: 2}]);
  });

  test('tells its progress and pauses between slices', async () => {
    const seen: CsvProgress[] = [];
    let pauses = 0;
    const bytes = encode(TEXT);
    await readCsv(new Blob([bytes]), {
      onProgress: progress => seen.push(progress),
      pause: async () => {
        pauses++;
      },
    });
    expect(pauses).toBe(seen.length);
    expect(pauses).toBeGreaterThan(4);
    expect(seen.at(-1)).toMatchObject({bytes: bytes.length, total: bytes.length});
    for (const [at, progress] of seen.entries()) expect(progress.bytes).toBeGreaterThan(seen[at - 1]?.bytes ?? 0);
  });

  test('stops when aborted, before and while reading, with the reason', async () => {
    await expect(readCsv(TEXT, {signal: AbortSignal.abort(new Error('left'))})).rejects.toThrow('left');
    const controller = new AbortController();
    const source = new Blob([encode(TEXT)]);
    const reading = readCsv(source, {
      signal: controller.signal,
      pause: async () => controller.abort(new Error('closed')),
    });
    await expect(reading).rejects.toThrow('closed');
  });

  test('stops reading a blob that is refused', async () => {
    let pulls = 0;
    let cancelled = false;
    const endless = new Blob(['x']);
    endless.stream = () =>
      new ReadableStream({
        pull(controller) {
          pulls++;
          controller.enqueue(encode('<html>'.repeat(10_000)));
        },
        cancel() {
          cancelled = true;
        },
      });
    await expect(readCsv(endless)).rejects.toMatchObject({code: 'html'});
    expect(cancelled).toBe(true);
    expect(pulls).toBeLessThan(10);
  });

  test('refuses a file beyond the limit before reading it', async () => {
    const source = new Blob([encode(TEXT)]);
    source.stream = () => {
      throw new Error('read');
    };
    await expect(readCsv(source, {limits: {fileBytes: 1000}})).rejects.toMatchObject({code: 'file-too-large'});
  });
});
