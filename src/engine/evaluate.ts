import type {AnyDefinition} from '../language/definition.ts';
import {pastOf} from '../language/dependencies.ts';
import type {Aggregate} from '../language/expression.ts';
import {type Aggregated, aggregateFrame, contributions, refuseUnconverted} from './aggregate.ts';
import type {EngineSpan, ExpressionContext, Scalar} from './context.ts';
import {createRowSource, type Entries, hasVariant, type RowSource, type Variant, variantOf} from './entries.ts';
import {
  type Cell,
  type Evaluation,
  type EvaluationInput,
  type EvaluationRequest,
  noRowParts,
  notCoveredCell,
  type RowParts,
} from './evaluation.ts';
import {type Interval, meanInterval} from './intervals.ts';
import {cellsPlace} from './kept-cells.ts';
import {letsFrame, letValueOf, namesBehind, refusedAggregate, wholeAggregate} from './lets.ts';
import {type Formulas, makeCell, shareInterval} from './make-cell.ts';
import {numberVector} from './numbers.ts';
import {OtherReadings} from './other-readings.ts';
import {ReasonTable} from './reasons.ts';
import {collectRowParts} from './row-parts.ts';
import {droppedWithoutRate, type Level, runStage, type StageSource, throughBoth} from './stages.ts';
import type {Swept} from './sweep.ts';
import {type SweptNames, sweepNames} from './sweep-names.ts';
import {indexes} from './vector.ts';

/** A definition that is ready to run: which rows it is about is known, nothing is computed. */
export interface OpenEvaluation {
  readonly candidates: Int32Array;
  /** All rows that it looks at: with the whole that a share is of, those outside of the filter too. */
  about(): Int32Array;
  /**
   * Runs the definition over the columns, period by period. A generator so that a page without a worker can pause between periods;
   * it yields nothing and returns the evaluation. `forRows`: only the rows behind readings are going to be asked for, so it has no cells.
   */
  run(forRows: boolean): Generator<void, Evaluation>;
}

/** Opens a definition on a table: its filter and timeless conditions are tested. */
export function openEvaluation(
  definition: AnyDefinition,
  request: EvaluationRequest,
  input: EvaluationInput,
): OpenEvaluation {
  const cells: Cell[][] = request.groups.map(() => []);
  // A definition may look back at its own earlier periods, which are there by the time it asks.
  const run = new Run(definition, request, {
    ...input,
    other: kpi => (kpi === definition.id ? {cells} : input.other(kpi)),
  });
  const {candidates} = run.source;
  const dependsOnItself = pastOf(definition).includes(definition.id);
  return {
    candidates,
    about: () => (/"whole":true/.test(JSON.stringify(definition)) ? run.source.whole() : candidates),
    *run(forRows) {
      const partsAt: Evaluation['partsAt'] = (span, group) => run.partsAt(span, group);
      if (forRows && !dependsOnItself) return {cells, partsAt};
      const place = cellsPlace(definition, request, input);
      if (place?.known) return {cells: place.known, partsAt};
      yield* run.sweep();
      for (let span = 0; span < request.list.spans.length; span++) {
        for (const [group, cell] of run.cellsAt(span).entries()) cells[group]?.push(cell);
        yield;
      }
      place?.keep(cells);
      return {cells, partsAt};
    },
  };
}

/** The last stage of a definition in one period, ready to be aggregated. */
interface LastLevel {
  readonly level: Level;
  readonly context: ExpressionContext;
  readonly entries: Entries;
}

class Run {
  readonly source: RowSource;
  readonly #definition: AnyDefinition;
  readonly #request: EvaluationRequest;
  readonly #input: EvaluationInput;
  readonly #reasons = new ReasonTable();
  readonly #others: OtherReadings;
  #swept: SweptNames | undefined;
  /** The names in `let` that the value and n need. */
  readonly #valueNames: ReadonlySet<string>;

  constructor(definition: AnyDefinition, request: EvaluationRequest, input: EvaluationInput) {
    this.#definition = definition;
    this.#request = request;
    this.#input = input;
    this.#others = new OtherReadings(input, request.list, this.#reasons);
    this.#valueNames = namesBehind(definition, [definition.value, {field: this.#countedName()}]);
    const contextFor = (span: EngineSpan, groupOf?: Int32Array): ExpressionContext =>
      this.#context(span, groupOf, undefined);
    this.source = createRowSource(
      definition,
      input.table,
      request.list,
      request.filter,
      request.splitOf,
      contextFor,
      input.conversion,
    );
  }

