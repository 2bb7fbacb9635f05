import {openPage, readMemory, readProcessorTime, resetPeaks} from '../browser.mjs';
import {interleave, showProcessor, showRatio, showTime} from '../stats.mjs';

/** (a) Bytes of a chosen file to typed columns, in a worker, beside DuckDB in its own worker and a bare loop over the bytes. */
export async function benchCsv({browser, server, rows, rounds, log}) {
  const page = await openPage(browser, `${server.origin}/csv`);
  const bytes = await page.evaluate(count => globalThis.bench.load(count), rows);
  const ask = name => async () => {
    const result = await page.evaluate(asked => globalThis.bench.run(asked), name);
    if (name !== 'loop' && name !== 'draft' && result.rows !== rows)
      throw new Error(`${name} read ${result.rows} of ${rows} rows`);
    return result.time;
  };
  const duckdb = columns => async round => {
    const result = await page.evaluate(asked => globalThis.bench.duckdb(asked), columns);
    if (result.rows !== rows) throw new Error(`DuckDB read ${result.rows} of ${rows} rows`);
    if (round === 0) log(`  DuckDB's columns: ${result.types.join(', ')}`);
    return result.time;
  };
  const times = await interleave(
    {
      loop: ask('loop'),
      raw: ask('raw'),
      typed: ask('typed'),
      draft: ask('draft'),
      duckdb: duckdb('texts'),
      duckdbDates: duckdb('dates'),
    },
    rounds,
    log,
    () => readProcessorTime(browser.profile),
  );
  await page.close();
  const speed = ({median, best}) => `${(bytes / 1e3 / median).toFixed(0)} (${(bytes / 1e3 / best).toFixed(0)})`;
  const row = (what, time, peer) => [
    what,
    showTime(time),
    showProcessor(time),
    speed(time),
    peer ? showRatio(peer, time) : '',
    showRatio(times.loop, time),
  ];
  return {
    title: `Bytes to columns, ${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(1)} MB`,
    note: 'DuckDB leaves these dates as texts unless it is told their format. What ends in typed columns is held against it so told, what ends in texts against it left alone.',
    head: ['what', 'ms', 'processor, ms', 'MB/s', 'times DuckDB', 'share of the byte loop'],
    rows: [
      row('limit: JavaScript loop over the bytes', times.loop),
      row('kit: bytes to text columns (dictionaries and heaps)', times.raw, times.duckdb),
      row('**kit: bytes to typed columns**', times.typed, times.duckdbDates),
      row(
        'kit: the whole import up to storing (recognised, typed, linked, checked, questions)',
        times.draft,
        times.duckdbDates,
      ),
      row('DuckDB-Wasm `read_csv`, dates left as texts', times.duckdb, times.duckdb),
      row('DuckDB-Wasm `read_csv`, told the date format', times.duckdbDates, times.duckdbDates),
    ],
    goals: [
      {
        what: 'bytes to typed columns, times DuckDB',
        value: times.duckdbDates.best / times.typed.best,
        floor: 1,
        goal: 1.5,
      },
      {
        what: 'bytes to typed columns, share of the byte loop',
        value: times.loop.best / times.typed.best,
        floor: 0.2,
        goal: 0.3,
      },
    ],
  };
}

/** Memory while reading, beyond the columns that are the result: it must not grow with the file. */
export async function benchMemory({browser, server, sizes, log}) {
  if (process.platform !== 'linux') return undefined;
  const rows = [];
  const beyond = [];
  for (const size of sizes) {
    const page = await openPage(browser, `${server.origin}/csv`);
    // What loads code and warms it up is not what is measured.
    await page.evaluate(count => globalThis.bench.load(count), 10_000);
    for (let warm = 0; warm < 3; warm++) await page.evaluate(() => globalThis.bench.run('raw'));
    const before = readMemory(browser.profile, 'VmRSS');
    const bytes = await page.evaluate(count => globalThis.bench.load(count), size);
    await page.waitForTimeout(1500);
    resetPeaks(browser.profile);
    const {columnBytes} = await page.evaluate(() => globalThis.bench.run('raw'));
    const growth = readMemory(browser.profile, 'VmHWM') - before;
    const columns = columnBytes / 2 ** 20;
    beyond.push(growth - columns);
    log(`  ${size} rows: ${growth.toFixed(0)} MiB more, of which columns ${columns.toFixed(0)}`);
    rows.push([
      size.toLocaleString('en'),
      (bytes / 2 ** 20).toFixed(1),
      columns.toFixed(1),
      growth.toFixed(0),
      (growth - columns).toFixed(0),
    ]);
    await page.close();
  }
  return {
    title: 'Memory while reading (growth of the renderer at its peak, one run each)',
    head: ['rows', 'file, MiB', 'columns, MiB', 'growth, MiB', 'beyond the columns, MiB'],
    rows,
    goals: [{what: 'memory beyond the columns at the largest file, MiB, at most', value: beyond.at(-1), most: 96}],
  };
}
