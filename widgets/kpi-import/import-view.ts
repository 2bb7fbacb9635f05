import type {Kit} from '../../src/index.ts';
import type {ImportWords} from '../words/import-words.ts';
import type {Words} from '../words/words.ts';
import type {ImportSession} from './import-session.ts';

/** What every part of an import is shown with. */
export interface ImportView {
  readonly words: Words;
  readonly importWords: ImportWords;
  readonly session: ImportSession;
  readonly catalogue: Kit['catalogue'];
  /** The level of the headings inside; the element's own is one above. */
  readonly headingLevel: number;
  /** The money of the reader's country. */
  readonly currency: string | undefined;
  /** The field that is about to get one value for the whole file. */
  readonly constantField: string | undefined;
  readonly setConstantField: (field: string | undefined) => void;
}

/** The title of a field: as on the cards, or as the import names it. */
export function fieldTitle({importWords}: Pick<ImportView, 'importWords'>, field: string): string {
  return importWords.field(field) ?? field;
}
