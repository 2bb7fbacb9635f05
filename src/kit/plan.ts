import {parseDay} from '../time/day.ts';
import type {ImportPlan} from './backend.ts';
import {defaultDataset} from './default-dataset.ts';
import type {PrepareOptions} from './kit.ts';

/** Checks the options of an import and makes them plain data. Programmers' mistakes throw. */
export function planImport(options: PrepareOptions): ImportPlan {
  const {through, mode = 'update'} = options;
  if (through !== undefined && parseDay(through) === undefined) throw new Error(`invalid day: ${through}`);
  if (mode !== 'update' && mode !== 'replace') throw new Error(`invalid mode: ${String(mode)}`);
  return {
    dataset: options.dataset ?? defaultDataset,
    mapping: lists(options.mapping ?? {}),
    answers: lists(options.answers ?? {}),
    through,
    mode,
    constants: {...options.constants},
    conventions: {...options.conventions},
  };
}

function lists(record: Readonly<Record<string, string | readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typeof value === 'string' ? [value] : [...value]]),
  );
}
