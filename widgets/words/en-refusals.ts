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
    'type',
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

const addFile = 'Add a file';

/** A column that a file lacks, by its table: what it is, and which download or template has it. */
function lacks(text: string): RefusalWords {
  return refusal(text, 'add-file', addFile);
}

const history = lacks(
  'The file holds today’s subscriptions, not what they were. Add invoices (Stripe: Billing, Invoices, Export), ChartMogul’s movements, or the template of customer months.',
);
const endings = lacks(
  'The file tells of no subscription that ended, so churn is unknown, not 0 %. Export cancelled subscriptions, too.',
);
const model = (what: string): RefusalWords =>
  lacks(`The evaluations do not say ${what}. Map the column, or use the template.`);
const experiment = (what: string): RefusalWords =>
  lacks(`The experiments do not say ${what}. Use the template’s column.`);
const goal = (what: string): RefusalWords => lacks(`The key results do not say ${what}. Use the template’s column.`);
const outcome = (what: string): RefusalWords => lacks(`The outcomes do not say ${what}. Use the template’s column.`);

/** What a missing column means, by table and column, where its name alone does not say it. */
const columnsOf: ReadonlyMap<string, RefusalWords> = new Map([
  ['subscriptions history', history],
  ['subscriptions ended', endings],
  ['subscriptions start', lacks('The file does not say when each subscription began. Add its start date.')],
  ['subscriptions end', endings],
  [
    'subscriptions customer',
    lacks('The file does not say which customer pays. Add the column with the customer’s id.'),
  ],
  ['subscriptions product', lacks('No subscription names its product. Map the column, or load one file a product.')],
  ['subscriptions monthly', lacks('The file does not say what is paid. Add the column with the amount.')],
  ['subscriptions trialEnd', lacks('The file does not say when trials end. Add the column “Trial end”.')],
  [
    'subscriptions converted',
    lacks('The file does not say which trials became paid. Load it again after trials have ended.'),
  ],
  ['subscriptions cohort', lacks('The file does not say when customers began. Add the start date.')],
  ['payments refunded', lacks('The payments do not say what was refunded. Add the column “Amount refunded”.')],
  ['payments amount', lacks('The payments have no amounts. Add the column “Amount”.')],
  ['payments customer', lacks('The payments do not say who paid. Add the column with the customer’s id.')],
  ['costs amount', lacks('The costs have no amounts. Use the template of costs.')],
  [
    'costs phase',
    lacks('The costs do not say what is paid once and what each month. Use the template’s column “phase”.'),
  ],
  ['costs kind', lacks('The costs do not say what they are for. Use the template’s column “kind”.')],
  ['costs units', lacks('The costs do not say how many inferences they paid for. Use the template’s column “units”.')],
  ['market own', lacks('The market file lacks your own sales of the period. Use the template of the market.')],
  ['market total', lacks('The market file lacks the sales of the whole market. Use the template, with its source.')],
  ['answers score', lacks('No answer has a score. Map the column with the score, such as 0 to 10.')],
  ['steps position', lacks('Nobody has said which steps make the funnel. Load the file again and say so there.')],
  [
    'steps person',
    lacks('The steps do not tell people apart. Map the column with the person’s id; only numbers are kept.'),
  ],
  ['steps users', lacks('The file does not say how many people used what. Map the column with users.')],
  ['steps eligible', lacks('Nothing says how many people could have used it. Fill the column “eligible”.')],
  ['keyResults actual', goal('where they stand')],
  ['keyResults target', goal('where they should get')],
  ['keyResults to', goal('when their cycle ends')],
  ['keyResults from', goal('when their cycle began')],
  ['outcomes actual', outcome('where they stand')],
  ['outcomes base', outcome('where they began')],
  ['outcomes target', outcome('where they should get')],
  ['outcomes due', outcome('by when')],
  ['evaluations accepted', model('which runs were accepted')],
  ['evaluations group', model('which group of people a row is about')],
  ['evaluations class', model('which class a row is about')],
  ['experiments decision', experiment('what was decided')],
  ['experiments ended', experiment('when they ended')],
  ['experiments started', experiment('when they started')],
  ['experiments countA', experiment('how many people each variant had')],
  ['experiments countB', experiment('how many people each variant had')],
  ['experiments hitsA', experiment('how many people of each variant did it')],
  ['experiments hitsB', experiment('how many people of each variant did it')],
  ['answers high', lacks('The answers do not say where their scale ends. Answer the question about the scale.')],
  ['tasks labelled', lacks('The tasks do not say when they were labelled. Export annotations with their dates.')],
  [
    'tasks created',
    lacks(
      'The tasks have no date on which they came, as in Label Studio’s CSV. Use the template, or a sheet of date, unlabelled, labelled.',
    ),
  ],
  ['labels label', lacks('The file has no labels. Export the annotations.')],
  ['labels task', lacks('The labels do not say which task they are of. Export the annotations with their task.')],
  ['labels annotator', lacks('The labels do not tell who gave them. Export the annotator’s id; it becomes 1, 2, 3.')],
  ['labels seconds', lacks('The labels do not say how long they took. Export the lead time.')],
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
  ['subscriptions', lacks('No subscriptions are loaded: Stripe, ChartMogul, invoices, or a template.')],
  ['payments', lacks('No payments are loaded: Stripe’s export of payments, or the template.')],
  ['costs', lacks('No costs are loaded. Fill in the template of costs.')],
  ['market', lacks('No figures of the market are loaded. Fill in the template.')],
  ['answers', lacks('No answers are loaded: Qualtrics, SurveyMonkey, Typeform, or a column of scores.')],
  ['steps', lacks('No steps of people are loaded: one row a person and step, or the template.')],
  ['products', lacks('Nothing says which products there are. Fill in the template of products.')],
  ['keyResults', lacks('No key results are loaded. Fill in the template.')],
  ['outcomes', lacks('No outcomes are loaded. Fill in the template.')],
  [
    'evaluations',
    lacks('No evaluations are loaded: MLflow’s table of runs, scikit-learn’s classification report, or the template.'),
  ],
  ['experiments', lacks('No experiments are loaded. Fill in the template.')],
  [
    'tasks',
    lacks(
      'No labelling tasks are loaded: Label Studio’s export with its unlabelled tasks, a sheet of date, unlabelled, labelled, or the template.',
    ),
  ],
  ['labels', lacks('No labels are loaded: Label Studio’s export, or the template.')],
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
      'Values of different kinds, such as the points of several teams, are never added. Choose one of them above.',
      'team',
      'Choose one',
    ),
  ],
  [
    'overlapping-iterations',
    refusal('Sprints of this team overlap: a day would count twice. Correct their days.', 'sprint-sheet', openSheet),
  ],
  ['needs-table', refusal('A file that it needs is not loaded.', 'add-file', 'Add a file')],
  ['needs-answer', refusal('A question about the data is open.', 'add-file', 'Add a file')],
  ['missing-rate', refusal('A currency rate is missing for these days.', 'add-file', 'Add a file')],
  [
    'several-currencies',
    refusal(
      'Amounts of several currencies are not added. Load a table of rates between them.',
      'add-file',
      'Add rates',
    ),
  ],
  [
    'needs-assumption',
    refusal(
      'It rests on a number that no file holds, such as the gross margin. Say it once, dated.',
      'assumptions',
      'Say it',
    ),
  ],
]);

