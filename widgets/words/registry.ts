import {english} from './en.ts';
import type {Formats} from './formats.ts';
import {formatsFor} from './formats.ts';
import type {Words} from './words.ts';

/** The languages that are there, by the first part of their tag. English stands in for all others. */
const languages = new Map<string, (formats: Formats) => Words>([['en', english]]);
const made = new Map<string, Words>();

/** Adds a language, or replaces one: `addLanguage('de', german)`. */
export function addLanguage(tag: string, words: (formats: Formats) => Words): void {
  languages.set(tag.toLowerCase(), words);
  made.clear();
}

/** The words for a language tag; English words where the language is not there, and then English formats too. */
export function wordsFor(tag: string): Words {
  const found = made.get(tag);
  if (found) return found;
  const [language = ''] = tag.toLowerCase().split('-');
  const make = languages.get(language);
  const words = make ? make(formatsFor(tag)) : english(formatsFor('en'));
  made.set(tag, words);
  return words;
}
