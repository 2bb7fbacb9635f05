import type {AnyDefinition} from '../language/definition.ts';
import type {Table} from '../tables/column.ts';
import {evaluate} from './evaluate.ts';
import type {Cell, Evaluation} from './evaluation.ts';
import {dependenciesOf, type EngineData, type Filter, filterRows, rulesOf, splitRows} from './scope.ts';
import type {Needs} from './series.ts';
import type {SpanList} from './spans.ts';

/** Why a definition cannot be computed on a dataset at all. */
export interface Refusal {
  readonly why: string;
  readonly needs: Needs | undefined;
}

/** One question on one dataset: evaluates definitions and those they refer to, each once. */
export class EvaluationSession {
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

  /** Evaluates a definition over periods, and gives what grouped it. A refused one gives `undefined`. */
  *run(
    definition: AnyDefinition,
    list: SpanList,
  ): Generator<void, {evaluation: Evaluation; groups: readonly string[]; table: Table} | undefined> {
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
    const evaluation = yield* evaluate(
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
    return {evaluation, groups, table};
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
