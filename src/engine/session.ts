import type {AnyDefinition} from '../language/definition.ts';
import {assumedNamesOf, dependenciesOf, pastOf, rulesOf} from '../language/dependencies.ts';
import type {Table} from '../tables/column.ts';
import {columnKind} from '../tables/tables.ts';
import {coverageOfTable} from '../time/coverage.ts';
import {isCalendarGrain} from '../time/period.ts';
import {assumedValue, isAssumed} from './assumptions.ts';
import {openEvaluation} from './evaluate.ts';
import {type Evaluation, notCoveredCell, type OtherKpi, type SplitRows} from './evaluation.ts';
import {conversionFor, currenciesIn, moneyColumns, withoutRates} from './money.ts';
import {isAboutMoney} from './money-units.ts';
import {lackingColumns, mixesTeams} from './requirements.ts';
import {asksForUnknown, countGroups, type EngineData, type Filter, filterRows, mostGroups, splitRows} from './scope.ts';
import type {Needs} from './series.ts';
import type {PlannedSpan, SpanList} from './spans.ts';

/** Why a definition cannot be computed on a dataset at all. */
export interface Refusal {
  readonly why: string;
  readonly needs: Needs | undefined;
}

/** A dimension to split by, and the values that are wanted of it; all where absent. */
export interface Split {
  readonly by: string;
  readonly only?: ReadonlySet<string>;
}

/** A definition's figures, what grouped them and the table they come from. */
export interface SessionRun {
  readonly evaluation: Evaluation;
  readonly groups: readonly string[];
  readonly table: Table;
  /** ISO code of the currency of all amounts; empty or undefined where no row names one. */
  readonly currency: string | undefined;
}

/** One question on one dataset: evaluates definitions and those they refer to, each once. */
export class EvaluationSession {
  readonly #data: EngineData;
  readonly #where: Filter;
  readonly #split: Split | undefined;
  /** The dimension by which the same is asked for next. */
  readonly #next: string | undefined;
  /** The groups that will then be asked for: those of the rows that were asked for first. */
  #nextGroups: (() => readonly string[] | undefined) | undefined;
  readonly #params: Readonly<Record<string, number>>;
  /** What is known of the KPIs that others refer to. */
  readonly #others = new Map<string, OtherKpi>();
  /** What they were before pooled periods. */
  readonly #earlier = new Map<string, OtherKpi>();
  /** In which currency the amounts of those that were evaluated are. */
  readonly #currencyOf = new Map<string, string>();

  constructor(
    data: EngineData,
    where: Filter,
    split: Split | undefined,
    params: Readonly<Record<string, number>>,
    next?: string,
  ) {
    this.#next = next;
    this.#data = data;
    this.#where = where;
    this.#split = split;
    this.#params = params;
  }

