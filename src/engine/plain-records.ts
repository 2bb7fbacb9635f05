import type {Condition, Expression} from '../language/expression.ts';

/** How a number is made of two. */
export const operations = ['plus', 'minus', 'times', 'least'] as const;

/** Whether the first number is over the second. */
export type Comparison = readonly [Expression, Expression];

/** The comparisons that a condition is made of, each as one that asks whether something is over something; undefined where it asks something else. */
export function comparisonsIn(condition: Condition): readonly Comparison[] | undefined {
  if ('over' in condition) return [condition.over];
  // One is at least the other where the other is not over it.
  if ('atLeast' in condition) return [[condition.atLeast[1], condition.atLeast[0]]];
  if ('not' in condition) return comparisonsIn(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  const found: Comparison[] = [];
  for (const part of parts ?? []) {
    const own = comparisonsIn(part);
    if (!own) return undefined;
    found.push(...own);
  }
  return parts && found;
}

/** The numbers of records that a number is made of; undefined where it is made of something else than their sums, differences, products and least ones. */
export function fieldsIn(expression: Expression): readonly string[] | undefined {
  if (typeof expression === 'number') return [];
  if ('field' in expression) return [expression.field];
  const operands = operandsOf(expression)?.map(fieldsIn);
  return operands?.every(fields => fields !== undefined) ? operands.flat() : undefined;
}

/** The two numbers that one is made of; undefined of any other. */
export function operandsOf(expression: Expression): readonly [Expression, Expression] | undefined {
  if (typeof expression === 'number') return undefined;
  for (const operation of operations) {
    const found = (expression as Readonly<Record<string, unknown>>)[operation];
    if (found) return found as readonly [Expression, Expression];
  }
  return undefined;
}

/** Whether a comparison asks whether something is over itself: that asks no more than that it is there. */
export function isTrivial([left, right]: Comparison): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
