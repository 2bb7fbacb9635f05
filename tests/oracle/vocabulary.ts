/** Words by column; few, so that random groups collide. Some are names that plain objects already have. */
const words: Readonly<Record<string, readonly string[]>> = {
  category: ['to-do', 'in-progress', 'done', 'done', 'abandoned'],
  level: ['epic', 'story', 'story', 'bug', 'task', 'subtask'],
  kind: ['sprint', 'increment', 'build', 'buy', 'nps', 'csat'],
  phase: ['upfront', 'monthly'],
  measure: ['precision', 'recall', 'f1'],
  average: ['micro', 'macro', 'weighted', 'binary'],
  decision: ['win', 'loss', 'flat'],
  basis: ['actual', 'forecast'],
  team: ['Blue', 'Red', '__proto__'],
  product: ['Shop', 'Pay'],
  name: ['gross-margin', 'gross-margin', 'a', 'b'],
  project: ['P1', 'constructor'],
  met: ['yes', 'no', 'partly'],
  environment: ['production', 'staging'],
  iteration: ['S1', 'S2', 'S3', 'S4'],
  iterations: ['S1', 'S2', 'S3', 'S4'],
};

/** The words that a column's cells, and the conditions on it, are drawn from. */
export function wordsOf(column: string): readonly string[] {
  return Object.hasOwn(words, column) ? (words[column] ?? []) : ['a', 'b', 'ü <i>'];
}
