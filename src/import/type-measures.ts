import type {Column} from '../tables/column.ts';
import type {DerivedRows, FileWork} from './typing.ts';

export function* typeMeasures(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  yield;
  throw new Error(`not yet: ${work.name} ${columns.size}`);
}
