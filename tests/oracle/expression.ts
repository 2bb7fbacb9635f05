import type {Condition, DayExpression, Expression} from '../../src/language/expression.ts';
import {
  type Absent,
  isAbsent,
  isKnown,
  isMoney,
  listIn,
  type Money,
  numberIn,
  type Result,
  type Row,
  type Truth,
  textIn,
} from './row.ts';
import {splitTest} from './split-test.ts';
import {dayAfter, firstDay, type Timeline, type Window} from './window.ts';

/** What expressions see besides their row. */
export interface Surroundings {
  readonly window: Window;
  /** Whose rates amounts have; the window's own where absent. */
  readonly ratesOf?: Window;
  readonly timeline: Timeline;
  readonly params: Readonly<Record<string, number>>;
  /** What the same `let` has named so far. */
  readonly named: Row;
  /** The owner's decision, `undefined` where it is open. */
  readonly rule: (name: string) => Condition | undefined;
  /** An amount as it counts in a window, in minor units. */
  readonly amount: (money: Money, window: Window) => Result;
  /** What the assumptions say of a name on a day. */
  readonly assumed: (name: string, day: number) => number | undefined;
  readonly reading: (kpi: string, part: string | undefined, window: Window) => Result;
  /** Values of the complete, settled readings before the window, oldest first. */
  readonly past: (kpi: string, part: string | undefined, window: Window) => readonly number[];
  /** All readings before the window, oldest first. */
  readonly before: (kpi: string, part: string | undefined, window: Window) => readonly Result[];
}

/** The value of a number expression for one row, or why there is none; the leftmost reason wins. */
export function evaluateExpression(expression: Expression, row: Row, around: Surroundings): Result {
  const each = (parts: readonly Expression[], compute: (...values: number[]) => Result): Result => {
    const values = parts.map(part => evaluateExpression(part, row, around));
    const absent = values.find(isAbsent);
    return absent ?? compute(...(values as number[]));
  };
  if (typeof expression === 'number') return expression;
  if ('field' in expression) {
    const cell = row[expression.field];
    return isMoney(cell) ? around.amount(cell, around.ratesOf ?? around.window) : numberIn(row, expression.field);
  }
  if ('days' in expression) {
    const [first, last] = expression.days.map(day => evaluateDay(day, row, around));
    if (isAbsent(first)) return first;
    if (isAbsent(last)) return last;
    if (first === undefined || last === undefined) throw new Error('invalid days: two are needed');
    return last < first ? {why: 'end-before-start'} : last - first + 1;
  }
  if ('plus' in expression) return each(expression.plus, (a = 0, b = 0) => a + b);
  if ('minus' in expression) return each(expression.minus, (a = 0, b = 0) => a - b);
  if ('times' in expression) return each(expression.times, (a = 0, b = 0) => a * b);
  if ('least' in expression) return each(expression.least, (a = 0, b = 0) => Math.min(a, b));
  if ('clamp' in expression) {
    const [value, low, high] = expression.clamp;
    return each([value], (x = 0) => Math.min(Math.max(x, low), high));
  }
  if ('ratio' in expression) {
    const why = expression.why ?? 'zero-denominator';
    return each(expression.ratio, (a = 0, b = 0) => {
      if (b === 0) return {why};
      return expression.positive && a / b < 0 ? {why} : a / b;
    });
  }
  if ('score' in expression) {
    return each([expression.score], (x = 0) => {
      for (const [limit, score] of expression.bands) if (x <= limit) return score;
      return {why: 'missing-value'};
    });
  }
  if ('param' in expression) {
    const value = around.params[expression.param];
    if (value === undefined) throw new Error(`invalid parameter: ${expression.param}`);
    return value;
  }
  if ('assumed' in expression) {
    const lastDay = dayAfter(around.window, around.timeline) - 1;
    return around.assumed(expression.assumed, lastDay) ?? {why: 'needs-assumption'};
  }
  if ('splitTest' in expression) return each(expression.splitTest, (a = 0, b = 0, share = 0) => splitTest(a, b, share));
  if ('reading' in expression) return around.reading(expression.reading, expression.part, around.window);
  if ('past' in expression) {
    const values = around.past(expression.past, expression.part, around.window).slice(-expression.periods);
    return values.length === 0 ? {why: 'no-data'} : takeFrom(values, expression.take);
  }
  if ('soFar' in expression) {
    const all = around.before(expression.soFar, expression.part, around.window);
    return all.find(isAbsent) ?? (all as number[]).reduce((total, value) => total + value, 0);
  }
  if ('let' in expression) return numberIn(around.named, expression.let);
  const truth = evaluateCondition(expression.when, row, around);
  if (isAbsent(truth)) return truth;
  return evaluateExpression(truth ? expression.then : expression.otherwise, row, around);
}

