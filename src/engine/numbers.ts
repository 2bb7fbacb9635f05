import type {DayExpression, Expression} from '../language/expression.ts';
import {missingDay} from '../time/day.ts';
import {testCondition} from './conditions.ts';
import type {ExpressionContext, Scalar} from './context.ts';
import type {Frame} from './frame.ts';
import {remember} from './memo.ts';
import {endBeforeStart, missingValue, zeroDenominator} from './reasons.ts';
import {splitTest} from './split-test.ts';
import {constantVector, type DayVector, isFalse, isTrue, isUnknown, type NumberVector} from './vector.ts';

/** Evaluates a day expression for every entry of a frame. */
export function dayVector(expression: DayExpression, frame: Frame, context: ExpressionContext): DayVector {
  if (typeof expression === 'string') return frame.day(expression);
  const day = (expression.period === 'from' ? context.span.from : context.span.to) + (expression.add ?? 0);
  return new Int32Array(frame.length).fill(day);
}

/** Evaluates a number for every entry of a frame; reasons pass through. An unknown operator throws. */
export function numberVector(expression: Expression, frame: Frame, context: ExpressionContext): NumberVector {
  const {length} = frame;
  if (typeof expression === 'number') return constantVector(length, expression, 0);
  if ('field' in expression) return frame.number(expression.field);
  if ('days' in expression) {
    const [first, second] = expression.days;
    const {from, to} = context.span;
    // Three percentiles of one duration are the rule, not the exception.
    return remember(frame, `days ${JSON.stringify([expression.days, from, to])}`, () =>
      daysBetween(dayVector(first, frame, context), dayVector(second, frame, context)),
    );
  }
  if ('plus' in expression) return combine('plus', expression.plus, frame, context);
  if ('minus' in expression) return combine('minus', expression.minus, frame, context);
  if ('times' in expression) return combine('times', expression.times, frame, context);
  if ('least' in expression) return combine('least', expression.least, frame, context);
  if ('clamp' in expression) {
    const [of, low, high] = expression.clamp;
    return each(numberVector(of, frame, context), value => Math.min(high, Math.max(low, value)));
  }
  if ('ratio' in expression) return ratio(expression, frame, context);
  if ('score' in expression) {
    const {bands} = expression;
    const scored = each(
      numberVector(expression.score, frame, context),
      value => bands.find(([limit]) => value <= limit)?.[1] ?? Number.NaN,
    );
    // A value above all bands is off the scale, which is no score.
    return explainMissing(scored);
  }
  if ('param' in expression) {
    const value = context.params[expression.param];
    return constantVector(length, value ?? 0, value === undefined ? context.reasons.number('needs-answer') : 0);
  }
  if ('let' in expression) return perGroup(length, context.ownerOf, owner => context.letValue(expression.let, owner));
  if ('assumed' in expression)
    return perGroup(length, context.groupOf, group => context.assumed(expression.assumed, group));
  if ('splitTest' in expression) return splitTests(expression.splitTest, frame, context);
  if ('reading' in expression)
    return perGroup(length, context.groupOf, group => context.reading(expression.reading, expression.part, group));
  if ('past' in expression) {
    const {past, part, periods, take} = expression;
    return perGroup(length, context.groupOf, group => context.past(past, part, periods, take, group));
  }
  if ('soFar' in expression)
    return perGroup(length, context.groupOf, group => context.soFar(expression.soFar, expression.part, group));
  if ('when' in expression) return choose(expression, frame, context);
  throw new Error(`unknown expression: ${Object.keys(expression).join(', ')}`);
}

function daysBetween(first: DayVector, second: DayVector): NumberVector {
  const {length} = first;
  const values = new Float64Array(length);
  let why: Uint8Array | undefined;
  for (let i = 0; i < length; i++) {
    const from = first[i] as number;
    const to = second[i] as number;
    const reason = from === missingDay || to === missingDay ? missingValue : to < from ? endBeforeStart : 0;
    if (reason) {
      why ??= new Uint8Array(length);
      why[i] = reason;
      values[i] = Number.NaN;
    } else values[i] = to - from + 1;
  }
  return {values, why};
}

function combine(
  by: 'plus' | 'minus' | 'times' | 'least',
  operands: readonly [Expression, Expression],
  frame: Frame,
  context: ExpressionContext,
): NumberVector {
  const {values: a, why: aWhy} = numberVector(operands[0], frame, context);
  const {values: b, why: bWhy} = numberVector(operands[1], frame, context);
  const values = new Float64Array(frame.length);
  const {length} = values;
  // Loops of their own, because a call for each entry is many times slower.
  if (by === 'plus') for (let i = 0; i < length; i++) values[i] = (a[i] as number) + (b[i] as number);
  else if (by === 'minus') for (let i = 0; i < length; i++) values[i] = (a[i] as number) - (b[i] as number);
  else if (by === 'times') for (let i = 0; i < length; i++) values[i] = (a[i] as number) * (b[i] as number);
  else for (let i = 0; i < length; i++) values[i] = Math.min(a[i] as number, b[i] as number);
  return withReasons(values, mergeReasons(aWhy, bWhy));
}

