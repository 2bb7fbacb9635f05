import {type Day, isoOf, monthStart} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {createRandom} from '../random.ts';

/** The way to the first sale of a new shop, in order, with the share of people who go on from the step before. */
export const FUNNEL: readonly (readonly [step: string, goesOn: number])[] = [
  ['Signed up', 1],
  ['Shop created', 0.72],
  ['Payment connected', 0.55],
  ['First sale', 0.62],
];
const FUNNEL_MONTHS = 7;
const PEOPLE_A_DAY = 4;

/** Who took which step when, as the `steps` template (CSV, ISO days), for the last months; some skip a step. */
export function steps(seed: number, through: Day): string {
  const random = createRandom(seed + 400);
  const rows: string[][] = [];
  let person = 0;
  for (let day = monthStart(through, -FUNNEL_MONTHS); day <= through; day += 1) {
    for (let place = random.whole(PEOPLE_A_DAY - 2, PEOPLE_A_DAY + 2); place > 0; place -= 1) {
      person += 1;
      let at = day;
      const channel = random.pick(['Search', 'Search', 'Partner', 'Advert']);
      for (const [index, [step, goesOn]] of FUNNEL.entries()) {
        // A partner sets up the shop beforehand: the step is skipped, not failed.
        if (index === 1 && channel === 'Partner' && random.chance(0.3)) continue;
        if (index > 0 && !random.chance(goesOn)) break;
        if (index > 0) at += Math.floor(random.lognormal(3, 0.7));
        if (at > through) break;
        rows.push([`U${String(person)}`, step, String(index + 1), isoOf(at), 'Storefront', channel]);
      }
    }
  }
  return csvText([['person', 'step', 'position', 'date', 'product', 'channel'], ...rows]);
}

/** How many of those who could use a feature did so, by month, as the `steps` template (CSV). */
export function usage(seed: number, through: Day): string {
  const random = createRandom(seed + 500);
  const rows: string[][] = [];
  for (let month = -18; month < 0; month += 1) {
    const first = isoOf(monthStart(through, month));
    const active = 900 + (month + 18) * 35;
    const share = (low: number, growth: number): string =>
      String(Math.round(active * Math.min(0.9, low + (month + 18) * growth + random.unit() * 0.02)));
    rows.push([first, 'Guest checkout', share(0.22, 0.011), String(active), 'Storefront']);
    if (month >= -11) rows.push([first, 'Suggested answers', share(0.05, 0.017), String(active), 'Assistant']);
  }
  return csvText([['date', 'feature', 'users', 'eligible', 'product'], ...rows]);
}
