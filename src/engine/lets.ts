import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregate} from '../language/expression.ts';
import {type Aggregated, aggregateFrame} from './aggregate.ts';
import type {ExpressionContext, Scalar} from './context.ts';
import {type Frame, recordFrame} from './frame.ts';
import {notCovered} from './reasons.ts';
import type {NumberVector} from './vector.ts';

/** Looks up a name earlier in the same `let`; an unknown one throws. */
export function letValueOf(lets: ReadonlyMap<string, Aggregated>): (name: string, group: number) => Scalar {
  return (name, group) => {
    const found = lets.get(name);
    if (!found) throw new Error(`unknown name: ${name}`);
    return {value: found.values[group] as number, why: found.why[group] as number};
  };
}

/** What an aggregate is where the data cannot say for the period. */
export function refusedAggregate(groups: number): Aggregated {
  return {
    values: new Float64Array(groups).fill(Number.NaN),
    why: new Uint8Array(groups).fill(notCovered),
    counted: new Uint32Array(groups),
    leftOut: new Uint32Array(groups),
  };
}

/** The aggregates of all groups as the fields of as many records, for formulas. */
export function letsFrame(lets: ReadonlyMap<string, Aggregated>, groups: number): Frame {
  const numbers = new Map<string, NumberVector>();
  for (const [name, {values, why}] of lets) {
    const refused = why.some(reason => reason !== 0);
    numbers.set(name, {
      values: refused ? values.map((value, group) => (why[group] ? Number.NaN : value)) : values,
      why: refused ? why : undefined,
    });
  }
  return recordFrame(groups, new Map(), numbers);
}

/** One entry of a vector. */
export function scalarAt({values, why}: NumberVector, index: number): Scalar {
  return {value: values[index] as number, why: why?.[index] ?? 0};
}

/** The names in `let` that formulas need, with those that these names refer to. */
export function namesBehind(definition: AnyDefinition, formulas: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if ((key === 'field' || key === 'let') && typeof member === 'string' && !found.has(member)) {
        const aggregate = definition.let[member];
        if (aggregate) found.add(member);
        visit(aggregate);
      } else visit(member);
    }
  };
  visit(formulas);
  return found;
}

/** An aggregate over the whole: every group has the same value, unless it is compared with something of the group's own. */
export function wholeAggregate(
  aggregate: Aggregate,
  frame: Frame,
  contextFor: (group: number) => ExpressionContext,
  groups: number,
): Aggregated {
  const ownValues = /"(let|reading|past|soFar|assumed)"/.test(JSON.stringify(aggregate));
  const first = aggregateFrame(aggregate, frame, contextFor(0), undefined, 1);
  const all = Array.from({length: groups}, (_, group) =>
    group && ownValues ? aggregateFrame(aggregate, frame, contextFor(group), undefined, 1) : first,
  );
  return {
    values: Float64Array.from(all, ({values}) => values[0] as number),
    why: Uint8Array.from(all, ({why}) => why[0] as number),
    counted: Uint32Array.from(all, ({counted}) => counted[0] as number),
    leftOut: Uint32Array.from(all, ({leftOut}) => leftOut[0] as number),
    told: Uint8Array.from(all, ({told}) => told?.[0] ?? 0),
    unconverted: Uint32Array.from(all, ({unconverted}) => unconverted?.[0] ?? 0),
  };
}
