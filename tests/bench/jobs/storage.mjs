import {openPage} from '../browser.mjs';
import {interleave, showRatio, showTime} from '../stats.mjs';

/** (b) Rows written to IndexedDB and read back, beside Dexie; both in a worker. */
export async function benchStorage({browser, server, rows, rounds, log}) {
  const page = await openPage(browser, `${server.origin}/storage`);
  const loaded = await page.evaluate(count => globalThis.bench.load(count), rows);
  if (loaded.stored !== 'stored') throw new Error('the browser refused IndexedDB');
  const ask = (...question) => page.evaluate(asked => globalThis.bench.run(...asked), question);
  const times = await interleave(
    {
      write: round => ask('kitWrite', round),
      read: () => ask('kitRead', 'kpi'),
      readAll: () => ask('kitRead', 'all'),
      dexieWrite: () => ask('dexieWrite'),
      dexieRead: () => ask('dexieRead'),
    },
    rounds,
    log,
  );
  await page.close();
  const ratio = (peer, own) => peer.best / own.best;
  return {
    title: `IndexedDB, ${rows.toLocaleString('en')} rows (kit: ${loaded.columns} columns, one strict transaction; Dexie: 15 fields)`,
    head: ['what', 'ms', 'times Dexie'],
    rows: [
      ['**kit: write**', showTime(times.write), showRatio(times.dexieWrite, times.write)],
      ['**kit: read the three columns of a KPI**', showTime(times.read), showRatio(times.dexieRead, times.read)],
      ['kit: read all columns', showTime(times.readAll), showRatio(times.dexieRead, times.readAll)],
      ['Dexie: bulkPut of row objects', showTime(times.dexieWrite), ''],
      ['Dexie: toArray', showTime(times.dexieRead), ''],
    ],
    goals: [
      {what: 'write, times Dexie bulkPut, floor 100', value: ratio(times.dexieWrite, times.write), floor: 100},
      {
        what: 'read what a KPI needs, times Dexie reading, floor 100',
        value: ratio(times.dexieRead, times.read),
        floor: 100,
      },
    ],
  };
}
