/** A class's scores as a report has them, each a fraction, and its number of cases. */
export interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  readonly support: number;
}

/** What the scores were computed from. */
export interface ClassCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** As near as a sum of doubles comes. */
const slack = 1e-9;

/**
 * The counts behind a class's scores, where only one set of whole numbers gives them as they are written, with so many `decimals` at most;
 * `undefined` where several would, so that nobody guesses one of them. A precision of 0 comes from any number of false positives.
 */
export function countsBehind({precision, recall, support}: ClassScores, decimals: number): ClassCounts | undefined {
  const half = 0.5 * 10 ** -decimals;
  const tp = onlyWhole(support * (recall - half), Math.min(support, support * (recall + half)));
  if (!tp || !(precision > half)) return undefined;
  const predicted = onlyWhole(Math.max(tp, tp / (precision + half)), tp / (precision - half));
  return predicted === undefined ? undefined : {tp, fp: predicted - tp, fn: support - tp};
}

/** The whole number between two, where there is one only. */
function onlyWhole(low: number, high: number): number | undefined {
  const margin = slack * Math.max(1, Math.abs(high));
  const first = Math.ceil(low - margin);
  return first === Math.floor(high + margin) && first >= 0 ? first : undefined;
}