// Amounts that come to the same in two ways differ in their last bits.
function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** True, false, or unknown with a reason, by Kleene's tables. */
export function evaluateCondition(condition: Condition, row: Row, around: Surroundings): Truth {
  const compare = (a: Result, b: Result, holds: (a: number, b: number) => boolean): Truth =>
    isAbsent(a) ? a : isAbsent(b) ? b : holds(a, b);
  const number = (expression: Expression): Result => evaluateExpression(expression, row, around);
  if ('is' in condition) {
    const text = textIn(row, condition.is[0]);
    return isAbsent(text) ? text : text === condition.is[1];
  }
  if ('in' in condition) {
    const text = textIn(row, condition.in[0]);
    return isAbsent(text) ? text : condition.in[1].includes(text);
  }
  if ('has' in condition) return listIn(row, condition.has[0]).includes(condition.has[1]);
  if ('names' in condition) {
    const names = listIn(row, condition.names);
    return around.window.some(span => names.includes(span.label));
  }
  if ('flag' in condition) {
    const flag = row[condition.flag];
    if (flag === undefined) return {why: 'missing-value'};
    if (typeof flag !== 'boolean') throw new Error(`invalid flag field: ${condition.flag}`);
    return flag;
  }
  if ('known' in condition) return isKnown(row, condition.known);
  if ('before' in condition) {
    const [a, b] = condition.before;
    return compare(evaluateDay(a, row, around), evaluateDay(b, row, around), (x, y) => x < y);
  }
  if ('atLeast' in condition)
    return compare(number(condition.atLeast[0]), number(condition.atLeast[1]), (a, b) => a > b || isSame(a, b));
  if ('over' in condition)
    return compare(number(condition.over[0]), number(condition.over[1]), (a, b) => a > b && !isSame(a, b));
  if ('all' in condition) return decide(condition.all, false, row, around);
  if ('any' in condition) return decide(condition.any, true, row, around);
  if ('not' in condition) {
    const truth = evaluateCondition(condition.not, row, around);
    return isAbsent(truth) ? truth : !truth;
  }
  const decided = around.rule(condition.rule);
  return decided === undefined ? {why: 'needs-answer'} : evaluateCondition(decided, row, around);
}

// `all` is settled by one false, `any` by one true; short of that the first unknown wins.
function decide(conditions: readonly Condition[], settles: boolean, row: Row, around: Surroundings): Truth {
  const truths = conditions.map(condition => evaluateCondition(condition, row, around));
  if (truths.includes(settles)) return settles;
  const unknown: Absent | undefined = truths.find(isAbsent);
  return unknown ?? !settles;
}

function evaluateDay(day: DayExpression, row: Row, around: Surroundings): Result {
  if (typeof day === 'string') return numberIn(row, day);
  const edge = day.period === 'from' ? firstDay(around.window) : dayAfter(around.window, around.timeline);
  return edge + (day.add ?? 0);
}

function takeFrom(values: readonly number[], take: 'mean' | 'median' | 'sum'): number {
  const sum = values.reduce((total, value) => total + value, 0);
  if (take === 'sum') return sum;
  if (take === 'mean') return sum / values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
