import type {EngineSpan, Scalar} from './context.ts';
import type {Cell, EvaluationInput} from './evaluation.ts';
import {noData, type ReasonTable} from './reasons.ts';
import type {SpanList} from './spans.ts';
import {summarise} from './statistics.ts';

/** What a definition reads of other KPIs; where they have no value, their reason goes on. */
export class OtherReadings {
  readonly #input: EvaluationInput;
  readonly #list: SpanList;
  readonly #reasons: ReasonTable;

  constructor(input: EvaluationInput, list: SpanList, reasons: ReasonTable) {
    this.#input = input;
    this.#list = list;
    this.#reasons = reasons;
  }

  /** The reading, or a part of it, for the period with which a window ends. */
  reading(kpi: string, part: string | undefined, group: number, {number}: EngineSpan): Scalar {
    const other = this.#input.other(kpi);
    if ('why' in other) return this.#refused(other.why);
    if (number === undefined) return this.#refused('not-covered');
    return this.#scalarOf(other.cells[group]?.[number], part);
  }

  /** The sum of the readings of all periods before a window, complete or not. */
  soFar(kpi: string, part: string | undefined, group: number, {from}: EngineSpan): Scalar {
    const other = this.#list.earlier ? this.#input.earlier(kpi) : this.#input.other(kpi);
    if ('why' in other) return this.#refused(other.why);
    const spans = this.#list.earlier ?? this.#list.spans;
    const before = (other.cells[group] ?? [])
      .filter((_, number) => (spans[number]?.end ?? Infinity) <= from)
      .map(cell => this.#scalarOf(cell, part));
    const refused = before.find(({why}) => why !== 0);
    return (
      refused ?? {
        value: summarise(
          before.map(({value}) => value),
          'sum',
        ),
        why: 0,
      }
    );
  }

  #scalarOf(cell: Cell | undefined, part: string | undefined): Scalar {
    const value = part === undefined ? cell?.value : cell?.parts[part];
    if (value !== undefined) return {value, why: 0};
    return this.#refused((part === undefined ? undefined : cell?.partWhy[part]) ?? cell?.why ?? 'no-data');
  }

  /** Over the last complete and settled readings before a window. */
  past(
    kpi: string,
    part: string | undefined,
    periods: number,
    take: 'mean' | 'median' | 'sum',
    group: number,
    {from}: EngineSpan,
  ): Scalar {
    // Before pooled periods lie those that are not pooled with them.
    const other = this.#list.earlier ? this.#input.earlier(kpi) : this.#input.other(kpi);
    if ('why' in other) return this.#refused(other.why);
    const spans = this.#list.earlier ?? this.#list.spans;
    const cells = other.cells[group] ?? [];
    const values: number[] = [];
    for (let number = cells.length - 1; number >= 0 && values.length < periods; number--) {
      const span = spans[number];
      // Strictly before, even where periods overlap.
      if (!span || span.end > from) continue;
      const cell = cells[number];
      const value = part === undefined ? cell?.value : cell?.parts[part];
      if (value !== undefined && this.#input.isFinal(kpi, span)) values.push(value);
    }
    return values.length ? {value: summarise(values, take), why: 0} : {value: Number.NaN, why: noData};
  }

  #refused(why: string): Scalar {
    return {value: Number.NaN, why: this.#reasons.number(why)};
  }
}
