/** Figures of several rounds. The best tells what the code can do on a busy machine, the median what it does as a rule. */
export function summarise(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return {median, best: sorted[0], rounds: sorted.length, isNoisy: median > 1.4 * sorted[0]};
}

/**
 * Runs competitors in turn, A B C A B C …, so that what else the machine does falls on all alike. The first round warms up and does not
 * count. Resolves to a summary by name.
 */
export async function interleave(competitors, rounds, log, processorTime = () => undefined) {
  const times = new Map(Object.keys(competitors).map(name => [name, []]));
  const processor = new Map(Object.keys(competitors).map(name => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(competitors)) {
      const before = processorTime();
      const time = await run(round);
      const used = before === undefined ? undefined : processorTime() - before;
      if (round > 0 || rounds === 0) {
        times.get(name).push(time);
        if (used !== undefined) processor.get(name).push(used);
      }
      log(`  ${round === 0 ? 'cold' : `round ${round}`} ${name}: ${round1(time)} ms`);
    }
  }
  return Object.fromEntries(
    [...times].map(([name, values]) => {
      const used = processor.get(name);
      return [name, {...summarise(values), processor: used.length > 0 ? summarise(used).median : undefined}];
    }),
  );
}

function round1(value) {
  return value < 100 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** `692 (666)`, marked where the rounds disagree. */
export function showTime({median, best, isNoisy}) {
  return `${round1(median)} (${round1(best)})${isNoisy ? ' ~' : ''}`;
}

/** Median milliseconds of processor, where the system tells. */
export function showProcessor({processor}) {
  return processor === undefined ? '' : String(Math.round(processor));
}

/** How many times faster `ours` is than `theirs`, median (best). */
export function showRatio(theirs, ours) {
  return `${(theirs.median / ours.median).toFixed(2)} (${(theirs.best / ours.best).toFixed(2)})`;
}
