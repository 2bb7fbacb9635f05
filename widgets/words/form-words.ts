import {englishForms, type FormWords} from './en-forms.ts';
import type {Formats} from './formats.ts';
import type {Words} from './words.ts';

export type {FormWords} from './en-forms.ts';

const languages = new Map<string, (formats: Formats) => FormWords>([['en', englishForms]]);
const made = new WeakMap<Words, FormWords>();

/** The words of the forms in the language of other words; English where they are not there. */
export function formWordsFor(words: Words): FormWords {
  const found = made.get(words);
  if (found) return found;
  const formWords = (languages.get(words.language) ?? englishForms)(words.formats);
  made.set(words, formWords);
  return formWords;
}
