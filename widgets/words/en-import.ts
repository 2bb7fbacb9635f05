import type {Formats} from './formats.ts';

/** Short English texts around an import. */
const labels = {
  heading: 'Load a file',
  chooseFiles: 'Choose files',
  paste: 'Paste rows',
  pasteHere: 'Rows copied from a spreadsheet',
  usePasted: 'Use these rows',
  dropHere: 'Drop it here',
  dropHint: 'or drop files here. They stay in this browser; nothing is sent anywhere.',
  cancel: 'Cancel',
  otherFile: 'Take another file',
  anotherFile: 'Load another file',
  close: 'Close',
  tryAgain: 'Try again',
  progress: 'Progress',
  recognised: 'What was recognised',
  questions: 'What only you know',
  leftOut: 'Left out or changed',
  wouldChange: 'What would change',
  field: 'Field',
  fromColumn: 'From the column',
  examples: 'First values',
  nothing: 'nothing',
  constant: 'one value for the whole file',
  constantValue: 'Value for the whole file',
  apply: 'Apply',
  moreFields: 'Fields that the file does not feed',
  suggested: 'suggested',
  remembered: 'remembered',
  answered: 'answered',
  needed: 'needed before anything is stored',
  confirm: 'Yes, as suggested',
  dontKnow: 'not decided',
  through: 'Data whole through',
  throughFile: 'from the file',
  throughUser: 'set by you',
  number: 'Number',
  before: 'Now',
  after: 'After',
  noValue: 'no value',
  noReadings: 'No headline number changes.',
  downloadLeftOut: 'Download this list as CSV',
  nothingLeftOut: 'Every row is used as it stands.',
  store: 'Store',
  storing: 'Storing',
  undo: 'Undo',
  redo: 'Redo',
  file: 'File',
  line: 'Line',
  lines: 'Lines',
  column: 'Column',
  value: 'Value',
  problem: 'What is the case',
  expected: 'Expected',
  action: 'What to do',
  rows: 'Rows',
  checking: 'Checking again',
  answerFirst: 'Answer what is marked as needed, then it can be stored.',
  measureUnit: 'Counted in',
  measureBetter: 'Better is',
  measureRollup: 'Over several periods',
} as const;

export type ImportLabels = Readonly<Record<keyof typeof labels, string>>;

/** Why a file is not read, by code, with what to do. */
const refusals: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['empty', ['it is empty', 'Export it again and look whether it has rows.']],
  ['html', ['it is a web page, as a rule the login page of the tool', 'Sign in there and export once more.']],
  ['xml', ['it is XML', 'Choose CSV as the kind of export.']],
  [
    'json',
    [
      'it is JSON, as a rule an error message of the tool',
      'Open it with a text editor to read what it says, then export again.',
    ],
  ],
  ['zip', ['it is a ZIP archive or an Excel workbook', 'Unpack it, or save the sheet as CSV, and load that.']],
  ['gzip', ['it is compressed', 'Unpack it and load what is inside.']],
  ['png', ['it is a picture', 'Choose the CSV file.']],
  ['image', ['it is a picture', 'Choose the CSV file.']],
  ['pdf', ['it is a PDF', 'Export the table as CSV.']],
  ['sqlite', ['it is a database', 'Export the table as CSV.']],
  ['old-office', ['it is a document or workbook of an older Office', 'Open it, save the sheet as CSV, and load that.']],
  ['utf-32', ['its text encoding (UTF-32) is not known', 'Save it as UTF-8.']],
  ['binary', ['it is no text', 'Export the table as CSV.']],
  ['file-too-large', ['it is too large', 'Export a shorter span of time.']],
  ['too-many-columns', ['it has too many columns', 'Export the columns that you need.']],
  ['too-many-rows', ['it has too many rows', 'Export a shorter span of time.']],
  ['too-many-cells', ['it has too many cells', 'Export fewer columns or a shorter span of time.']],
  ['cell-too-long', ['a cell is too long; often a quotation mark never closes', 'Look at that line.']],
  ['row-too-large', ['a row is too long; often a quotation mark never closes', 'Look at that line.']],
  ['column-too-large', ['a column holds too much text', 'Leave long descriptions out of the export.']],
]);

const formatTitles: ReadonlyMap<string, string> = new Map([
  ['jira', 'Jira export'],
  ['azure-devops', 'Azure DevOps export'],
  ['linear', 'Linear export'],
  ['gitlab', 'GitLab export'],
  ['shortcut', 'Shortcut export'],
  ['github', 'GitHub export'],
  ['asana', 'Asana export'],
  ['lighthouse', 'Lighthouse export'],
  ['items', 'list of items'],
  ['iterations', 'sprint sheet'],
  ['targets', 'targets'],
  ['events', 'events'],
  ['generic', 'table of items'],
]);

