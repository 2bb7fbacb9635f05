import {englishImport, type ImportWords} from './en-import.ts';
import type {Formats} from './formats.ts';
import type {Words} from './words.ts';

export type {ImportWords} from './en-import.ts';

/** They are apart from the words of the panel, which must be small to be there at once. */
const languages = new Map<string, (formats: Formats) => ImportWords>([['en', englishImport]]);
const made = new WeakMap<Words, ImportWords>();

/** The words of an import in the language of other words; English where they are not there. */
export function importWordsFor(words: Words): ImportWords {
  const found = made.get(words);
  if (found) return found;
  const importWords = (languages.get(words.language) ?? englishImport)(words.formats);
  made.set(words, importWords);
  return importWords;
}
