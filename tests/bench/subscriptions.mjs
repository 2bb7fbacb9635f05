/**
 * Stretches of paying over 36 months: customers begin, change their plan or their seats, leave, come back, and take a second plan beside the first.
 * The same number of rows gives the same columns. Runs in Node and in a page.
 */
import {createRandom} from './generate.mjs';

export const plans = ['Starter', 'Basic', 'Team', 'Business', 'Scale', 'Enterprise'];
/** Minor units a month and seat. */
const prices = [900, 1900, 2900, 4900, 9900, 19_900];
const segments = ['Retail', 'Travel', 'Health', 'Public'];
const products = ['Checkout', 'Billing'];

/** Days since 1 January 1970; data go from the first day of July 2023 through the last of June 2026. */
const firstDay = Date.UTC(2023, 6, 1) / 864e5;
const lastDay = Date.UTC(2026, 5, 30) / 864e5;
export const months = 36;
export const missing = -1;

/** By day since the first, the month. */
export function monthsByDay() {
  const byDay = new Int32Array(lastDay - firstDay + 1);
  for (let day = 0; day < byDay.length; day++) {
    const date = new Date((firstDay + day) * 864e5);
    byDay[day] = (date.getUTCFullYear() - 2023) * 12 + date.getUTCMonth() - 6;
  }
  return byDay;
}

/** Columns in order of start, as an export has them: days since the first (`missing` for an end that has not come), minor units, codes of plans, and customers' numbers. */
export function generateSubscriptions(rows, seed = 1) {
  const random = createRandom(seed);
  const days = lastDay - firstDay + 1;
  const customer = new Int32Array(rows);
  const plan = new Int32Array(rows);
  const start = new Int32Array(rows);
  const end = new Int32Array(rows).fill(missing);
  const monthly = new Float64Array(rows);
  let row = 0;
  const follow = (one, from, firstPlan) => {
    let day = from;
    let own = firstPlan;
    while (day < days && row < rows) {
      const seats = 1 + Math.floor(Math.exp(random() * 3));
      const until = day + 1 + Math.floor(-Math.log(1 - random()) * 420);
      customer[row] = one;
      plan[row] = own;
      start[row] = day;
      monthly[row] = prices[own] * seats;
      if (until < days) end[row] = until;
      row++;
      const next = random();
      if (next > 0.6) return;
      if (next > 0.35) own = Math.floor(random() * plans.length);
      day = next > 0.5 ? until + 20 + Math.floor(random() * 160) : until;
    }
  };
  let customers = 0;
  for (; row < rows; customers++) {
    const from = Math.floor(random() ** 0.8 * days);
    const first = Math.floor(random() ** 1.6 * plans.length);
    follow(customers, from, first);
    for (; random() < 0.4; ) follow(customers, from + Math.floor(random() * 200), Math.floor(random() * plans.length));
  }
  const order = Uint32Array.from({length: rows}, (_, at) => at).sort((a, b) => start[a] - start[b] || a - b);
  const sorted = column => column.map((_, at) => column[order[at]]);
  return {
    rows,
    customers,
    customer: sorted(customer),
    plan: sorted(plan),
    start: sorted(start),
    end: sorted(end),
    monthly: sorted(monthly),
  };
}

/** The columns in the kit's template of subscriptions, as a file's parts. */
export function writeSubscriptions({rows, customer, plan, start, end, monthly}) {
  const dayTexts = Array.from({length: lastDay - firstDay + 1}, (_, day) =>
    new Date((firstDay + day) * 864e5).toISOString().slice(0, 10),
  );
  const parts = ['subscription_id,customer_id,product,plan,segment,start_date,end_date,amount,currency,interval\n'];
  let lines = [];
  for (let row = 0; row < rows; row++) {
    const one = customer[row];
    const until = end[row] === missing ? '' : dayTexts[end[row]];
    lines.push(
      `S-${row},C-${one},${products[one % products.length]},${plans[plan[row]]},${segments[one % segments.length]},${dayTexts[start[row]]},${until},${(monthly[row] / 100).toFixed(2)},EUR,month\n`,
    );
    if (lines.length < 20_000 && row + 1 < rows) continue;
    parts.push(lines.join(''));
    lines = [];
  }
  return parts;
}