  /** Whether the dataset has what a definition needs, before its periods are known; `undefined` where it does. */
  refusal(definition: AnyDefinition): Refusal | undefined {
    const {from, needs = []} = definition;
    const table = this.#data.tables.get(from);
    if (!table?.rows) return {why: 'needs-table', needs: {table: from, columns: []}};
    if (asksForUnknown(from, table, this.#where)) return {why: 'no-data', needs: undefined};
    const missing = needs.filter(column => !table.columns.has(column));
    if (missing.length) return {why: 'needs-column', needs: {table: from, columns: missing}};
    const rule = rulesOf(definition).find(name => !this.#data.rules.has(name));
    if (rule !== undefined) return {why: 'needs-answer', needs: {table: from, columns: [], rule}};
    const assumption = assumedNamesOf(definition).find(name => !this.#isAssumed(name));
    if (assumption === undefined) return undefined;
    return {why: 'needs-assumption', needs: {table: 'assumptions', columns: [], assumption}};
  }

  /** Whether some group could use an assumption, whatever the period. */
  #isAssumed(name: string): boolean {
    const table = this.#data.tables.get('assumptions');
    return this.#split?.by === 'product' ? isAssumed(table, name) : isAssumed(table, name, this.#product(''));
  }

  /** The product that a group of the split, or all of the scope, is about. */
  #product(group: string): string | undefined {
    if (this.#split?.by === 'product') return group === '' ? undefined : group;
    const products = this.#where.get('product');
    return products?.length === 1 ? products[0] : undefined;
  }

  /**
   * Evaluates a definition over periods, or says why it is refused. What it refers to is split into the same groups.
   * `forRows`: only the rows behind readings are going to be asked for.
   */
  *run(
    definition: AnyDefinition,
    list: SpanList,
    given?: readonly string[],
    forRows = false,
  ): Generator<void, SessionRun | Refusal> {
    const table = this.#data.tables.get(definition.from);
    const refused = this.refusal(definition) ?? this.#mismatch(definition, list);
    if (refused || !table) return refused ?? {why: 'needs-table', needs: undefined};
    const filter = filterRows(definition.from, table, this.#where);
    this.#nextGroups ??= () => this.#groupsOfNext(table, filter);
    const split = this.#split && splitRows(table, this.#split.by, filter, this.#split.only, given);
    const groups = split?.groups ?? [''];
    for (const id of dependenciesOf(definition)) {
      const other = this.#data.definitions.get(id);
      if (!other) throw new Error(`unknown kpi: ${id}`);
      if (this.#others.has(id)) continue;
      // Two that look back at each other: the one asked second finds nothing yet.
      this.#others.set(id, {why: 'no-data'});
      const run = yield* this.run(other, list, groups);
      this.#others.set(id, isRun(run) ? this.#covered(definition, other, list, run.evaluation) : run);
    }
    const money = moneyColumns(definition, table);
    const conversion = conversionFor(money, this.#data);
    if (list.earlier) yield* this.#readEarlier(definition, {...list, spans: list.earlier}, groups);
    const opened = openEvaluation(
      conversion ? definition : withoutRates(definition),
      {list, filter, by: this.#split?.by, splitOf: split?.splitOf, groups, next: () => this.#splitNext(table, filter)},
      {
        table,
        conversion,
        rules: this.#data.rules,
        params: {...definition.params, ...this.#params},
        assumed: (name, day, group) =>
          assumedValue(this.#data.tables.get('assumptions'), name, day, this.#product(group)),
        other: id => this.#others.get(id) ?? {why: 'no-data'},
        earlier: id => this.#earlier.get(id) ?? {why: 'no-data'},
        isFinal: (id, span) => span.complete && isSettled(this.#data.definitions.get(id), span.end, list),
      },
    );
    const columns = lackingColumns(definition, table, opened.candidates);
    if (columns.length) return {why: 'needs-column', needs: {table: definition.from, columns}};
    const {currency: target} = this.#data.conventions;
    const currencies = this.#currencies(definition, target ? [target] : currenciesIn(money, opened.about()));
    if (currencies.length > 1)
      return {why: 'several-currencies', needs: {table: definition.from, columns: [], currencies}};
    const [currency] = currencies;
    if (currency !== undefined) this.#currencyOf.set(definition.id, currency);
    return {evaluation: yield* opened.run(forRows), groups, table, currency};
  }

  #groupsOfNext(table: Table, filter: Uint8Array | undefined): readonly string[] | undefined {
    const by = this.#next;
    if (by === undefined || table.columns.get(by)?.kind !== 'text') return undefined;
    return countGroups(table, by, filter) > mostGroups ? undefined : splitRows(table, by, filter, undefined).groups;
  }

  #splitNext(table: Table, filter: Uint8Array | undefined): SplitRows | undefined {
    const by = this.#next;
    const groups = this.#nextGroups?.();
    if (by === undefined || !groups || table.columns.get(by)?.kind !== 'text') return undefined;
    const own = splitRows(table, by, filter, undefined);
    return {by, ...(own.groups === groups ? own : splitRows(table, by, filter, undefined, groups))};
  }

  /** A definition's own currencies and those of the amounts that it reads of others. */
  #currencies(definition: AnyDefinition, own: readonly string[]): string[] {
    const found = new Set(own);
    for (const id of dependenciesOf(definition)) {
      const other = this.#data.definitions.get(id);
      const currency = this.#currencyOf.get(id);
      if (other && isAboutMoney(other) && currency !== undefined) found.add(currency);
    }
    return [...found].sort();
  }

  /** Another table may cover fewer days, or not know what the split is by: of the rest it says nothing, which is not 0. */
  #covered({from}: AnyDefinition, other: AnyDefinition, {spans}: SpanList, {cells}: Evaluation): OtherKpi {
    const {coverage} = this.#data;
    if (other.from === from || !coverage) return {cells};
    if (this.#split && columnKind(other.from, this.#split.by) === undefined) return {why: 'no-data'};
    const {from: first, through} = coverageOfTable(coverage, other.from);
    const own = coverageOfTable(coverage, from);
    const isCovered = (span: PlannedSpan): boolean =>
      (span.to - 1 <= through || through >= own.through) && (span.from >= first || first <= own.from);
    return {
      cells: cells.map(all =>
        all.map((cell, number) => (spans[number] && isCovered(spans[number]) ? cell : notCoveredCell)),
      ),
    };
  }

  /** What a definition looks back at from pooled periods: it is evaluated in those before them, one by one. */
  *#readEarlier(
    definition: AnyDefinition,
    {earlier: _, ...list}: SpanList,
    groups: readonly string[],
  ): Generator<void> {
    for (const id of pastOf(definition)) {
      const other = this.#data.definitions.get(id);
      if (!other || this.#earlier.has(id)) continue;
      const session = new EvaluationSession(this.#data, this.#where, this.#split, this.#params);
      const run = yield* session.run(other, list, groups);
      this.#earlier.set(id, isRun(run) ? run.evaluation : run);
    }
  }

  /** Periods or teams that the definition cannot be read over. */
  #mismatch(definition: AnyDefinition, list: SpanList): Refusal | undefined {
    const otherGrain = wrongGrain(definition, list.grain);
    if (otherGrain) return otherGrain;
    const mixed = definition.within && mixesTeams(definition, this.#data, this.#where);
    return mixed ? {why: 'scope-mismatch', needs: undefined} : undefined;
  }
}

/** Why a definition cannot be read by a grain: it counts by iterations, or by the calendar grains that `needs` names; `undefined` where it can. */
export function wrongGrain({from, grains}: AnyDefinition, grain: string | undefined): Refusal | undefined {
  if (!grains || grain === undefined || grains.includes(grain)) return undefined;
  const isCalendar = grains.every(own => isCalendarGrain(own));
  return isCalendar
    ? {why: 'needs-grain', needs: {table: from, columns: [], grains}}
    : {why: 'needs-iterations', needs: undefined};
}

/** Whether a definition's maturity lag has passed for a period that ends before `end`. */
export function isSettled(definition: AnyDefinition | undefined, end: number, list: SpanList): boolean {
  return end - 1 + (definition?.matures ?? 0) <= list.asOf;
}

export function isRun(run: SessionRun | Refusal): run is SessionRun {
  return 'evaluation' in run;
}
