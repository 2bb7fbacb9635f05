import {catalogue} from '../../../src/catalogue/catalogue.ts';
import {defaultConventions} from '../../../src/time/conventions.ts';

/** 27 June 2026, the day after the exports end. */
export const today = 20_631;

/** A new dataset, before anything was answered. */
export const newDataset = {
  tables: new Map(),
  settings: {},
  conventions: defaultConventions,
  coverage: undefined,
  today,
  knownKpis: [...catalogue.values()].map(({id, unit, words}) => ({id, names: [words.title], unit})),
  mode: 'update',
  mapping: {},
  answers: {},
  constants: {},
  through: undefined,
};

/** Sliced work to its end, without a pause. */
export function runOut(work) {
  for (;;) {
    const {done, value} = work.next();
    if (done) return value;
  }
}
