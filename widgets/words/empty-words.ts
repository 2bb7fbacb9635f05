import {englishEmpty} from './en-empty.ts';
import type {Words} from './words.ts';

/** What an empty element says: what it is, which files help, where they stay. */
export interface EmptyWords {
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  /** That the last import was undone, and the way back. */
  readonly undone: string;
  readonly redo: string;
}

/** They are apart from the words of the panel: most panels are not empty. */
const languages = new Map<string, (role: string) => EmptyWords>([['en', englishEmpty]]);

/** The words of an empty element in the language of other words; English where they are not there. */
export function emptyWordsFor({language}: Words): (role: string) => EmptyWords {
  return languages.get(language) ?? englishEmpty;
}
