import {type Day, isoOf, weekdayOf} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {createRandom} from '../random.ts';

const INCREMENTS = 6;
const INCREMENT_DAYS = 70;
/** An increment is planned on the Thursday before it. */
const PLANNING_DAYS = 4;
const TEAMS = ['Checkout', 'Accounts', 'Assistant'] as const;
const THINGS = [
  'Wallets',
  'Gift cards',
  'Refunds',
  'Passkeys',
  'Family accounts',
  'Address book',
  'Suggested answers',
  'Answers in French',
  'Hand-over to support',
] as const;
const SHAPES = [
  '{thing}: first version',
  '{thing} for all shops',
  '{thing} in the app',
  '{thing} with a report',
] as const;

/** The start of a programme increment; the last one is running on the day `through`. */
function incrementStart(through: Day, index: number): Day {
  return through - weekdayOf(through) - 35 + (index - INCREMENTS + 1) * INCREMENT_DAYS;
}

/** The name by which people call it. */
function incrementName(index: number): string {
  return `PI ${String(index + 4)}`;
}

/** The programme's increments as the `iterations` template (CSV). */
export function increments(through: Day): string {
  const rows = Array.from({length: INCREMENTS}, (_, index) => {
    const start = incrementStart(through, index);
    return [incrementName(index), 'program increment', isoOf(start), isoOf(start + INCREMENT_DAYS - 1)];
  });
  return csvText([['name', 'kind', 'start', 'end'], ...rows]);
}

/** A row of the features' file, and the increments that planned it. */
interface Feature {
  readonly cells: readonly string[];
  readonly plans: readonly number[];
  readonly finished: Day;
  readonly team: string;
  readonly product: string;
}

/** The programme's features: most are done in the increment that they were planned into, some in the next. */
function planFeatures(seed: number, through: Day): Feature[] {
  const random = createRandom(seed + 900);
  const made: Feature[] = [];
  for (let index = 0; index <= INCREMENTS; index += 1) {
    const start = incrementStart(through, index);
    for (const [place, team] of TEAMS.entries()) {
      for (let number = random.whole(3, 4); number > 0; number -= 1) {
        const title = random.pick(SHAPES).replace('{thing}', THINGS[place * 3 + random.whole(0, 2)] ?? 'Wallets');
        const isLate = random.chance(0.2);
        const begun = start + random.whole(0, 20);
        const finished = begun + random.whole(25, 45) + (isLate ? 30 : 0);
        const isDone = finished <= through;
        const isBegun = begun <= through;
        const plans = index < INCREMENTS ? [index, ...(isLate && isDone ? [index + 1] : [])] : [];
        const product = team === 'Assistant' ? 'Assistant' : 'Storefront';
        const cells = [
          `F-${String(made.length + 1)}`,
          title,
          'Feature',
          isDone ? 'Done' : isBegun ? 'In Progress' : 'To Do',
          isoOf(Math.min(through, start - random.whole(20, 60))),
          isBegun ? isoOf(begun) : '',
          isDone ? isoOf(finished) : '',
          isoOf(start + INCREMENT_DAYS - 1),
          plans.map(incrementName).join(';'),
          team,
          product,
        ];
        made.push({cells, plans, finished, team, product});
      }
    }
  }
  return made;
}

/** The programme's features as the `items` template (CSV). */
export function features(seed: number, through: Day): string {
  return csvText([
    ['id', 'title', 'type', 'status', 'created', 'started', 'finished', 'due', 'sprint', 'team', 'product'],
    ...planFeatures(seed, through).map(({cells}) => cells),
  ]);
}

/** What each increment planned just before it started, as the `commitments` template (CSV): nothing that was done by then. */
export function plans(seed: number, through: Day): string {
  const rows = planFeatures(seed, through).flatMap(({cells: [item = ''], plans: planned, finished, team, product}) =>
    planned
      .map(index => [index, incrementStart(through, index) - PLANNING_DAYS] as const)
      .filter(([, added]) => finished >= added)
      .map(([index, added]) => [item, incrementName(index), team, product, isoOf(added)]),
  );
  return csvText([['item', 'iteration', 'team', 'product', 'added'], ...rows]);
}
