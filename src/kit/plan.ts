import {parseDay} from '../time/day.ts';
import type {ImportPlan} from './backend.ts';
import {defaultDataset} from './default-dataset.ts';
import type {PrepareOptions} from './kit.ts';

/** Checks the options of an import and makes them plain data. Programmers' mistakes throw. */
export function planImport(options: PrepareOptions): ImportPlan {
  const {through, mode = 'update'} = options;
  if (through !== undefined && parseDay(through) === undefined) throw new Error(`invalid day: ${through}`);
  if (mode !== 'update' && mode !== 'replace') throw new Error(`invalid mode: ${String(mode)}`);
  const dataset = options.dataset ?? defaultDataset;
  checkText('dataset', dataset);
  const constants = {...options.constants};
  for (const [field, value] of Object.entries(constants)) checkText(`constant ${field}`, value);
  return {
    dataset,
    mapping: lists('mapping', options.mapping ?? {}),
    answers: lists('answer', options.answers ?? {}),
    through,
    mode,
    constants,
    conventions: {...options.conventions},
  };
}

/** One text or several as a list; anything else throws, such as `invalid answer: 5`. */
export function textsOf(what: string, given: string | readonly string[]): readonly string[] {
  const texts: unknown = typeof given === 'string' ? [given] : given;
  if (!Array.isArray(texts)) throw new Error(`invalid ${what}: ${String(given)}`);
  for (const text of texts) checkText(what, text);
  return texts;
}

/** Throws where something is no text: a script may hand over anything. */
export function checkText(what: string, given: unknown): void {
  if (typeof given !== 'string') throw new Error(`invalid ${what}: ${String(given)}`);
}

function lists(
  what: string,
  record: Readonly<Record<string, string | readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, textsOf(`${what} ${key}`, value)]));
}
