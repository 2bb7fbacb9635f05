import type {AnyDefinition} from './definition.ts';
import {conditionShapes, fits, fitsName, type Shape, type Shapes} from './schema.ts';

const variant = {
  'where?': 'condition',
  'place?': 'place',
  'ago?': 'number-or-months',
  'constant?': 'flag',
  'over?': 'number',
  'whole?': 'flag',
} as const;

const shapes: Shapes = {
  ...conditionShapes,
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

/** Reads a definition from outside. One that the language does not know throws `invalid definition: …` with its first wrong member. */
export function parseDefinition(value: unknown): AnyDefinition {
  if (fitsName(value, 'definition', shapes)) return value as AnyDefinition;
  const [shape] = shapes.definition as readonly [Record<string, Shape>];
  const members = new Map(Object.entries((value ?? {}) as object));
  const wrong = Object.entries(shape).find(([name, part]) => {
    const key = name.replace('?', '');
    return members.has(key) ? !fits(members.get(key), part, shapes) : !name.endsWith('?');
  });
  const unknown = [...members.keys()].find(key => !Object.hasOwn(shape, key) && !Object.hasOwn(shape, `${key}?`));
  throw new Error(`invalid definition: ${wrong?.[0].replace('?', '') ?? unknown ?? String(value)}`);
}
