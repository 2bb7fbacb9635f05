/** Both ways to a model, each cost line known by the period's end. */
export const optionCosts = {in: ['kind', ['build', 'buy']]} as const;

/** One record a line: what is paid once adds up, what is paid monthly is the latest figure. */
export const eachLine = {
  keys: ['kind', 'phase', 'item', 'product'],
  blanks: ['item', 'product'],
  let: {once: {sum: {field: 'amount'}}, monthly: {last: {field: 'amount'}, by: 'date'}},
} as const;

const of = (kind: 'build' | 'buy', phase: 'upfront' | 'monthly') =>
  ({all: [{is: ['kind', kind]}, {is: ['phase', phase]}]}) as const;

/** What one way costs once and a month, and how many lines say so; for `let`. */
export const costsOf = <K extends 'build' | 'buy'>(kind: K) =>
  ({
    lines: {count: true, where: {is: ['kind', kind]}},
    upfront: {sum: {field: 'once'}, where: of(kind, 'upfront')},
    monthly: {sum: {field: 'monthly'}, where: of(kind, 'monthly')},
  }) as const;

/** Months over which building and buying are compared. */
export const optionParams = {months: 36} as const;