/** Fields beside those of the cards' column titles. */
const fieldTitles: ReadonlyMap<string, string> = new Map([
  ['id', 'Key'],
  ['since', 'Status changed on'],
  ['parent', 'Parent'],
  ['kpi', 'Number'],
  ['value', 'Value'],
  ['from', 'From'],
  ['to', 'To'],
  ['owner', 'Owner'],
  ['note', 'Note'],
  ['date', 'Date'],
  ['through', 'Last day'],
  ['period', 'Period'],
  ['numerator', 'Part'],
  ['denominator', 'Whole'],
  ['unit', 'Unit'],
  ['better', 'Better is'],
  ['rollup', 'Over several periods'],
  ['label', 'Label of the period'],
  ['level', 'Level'],
  ['fileCategory', 'Status category of the tool'],
  ['internalId', 'Internal id'],
  ['updated', 'Last change'],
  ['canceled', 'Cancelled'],
  ['otherEstimate', 'Second estimate'],
  ['projectName', 'Project, in place of the team'],
  ['completed', 'Completed'],
  ['iterationStart', 'Sprint start'],
  ['iterationEnd', 'Sprint end'],
  ['iterationNumber', 'Sprint number'],
  ['titleLevels', 'Title by level'],
]);

/** What a choice means, by the code of its question and the choice. */
const choices: ReadonlyMap<string, string> = new Map([
  ['date-order dmy', 'day, month, year'],
  ['date-order mdy', 'month, day, year'],
  ['date-order ymd', 'year, month, day'],
  ['decimal-mark .', 'point: 2.5'],
  ['decimal-mark ,', 'comma: 2,5'],
  ['status-category to-do', 'to do'],
  ['status-category in-progress', 'in progress'],
  ['status-category done', 'done'],
  ['status-category abandoned', 'dropped, not done'],
  ['escaped every-bug', 'every bug: this tool holds nothing else'],
  ['measure-unit number', 'a plain number'],
  ['measure-unit items', 'items'],
  ['measure-unit points', 'points'],
  ['measure-unit days', 'days'],
  ['measure-unit share', 'percent'],
  ['measure-unit sprints', 'sprints'],
  ['measure-unit money', 'money'],
  ['measure-unit score', 'a score'],
  ['measure-unit defects', 'bugs'],
  ['measure-better up', 'more'],
  ['measure-better down', 'less'],
  ['measure-better none', 'neither'],
  ['measure-rollup sum', 'added up'],
  ['measure-rollup last', 'the last one counts'],
  ['measure-rollup none', 'not put together'],
]);

/** What a mark of escaped bugs is a value of. */
const marks: ReadonlyMap<string, string> = new Map([
  ['label', 'label'],
  ['component', 'component'],
  ['environment', 'environment'],
  ['type', 'type'],
  ['priority', 'priority'],
  ['severity', 'severity'],
]);

const encodings: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16'],
  ['windows-1252', 'Windows western text'],
]);

const delimiters: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);

const tables: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['items', ['item', 'items']],
  ['iterations', ['sprint', 'sprints']],
  ['targets', ['target', 'targets']],
  ['events', ['event', 'events']],
  ['measures', ['value', 'values']],
]);

