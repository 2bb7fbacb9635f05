import type {AnyDefinition} from '../language/definition.ts';
import type {Table} from '../tables/column.ts';
import {openEvaluation} from './evaluate.ts';
import type {Cell, Evaluation} from './evaluation.ts';
import {lackingColumns} from './requirements.ts';
import {dependenciesOf, type EngineData, type Filter, filterRows, rulesOf, splitRows} from './scope.ts';
import type {Needs} from './series.ts';
import type {SpanList} from './spans.ts';

/** Why a definition cannot be computed on a dataset at all. */
export interface Refusal {
  readonly why: string;
  readonly needs: Needs | undefined;
}

/** A definition's figures, what grouped them and the table they come from. */
export interface SessionRun {
  readonly evaluation: Evaluation;
  readonly groups: readonly string[];
  readonly table: Table;
}

/** One question on one dataset: evaluates definitions and those they refer to, each once. */
export class EvaluationSession {
  /** Needed columns without values, by definition that was refused for them. */
  readonly lacking = new Map<string, readonly string[]>();
  readonly #data: EngineData;
  readonly #where: Filter;
  readonly #split: string | undefined;
  readonly #params: Readonly<Record<string, number>>;
  /** Cells by definition, while they grow: a definition may look back at its own earlier readings. */
  readonly #cells = new Map<string, readonly (readonly Cell[])[]>();

  constructor(data: EngineData, where: Filter, split: string | undefined, params: Readonly<Record<string, number>>) {
    this.#data = data;
    this.#where = where;
    this.#split = split;
    this.#params = params;
  }

  /** Whether the dataset has what a definition needs; `undefined` where it does. */
  refusal(definition: AnyDefinition): Refusal | undefined {
    const table = this.#data.tables.get(definition.from);
    if (!table?.rows) return {why: 'needs-table', needs: {table: definition.from, columns: []}};
    const missing = (definition.needs ?? []).filter(column => !table.columns.has(column));
    if (missing.length) return {why: 'needs-column', needs: {table: definition.from, columns: missing}};
    const undecided = rulesOf(definition).find(rule => !this.#data.rules.has(rule));
    if (undecided !== undefined)
      return {why: 'needs-answer', needs: {table: definition.from, columns: [], rule: undecided}};
    return undefined;
  }

  /** Evaluates a definition over periods. A refused one gives `undefined`; `lacking` then names the columns that are empty, if it is for them. */
  *run(definition: AnyDefinition, list: SpanList): Generator<void, SessionRun | undefined> {
    const table = this.#data.tables.get(definition.from);
    if (!table || this.refusal(definition)) return undefined;
    for (const id of dependenciesOf(definition)) {
      const other = this.#data.definitions.get(id);
      if (!other) throw new Error(`unknown kpi: ${id}`);
      if (this.#cells.has(id)) continue;
      this.#cells.set(id, []);
      const run = yield* this.run(other, list);
      if (run) this.#cells.set(id, run.evaluation.cells);
    }
    const filter = filterRows(definition.from, table, this.#where);
    const split = this.#split === undefined ? undefined : splitRows(table, this.#split, filter);
    const groups = split?.groups ?? [''];
    const opened = openEvaluation(
      definition,
      {list, filter, splitOf: split?.splitOf, groups},
      {
        table,
        rules: this.#data.rules,
        params: {...definition.params, ...this.#params},
        other: id => this.#cells.get(id),
        isFinal: (id, span) => this.isFinal(this.#data.definitions.get(id), list, span),
      },
    );
    const lacking = lackingColumns(definition, table, opened.candidates);
    if (!lacking.length) return {evaluation: yield* opened.run(), groups, table};
    this.lacking.set(definition.id, lacking);
    return undefined;
  }

  /** Whether a period's reading of a definition is complete and no longer changes. */
  isFinal(definition: AnyDefinition | undefined, list: SpanList, span: number): boolean {
    const period = list.spans[span];
    return period?.complete === true && isSettled(definition, period.end, list);
  }
}

/** Whether a definition's maturity lag has passed for a period that ends before `end`. */
export function isSettled(definition: AnyDefinition | undefined, end: number, list: SpanList): boolean {
  return end - 1 + (definition?.matures ?? 0) <= list.asOf;
}
