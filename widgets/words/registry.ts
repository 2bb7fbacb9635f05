import {english} from './en.ts';
import type {Formats} from './formats.ts';
import {formatsFor} from './formats.ts';
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

/** The words for a language tag, and for amounts of a currency; English words where the language is not there, and then English formats too. */
export function wordsFor(tag: string, currency?: string): Words {
  const key = currency === undefined ? tag : `${tag} ${currency}`;
  const found = made.get(key);
  if (found) return found;
  const [language = ''] = tag.toLowerCase().split('-');
  const make = languages.get(language);
  const words = make ? make(formatsFor(tag, currency)) : english(formatsFor('en', currency));
  made.set(key, words);
  tags.set(words, tag);
  return words;
}

/** The same words for the amounts of a series' currency. */
export function wordsOf(words: Words, {currency}: {readonly currency?: string}): Words {
  return currency === undefined ? words : wordsFor(tags.get(words) ?? words.language, currency);
}
