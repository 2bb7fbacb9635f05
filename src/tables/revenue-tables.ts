import type {TableDefinition} from './table-definition.ts';

/**
 * Stretches of paying: from `start` (the first day that is paid for, after any trial) up to and without `end`, a customer pays `monthly`, unrounded minor units
 * a month, net of discounts, without tax, trials, one-time and metered parts. Every revenue source becomes such rows, so that each KPI has one definition:
 * a subscription is one (`kind` subscription); a customer's month is one from its first day up to the next month's (`month`); a movement is one that never ends
 * and whose `monthly` is the change, below zero where money was lost (`movement`, with its type in `movement`).
 * A list without prices has no `monthly`: it says who pays. `history` is yes where price changes are on record, missing in a snapshot of today's prices; `ended` is yes in rows that tell of an end and no in the others
 * of a file that tells of any; else missing: a file without one does not know of churn.
 * `cohort` is the month of the customer's first `start`, as `2026-03`.
 * `converted` says how a trial ended, missing while it runs. A subscription that was never paid has no `start`.
 */
export const subscriptions = {
  key: ['id', 'start'],
  columns: {
    id: 'long',
    customer: 'text',
    product: 'text',
    plan: 'text',
    segment: 'text',
    country: 'text',
    kind: 'text',
    status: 'text',
    start: 'day',
    end: 'day',
    monthly: 'money',
    movement: 'text',
    history: 'flag',
    ended: 'flag',
    cohort: 'text',
    cancelled: 'day',
    trialStart: 'day',
    trialEnd: 'day',
    converted: 'flag',
  },
} as const satisfies TableDefinition;

/** Money that came in or went back: `amount` is what was charged, `refunded` what of it went back, both not below zero. Only paid rows are kept. Never MRR. */
export const payments = {
  key: ['id'],
  columns: {
    id: 'long',
    date: 'day',
    customer: 'text',
    product: 'text',
    plan: 'text',
    segment: 'text',
    country: 'text',
    status: 'text',
    amount: 'money',
    refunded: 'money',
    fee: 'money',
  },
} as const satisfies TableDefinition;

/**
 * What something costs. `kind` is revenue (cost of revenue, for margins), build, buy or inference; `phase` is upfront or monthly for build and buy;
 * `item` is the line in words; `units` is the volume that an inference cost bought. `origin` says where the figure comes from.
 */
export const costs = {
  key: ['date', 'kind', 'phase', 'item', 'product'],
  columns: {
    date: 'day',
    kind: 'text',
    phase: 'text',
    item: 'text',
    product: 'text',
    team: 'text',
    model: 'text',
    amount: 'money',
    units: 'number',
    origin: 'text',
    note: 'long',
  },
} as const satisfies TableDefinition;

/** What one unit of `from` is worth in `to` from `start` on, both ISO 4217 codes; a missing `end` means until replaced, otherwise the first day after. */
export const rates = {
  key: ['from', 'to', 'start'],
  columns: {from: 'text', to: 'text', start: 'day', end: 'day', rate: 'number'},
} as const satisfies TableDefinition;

/** Own sales and those of the whole market in a period, `from` and `to` both inside; `scope` and `origin` say of what and from whom, `basis` is actual or forecast. */
export const market = {
  key: ['from', 'product', 'region', 'scope'],
  columns: {
    from: 'day',
    to: 'day',
    product: 'text',
    region: 'text',
    scope: 'text',
    origin: 'text',
    basis: 'text',
    own: 'money',
    total: 'money',
    rival: 'money',
    ownUnits: 'number',
    totalUnits: 'number',
  },
} as const satisfies TableDefinition;
