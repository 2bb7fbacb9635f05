import type {Column} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import {typeItems} from './type-items.ts';
import {typeMeasures} from './type-measures.ts';
import {typeEvents, typeIterations, typeTargets} from './type-rows.ts';
import type {DerivedRows, FileWork} from './typing.ts';

/** Makes rows of a table out of the columns that were read of a file. */
type Typer = (work: FileWork, columns: Map<string, Column>) => Generator<void, DerivedRows>;

/** How each table's rows are made; a table without an entry is fed by no file. */
export const typers: ReadonlyMap<TableName, Typer> = new Map<TableName, Typer>([
  ['items', typeItems],
  ['iterations', typeIterations],
  ['targets', typeTargets],
  ['events', typeEvents],
  ['measures', typeMeasures],
]);
