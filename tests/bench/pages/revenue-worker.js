import {Reader} from '../../../src/kit/reader.ts';
import {readRequest} from '../../../src/kit/requests.ts';
import {openStore} from '../../../src/store/open.ts';
import {generateSubscriptions, missing, months, monthsByDay, plans} from '../subscriptions.mjs';
import {runOut} from './draft-context.js';
import {answer} from './worker-call.js';

const monthOf = monthsByDay();
const groups = plans.length;
/** What a change of a customer's MRR within a plan can be. */
const kinds = ['new', 'expansion', 'contraction', 'churn', 'reactivation', 'transferIn', 'transferOut'];

let data;
let asked = 0;
let reader;
let manifest;

/** One pass over the columns: each row is added to every month that it lasts for. */
function addUp({rows, plan, start, end, monthly}) {
  const cells = new Float64Array(months * groups);
  for (let row = 0; row < rows; row++) {
    const until = end[row] === missing ? months : monthOf[end[row]];
    for (let month = monthOf[start[row]]; month < until; month++) cells[month * groups + plan[row]] += monthly[row];
  }
  return cells;
}

/** The same columns only looked at. */
function look({rows, plan, start, end, monthly}) {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += plan[row] + start[row] + end[row] + monthly[row];
  return sum;
}

/** Rows in the order of their customers. */
function sortByCustomer({rows, customer, customers}) {
  const starts = new Uint32Array(customers + 1);
  for (let row = 0; row < rows; row++) starts[customer[row] + 1]++;
  for (let one = 0; one < customers; one++) starts[one + 1] += starts[one];
  const next = starts.slice();
  const sorted = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) sorted[next[customer[row]]++] = row;
  return {starts, sorted};
}

/** Movements by hand, customer after customer and month after month: slow, and simple enough to be believed. */
function moveAll() {
  const {customers, plan, start, end, monthly} = data;
  const {starts, sorted} = sortByCustomer(data);
  const cells = Object.fromEntries(kinds.map(kind => [kind, new Float64Array(months * groups)]));
  const paid = new Float64Array(months * groups);
  for (let one = 0; one < customers; one++) {
    paid.fill(0);
    let first = months;
    for (let at = starts[one]; at < starts[one + 1]; at++) {
      const row = sorted[at];
      const until = end[row] === missing ? months : monthOf[end[row]];
      first = Math.min(first, monthOf[start[row]]);
      for (let month = monthOf[start[row]]; month < until; month++) paid[month * groups + plan[row]] += monthly[row];
    }
    let wholeThen = 0;
    for (let month = 0; month < months; month++) {
      let wholeNow = 0;
      for (let group = 0; group < groups; group++) wholeNow += paid[month * groups + group];
      for (let group = 0; group < groups; group++) {
        const now = paid[month * groups + group];
        const then = month ? paid[(month - 1) * groups + group] : 0;
        if (now === then) continue;
        const appears = wholeThen ? 'transferIn' : first < month ? 'reactivation' : 'new';
        const goes = wholeNow ? 'transferOut' : 'churn';
        const kind = !then ? appears : !now ? goes : now > then ? 'expansion' : 'contraction';
        cells[kind][month * groups + group] += now - then;
      }
      wholeThen = wholeNow;
    }
  }
  return cells;
}

function timed(run) {
  const start = performance.now();
  const value = run();
  return {time: performance.now() - start, value};
}

answer({
  async load(rows) {
    data = generateSubscriptions(rows);
  },
  async pass() {
    return timed(() => addUp(data));
  },
  async look() {
    return timed(() => look(data));
  },
  async byHand() {
    return timed(moveAll);
  },
  /** The engine alone, on columns in memory: no question crosses to a worker and no result back. */
  async engine(name, kpi) {
    if (!reader) {
      const store = await openStore({name});
      manifest = await store.manifest('default');
      reader = new Reader(store, async work => runOut(work));
    }
    // A parameter that nothing reads makes each question a new one, for which nothing is kept.
    const request = readRequest(kpi, {by: 'month', split: 'plan', params: {round: asked++}});
    const start = performance.now();
    await reader.read(manifest, [request], () => undefined);
    return {time: performance.now() - start};
  },
});
