import type {Condition, Expression} from '../language/expression.ts';
import {missingDay} from '../time/day.ts';
import type {ExpressionContext} from './context.ts';
import type {Frame} from './frame.ts';
import {isOver} from './is-over.ts';
import {dayVector, numberVector} from './numbers.ts';
import {missingValue, needsAnswer} from './reasons.ts';
import {type ConditionVector, isFalse, isTrue, isUnknown} from './vector.ts';

/** Tests a condition on every entry of a frame: true, false, or unknown with a reason. An unknown operator throws. */
export function testCondition(condition: Condition, frame: Frame, context: ExpressionContext): ConditionVector {
  const known = frame.tested?.get(condition);
  if (known) return known;
  const tested = testAnew(condition, frame, context);
  frame.tested?.set(condition, tested);
  return tested;
}

function testAnew(condition: Condition, frame: Frame, context: ExpressionContext): ConditionVector {
  const {length} = frame;
  if ('is' in condition) return textIn(frame, condition.is[0], [condition.is[1]]);
  if ('in' in condition) return textIn(frame, condition.in[0], condition.in[1]);
  if ('has' in condition) return {values: frame.holds(condition.has[0], condition.has[1]), why: undefined};
  if ('names' in condition) {
    const held = new Uint8Array(length);
    for (const name of context.span.names) {
      const one = frame.holds(condition.names, name);
      for (let i = 0; i < length; i++) held[i] = (held[i] as number) | (one[i] as number);
    }
    return {values: held, why: undefined};
  }
  if ('flag' in condition) return unknownWhere(frame.flag(condition.flag));
  if ('known' in condition) return {values: frame.known(condition.known), why: undefined};
  if ('before' in condition) {
    const a = dayVector(condition.before[0], frame, context);
    const b = dayVector(condition.before[1], frame, context);
    const values = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      values[i] =
        a[i] === missingDay || b[i] === missingDay ? isUnknown : (a[i] as number) < (b[i] as number) ? isTrue : isFalse;
    }
    return unknownWhere(values);
  }
  if ('atLeast' in condition) return compare(condition.atLeast, frame, context, true);
  if ('over' in condition) return compare(condition.over, frame, context, false);
  if ('all' in condition) return join(condition.all, frame, context, isFalse);
  if ('any' in condition) return join(condition.any, frame, context, isTrue);
  if ('not' in condition) {
    const {values, why} = testCondition(condition.not, frame, context);
    return {values: values.map(value => (value === isUnknown ? isUnknown : 1 - value)), why};
  }
  if ('rule' in condition) {
    const rule = context.rules.get(condition.rule);
    if (rule) return testCondition(rule, frame, context);
    return {values: new Uint8Array(length).fill(isUnknown), why: new Uint8Array(length).fill(needsAnswer)};
  }
  throw new Error(`unknown condition: ${Object.keys(condition).join(', ')}`);
}

function textIn(frame: Frame, field: string, wanted: readonly string[]): ConditionVector {
  const {codes, dictionary} = frame.text(field);
  const among = new Uint8Array(dictionary.length);
  for (const text of wanted) {
    const code = dictionary.indexOf(text);
    if (code >= 0) among[code] = 1;
  }
  const values = new Uint8Array(frame.length);
  for (let i = 0; i < values.length; i++) {
    const code = codes[i] as number;
    values[i] = code < 0 ? isUnknown : (among[code] as number);
  }
  return unknownWhere(values);
}

/** Gives every unknown the reason `missing-value`. */
function unknownWhere(values: Uint8Array): ConditionVector {
  if (!values.includes(isUnknown)) return {values, why: undefined};
  return {values, why: values.map(value => (value === isUnknown ? missingValue : 0))};
}

