import {openPage} from '../browser.mjs';
import {interleave, showRatio, showTime, summarise} from '../stats.mjs';
import {plans} from '../subscriptions.mjs';

/** (f) Revenue by month and plan, beside one pass over its columns and DuckDB in its own worker, and a panel filtered by plan. */
export async function benchRevenue({browser, server, rows, fewer, rounds, log}) {
  const page = await openPage(browser, `${server.origin}/revenue`);
  await load(page, rows, log);
  await page.evaluate(count => globalThis.bench.open(count), rows);
  const ask = (method, what) => () =>
    page.evaluate(([own, question]) => globalThis.bench[own](question), [method, what]);
  const firsts = {};
  for (const kpi of ['mrr', 'mrr-movements']) firsts[kpi] = await ask('read', kpi)();
  log(`  all agree: ${JSON.stringify(await page.evaluate(() => globalThis.bench.check()))}`);
  const times = await interleave(
    {
      look: ask('run', 'look'),
      pass: ask('run', 'pass'),
      mrr: ask('read', 'mrr'),
      mrrEngine: ask('engine', 'mrr'),
      mrrDuckdb: ask('duckdb', ['mrr', 'read']),
      mrrTuned: ask('duckdb', ['mrr', 'tuned']),
      mrrJoin: ask('duckdb', ['join', 'read']),
      movements: ask('read', 'mrr-movements'),
      movementsEngine: ask('engine', 'mrr-movements'),
      movementsDuckdb: ask('duckdb', ['mrr-movements', 'read']),
      movementsTuned: ask('duckdb', ['mrr-movements', 'tuned']),
    },
    rounds,
    log,
  );
  await page.close();
  const large = await filterPanel({browser, server, rows, log});
  const small = await filterPanel({browser, server, rows: fewer, log, isNew: true});
  const {pass} = times;
  const row = (what, time, peer) => [
    what,
    showTime(time),
    (time.best / pass.best).toFixed(2),
    peer ? showRatio(peer, time) : '',
  ];
  const panelRows = ({first, all, cards}, count) => [
    [`**panel: another plan, ${count.toLocaleString('en')} rows: first card**`, showTime(first), '', ''],
    [`**panel: … all, ${cards} of them with a number**`, showTime(all), '', ''],
  ];
  return {
    title: `Revenue by month and plan, ${rows.toLocaleString('en')} subscriptions over 36 months`,
    note:
      'The kit is asked as a page asks it: the columns, their order by customer and the months of their days are in the memory of its worker, what it added up before is not used again; the engine alone, in a worker of its own, beside it. ' +
      'Its answers are those of the whole and of each plan, with headline and usual range; one pass adds each row to the months that it lasts for. ' +
      'DuckDB has the rows as it reads the file, and for comparison as the best that it can have (numbers for customers, an enumeration for plans, whole minor units); ' +
      'it adds up changes, which is faster than joining rows with months. What is asked is held against the first. All say the same in every cell.',
    head: ['what', 'ms', 'times one pass', 'times DuckDB'],
    rows: [
      row('limit: the four columns only looked at', times.look),
      row('limit: one pass over the columns, in a worker', pass),
      row('**kit: MRR by month and plan**', times.mrr, times.mrrDuckdb),
      row('kit: … the engine alone', times.mrrEngine, times.mrrDuckdb),
      ['kit: … asked first, columns read from IndexedDB (one run)', firsts.mrr.toFixed(0), '', ''],
      row('DuckDB-Wasm: MRR by month and plan', times.mrrDuckdb, times.mrrDuckdb),
      row('DuckDB-Wasm: … the best types', times.mrrTuned, times.mrrDuckdb),
      row('DuckDB-Wasm: … rows joined with months', times.mrrJoin, times.mrrDuckdb),
      row('**kit: movements by month and plan**', times.movements, times.movementsDuckdb),
      row('kit: … the engine alone', times.movementsEngine, times.movementsDuckdb),
      ['kit: … asked first (one run)', firsts['mrr-movements'].toFixed(0), '', ''],
      row('DuckDB-Wasm: movements by month and plan', times.movementsDuckdb, times.movementsDuckdb),
      row('DuckDB-Wasm: … the best types', times.movementsTuned, times.movementsDuckdb),
      ...panelRows(large, rows),
      ...panelRows(small, fewer),
    ],
    goals: [
      {what: 'MRR by month and plan, times one pass', value: times.mrr.best / pass.best, most: 3},
      {what: 'movements by month and plan, times one pass', value: times.movements.best / pass.best, most: 6},
      {what: 'MRR by month and plan, times DuckDB', value: times.mrrDuckdb.best / times.mrr.best, floor: 4},
      {
        what: 'movements by month and plan, times DuckDB',
        value: times.movementsDuckdb.best / times.movements.best,
        floor: 4,
      },
      {
        what: `another filter over ${rows.toLocaleString('en')} rows: first card, ms`,
        value: large.first.best,
        most: 100,
      },
      {what: '… all cards, ms', value: large.all.best, most: 500},
      {what: `another filter over ${fewer.toLocaleString('en')} rows: all cards, ms`, value: small.all.best, most: 100},
    ],
  };
}

async function load(page, rows, log) {
  const imported = await page.evaluate(count => globalThis.bench.load(count), rows);
  log(`  ${rows} rows imported in ${imported.time.toFixed(0)} ms`);
  if (imported.rows !== rows) throw new Error(`the kit used ${imported.rows} of ${rows} rows`);
}

/** A panel of all rows, shown one plan after another: each filter is a new one, and the first warms up. */
async function filterPanel({browser, server, rows, log, isNew = false}) {
  if (isNew) {
    const page = await openPage(browser, `${server.origin}/revenue`);
    await load(page, rows, log);
    await page.close();
  }
  const page = await openPage(browser, `${server.origin}/revenue`);
  await page.evaluate(count => globalThis.bench.show(count), rows);
  const found = [];
  for (const plan of plans) {
    found.push(await page.evaluate(own => globalThis.bench.filter(own), plan));
    log(`  ${rows} rows, ${plan}: ${JSON.stringify(found.at(-1))}`);
    // Results are kept a moment after they are shown.
    await page.waitForTimeout(1500);
  }
  await page.close();
  const counted = found.slice(1);
  return {
    first: summarise(counted.map(({first}) => first)),
    all: summarise(counted.map(({all}) => all)),
    cards: counted.at(-1).cards,
  };
}
