import type {TableDefinition} from './table-definition.ts';

/**
 * Answers to a survey question. `kind` is nps (0 to 10) or csat; `score` lies on the scale from `low` to `high`; `question` is the question in words.
 * The person who answered is a number where the file tells people apart.
 */
export const answers = {
  key: ['id', 'question'],
  columns: {
    id: 'long',
    date: 'day',
    person: 'text',
    question: 'text',
    kind: 'text',
    score: 'number',
    low: 'number',
    high: 'number',
    product: 'text',
    team: 'text',
    plan: 'text',
    segment: 'text',
    country: 'text',
  },
} as const satisfies TableDefinition;

/**
 * Steps that people take. One row a person and step (`person` given), or a count of people a day and step (`users`, and `eligible` for how many could have).
 * `position` is the step's place in the funnel, from 1; missing for uses of a feature, whose name is `step`.
 */
export const steps = {
  key: ['person', 'step', 'date', 'product', 'segment', 'plan', 'country', 'channel'],
  columns: {
    person: 'text',
    step: 'text',
    position: 'number',
    date: 'day',
    users: 'number',
    eligible: 'number',
    product: 'text',
    plan: 'text',
    segment: 'text',
    country: 'text',
    channel: 'text',
  },
} as const satisfies TableDefinition;

/** What the company sells: `stage` of life is idea, introduction, growth, maturity, decline or sunset; `aliases` are its names in other tools. */
export const products = {
  key: ['product'],
  columns: {product: 'text', parent: 'text', stage: 'text', launched: 'day', sunset: 'day', aliases: 'list'},
} as const satisfies TableDefinition;

/**
 * Check-ins of key results: on `date` the result stood at `actual`, on its way from `base` to `target`; a target below the base is good when it falls.
 * The cycle lasts from `from` through `to`; `kind` is committed, aspirational or binary. A result without a check-in has no `actual`.
 */
export const keyResults = {
  key: ['objective', 'result', 'date'],
  columns: {
    objective: 'text',
    result: 'text',
    team: 'text',
    product: 'text',
    kind: 'text',
    date: 'day',
    from: 'day',
    to: 'day',
    base: 'number',
    target: 'number',
    actual: 'number',
    weight: 'number',
    unit: 'text',
    owner: 'text',
  },
} as const satisfies TableDefinition;

/** Measured outcomes: what was to change, from which `base` to which `target` by `due`, and what it was on `date`. `confidence` is a share. */
export const outcomes = {
  key: ['outcome', 'product', 'date'],
  columns: {
    outcome: 'text',
    product: 'text',
    team: 'text',
    date: 'day',
    due: 'day',
    base: 'number',
    target: 'number',
    actual: 'number',
    confidence: 'number',
    unit: 'text',
    owner: 'text',
  },
} as const satisfies TableDefinition;

/**
 * Experiments on variants a (the control) and b: how many people each had (`countA`, `countB`) and how many of them did it (`hitsA`, `hitsB`);
 * `share` is the planned share of b. `decision` is win, loss, flat or missing; a row without `started` is planned, one without `ended` runs.
 */
export const experiments = {
  key: ['id'],
  columns: {
    id: 'text',
    name: 'long',
    hypothesis: 'long',
    metric: 'text',
    product: 'text',
    team: 'text',
    started: 'day',
    ended: 'day',
    due: 'day',
    decision: 'text',
    share: 'number',
    countA: 'number',
    countB: 'number',
    hitsA: 'number',
    hitsB: 'number',
  },
} as const satisfies TableDefinition;
