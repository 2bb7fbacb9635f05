import {type Day, isoOf, monthStart} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {createRandom, type Random} from '../random.ts';
import {MONTHS} from './customers.ts';
import {segments} from './plans.ts';

export const NPS_QUESTION = 'How likely are you to recommend us to a colleague?';
export const CSAT_QUESTION = 'How satisfied are you with the answer of our support?';

/** Shares of promoters and passives by product; the rest are detractors. */
const moods = {Storefront: [0.46, 0.33], Assistant: [0.45, 0.34]} as const;

/** Survey answers as the `answers` template (CSV, ISO days): NPS on 0 to 10 and satisfaction on 1 to 5. In the last whole month Storefront's fell. */
export function answers(seed: number, through: Day): string {
  const random = createRandom(seed + 300);
  const rows: string[][] = [];
  for (let month = -MONTHS; month <= 0; month += 1) {
    const first = monthStart(through, month);
    const last = Math.min(through, monthStart(through, month + 1) - 1);
    for (const product of ['Storefront', 'Assistant'] as const) {
      if (product === 'Assistant' && month < -10) continue;
      const count = Math.round(((product === 'Storefront' ? 44 : 16) * (last - first + 1)) / 30);
      const [promoters, passives] = moods[product];
      const drop = product === 'Storefront' && month >= -1 ? 0.16 : 0;
      for (const score of npsScores(count, promoters - drop, passives, random)) {
        rows.push(row(random.whole(first, last), NPS_QUESTION, 'nps', score, '0', '10', product, random));
      }
      for (let place = 0; place < count / 2; place += 1) {
        const score = random.pick(product === 'Storefront' ? [2, 3, 4, 4, 4, 5, 5, 5, 5] : [1, 3, 3, 4, 4, 5, 5]);
        rows.push(row(random.whole(first, last), CSAT_QUESTION, 'csat', score, '1', '5', product, random));
      }
    }
  }
  rows.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return csvText([
    ['answer_id', 'date', 'question', 'kind', 'score', 'scale_low', 'scale_high', 'product', 'segment'],
    ...rows.map((cells, place) => [`A-${String(place + 1)}`, ...cells]),
  ]);
}

/** Drawn from layers, so that no month strays by chance. */
function npsScores(count: number, promoters: number, passives: number, random: Random): number[] {
  return Array.from({length: count}, (_, layer) => {
    const share = (layer + random.unit()) / count;
    if (share < promoters) return random.whole(9, 10);
    return share < promoters + passives ? random.whole(7, 8) : random.whole(0, 6);
  });
}

function row(
  day: Day,
  question: string,
  kind: string,
  score: number,
  low: string,
  high: string,
  product: string,
  random: Random,
): string[] {
  return [isoOf(day), question, kind, String(score), low, high, product, random.pick(segments)];
}
