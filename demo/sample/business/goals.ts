import {type Day, isoOf, monthStart} from '../calendar.ts';
import {csvText} from '../csv-text.ts';

type Path = readonly number[];

/** The first day of the quarter that the day lies in, and the one after it. */
function cycleOf(day: Day): readonly [Day, Day] {
  const month = Number(isoOf(day).slice(5, 7)) - 1;
  return [monthStart(day, -(month % 3)), monthStart(day, 3 - (month % 3))];
}

/** What the company sells, as the `products` template (CSV); the boards' names are the products' aliases. */
export function products(through: Day): string {
  return csvText([
    ['product', 'stage', 'launched', 'sunset', 'aliases'],
    ['Storefront', 'maturity', '2022-03-01', '', 'CHK;ACC'],
    ['Assistant', 'growth', isoOf(monthStart(through, -11)), '', 'AST'],
  ]);
}

/** Check-ins of two cycles' key results, every two weeks, as the `key results` template (CSV). */
export function keyResults(through: Day): string {
  const [from, to] = cycleOf(through);
  const [before] = cycleOf(from - 1);
  const now = checkIns(from, to, Math.floor((through - from) / 14));
  const last = checkIns(before, from, 6);
  return csvText([
    ['objective', 'key_result', 'team', 'product', 'kind', 'date', 'from', 'to', 'start', 'target', 'actual', 'owner'],
    ...now(
      'Shops sell on their first day',
      'Shops with a first sale within a week',
      'Checkout',
      'Storefront',
      '',
      32,
      45,
      [33, 36, 42],
      'Product Storefront',
    ),
    ...now(
      'Shops sell on their first day',
      'Set-up calls to support',
      'Accounts',
      'Storefront',
      '',
      80,
      50,
      [74, 66, 60],
      'Product Storefront',
    ),
    ...now(
      'The assistant answers alone',
      'Questions answered without a person',
      'Assistant',
      'Assistant',
      'aspirational',
      40,
      70,
      [44, 49, 52],
      'Product Assistant',
    ),
    ...now(
      'The assistant answers alone',
      'Wrong answers reported',
      'Assistant',
      'Assistant',
      '',
      8,
      5,
      [7.5, 6.8, 6],
      'Product Assistant',
    ),
    ...now(
      'The assistant answers alone',
      'Audit of the answers passed',
      'Assistant',
      'Assistant',
      'binary',
      0,
      1,
      [0],
      'Product Assistant',
    ),
    ...last(
      'Paying is never the reason to leave',
      'Payments that fail',
      'Checkout',
      'Storefront',
      '',
      3.2,
      2,
      [3, 2.9, 2.6, 2.3, 2.1, 1.9],
      'Product Storefront',
    ),
    ...last(
      'Paying is never the reason to leave',
      'Wallet share',
      'Checkout',
      'Storefront',
      '',
      12,
      20,
      [13, 14, 16, 17, 18, 18],
      'Product Storefront',
    ),
  ]);
}

function checkIns(from: Day, to: Day, most: number) {
  return (
    objective: string,
    result: string,
    team: string,
    product: string,
    kind: string,
    base: number,
    target: number,
    path: Path,
    owner: string,
  ): string[][] =>
    path
      .slice(0, Math.max(1, most))
      .map((actual, place) => [
        objective,
        result,
        team,
        product,
        kind,
        isoOf(from + 14 * (place + 1)),
        isoOf(from),
        isoOf(to - 1),
        String(base),
        String(target),
        String(actual),
        owner,
      ]);
}

/** What was to change for customers, as the `outcomes` template (CSV): session time up 15 percent among them. */
export function outcomes(through: Day): string {
  const due = isoOf(monthStart(through, 2) - 1);
  const path = (months: number, ...values: number[]): [string, number][] =>
    values.map((value, place) => [isoOf(monthStart(through, place - months) - 1), value]);
  const [quarter] = cycleOf(through);
  const dueBefore = isoOf(quarter - 1);
  const months = Number(isoOf(through).slice(5, 7)) - Number(isoOf(quarter).slice(5, 7));
  const rows = [
    ...path(months + 2, 26, 22, 19).map(([date, value]) => [
      'Days until the first sale',
      'Storefront',
      date,
      dueBefore,
      '28',
      '20',
      String(value),
      '70%',
      'days',
      'Product Storefront',
    ]),
    ...path(months + 2, 31, 33, 36).map(([date, value]) => [
      'Shops that use search',
      'Storefront',
      date,
      dueBefore,
      '30',
      '45',
      String(value),
      '50%',
      'percent',
      'Product Storefront',
    ]),
    ...path(4, 8.2, 8.4, 8.8, 9.1, 9.2).map(([date, value]) => [
      'Session time',
      'Storefront',
      date,
      due,
      '8.0',
      '9.2',
      String(value),
      '80%',
      'minutes',
      'Product Storefront',
    ]),
    ...path(4, 31, 30, 28, 27, 25).map(([date, value]) => [
      'Abandoned baskets',
      'Storefront',
      date,
      due,
      '32',
      '24',
      String(value),
      '60%',
      'percent',
      'Product Storefront',
    ]),
    ...path(3, 12, 15, 17, 21).map(([date, value]) => [
      'Answers rated helpful',
      'Assistant',
      date,
      due,
      '10',
      '30',
      String(value),
      '50%',
      'percent',
      'Product Assistant',
    ]),
  ];
  return csvText([
    ['outcome', 'product', 'date', 'due', 'baseline', 'target', 'actual', 'confidence', 'unit', 'owner'],
    ...rows.map(row => row.map(String)),
  ]);
}
