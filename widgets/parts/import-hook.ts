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

/**
 * Leads files into an element's dataset by the import's own dialog, whose code comes with the first file. Resolves to the report, or to nothing where
 * somebody cancelled; rejects with what went wrong.
 */
export async function startImport(request: ImportRequest): Promise<ImportReport | undefined> {
  const {importInDialog} = await import('../kpi-import/import-dialog.ts');
  return importInDialog(request);
}
