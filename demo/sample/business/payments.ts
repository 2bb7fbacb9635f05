import {type Day, isoOf, monthStart} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {createRandom} from '../random.ts';
import {buildStretches, MONTHS, priceOf} from './customers.ts';

/** Every payment of the time told, as the `payments` template (CSV, ISO days, euros): one a month or a year and subscription, a few failed, a few given back. */
export function payments(seed: number, through: Day): string {
  const random = createRandom(seed + 200);
  const from = monthStart(through, -MONTHS);
  const rows: string[][] = [];
  for (const stretch of buildStretches(seed, through)) {
    if (stretch.converted === false) continue;
    const {customer, plan, start, end = through + 1, isYearly, discount} = stretch;
    const amount = (priceOf(stretch, through) * (100 - discount)) / 100;
    const step = isYearly ? 365 : 30.4375;
    for (let due = 0; start + due * step < Math.min(end, through + 1); due += 1) {
      const day = Math.floor(start + due * step);
      const isFailed = random.chance(0.02);
      const isRefunded = random.chance(0.015);
      if (day < from) continue;
      rows.push([
        isoOf(day),
        customer.id,
        plan.product,
        plan.name,
        customer.segment,
        customer.country,
        amount.toFixed(2),
        isRefunded && !isFailed ? amount.toFixed(2) : '0.00',
        'EUR',
        isFailed ? 'failed' : 'paid',
      ]);
    }
  }
  rows.sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
  return csvText([
    [
      'payment_id',
      'date',
      'customer_id',
      'product',
      'plan',
      'segment',
      'country',
      'amount',
      'refunded',
      'currency',
      'status',
    ],
    ...rows.map((row, place) => [`P-${String(20_001 + place)}`, ...row]),
  ]);
}
