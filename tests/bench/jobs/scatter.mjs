import {openPage} from '../browser.mjs';
import {interleave, showTime, summarise} from '../stats.mjs';

/** (e) A scatterplot to its second frame, beside two empty frames, and the pointer moving over it. */
export async function benchScatter({browser, server, points, rounds, log}) {
  const page = await openPage(browser, `${server.origin}/scatter`);
  await page.evaluate(count => globalThis.bench.load(count), points);
  const frame = isEmpty => () => page.evaluate(empty => globalThis.bench.frame(empty), isEmpty);
  const times = await interleave({empty: frame(true), scatter: frame(false)}, rounds, log);
  const box = await page.evaluate(() => globalThis.bench.listen());
  for (let move = 0; move < 60; move++) {
    await page.mouse.move(
      box.x + 60 + ((move * 97) % (box.width - 120)),
      box.y + 60 + ((move * 53) % (box.height - 120)),
    );
    await page.waitForTimeout(20);
  }
  const {times: moves, hasCursor} = await page.evaluate(() => globalThis.bench.moves());
  if (!hasCursor) throw new Error('the pointer found no point');
  await page.close();
  const hover = summarise(moves);
  return {
    title: `A scatterplot of ${points.toLocaleString('en')} items`,
    head: ['what', 'ms'],
    rows: [
      ['limit: two empty frames', showTime(times.empty)],
      ['**kit: from columns to the second frame**', showTime(times.scatter)],
      ['kit: hover, a move of the pointer to the cursor in place', showTime(hover)],
    ],
    goals: [
      {what: 'scatterplot, times two empty frames', value: times.scatter.best / times.empty.best, most: 2},
      {what: 'hover, ms (median)', value: hover.median, most: 8},
    ],
  };
}