  /** Where no aggregate depends on its period, all periods are added up in one go. */
  *sweep(): Generator<void> {
    const {selected} = this.source;
    const [span] = this.#request.list.spans;
    if (!selected || this.#input.conversion || !span) return;
    const context = this.#context(span, undefined, undefined);
    const {table} = this.#input;
    const input = {definition: this.#definition, table, request: this.#request, ...selected, context};
    this.#swept = yield* sweepNames(input, this.#hasParts(0) ? undefined : this.#valueNames);
  }

  cellsAt(span: number): Cell[] {
    const {groups} = this.#request;
    if (this.#swept && (this.#swept.isWhole || !this.#hasParts(span))) return this.#sweptCells(span, this.#swept);
    const base = this.#lastLevel(span, {});
    if (!base) return groups.map(() => notCoveredCell);
    const lets = this.#lets(span, base);
    const formulas = this.#formulas(span, base.context.span, lets);
    const unknown = this.#unknownByGroup(base);
    return groups.map((_, group) => this.#cell(span, group, base, lets, formulas, unknown[group] ?? 0));
  }

  #sweptCells(span: number, {lets, unknown}: Swept): Cell[] {
    const own = new Map([...lets].map(([name, all]) => [name, all[span] as Aggregated]));
    const context = this.#context(this.#request.list.spans[span] as EngineSpan, undefined, undefined);
    const formulas = this.#formulas(span, context.span, own);
    return this.#request.groups.map((_, group) =>
      this.#cell(span, group, undefined, own, formulas, unknown[span]?.leftOut[group] ?? 0),
    );
  }

  partsAt(span: number, group: number): RowParts {
    const base = this.#lastLevel(span, {});
    const aggregate = this.#definition.let[this.#countedName()];
    const own = aggregate && base && hasVariant(aggregate) ? this.#lastLevel(span, variantOf(aggregate)) : base;
    if (!aggregate || !base || !own) return noRowParts;
    const {entries, level, context} = own;
    const letValue = letValueOf(this.#lets(span, base, namesBehind(this.#definition, [aggregate])));
    const parts = contributions(aggregate, level.frame, {...context, letValue});
    return collectRowParts(entries, level, parts, this.#request.splitOf, group, this.#reasons);
  }

  /** A state's parts are shown for its last day alone; computing them for every period would cost many times its value. */
  #hasParts(span: number): boolean {
    return this.#definition.headline !== 'now' || span === this.#request.list.spans.length - 1;
  }

  #countedName(): string {
    return this.#definition.counted ?? Object.keys(this.#definition.let)[0] ?? '';
  }

  /** The rows of a period through every stage. */
  #lastLevel(span: number, variant: Variant): LastLevel | undefined {
    const entries = this.source.entriesAt(span, variant);
    if (!entries) return undefined;
    const stages = this.#definition.each ?? [];
    let level: Level = {frame: entries.frame, groupOf: entries.groupOf, dropped: []};
    const context = this.#context(entries.span, entries.groupOf, undefined);
    for (const [depth, stage] of stages.entries()) {
      const before = level;
      // The entries of a later stage are records, with groups of their own.
      const around = {...context, groupOf: before.groupOf, ownerOf: before.groupOf};
      const sourceOf = (aggregate: Aggregate): StageSource | undefined =>
        this.#source(span, depth, aggregate, {level: before, context: around});
      const next = runStage(stage, before, sourceOf, around, this.#request.groups.length);
      if (!next) return undefined;
      level = depth === 0 ? next : throughBoth(before, next);
    }
    return {entries, level, context: {...context, groupOf: level.groupOf, ownerOf: level.groupOf}};
  }

  /** The entries that an aggregate of a stage looks at: the period's own, or in the first stage those of another window. */
  #source(span: number, depth: number, aggregate: Aggregate, own: StageSource): StageSource | undefined {
    if (depth > 0 || !hasVariant(aggregate)) return own;
    const other = this.source.entriesAt(span, variantOf(aggregate));
    if (!other) return undefined;
    const {frame, groupOf} = other;
    const context = this.#context(other.span, groupOf, undefined);
    return {level: {frame, groupOf, dropped: []}, context, isWhole: aggregate.whole === true, rows: other.rows};
  }

  #lets(span: number, base: LastLevel, names?: ReadonlySet<string>): Map<string, Aggregated> {
    const lets = new Map<string, Aggregated>();
    const shown = names ?? (this.#hasParts(span) ? undefined : this.#valueNames);
    const staged = (this.#definition.each ?? []).length > 0;
    for (const [name, aggregate] of Object.entries(this.#definition.let)) {
      if (shown && !shown.has(name)) continue;
      const own = !staged && hasVariant(aggregate) ? this.#lastLevel(span, variantOf(aggregate)) : base;
      lets.set(name, own ? this.#aggregate(aggregate, own, lets) : refusedAggregate(this.#request.groups.length));
    }
    return lets;
  }

  #aggregate(aggregate: Aggregate, {level, context}: LastLevel, lets: ReadonlyMap<string, Aggregated>): Aggregated {
    const groups = this.#request.groups.length;
    const aggregated = aggregate.whole
      ? wholeAggregate(aggregate, level.frame, group => this.#context(context.span, undefined, lets, group), groups)
      : aggregateFrame(aggregate, level.frame, {...context, letValue: letValueOf(lets)}, level.groupOf, groups);
    refuseUnconverted(aggregated, aggregated.unconverted, false);
    if (this.#input.conversion) refuseUnconverted(aggregated, droppedWithoutRate(level, groups), false);
    return aggregated;
  }

  /** Value and parts of every group at once: the groups are the entries of one frame. */
  #formulas(span: number, window: EngineSpan, lets: ReadonlyMap<string, Aggregated>): Formulas {
    const groups = this.#request.groups.length;
    const frame = letsFrame(lets, groups);
    const context = this.#context(window, indexes(groups), lets);
    const shown = this.#hasParts(span) ? (this.#definition.parts ?? {}) : {};
    return {
      value: numberVector(this.#definition.value, frame, context),
      parts: Object.entries(shown).map(([name, expression]) => [name, numberVector(expression, frame, context)]),
    };
  }

  #cell(
    span: number,
    group: number,
    base: LastLevel | undefined,
    lets: ReadonlyMap<string, Aggregated>,
    formulas: Formulas,
    unknown: number,
  ): Cell {
    const counted = lets.get(this.#countedName());
    const intervalOf = (): Interval | undefined => this.#interval(span, lets, group, base);
    return makeCell(this.#definition, group, counted, formulas, unknown, this.#reasons, intervalOf);
  }

  /** Rows and records that belong to each group and could not be counted. */
  #unknownByGroup({entries, level}: LastLevel): Uint32Array {
    const {splitOf, groups} = this.#request;
    const counts = new Uint32Array(groups.length);
    const count = (group: number): void => {
      counts[group] = (counts[group] ?? 0) + 1;
    };
    for (const row of entries.unknownRows) count(splitOf?.[row] ?? 0);
    for (const {group} of level.dropped) count(group);
    return counts;
  }

  #interval(
    span: number,
    lets: ReadonlyMap<string, Aggregated>,
    group: number,
    base: LastLevel | undefined,
  ): Interval | undefined {
    const {interval} = this.#definition;
    if (!interval) return undefined;
    if (!('ofMean' in interval)) return shareInterval(interval, name => lets.get(name)?.values[group] ?? Number.NaN);
    const aggregate = this.#definition.let[interval.ofMean];
    if (!aggregate) throw new Error(`unknown name: ${interval.ofMean}`);
    const own = hasVariant(aggregate) ? this.#lastLevel(span, variantOf(aggregate)) : base;
    if (!own) return undefined;
    const {groupOf} = own.level;
    const {state, values} = contributions(aggregate, own.level.frame, {...own.context, letValue: letValueOf(lets)});
    return meanInterval(
      (values ?? new Float64Array(0)).filter((_, i) => state[i] === 1 && (!groupOf || groupOf[i] === group)),
    );
  }

  #assumed(name: string, group: number, span: EngineSpan): Scalar {
    const value = this.#input.assumed(name, span.to - 1, this.#request.groups[group] ?? '');
    return value === undefined ? {value: Number.NaN, why: this.#reasons.number('needs-assumption')} : {value, why: 0};
  }

  /** `only` is the group that all entries are of, where they have none of their own. */
  #context(
    span: EngineSpan,
    groupOf: Int32Array | undefined,
    lets: ReadonlyMap<string, Aggregated> | undefined,
    only?: number,
  ): ExpressionContext {
    const letValue = letValueOf(lets ?? new Map());
    return {
      span,
      groupOf,
      ownerOf: groupOf,
      reasons: this.#reasons,
      asOf: this.#request.list.asOf,
      params: this.#input.params,
      rules: this.#input.rules,
      letValue: (name, owner) => letValue(name, only ?? owner),
      assumed: (name, group) => this.#assumed(name, only ?? group, span),
      reading: (kpi, part, group) => this.#others.reading(kpi, part, only ?? group, span),
      soFar: (kpi, part, group) => this.#others.soFar(kpi, part, only ?? group, span),
      past: (kpi, part, periods, take, group) => this.#others.past(kpi, part, periods, take, only ?? group, span),
    };
  }
}
