import {english} from './en.ts';
import type {Formats} from './formats.ts';
import {formatsFor, styleOf} from './formats.ts';
import type {Words} from './words.ts';

/** The languages that are there, by the first part of their tag. English stands in for all others. */
const languages = new Map<string, (formats: Formats) => Words>([['en', english]]);
const made = new Map<string, Words>();
const tags = new WeakMap<Words, string>();

/** Adds a language, or replaces one: `addLanguage('de', german)`. */
export function addLanguage(tag: string, words: (formats: Formats) => Words): void {
  languages.set(tag.toLowerCase(), words);
  made.clear();
}

/** The words for a language tag, and for numbers of a style; English words where the language is not there, and then English formats too. */
export function wordsFor(tag: string, style?: string): Words {
  const key = `${tag} ${style}`;
  const found = made.get(key);
  if (found) return found;
  const [language = ''] = tag.toLowerCase().split('-');
  const make = languages.get(language);
  const words = make ? make(formatsFor(tag, style)) : english(formatsFor('en', style));
  made.set(key, words);
  tags.set(words, tag);
  return words;
}

/** The same words for the numbers of a series: in its currency, and as fine as they need to be. */
export function wordsOf(words: Words, series: Parameters<typeof styleOf>[0]): Words {
  const style = styleOf(series);
  return style === undefined ? words : wordsFor(tags.get(words) ?? words.language, style);
}