function each(of: NumberVector, change: (value: number) => number): NumberVector {
  const values = new Float64Array(of.values.length);
  for (let i = 0; i < values.length; i++) values[i] = change(of.values[i] as number);
  return withReasons(values, of.why);
}

/** Gives every value that is none, and has no reason yet, the reason `missing-value`. */
function explainMissing({values, why}: NumberVector): NumberVector {
  const reasons = why?.slice() ?? new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]) && !reasons[i]) reasons[i] = missingValue;
  return {values, why: reasons};
}

/** Values are NaN wherever there is a reason, so that a forgotten check cannot leak a number. */
function withReasons(values: Float64Array, why: Uint8Array | undefined): NumberVector {
  if (why) for (let i = 0; i < values.length; i++) if (why[i]) values[i] = Number.NaN;
  return {values, why};
}

function mergeReasons(a: Uint8Array | undefined, b: Uint8Array | undefined): Uint8Array | undefined {
  if (!a || !b) return a ?? b;
  const why = a.slice();
  for (let i = 0; i < why.length; i++) if (!why[i]) why[i] = b[i] as number;
  return why;
}

function ratio(
  expression: Extract<Expression, {ratio: unknown}>,
  frame: Frame,
  context: ExpressionContext,
): NumberVector {
  const top = numberVector(expression.ratio[0], frame, context);
  const bottom = numberVector(expression.ratio[1], frame, context);
  const reason = expression.why ? context.reasons.number(expression.why) : zeroDenominator;
  const {length} = frame;
  const values = new Float64Array(length);
  let why = mergeReasons(top.why, bottom.why)?.slice();
  for (let i = 0; i < length; i++) {
    if (why?.[i]) {
      values[i] = Number.NaN;
      continue;
    }
    const quotient = (top.values[i] as number) / (bottom.values[i] as number);
    if (bottom.values[i] === 0 || (expression.positive && quotient < 0)) {
      why ??= new Uint8Array(length);
      why[i] = reason;
      values[i] = Number.NaN;
    } else values[i] = quotient;
  }
  return {values, why};
}

function splitTests(
  operands: readonly [Expression, Expression, Expression],
  frame: Frame,
  context: ExpressionContext,
): NumberVector {
  const [a, b, share] = operands.map(operand => numberVector(operand, frame, context)) as [
    NumberVector,
    NumberVector,
    NumberVector,
  ];
  const values = new Float64Array(frame.length);
  const why = mergeReasons(mergeReasons(a.why, b.why), share.why)?.slice() ?? new Uint8Array(frame.length);
  for (let i = 0; i < values.length; i++) {
    const p = splitTest(a.values[i] as number, b.values[i] as number, share.values[i] as number);
    if (p === undefined && !why[i]) why[i] = zeroDenominator;
    values[i] = why[i] ? Number.NaN : (p as number);
  }
  return {values, why};
}

function choose(
  expression: Extract<Expression, {when: unknown}>,
  frame: Frame,
  context: ExpressionContext,
): NumberVector {
  const test = testCondition(expression.when, frame, context);
  // Mostly a condition is about an exception that no row of a piece is.
  if (!test.why && !test.values.includes(isFalse)) return numberVector(expression.then, frame, context);
  const yes = numberVector(expression.then, frame, context);
  const no = numberVector(expression.otherwise, frame, context);
  const values = new Float64Array(frame.length);
  const why = new Uint8Array(frame.length);
  for (let i = 0; i < values.length; i++) {
    const from = test.values[i] === isTrue ? yes : no;
    why[i] = test.values[i] === isUnknown ? (test.why?.[i] as number) : (from.why?.[i] ?? 0);
    values[i] = why[i] ? Number.NaN : (from.values[i] as number);
  }
  return {values, why};
}

function perGroup(length: number, groupOf: Int32Array | undefined, scalarOf: (group: number) => Scalar): NumberVector {
  if (!groupOf) {
    const {value, why} = scalarOf(0);
    return constantVector(length, value, why);
  }
  const scalars = new Map<number, Scalar>();
  const values = new Float64Array(length);
  const why = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const group = groupOf[i] as number;
    let scalar = scalars.get(group);
    if (!scalar) {
      scalar = scalarOf(group);
      scalars.set(group, scalar);
    }
    values[i] = scalar.why ? Number.NaN : scalar.value;
    why[i] = scalar.why;
  }
  return {values, why};
}
