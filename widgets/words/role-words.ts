import {englishRoles} from './en-roles.ts';
import type {Formats} from './formats.ts';
import type {Words} from './words.ts';

/** What only the charts of roles other than the Product Owner's say. */
export type RoleWords = ReturnType<typeof englishRoles>;

const languages = new Map<string, (formats: Formats) => RoleWords>([['en', englishRoles]]);
const made = new WeakMap<Words, RoleWords>();

/** They come with the charts that need them, in the language of other words; English where they are not there. */
export function roleWordsFor(words: Words): RoleWords {
  const found = made.get(words);
  if (found) return found;
  const roleWords = (languages.get(words.language) ?? englishRoles)(words.formats);
  made.set(words, roleWords);
  return roleWords;
}
