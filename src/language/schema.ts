import type {AnyDefinition} from './definition.ts';
import type {Condition} from './expression.ts';

/**
 * The language as a table: which operator takes what. A shape is the name of another one, a list for a tuple,
 * `[name]` within a string for any number of them, `|` between choices. Members that end in `?` may be absent.
 * A table instead of a schema library: it is all that the kit checks, and the library weighs more than the engine's arithmetic.
 */
type Shape = string | readonly Shape[] | {readonly [member: string]: Shape};

const variant = {
  'where?': 'condition',
  'place?': 'place',
  'ago?': 'number-or-months',
  'constant?': 'flag',
  'over?': 'number',
  'whole?': 'flag',
} as const;

const shapes: Readonly<Record<string, readonly Shape[]>> = {
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
  place: ['=ever|=now', {on: 'text'}, {open: ['text', 'text']}, {until: 'text'}, {of: 'text'}],
  aggregate: [
    {count: 'flag', ...variant},
    {distinct: 'text', ...variant},
    {sum: 'expression', ...variant},
    {mean: 'expression', ...variant},
    {min: 'expression', ...variant},
    {max: 'expression', ...variant},
    {percentile: 'expression', at: 'number', ...variant},
    {first: 'expression', by: 'text', ...variant},
    {last: 'expression', by: 'text', ...variant},
    {kappa: 'text', task: 'text', by: 'text', ...variant},
    {depth: 'expression', on: 'text', within: 'number', ...variant},
  ],
  stage: [
    {
      keys: '[text]',
      'blanks?': '[text]',
      let: '{aggregate}',
      'keep?': 'condition',
      'why?': 'text',
      'shows?': '[text]',
      'on?': 'text',
    },
  ],
  interval: [{wilson: ['text', 'text']}, {ofMean: 'text'}, {difference: ['text', 'text', 'text', 'text']}],
  pools: [{below: 'number', periods: 'number'}],
  cohorts: [{by: 'text', share: ['text', 'text']}],
  usual: [{of: '=value|=change', scale: '=linear|=log', 'low?': 'number', 'high?': 'number'}],
  words: [
    {
      title: 'text',
      unit: 'text',
      says: 'text',
      'isNot?': 'text',
      'source?': 'text',
      'name?': 'text',
      'parts?': '{text}',
    },
  ],
  definition: [
    {
      id: 'text',
      from: 'text',
      place: 'place',
      'rows?': 'condition',
      'needs?': '[text]',
      'mostly?': '[text]',
      'within?': '=team',
      'grains?': '[text]',
      'prefers?': 'text',
      'each?': '[stage]',
      let: '{aggregate}',
      value: 'expression',
      'parts?': '{expression}',
      'counted?': 'text',
      'evidence?': 'text',
      'minimum?': 'number',
      'minimumOf?': '{number}',
      'interval?': 'interval',
      'pools?': 'pools',
      'cohorts?': 'cohorts',
      'params?': '{number}',
      headline: '=last|=now|=horizon',
      'usual?': 'usual',
      better: '=up|=down|=none',
      unit: 'text',
      'partUnits?': '{text}',
      'matures?': 'number',
      'counterpart?': 'text',
      words: 'words',
    },
  ],
};

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return fitsName(value, shape);
  if (isList(shape))
    return isList(value) && value.length === shape.length && shape.every((part, i) => fits(value[i], part));
  if (typeof value !== 'object' || value === null || isList(value)) return false;
  const members = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
  for (const [name, part] of Object.entries(shape)) {
    const key = name.replace('?', '');
    if (members.has(key) ? !fits(members.get(key), part) : !name.endsWith('?')) return false;
    members.delete(key);
  }
  return members.size === 0;
}

function fitsName(value: unknown, name: string): boolean {
  if (name.startsWith('=')) return name.split('|').includes(`=${String(value)}`);
  if (name.startsWith('[')) return isList(value) && value.every(one => fitsName(one, name.slice(1, -1)));
  if (name.startsWith('{')) {
    return (
      typeof value === 'object' && value !== null && Object.values(value).every(one => fitsName(one, name.slice(1, -1)))
    );
  }
  if (name === 'text') return typeof value === 'string';
  if (name === 'flag') return typeof value === 'boolean';
  if (name === 'plain') return Number.isFinite(value);
  return (shapes[name] ?? []).some(shape => fits(value, shape));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Reads a condition from outside (a stored rule, a setting). Anything else throws `invalid condition: …`. */
export function parseCondition(value: unknown): Condition {
  if (!fitsName(value, 'condition')) throw new Error(`invalid condition: ${JSON.stringify(value)}`);
  return value as Condition;
}

/** Reads a definition from outside. One that the language does not know throws `invalid definition: …` with its first wrong member. */
export function parseDefinition(value: unknown): AnyDefinition {
  if (fitsName(value, 'definition')) return value as AnyDefinition;
  const [shape] = shapes.definition as readonly [Record<string, Shape>];
  const members = new Map(Object.entries((value ?? {}) as object));
  const wrong = Object.entries(shape).find(([name, part]) => {
    const key = name.replace('?', '');
    return members.has(key) ? !fits(members.get(key), part) : !name.endsWith('?');
  });
  const unknown = [...members.keys()].find(key => !Object.hasOwn(shape, key) && !Object.hasOwn(shape, `${key}?`));
  throw new Error(`invalid definition: ${wrong?.[0].replace('?', '') ?? unknown ?? String(value)}`);
}
