import {type Day, isoOf, monthStart} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {createRandom} from '../random.ts';

const INTENTS: readonly (readonly [intent: string, cases: number])[] = [
  ['Return', 420],
  ['Delivery', 610],
  ['Invoice', 240],
];
const GROUPS: readonly (readonly [group: string, cases: number, positives: number, finds: number])[] = [
  ['German', 820, 0.42, 0.9],
  ['French', 390, 0.41, 0.86],
  ['Dutch', 240, 0.4, 0.84],
  ['Polish', 150, 0.43, 0.69],
  ['Danish', 60, 0.4, 0.8],
];
const RUN_MONTHS = 9;
/** The last months' runs look at people's languages, too. */
const GROUP_MONTHS = 6;
/** From this month of its runs on the candidate was good enough to be accepted. */
const ACCEPTED_FROM = 4;
/** Days after the first of a month on which its evaluation runs: late, so that the last one is not old yet when the sample ends. */
const EVALUATED = 26;

/** A model's monthly evaluations by intent, the last ones by language, too, and whether its owner accepted them, as the `evaluations` template (CSV of confusion counts): one evaluation set, candidate beside baseline. */
export function evaluations(seed: number, through: Day): string {
  const random = createRandom(seed + 700);
  const rows: string[][] = [];
  for (let month = -RUN_MONTHS; month < 0; month += 1) {
    const day = isoOf(monthStart(through, month) + EVALUATED);
    for (const [role, model, start] of [
      ['baseline', 'rules-3', 0.74],
      ['candidate', 'intent-net', 0.78],
    ] as const) {
      const gain = role === 'candidate' ? (month + RUN_MONTHS) * 0.014 : 0;
      for (const [intent, cases] of INTENTS) {
        const found = Math.round(cases * Math.min(0.97, start + gain + (random.unit() - 0.5) * 0.02));
        const wrong = Math.round(found * Math.max(0.03, 0.17 - gain + (random.unit() - 0.5) * 0.02));
        const accepted = role === 'baseline' ? '' : month + RUN_MONTHS >= ACCEPTED_FROM ? 'yes' : 'no';
        const about = [`${model} ${day}`, day, model, role, 'intents-v2', '', intent, ''];
        rows.push([...about, ...counts(found, wrong, cases), accepted]);
      }
    }
  }
  for (let month = -GROUP_MONTHS; month < 0; month += 1) {
    const day = isoOf(monthStart(through, month) + EVALUATED);
    for (const [group, cases, positives, finds] of GROUPS) {
      const real = Math.round(cases * positives);
      // The rarer a language, the more it gained from the labels of these months.
      const found = Math.round(real * (finds + (month + 1) * (1 - finds) * 0.06));
      const wrong = Math.round((cases - real) * (0.06 + 0.04 * random.unit()));
      const about = [`intent-net ${day}`, day, 'intent-net', 'candidate', 'languages-v1', '', '', group];
      rows.push([...about, ...counts(found, wrong, real, cases), '']);
    }
  }
  return csvText([
    ['run', 'date', 'model', 'role', 'evaluation_set', 'slice', 'class', 'group', 'tp', 'fp', 'fn', 'tn', 'accepted'],
    ...rows,
  ]);
}

function counts(found: number, wrong: number, real: number, cases = 1270): string[] {
  return [found, wrong, real - found, cases - real - wrong].map(String);
}
