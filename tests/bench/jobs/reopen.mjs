import {openPage} from '../browser.mjs';
import {interleave, showTime} from '../stats.mjs';

/** (d) A page opened again with its data stored, beside the same panel painted from constants. */
export async function benchReopen({browser, server, rows, rounds, log}) {
  const setup = await openPage(browser, `${server.origin}/panel`);
  const imported = await setup.evaluate(count => globalThis.bench.import(count), rows);
  log(`  ${rows} rows stored in ${imported.time.toFixed(0)} ms`);
  await setup.close();
  const recording = await openPage(browser, `${server.origin}/panel`);
  server.setConstants(await recording.evaluate(() => globalThis.bench.record()));
  await recording.close();

  const firsts = {constants: [], kept: [], computed: []};
  const open = (name, path) => async round => {
    const page = await openPage(browser, `${server.origin}${path}`);
    const {first, all, cards} = await page.evaluate(() => globalThis.bench.opened());
    // Results are kept a moment after they are shown.
    await page.waitForTimeout(1500);
    await page.close();
    log(`    ${name}: first card ${first.toFixed(0)} ms, ${cards} readings`);
    if (round > 0) firsts[name].push(first);
    return all;
  };
  const computed = async round => {
    const page = await openPage(browser, `${server.origin}/forget`);
    await page.evaluate(() => globalThis.bench.forget('results'));
    await page.close();
    return open('computed', '/panel')(round);
  };
  const times = await interleave(
    {constants: open('constants', '/constants'), computed, kept: open('kept', '/panel')},
    rounds,
    log,
  );
  const least = name => Math.min(...firsts[name]);
  const limit = times.constants.best;
  const row = (what, first, all) => [what, first.toFixed(0), showTime(all), (all.best / limit).toFixed(2)];
  return {
    title: `Opened again with ${rows.toLocaleString('en')} rows stored (navigation to painted, new tab, warm browser)`,
    head: ['page', 'first card, best', 'all cards', 'times constants'],
    rows: [
      row('limit: the same panel from constants', least('constants'), times.constants),
      row('**kit: nothing changed**', least('kept'), times.kept),
      row('**kit: everything computed again**', least('computed'), times.computed),
    ],
    goals: [
      {what: 'opened again, nothing changed: all cards, times constants', value: times.kept.best / limit, most: 1.15},
      {what: 'computed again: first card, times constants', value: least('computed') / limit, most: 1.7},
      {what: 'computed again: all cards, times constants', value: times.computed.best / limit, most: 3},
    ],
  };
}
