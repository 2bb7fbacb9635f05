import type {EmptyWords} from './empty-words.ts';

const texts: ReadonlyMap<string, string> = new Map([
  ['po', 'Load an export of your board as CSV: Jira, Azure DevOps, or any table with one row an item.'],
  [
    'pm',
    'Load what you have as CSV: subscriptions or invoices (Stripe, ChartMogul, or a template), survey answers with a score from 0 to 10, the steps that people take. One file is a beginning; each adds its numbers.',
  ],
  [
    'cpo',
    'Load what you have of each product as CSV: subscriptions or invoices, survey answers, key results, board exports. Each file may be a product of its own.',
  ],
  ['cpo-teams', 'Load the board exports of your teams as CSV: Jira, Azure DevOps, or any table with one row an item.'],
  [
    'program',
    'Load an export of your programme’s features as CSV, and its increments: the name, first and last day of each.',
  ],
  [
    'ai-po',
    'Load evaluation runs as CSV (confusion counts or scores, such as MLflow’s download), and labelling tasks (Label Studio) and experiments where you have them.',
  ],
  [
    'ai-pm',
    'Load evaluation runs as CSV with a column for groups of people, the costs of building and of buying, and experiments with their counts.',
  ],
  [
    'product',
    'Load an export of your board and what you have of the business, as CSV: subscriptions, survey answers. Each file adds its numbers.',
  ],
]);

/** What an empty element of a role says. */
export function englishEmpty(role: string): EmptyWords {
  return {
    title: 'No data yet',
    text:
      texts.get(role) ??
      'Load a table as CSV: an export of your board, subscriptions, survey answers, or a template that you filled.',
    undone: 'What was loaded here was undone.',
    redo: 'Redo import',
    hint: 'The file stays in this browser. Nothing is sent anywhere.',
  };
}