/** English words of an import. Facts go in, sentences come out. */
export function englishImport(formats: Formats) {
  const {count} = formats;
  const one = (number: number): boolean => formats.plural(number) === 'one';
  const rows = (number: number): string => `${count(number)} ${one(number) ? 'row' : 'rows'}`;
  const bytes = (size: number): string => {
    if (size < 1000) return `${count(size)} bytes`;
    return size < 1_000_000 ? `${formats.number(size / 1000)} kB` : `${formats.number(size / 1_000_000)} MB`;
  };
  return {
    labels: labels as ImportLabels,
    rows,
    bytes,
    /** "1.2 MB of 4 MB, 12,000 rows". */
    progress: (stage: string, done: number, total: number | undefined, read: number): string => {
      if (stage === 'typing') return `${rows(read)} read; making sense of them`;
      return `${bytes(done)}${total === undefined ? '' : ` of ${bytes(total)}`} read, ${rows(read)}`;
    },
    refusal: (file: string, reason: string, line: number | undefined): {title: string; action: string} => {
      const [why, action] = refusals.get(reason) ?? ['it is no table of text', 'Export it as CSV and load that.'];
      const where = line === undefined ? '' : ` (line ${count(line)})`;
      return {title: `“${file}” cannot be loaded: ${why}${where}.`, action: `${action} Nothing was stored.`};
    },
    format: (id: string): string =>
      formatTitles.get(id) ?? (id.startsWith('measures') ? 'ready-made values' : `“${id}”`),
    confidence: (share: number): string => {
      if (share >= 1) return 'recognised for sure';
      if (share >= 0.8) return 'recognised, most likely';
      return share > 0 ? 'a guess: check it' : 'not recognised';
    },
    fieldConfidence: (by: string, share: number): string => {
      if (by === 'remembered' || by === 'user' || by === 'constant') return '';
      if (share >= 1 || share === 0) return '';
      return share >= 0.9 ? 'most likely' : 'by its meaning: check it';
    },
    by: (by: string): string => (by === 'remembered' ? 'remembered' : by === 'user' ? 'chosen by you' : ''),
    fileLine: (read: number, used: number, leftOut: number): string =>
      leftOut === 0 ? `${rows(read)}, all used` : `${rows(read)}: ${count(used)} used, ${count(leftOut)} left out`,
    textKind: (encoding: string, delimiter: string): string =>
      `${encodings.get(encoding) ?? encoding}, split by ${delimiters.get(delimiter) ?? `“${delimiter}”`}`,
    unused: (headers: readonly string[]): string =>
      `Not stored: ${formats.list(headers.map(header => `“${header}”`))}.`,
    field: (name: string): string | undefined => fieldTitles.get(name),
    fieldColumn: (field: string): string => `Column for ${field}`,
    /** What a question asks. `subject` is its column, status or number. */
    question: (code: string, subject: string): string => {
      if (code === 'date-order') return `How are the dates in “${subject}” written?`;
      if (code === 'decimal-mark') return `What separates the decimals in “${subject}”?`;
      if (code === 'status-category') return `What does the status “${subject}” mean?`;
      if (code === 'escaped') return 'Which bugs were found by users?';
      if (code === 'estimate-column') return 'Two columns hold estimates. Which one is yours?';
      if (code === 'format') return `What is “${subject}”?`;
      return `“${subject}”`;
    },
    questionHint: (code: string): string => {
      if (code === 'escaped')
        return 'A bug that has one of these counts as an escaped defect. As long as nothing is decided, that number stays empty.';
      if (code === 'status-category') return 'Items with a status of unknown meaning are left out.';
      if (code === 'date-order') return 'Nothing in the column decides it.';
      return '';
    },
    measureHint: (names: number): string =>
      one(names) ? 'A number of your own: say how to read it.' : 'Numbers of your own: say how to read them.',
    choice: (code: string, id: string): string => choices.get(`${code} ${id}`) ?? id,
    /** "label “prod-bug”": what marks a bug. */
    mark: (id: string, text: string): string => `${marks.get(id.slice(0, id.indexOf(':'))) ?? ''} “${text}”`.trim(),
    bugs: (number: number): string => `${count(number)} ${one(number) ? 'bug' : 'bugs'}`,
    moreChoices: (number: number): string => `${count(number)} more`,
    readAs: (value: string, as: string): string => `${value} is ${as}`,
    issueLines: (known: readonly number[], all: number): string => {
      const shown = formats.list(known.map(line => count(line)));
      return all > known.length ? `${shown} and ${count(all - known.length)} more` : shown;
    },
    effect: (effect: string): string =>
      effect === 'left-out' ? 'Rows left out' : effect === 'changed' ? 'Values not used or changed' : 'Good to know',
    changes: ({
      added,
      changed,
      same,
      absent,
    }: {
      added: number;
      changed: number;
      same: number;
      absent: number;
    }): string => {
      const parts = [
        ...(added > 0 || changed + same === 0 ? [`${rows(added)} new`] : []),
        ...(changed > 0 ? [`${rows(changed)} changed`] : []),
        ...(same > 0 ? [`${rows(same)} the same`] : []),
        ...(absent > 0 ? [`${rows(absent)} that only the stored data have stay`] : []),
      ];
      return `${parts.join(', ')}.`;
    },
    storeRows: (number: number): string => `Store ${rows(number)}`,
    done: (format: string, table: string, used: number, through: string | undefined): string => {
      const [single, several] = tables.get(table) ?? ['row', 'rows'];
      return `${count(used)} ${one(used) ? single : several} stored (${format})${through ? `; data through ${through}` : ''}.`;
    },
    doneLeftOut: (number: number): string => `${rows(number)} left out`,
    undone: 'The import was undone. The data are as before.',
    ready: (files: string): string => `${files} read. Nothing is stored yet.`,
  };
}

export type ImportWords = ReturnType<typeof englishImport>;
