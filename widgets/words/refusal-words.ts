import type {Series} from '../../src/index.ts';
import {englishRefusal} from './en-refusals.ts';
import type {RefusalWords, Words} from './words.ts';

/** A refused series as far as its words need it. */
export type Refused = Pick<Series, 'kpi' | 'why' | 'needs' | 'grain'>;

/** They are apart from the words of the panel: they are many, and data that lack nothing need none. */
const languages = new Map<string, (refused: Refused) => RefusalWords>([['en', englishRefusal]]);

/** What a refused KPI lacks and what helps, in the language of other words; in English where it is not there. */
export function refusalWordsFor({language}: Words): (refused: Refused) => RefusalWords {
  return languages.get(language) ?? englishRefusal;
}
