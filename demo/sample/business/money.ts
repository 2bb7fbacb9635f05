import {type Day, isoOf, monthStart} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {createRandom} from '../random.ts';
import {MONTHS, PRICE_RISE} from './customers.ts';

/** What it all costs, as the `costs` template (CSV, euros): running both products, answering with the model, and building it or buying it. */
export function costs(seed: number, through: Day): string {
  const random = createRandom(seed + 600);
  const rows: string[][] = [];
  const add = (
    date: Day,
    kind: string,
    phase: string,
    item: string,
    product: string,
    amount: number,
    units: string,
    origin: string,
  ): void => {
    rows.push([isoOf(date), kind, phase, item, product, amount.toFixed(2), 'EUR', units, origin]);
  };
  for (let month = -MONTHS; month < 0; month += 1) {
    const first = monthStart(through, month);
    add(
      first,
      'revenue',
      '',
      'Hosting',
      'Storefront',
      5200 + 250 * (month + MONTHS) + random.whole(-60, 60),
      '',
      'Invoice',
    );
    add(
      first,
      'revenue',
      '',
      'Support',
      'Storefront',
      6800 + 260 * (month + MONTHS) + random.whole(-90, 90),
      '',
      'Payroll share',
    );
    if (month < -11) continue;
    const answered = 40_000 + (month + 11) * 21_000 + random.whole(-2500, 2500);
    const price = month < -5 ? 0.0031 : 0.0024;
    add(first, 'inference', '', 'Model service', 'Assistant', answered * price, String(answered), 'Invoice');
    add(first, 'revenue', '', 'Model service', 'Assistant', answered * price, '', 'Invoice');
    add(first, 'revenue', '', 'Support', 'Assistant', 310 + random.whole(-30, 30), '', 'Payroll share');
  }
  const decided = monthStart(through, -1);
  add(decided, 'build', 'upfront', 'Training and review', 'Assistant', 30_000, '', 'Estimate of the team');
  add(decided, 'build', 'monthly', 'Own hardware', 'Assistant', 2100, '', 'Offer of the data centre');
  add(decided, 'build', 'monthly', 'Labelling and people', 'Assistant', 1200, '', 'Estimate of the team');
  add(decided, 'buy', 'upfront', 'Migration', 'Assistant', 6000, '', 'Estimate of the team');
  add(decided, 'buy', 'monthly', 'Vendor', 'Assistant', 4500, '', 'Offer of the vendor');
  return csvText([['date', 'kind', 'phase', 'item', 'product', 'amount', 'currency', 'units', 'source'], ...rows]);
}

/** Own sales beside the market's by quarter, as the `market` template (CSV, euros). */
export function market(through: Day): string {
  const month = Number(isoOf(through).slice(5, 7)) - 1;
  const quarter = (back: number): Day => monthStart(through, -(month % 3) - 3 * back);
  const rows = [6, 5, 4, 3, 2, 1].map((back, place) => [
    isoOf(quarter(back)),
    isoOf(quarter(back - 1) - 1),
    'Storefront',
    'DACH',
    'Shop software for small firms',
    'Association survey',
    'actual',
    String(148_000 + 11_500 * place),
    String(4_480_000 + 61_000 * place),
    '690000',
    'EUR',
  ]);
  return csvText([
    ['from', 'to', 'product', 'region', 'scope', 'source', 'basis', 'own', 'total', 'largest_rival', 'currency'],
    ...rows,
  ]);
}

/** What somebody had to decide, as the `assumptions` template (CSV). */
export function assumptions(through: Day): string {
  return csvText([
    ['name', 'value', 'from', 'owner', 'note'],
    ['gross-margin', '0.78', isoOf(monthStart(through, -MONTHS)), 'Finance', 'Yearly accounts'],
  ]);
}

/** What happened to the products, as the `events` template (CSV): two of the rows are the reasons of the signals. */
export function businessEvents(through: Day): string {
  return csvText([
    ['date', 'title', 'product', 'owner', 'note'],
    [isoOf(monthStart(through, -11)), 'Assistant launched', 'Assistant', 'Product Assistant', ''],
    [isoOf(monthStart(through, -5)), 'Cheaper model service', 'Assistant', 'Product Assistant', ''],
    [
      isoOf(monthStart(through, -PRICE_RISE)),
      'Starter costs 59 instead of 49',
      'Storefront',
      'Management',
      'Old prices end in October',
    ],
  ]);
}

/** What the company has promised beyond its teams, as the `targets` template (CSV). */
export function businessTargets(through: Day): string {
  const from = isoOf(monthStart(through, -6));
  return csvText([
    ['kpi', 'value', 'from', 'product', 'owner', 'note'],
    ['mrr', '95000', from, '', 'Management', ''],
    ['customer-churn', '2.5', from, '', 'Management', 'Percent a month, at most'],
    ['nps', '25', from, '', 'Management', ''],
    ['precision', '90', from, '', 'Product Assistant', 'Accepted from here on'],
    ['recall', '80', from, '', 'Product Assistant', 'Accepted from here on'],
    ['f1', '85', from, '', 'Product Assistant', ''],
  ]);
}
