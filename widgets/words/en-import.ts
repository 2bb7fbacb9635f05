import {englishDialogs} from './en-dialogs.ts';
import {
  choiceWords,
  delimiters,
  encodings,
  type ImportLabels,
  importLabels,
  markWords,
  refusalWords,
} from './en-import-lists.ts';
import {fieldTitles, formatTitles, tableNouns} from './en-import-names.ts';
import type {Formats} from './formats.ts';

/** English words of an import. Facts go in, sentences come out. */
export function englishImport(formats: Formats) {
  const {count} = formats;
  const one = (number: number): boolean => formats.plural(number) === 'one';
  const rows = (number: number): string => `${count(number)} ${one(number) ? 'row' : 'rows'}`;
  const bytes = (size: number): string => {
    if (size < 1000) return `${count(size)} bytes`;
    return size < 1_000_000 ? `${formats.number(size / 1000)} kB` : `${formats.number(size / 1_000_000)} MB`;
  };
  const format = (id: string): string =>
    formatTitles.get(id) ?? (id.startsWith('measures') ? 'ready-made values' : `“${id}”`);
  return {
    labels: importLabels as ImportLabels,
    rows,
    bytes,
    /** "1.2 MB of 4 MB, 12,000 rows". */
    progress: (stage: string, done: number, total: number | undefined, read: number): string => {
      if (stage === 'typing') return `${rows(read)} read; making sense of them`;
      return `${bytes(done)}${total === undefined ? '' : ` of ${bytes(total)}`} read, ${rows(read)}`;
    },
    refusal: (file: string, reason: string, line: number | undefined): {title: string; action: string} => {
      const [why, action] = refusalWords.get(reason) ?? ['it is no table of text', 'Export it as CSV and load that.'];
      const where = line === undefined ? '' : ` (line ${count(line)})`;
      return {title: `“${file}” cannot be loaded: ${why}${where}.`, action: `${action} Nothing was stored.`};
    },
    format,
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
      leftOut === 0
        ? `${rows(read)}${read > 1 ? ', all used' : ''}`
        : `${rows(read)}: ${count(used)} used, ${count(leftOut)} left out`,
    textKind: (encoding: string, delimiter: string): string =>
      `${encodings.get(encoding) ?? encoding}, split by ${delimiters.get(delimiter) ?? `“${delimiter}”`}`,
    unused: (headers: readonly string[]): string =>
      `Not stored: ${formats.list(headers.map(header => `“${header}”`))}.`,
    field: (name: string): string | undefined => fieldTitles.get(name) ?? englishDialogs.column(name),
    fieldColumn: (field: string): string => `Column for ${field}`,
    /** What a question asks. `subject` is its column, status or number. */
    question: (code: string, subject: string): string => {
      if (code === 'date-order') return `How are the dates in “${subject}” written?`;
      if (code === 'decimal-mark') return `What separates the decimals in “${subject}”?`;
      if (code === 'status-category' || code === 'subscription-status')
        return `What does the status “${subject}” mean?`;
      if (code === 'escaped') return 'Which bugs were found by users?';
      if (code === 'estimate-column') return 'Two columns hold estimates. Which one is yours?';
      if (code === 'score-columns') return 'Which columns hold scores?';
      if (code === 'nps-scale') return `Nobody gave a 0 to “${subject}”. Which scale did it have?`;
      if (code === 'score-scale') return `What are the scores of “${subject}”?`;
      if (code === 'step-order') return 'Which steps make the funnel?';
      if (code === 'metric-measure') return `What does “${subject}” measure?`;
      if (code === 'metric-average') return `How is “${subject}” averaged over classes?`;
      if (code === 'metric-set') return `On which set was “${subject}” measured?`;
      if (code === 'metric-count') return `Which column has the number of cases of “${subject}”?`;
      if (code === 'labelled-count') return `What does “${subject}” count?`;
      if (code === 'label-column') return 'Which column holds the label?';
      if (code === 'money-unit') return `What do the amounts in “${subject}” count?`;
      if (code === 'currency') return `In which currency are the amounts in “${subject}”?`;
      if (code === 'interval') return `How often is the amount in “${subject}” paid?`;
      if (code === 'revenue-overlap') return 'The data hold revenue of another kind already. Is it the same money?';
      if (code === 'format') return `What is “${subject}”?`;
      return `“${subject}”`;
    },
    questionHint: (code: string): string => {
      if (code === 'escaped')
        return 'A bug that has one of these counts as an escaped defect. As long as nothing is decided, that number stays empty.';
      if (code === 'subscription-status') return 'Subscriptions with a status of unknown meaning are left out.';
      if (code === 'status-category') return 'Items with a status of unknown meaning are left out.';
      if (code === 'date-order') return 'Nothing in the column decides it.';
      if (code === 'money-unit') return 'Nothing in the file decides it.';
      if (code === 'revenue-overlap') return 'The same money from two files would count twice.';
      if (code === 'nps-scale') return 'Only a scale from 0 to 10 gives an NPS.';
      if (code === 'step-order') return 'In the order of the list. Other steps count as uses of features.';
      if (code === 'metric-set') return 'Figures of two sets are never compared.';
      return '';
    },
    measureHint: (names: number): string =>
      one(names) ? 'A number of your own: say how to read it.' : 'Numbers of your own: say how to read them.',
    choice: (code: string, id: string): string =>
      code === 'format' ? format(id) : (choiceWords.get(`${code} ${id}`) ?? id.replace(/^column:/, '')),
    /** "label “prod-bug”": what marks a bug. */
    mark: (id: string, text: string): string => `${markWords.get(id.slice(0, id.indexOf(':'))) ?? ''} “${text}”`.trim(),
    /** How much a choice of a question is about. */
    counted: (code: string, number: number): string => {
      if (code === 'escaped') return `${count(number)} ${one(number) ? 'bug' : 'bugs'}`;
      return code === 'step-order' ? `${count(number)} ${one(number) ? 'person' : 'people'}` : rows(number);
    },
    moreChoices: (number: number): string => `${count(number)} more`,
    /** "03/04/2026 is 3 Apr 2026": a day is written out, so that nobody reads it the wrong way round again. */
    readAs: (value: string, as: string): string =>
      `${value} is ${/^\d{4}-\d\d-\d\d$/.test(as) ? formats.fullDay(as) : as}`,
    issueLines: (known: readonly number[], all: number): string => {
      const more = all > known.length ? [`${count(all - known.length)} more`] : [];
      return formats.list([...known.map(line => count(line)), ...more]);
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
    /** Why nothing can be stored. */
    noRows: (read: number): string =>
      read === 0
        ? 'There is nothing to store: no row stands below the header. Export it again, with its rows.'
        : `There is nothing to store: ${one(read) ? 'the only row cannot' : `none of ${rows(read)} can`} be used. “${importLabels.leftOut}” says why; correct it at the source, or map other columns.`,
    storeRows: (number: number): string => `Store ${rows(number)}`,
    done: (format: string, table: string, used: number, through: string | undefined): string => {
      const [single, several] = tableNouns.get(table) ?? ['row', 'rows'];
      return `${count(used)} ${one(used) ? single : several} stored (${format})${through ? `; data through ${through}` : ''}.`;
    },
    doneLeftOut: (number: number): string => `${rows(number)} left out`,
    undone: 'The import was undone. The data are as before.',
    ready: (files: string): string => `${files} read. Nothing is stored yet.`,
  };
}

export type ImportWords = ReturnType<typeof englishImport>;
