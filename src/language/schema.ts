import * as z from 'zod/mini';
import type {AnyDefinition} from './definition.ts';
import type {Condition, DayExpression, Expression, Place} from './expression.ts';

const text = z.string();
const pair = <T extends z.ZodMiniType>(of: T) => z.tuple([of, of]);

const day: z.ZodMiniType<DayExpression> = z.union([
  text,
  z.strictObject({period: z.enum(['from', 'to']), add: z.optional(z.int())}),
]) as z.ZodMiniType<DayExpression>;

const expression: z.ZodMiniType<Expression> = z.lazy(() =>
  z.union([
    z.number(),
    z.strictObject({field: text}),
    z.strictObject({let: text}),
    z.strictObject({param: text}),
    z.strictObject({days: pair(day)}),
    z.strictObject({plus: pair(expression)}),
    z.strictObject({minus: pair(expression)}),
    z.strictObject({times: pair(expression)}),
    z.strictObject({least: pair(expression)}),
    z.strictObject({clamp: z.tuple([expression, z.number(), z.number()])}),
    z.strictObject({ratio: pair(expression), why: z.optional(text), positive: z.optional(z.boolean())}),
    z.strictObject({score: expression, bands: z.array(pair(z.number()))}),
    z.strictObject({reading: text, part: z.optional(text)}),
    z.strictObject({past: text, part: z.optional(text), periods: z.int(), take: z.enum(['mean', 'median', 'sum'])}),
    z.strictObject({when: condition, then: expression, otherwise: expression}),
  ]),
) as unknown as z.ZodMiniType<Expression>;

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({is: pair(text)}),
    z.strictObject({in: z.tuple([text, z.array(text)])}),
    z.strictObject({has: pair(text)}),
    z.strictObject({names: text}),
    z.strictObject({flag: text}),
    z.strictObject({known: text}),
    z.strictObject({before: pair(day)}),
    z.strictObject({atLeast: pair(expression)}),
    z.strictObject({over: pair(expression)}),
    z.strictObject({all: z.array(condition)}),
    z.strictObject({any: z.array(condition)}),
    z.strictObject({not: condition}),
    z.strictObject({rule: text}),
  ]),
) as unknown as z.ZodMiniType<Condition>;

const place = z.union([
  z.enum(['ever', 'now']),
  z.strictObject({on: text}),
  z.strictObject({open: pair(text)}),
  z.strictObject({until: text}),
  z.strictObject({of: text}),
]) as unknown as z.ZodMiniType<Place>;

const variant = {
  where: z.optional(condition),
  place: z.optional(place),
  ago: z.optional(z.union([z.int(), z.strictObject({months: z.int()})])),
  over: z.optional(z.int()),
  whole: z.optional(z.boolean()),
};

const aggregate = z.union([
  z.strictObject({count: z.literal(true), ...variant}),
  z.strictObject({distinct: text, ...variant}),
  z.strictObject({sum: expression, ...variant}),
  z.strictObject({mean: expression, ...variant}),
  z.strictObject({min: expression, ...variant}),
  z.strictObject({max: expression, ...variant}),
  z.strictObject({percentile: expression, at: z.number(), ...variant}),
  z.strictObject({first: expression, by: text, ...variant}),
  z.strictObject({last: expression, by: text, ...variant}),
]);

const lets = z.record(text, aggregate);

const definition = z.strictObject({
  id: text,
  from: text,
  place,
  rows: z.optional(condition),
  needs: z.optional(z.array(text)),
  mostly: z.optional(z.array(text)),
  within: z.optional(z.literal('team')),
  grains: z.optional(z.array(text)),
  prefers: z.optional(text),
  each: z.optional(
    z.array(
      z.strictObject({
        keys: z.array(text),
        let: lets,
        keep: z.optional(condition),
        why: z.optional(text),
        on: z.optional(text),
      }),
    ),
  ),
  let: lets,
  value: expression,
  parts: z.optional(z.record(text, expression)),
  counted: z.optional(text),
  minimum: z.optional(z.number()),
  minimumOf: z.optional(z.record(text, z.number())),
  interval: z.optional(z.union([z.strictObject({wilson: pair(text)}), z.strictObject({ofMean: text})])),
  params: z.optional(z.record(text, z.number())),
  headline: z.enum(['last', 'now', 'horizon']),
  usual: z.optional(
    z.strictObject({
      of: z.enum(['value', 'change']),
      scale: z.enum(['linear', 'log']),
      low: z.optional(z.number()),
      high: z.optional(z.number()),
    }),
  ),
  better: z.enum(['up', 'down', 'none']),
  unit: text,
  matures: z.optional(z.number()),
  counterpart: z.optional(text),
  words: z.looseObject({title: text, unit: text, says: text}),
});

/** Reads a condition from outside (a stored rule, a setting). Anything else throws `invalid condition: …`. */
export function parseCondition(value: unknown): Condition {
  const parsed = condition.safeParse(value);
  if (!parsed.success) throw new Error(`invalid condition: ${JSON.stringify(value)}`);
  return parsed.data;
}

/** Reads a definition from outside. Anything that the language does not know throws `invalid definition: …` with the place. */
export function parseDefinition(value: unknown): AnyDefinition {
  const parsed = definition.safeParse(value);
  if (!parsed.success) throw new Error(`invalid definition: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return parsed.data as unknown as AnyDefinition;
}
