import type {Condition} from './expression.ts';

/**
 * The language as a table: which operator takes what. A shape is the name of another one, a list for a tuple,
 * `[name]` within a string for any number of them, `|` between choices. Members that end in `?` may be absent.
 * A table instead of a schema library: it is all that the kit checks, and the library weighs more than the engine's arithmetic.
 */
export type Shape = string | readonly Shape[] | {readonly [member: string]: Shape};

export type Shapes = Readonly<Record<string, readonly Shape[]>>;

/** Those of conditions, which settings hold; definitions have theirs in a file of their own, which few need. */
export const conditionShapes: Shapes = {
  day: ['text', {period: '=from|=to', 'add?': 'number'}],
  number: ['plain'],
  'number-or-months': ['plain', {months: 'number'}],
  expression: [
    'plain',
    {field: 'text'},
    {let: 'text'},
    {param: 'text'},
    {assumed: 'text'},
    {splitTest: ['expression', 'expression', 'expression']},
    {days: ['day', 'day']},
    {plus: ['expression', 'expression']},
    {minus: ['expression', 'expression']},
    {times: ['expression', 'expression']},
    {least: ['expression', 'expression']},
    {clamp: ['expression', 'number', 'number']},
    {ratio: ['expression', 'expression'], 'why?': 'text', 'positive?': 'flag'},
    {score: 'expression', bands: '[band]'},
    {reading: 'text', 'part?': 'text'},
    {past: 'text', 'part?': 'text', periods: 'number', take: '=mean|=median|=sum'},
    {soFar: 'text', 'part?': 'text'},
    {when: 'condition', then: 'expression', otherwise: 'expression'},
  ],
  band: [['number', 'number']],
  condition: [
    {is: ['text', 'text']},
    {in: ['text', '[text]']},
    {has: ['text', 'text']},
    {names: 'text'},
    {flag: 'text'},
    {known: 'text'},
    {before: ['day', 'day']},
    {atLeast: ['expression', 'expression']},
    {over: ['expression', 'expression']},
    {all: '[condition]'},
    {any: '[condition]'},
    {not: 'condition'},
    {rule: 'text'},
  ],
};

export function fits(value: unknown, shape: Shape, shapes: Shapes): boolean {
  if (typeof shape === 'string') return fitsName(value, shape, shapes);
  if (isList(shape))
    return isList(value) && value.length === shape.length && shape.every((part, i) => fits(value[i], part, shapes));
  if (typeof value !== 'object' || value === null || isList(value)) return false;
  const members = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
  for (const [name, part] of Object.entries(shape)) {
    const key = name.replace('?', '');
    if (members.has(key) ? !fits(members.get(key), part, shapes) : !name.endsWith('?')) return false;
    members.delete(key);
  }
  return members.size === 0;
}

export function fitsName(value: unknown, name: string, shapes: Shapes): boolean {
  if (name.startsWith('=')) return name.split('|').includes(`=${String(value)}`);
  if (name.startsWith('[')) return isList(value) && value.every(one => fitsName(one, name.slice(1, -1), shapes));
  if (name.startsWith('{')) {
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every(one => fitsName(one, name.slice(1, -1), shapes))
    );
  }
  if (name === 'text') return typeof value === 'string';
  if (name === 'flag') return typeof value === 'boolean';
  if (name === 'plain') return Number.isFinite(value);
  return (shapes[name] ?? []).some(shape => fits(value, shape, shapes));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Reads a condition from outside (a stored rule, a setting). Anything else throws `invalid condition: …`. */
export function parseCondition(value: unknown): Condition {
  if (!fitsName(value, 'condition', conditionShapes)) throw new Error(`invalid condition: ${JSON.stringify(value)}`);
  return value as Condition;
}
