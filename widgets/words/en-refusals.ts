import type {Series} from '../../src/index.ts';
import {reasons} from './en-reasons.ts';
import type {RefusalWords, Remedy} from './words.ts';

const exportHelp = 'How to export it';
const openSheet = 'Open the sheet';

function refusal(text: string, remedy: Remedy, action: string): RefusalWords {
  return {text, remedy, action};
}

/** What a missing column means, by column. */
const columns: ReadonlyMap<string, RefusalWords> = new Map([
  [
    'started',
    refusal(
      'No date on which work started. Two exports a week apart will tell; or add a “Start date” column.',
      'export',
      exportHelp,
    ),
  ],
  [
    'created',
    refusal(
      'No date on which items were created. Add the column “Created” or “Created Date” to the export.',
      'export',
      exportHelp,
    ),
  ],
  [
    'finished',
    refusal(
      'No date on which items were finished. Add the column “Resolved” or “Closed date” to the export.',
      'export',
      exportHelp,
    ),
  ],
  ['due', refusal('No due dates. Add the column “Due date” to the export.', 'export', exportHelp)],
  ['estimate', refusal('No estimates. Add the column with story points to the export.', 'export', exportHelp)],
  [
    'iterations',
    refusal('No sprint on any item. Add the column “Sprint” or “Iteration Path” to the export.', 'export', exportHelp),
  ],
  [
    'goal',
    refusal('No item names an epic or a goal. Add the column “Parent” or “Epic” to the export.', 'export', exportHelp),
  ],
  [
    'category',
    refusal(
      'The file does not say which items are in progress. Add the column “Status category”.',
      'export',
      exportHelp,
    ),
  ],
  ['status', refusal('The file has no status. Add the column “Status” to the export.', 'export', exportHelp)],
  [
    'reopened',
    refusal(
      'One export does not say which items were opened again. Two exports a week apart will tell.',
      'export',
      exportHelp,
    ),
  ],
  [
    'level',
    refusal('The file does not say what kind of item each row is. Add the column “Issue type”.', 'export', exportHelp),
  ],
  [
    'met',
    refusal('Exports do not hold sprint goals. It is one column of the sprint sheet.', 'sprint-sheet', openSheet),
  ],
  [
    'committed',
    refusal(
      'The sprint sheet does not say how much was planned. It is its column “committed”.',
      'sprint-sheet',
      openSheet,
    ),
  ],
]);

/** What a missing table means, by table. */
const tables: ReadonlyMap<string, RefusalWords> = new Map([
  ['items', refusal('No items are loaded. Load an export of your board.', 'add-file', 'Add a file')],
  ['iterations', refusal('No sprints with dates. Fill in the sprint sheet, or skip it.', 'sprint-sheet', openSheet)],
  [
    'commitments',
    refusal(
      'Nothing says what was planned when a sprint started. Two exports, one before the sprint starts and one after it, will tell.',
      'export',
      exportHelp,
    ),
  ],
  ['changes', refusal('One export has no history. Two exports a week apart will tell.', 'export', exportHelp)],
  ['measures', refusal('No ready-made values are loaded.', 'add-file', 'Add a file')],
  ['targets', refusal('No targets are set.', 'targets', 'Set a target')],
]);

/** What decides a rule that is open, by rule. */
const rules: ReadonlyMap<string, RefusalWords> = new Map([
  [
    'escaped',
    refusal(
      'The file does not say which bugs were found in production. Choose the label, type, component or environment that marks them.',
      'escaped-rule',
      'Choose a rule',
    ),
  ],
]);

const byReason: ReadonlyMap<string, RefusalWords> = new Map([
  [
    'needs-iterations',
    refusal('No sprints with dates. Fill in the sprint sheet, or skip it.', 'sprint-sheet', openSheet),
  ],
  [
    'scope-mismatch',
    refusal(
      'Values of several teams are different units and are never added. Choose one team.',
      'team',
      'Choose a team',
    ),
  ],
  [
    'overlapping-iterations',
    refusal('Sprints of this team overlap: a day would count twice. Correct their days.', 'sprint-sheet', openSheet),
  ],
  ['needs-table', refusal('A file that it needs is not loaded.', 'add-file', 'Add a file')],
  ['needs-answer', refusal('A question about the data is open.', 'add-file', 'Add a file')],
  ['missing-rate', refusal('A currency rate is missing for these days.', 'add-file', 'Add a file')],
]);

/** What a refused KPI lacks, and what helps. */
export function englishRefusal({why, needs}: Pick<Series, 'why' | 'needs'>): RefusalWords {
  const column = needs?.columns.map(name => columns.get(name)).find(found => found !== undefined);
  if (why === 'needs-column' && column) return column;
  if (why === 'needs-column' && needs?.columns.length) {
    return refusal(`The column for “${needs.columns.join('”, “')}” is missing.`, 'export', exportHelp);
  }
  const table = why === 'needs-table' && needs ? tables.get(needs.table) : undefined;
  const rule = why === 'needs-answer' && needs?.rule !== undefined ? rules.get(needs.rule) : undefined;
  const known = table ?? rule ?? byReason.get(why ?? '');
  return known ?? refusal(reasons.get(why ?? '') ?? `It cannot be computed (${why ?? 'unknown'}).`, 'none', '');
}
