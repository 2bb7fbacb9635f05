import type {ImportReport, Kit, PrepareOptions} from '../../src/index.ts';
import type {Remedy} from '../words/words.ts';

/** Files or pasted text on their way into an element's dataset. */
export interface ImportRequest {
  /** The element that asks; a dialog about the import belongs into its shadow root. */
  readonly host: HTMLElement;
  readonly kit: Kit;
  readonly dataset: string;
  readonly files: readonly (File | string)[];
  readonly mapping: PrepareOptions['mapping'];
  readonly answers: PrepareOptions['answers'];
  /** A refusal that somebody wants to mend, where that is why they ask. */
  readonly remedy?: Remedy;
}

/** Leads a request to a report; undefined where somebody cancelled. Rejects with what went wrong. */
export type ImportStarter = (request: ImportRequest) => Promise<ImportReport | undefined>;

/** The dialog with the import's steps and forms; its code comes with the first file. */
async function importWithQuestions(request: ImportRequest): Promise<ImportReport | undefined> {
  const {importInDialog} = await import('../kpi-import/import-dialog.ts');
  return importInDialog(request);
}

let starter: ImportStarter = importWithQuestions;

/** Replaces what happens with a file: a page may lead it in by steps of its own. */
export function setImportStarter(given: ImportStarter): void {
  starter = given;
}

/** Starts an import from an element. */
export function startImport(request: ImportRequest): Promise<ImportReport | undefined> {
  return starter(request);
}
