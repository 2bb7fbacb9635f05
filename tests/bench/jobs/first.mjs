import {openPage} from '../browser.mjs';
import {interleave, showRatio, showTime} from '../stats.mjs';

async function forgetAll(browser, server) {
  const page = await openPage(browser, `${server.origin}/forget`);
  await page.evaluate(() => globalThis.bench.forget('all'));
  await page.close();
}

/** (c) From a file dropped on an empty panel to the panel painted, beside PapaParse only reading the file. */
export async function benchFirst({browser, server, rows = 100_000, large, rounds, log}) {
  const longest = [];
  const firsts = [];
  const drop = async () => {
    await forgetAll(browser, server);
    const page = await openPage(browser, `${server.origin}/panel`);
    const result = await page.evaluate(count => globalThis.bench.drop(count), rows);
    longest.push(result.longest);
    firsts.push(result.first);
    log(
      `    draft ${result.asked.toFixed(0)} ms, first card ${result.first.toFixed(0)} ms, longest task ${result.longest.toFixed(0)} ms`,
    );
    await page.close();
    return result.time;
  };
  const papa = async () => {
    const page = await openPage(browser, `${server.origin}/papa`);
    const result = await page.evaluate(count => globalThis.bench.read(count), rows);
    if (result.rows !== rows) throw new Error(`PapaParse read ${result.rows} of ${rows} rows`);
    await page.close();
    return result.time;
  };
  const times = await interleave({panel: drop, papa}, rounds, log);
  const alone = [];
  for (let round = 0; round < rounds; round++) {
    await forgetAll(browser, server);
    const page = await openPage(browser, `${server.origin}/panel`);
    alone.push(await page.evaluate(count => globalThis.bench.import(count, {worker: false}), rows));
    log(`  round ${round} without a worker: ${JSON.stringify(alone.at(-1))}`);
    await page.close();
  }
  const leastTask = Math.min(...alone.map(({longest}) => longest));
  await forgetAll(browser, server);
  const page = await openPage(browser, `${server.origin}/panel`);
  const whole = await page.evaluate(count => globalThis.bench.import(count), large);
  await page.close();
  log(`  ${large} rows: ${JSON.stringify(whole)}`);
  if (whole.rows !== large) throw new Error(`the kit read ${whole.rows} of ${large} rows`);
  const worst = Math.max(...longest.slice(1), whole.longest);
  const task = time => (time === 0 ? 'none of 50 or more' : time.toFixed(0));
  return {
    title: 'From file chosen to panel painted',
    head: ['what', 'ms', 'times PapaParse'],
    rows: [
      [
        `**kit: file dropped to all cards painted, ${rows.toLocaleString('en')} rows**`,
        showTime(times.panel),
        showRatio(times.panel, times.papa),
      ],
      ['kit: … to the first card painted, best', Math.min(...firsts).toFixed(0), ''],
      ['kit: … longest task of the main thread, worst of all rounds', task(Math.max(...longest.slice(1))), ''],
      [`PapaParse: \`chunk\` callback on the main thread, ${rows.toLocaleString('en')} rows`, showTime(times.papa), ''],
      [`kit: imported and all cards painted, ${large.toLocaleString('en')} rows`, whole.time.toFixed(0), ''],
      ['kit: … imported and stored', whole.imported.toFixed(0), ''],
      ['kit: … longest silence between two words on the progress', whole.gap.toFixed(0), ''],
      ['kit: … longest task of the main thread', task(whole.longest), ''],
      [
        `kit: imported and all cards painted without a worker, ${rows.toLocaleString('en')} rows, best`,
        Math.min(...alone.map(({time}) => time)).toFixed(0),
        '',
      ],
      ['kit: … longest task of the main thread, in the best round', task(leastTask), ''],
    ],
    goals: [
      {what: 'file to panel, times PapaParse reading', value: times.panel.best / times.papa.best, most: 3},
      {what: 'longest main-thread task on the way, ms', value: worst, most: 50},
      {what: 'the same without a worker, in the best round, ms', value: leastTask, most: 50},
    ],
  };
}
