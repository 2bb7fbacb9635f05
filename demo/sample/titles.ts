import type {Random} from './random.ts';

const STORY_SHAPES = [
  'Show the {thing} before the last step',
  'Let visitors change the {thing}',
  'Explain the {thing} in plain words',
  'Remember the {thing} for the next visit',
  'Put the {thing} first on small screens',
  'Offer the {thing} in French, Polish and Arabic',
  'Make the {thing} usable by keyboard',
  'Ask for the {thing} only once',
];
const TASK_SHAPES = [
  'Measure how often the {thing} is used',
  'Update the library behind the {thing}',
  'Write the runbook for the {thing}',
  'Remove the old switch for the {thing}',
  'Load test: {thing}',
];
const BUG_SHAPES = [
  'The {thing} is empty after going back',
  'Wrong currency in the {thing}',
  'The {thing} cannot be closed on a phone',
  'The {thing} shows "undefined"',
  'Double click sends the {thing} twice',
  'The {thing} times out at midnight',
  'Umlauts are broken in the {thing}',
];

/** Invented titles by type of item, `{thing}` filled with something of the goal. */
export function buildTitle(type: 'Story' | 'Task' | 'Bug', things: readonly string[], random: Random): string {
  const shapes = type === 'Story' ? STORY_SHAPES : type === 'Task' ? TASK_SHAPES : BUG_SHAPES;
  return random.pick(shapes).replace('{thing}', random.pick(things));
}