/** What the records of a table lack where none is of the KPI's kind. */
const kinds: ReadonlyMap<string, RefusalWords> = new Map([
  ['nps', lacks('No answer is on a scale from 0 to 10 that asks for a recommendation.')],
  ['csat', lacks('No answer is about satisfaction, on a scale such as 1 to 5.')],
]);

/** What a refused KPI lacks, and what helps. */
export function englishRefusal({
  kpi,
  why,
  needs,
  grain,
}: Pick<Series, 'kpi' | 'why' | 'needs' | 'grain'>): RefusalWords {
  if (why === 'no-data') return kinds.get(kpi) ?? lacks('No record is of the kind that it counts.');
  const column = needs?.columns
    .map(name => columnsOf.get(`${needs.table} ${name}`) ?? columns.get(name))
    .find(found => found !== undefined);
  if (why === 'needs-column' && column) return column;
  if (why === 'needs-column' && needs?.columns.length) {
    return refusal(`The column for “${needs.columns.join('”, “')}” is missing.`, 'export', exportHelp);
  }
  if (why === 'needs-grain' && needs?.grains)
    return refusal(`It is computed by ${needs.grains.join(' or ')} alone, not over these periods.`, 'none', '');
  if (why === 'needs-iterations' && grain === 'increment')
    return refusal('No increments with dates. Fill in their sheet.', 'sprint-sheet', openSheet);
  const table = why === 'needs-table' && needs ? tables.get(needs.table) : undefined;
  const rule = why === 'needs-answer' && needs?.rule !== undefined ? rules.get(needs.rule) : undefined;
  const known = table ?? rule ?? byReason.get(why ?? '');
  return known ?? refusal(reasons.get(why ?? '') ?? `It cannot be computed (${why ?? 'unknown'}).`, 'none', '');
}
