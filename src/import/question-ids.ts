import {listed} from '../formats/words.ts';

/** Questions about a file as a whole, or about the dataset; behind a colon such an id may name the file that it is meant for. */
const whole: ReadonlySet<string> = new Set(
  listed(`
    format, date-order, estimate-column, currency, money-unit, interval, label-column, labelled-count, score-columns, step-order, escaped, revenue-overlap,
    metric-average, metric-set, metric-count
  `),
);

/** Questions about one column, status or number, which stands behind a colon. */
const named: ReadonlySet<string> = new Set(
  listed(`
    decimal-mark, status-category, subscription-status, measure-unit, measure-better, measure-rollup, nps-scale, score-scale,
    metric-measure, metric-average, metric-set, metric-count
  `),
);

/**
 * Whether the kit could ask this question of files of these names. An answer may be given before anybody knows whether it will be asked,
 * such as which bugs escaped of a file that has none; one to a question that is never asked is a slip.
 */
export function couldAsk(id: string, files: readonly string[]): boolean {
  const at = id.indexOf(':');
  if (at < 0) return whole.has(id);
  const [head, rest] = [id.slice(0, at), id.slice(at + 1)];
  return named.has(head) ? rest !== '' : whole.has(head) && files.includes(rest);
}
