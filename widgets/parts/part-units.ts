import type {AnyDefinition} from '../../src/index.ts';
import type {Unit} from '../words/formats.ts';
import {faceOf} from './faces.ts';

const partUnits: ReadonlyMap<string, Unit> = new Map([
  ['p50', 'days'],
  ['p85', 'days'],
  ['p95', 'days'],
  ['median', 'days'],
  ['limit', 'days'],
  ['total', 'days'],
  ['estimated', 'share'],
  ['withoutShare', 'share'],
  ['ahead', 'number'],
  ['old', 'items'],
  ['items', 'items'],
]);

/** What a part of a reading is counted in; a plain number where nothing says otherwise. */
export function unitOfPart({id, unit, partUnits: own}: AnyDefinition, part: string): Unit {
  const note = faceOf(id).notes?.find(one => one.part === part);
  return (
    own?.[part] ??
    note?.unit ??
    partUnits.get(part) ??
    (own || part === 'typical' || part === 'committed' || part === 'planned' ? unit : 'number')
  );
}
