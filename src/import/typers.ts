import type {Column} from '../tables/column.ts';
import type {TableName} from '../tables/tables.ts';
import {typeAnswers} from './type-answers.ts';
import {typeCommitments} from './type-commitments.ts';
import {typeAssumptions, typeCosts, typeMarket, typeRates} from './type-costs.ts';
import {typeEvaluations} from './type-evaluations.ts';
import {typeExperiments} from './type-experiments.ts';
import {typeKeyResults, typeOutcomes} from './type-goals.ts';
import {typeItems} from './type-items.ts';
import {typeLabels, typeTasks} from './type-labelling.ts';
import {typeMeasures} from './type-measures.ts';
import {typePayments} from './type-payments.ts';
import {typeProducts} from './type-products.ts';
import {typeRevenue} from './type-revenue.ts';
import {typeEvents, typeIterations, typeTargets} from './type-rows.ts';
import {typeSteps} from './type-steps.ts';
import {typeTransitions} from './type-transitions.ts';
import type {DerivedRows, FileWork} from './typing.ts';

/** Makes rows of a table out of the columns that were read of a file. */
type Typer = (work: FileWork, columns: Map<string, Column>) => Generator<void, DerivedRows>;

/** How each table's rows are made; a table without an entry is fed by no file. */
export const typers: ReadonlyMap<TableName, Typer> = new Map<TableName, Typer>([
  ['items', (work, columns) => (work.format.layout === 'transitions' ? typeTransitions : typeItems)(work, columns)],
  ['answers', typeAnswers],
  ['steps', typeSteps],
  ['products', typeProducts],
  ['keyResults', typeKeyResults],
  ['outcomes', typeOutcomes],
  ['experiments', typeExperiments],
  ['evaluations', typeEvaluations],
  ['tasks', typeTasks],
  ['labels', typeLabels],
  ['iterations', typeIterations],
  ['commitments', typeCommitments],
  ['targets', typeTargets],
  ['events', typeEvents],
  ['measures', typeMeasures],
  ['subscriptions', typeRevenue],
  ['payments', typePayments],
  ['costs', typeCosts],
  ['rates', typeRates],
  ['market', typeMarket],
  ['assumptions', typeAssumptions],
]);