/** Whether the first operand is over the second, or with `orSame` at least as much; what differs by rounding alone is the same. */
function compare(
  operands: readonly [Expression, Expression],
  frame: Frame,
  context: ExpressionContext,
  orSame: boolean,
): ConditionVector {
  const {values: a, why: aWhy} = numberVector(operands[0], frame, context);
  const values = new Uint8Array(frame.length);
  const [, limit] = operands;
  // Most comparisons are with a number that stands in the definition, of what has a value everywhere.
  if (typeof limit === 'number' && !aWhy) {
    // Loops of their own, because a call for each entry is many times slower.
    if (orSame) for (let i = 0; i < values.length; i++) values[i] = isAtLeast(a[i] as number, limit) ? isTrue : isFalse;
    else for (let i = 0; i < values.length; i++) values[i] = isOver(a[i] as number, limit) ? isTrue : isFalse;
    return {values, why: undefined};
  }
  const {values: b, why: bWhy} = numberVector(limit, frame, context);
  if (orSame)
    for (let i = 0; i < values.length; i++) values[i] = isAtLeast(a[i] as number, b[i] as number) ? isTrue : isFalse;
  else for (let i = 0; i < values.length; i++) values[i] = isOver(a[i] as number, b[i] as number) ? isTrue : isFalse;
  if (!aWhy && !bWhy) return {values, why: undefined};
  const why = new Uint8Array(frame.length);
  for (let i = 0; i < values.length; i++) {
    why[i] = (aWhy?.[i] ?? 0) || (bWhy?.[i] ?? 0);
    if (why[i]) values[i] = isUnknown;
  }
  return {values, why};
}

function isAtLeast(a: number, b: number): boolean {
  return a >= b || (b > a && !isOver(b, a));
}

/** Kleene: one `deciding` value decides, otherwise an unknown wins. `all` of nothing is true, `any` of nothing false. */
function join(parts: readonly Condition[], frame: Frame, context: ExpressionContext, deciding: 0 | 1): ConditionVector {
  const [first, ...others] = parts;
  if (!first) return {values: new Uint8Array(frame.length).fill(1 - deciding), why: undefined};
  let joined = testCondition(first, frame, context);
  for (const part of others) joined = joinTwo(joined, testCondition(part, frame, context), deciding);
  return joined;
}

/** Joins two conditions: `deciding` 0 is and, 1 is or. */
export function joinTwo(a: ConditionVector, b: ConditionVector, deciding: 0 | 1): ConditionVector {
  const {length} = a.values;
  const values = new Uint8Array(length);
  if (!a.why && !b.why) {
    // Without unknowns the values are 0 and 1.
    if (deciding) for (let i = 0; i < length; i++) values[i] = (a.values[i] as number) | (b.values[i] as number);
    else for (let i = 0; i < length; i++) values[i] = (a.values[i] as number) & (b.values[i] as number);
    return {values, why: undefined};
  }
  const why = a.why || b.why ? new Uint8Array(length) : undefined;
  for (let i = 0; i < length; i++) {
    const x = a.values[i] as number;
    const y = b.values[i] as number;
    if (x === deciding || y === deciding) values[i] = deciding;
    else if (x === isUnknown || y === isUnknown) {
      values[i] = isUnknown;
      if (why) why[i] = x === isUnknown ? (a.why?.[i] as number) : (b.why?.[i] as number);
    } else values[i] = 1 - deciding;
  }
  return {values, why};
}

/** Whether a condition means the same in every period, so that it is tested once for all of them. */
export function isTimeless(condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.every(isTimeless);
  if (typeof condition !== 'object' || condition === null) return true;
  return Object.entries(condition).every(([key, value]) => {
    if (['names', 'period', 'reading', 'past', 'soFar', 'let', 'assumed'].includes(key)) return false;
    return isTimeless(value);
  });
}

/** The parameters and rules that an expression may ask for. */
export function answersIn(expression: unknown, {params, rules}: ExpressionContext): unknown[] {
  return /"(param|rule)"/.test(JSON.stringify(expression) ?? '') ? [params, [...rules]] : [];
}
