import {type FieldRule, type Format, fieldRules} from './format.ts';
import {
  assumptionSynonyms,
  costSynonyms,
  marketSynonyms,
  paymentSynonyms,
  rateSynonyms,
  subscriptionSynonyms,
} from './revenue-synonyms.ts';

const priceFields = new Set([
  'amount',
  'monthly',
  'interval',
  'intervalCount',
  'currency',
  'discountAmount',
  'discountPercent',
]);

/** The kit's template of subscriptions, and any list of them: a change of price ends a row and starts another; `end_date` is the first day that is not paid for. */
export const subscriptions: Format = {
  id: 'subscriptions',
  table: 'subscriptions',
  marks: [],
  always: ['subscription_id', 'customer_id', 'start_date', 'amount', 'currency', 'interval'],
  needs: ['customer|customerName', 'start', 'amount|monthly'],
  money: 'major',
  fields: subscriptionSynonyms.filter(rule => !['movement', 'period', 'tax'].includes(rule.field)),
};

/** A list that says who subscribes and since when, and not at what price: by a plan, a cancellation or a subscription's own id it is none of work items. */
export const unpricedSubscriptions: Format = {
  id: 'subscriptions-unpriced',
  table: 'subscriptions',
  marks: [],
  always: ['subscription_id', 'customer_id', 'start_date', 'end_date', 'status'],
  needs: ['customer', 'start', 'subscription|plan|cancelled'],
  never: ['amount', 'price', 'mrr', 'month', 'kpi'],
  fields: [
    ...fieldRules({subscription: 'subscription_id, subscription, subscription_external_id, subscription_key'}),
    ...subscriptions.fields.filter(rule => !priceFields.has(rule.field)),
  ],
};

/** MRR movements by hand, in the columns and cents of ChartMogul's. */
export const movements: Format = {
  id: 'movements',
  table: 'subscriptions',
  marks: [],
  always: ['date', 'customer_external_id', 'mrr_movement', 'movement_type', 'currency_code'],
  needs: ['start', 'customer|customerName', 'monthly', 'movement'],
  layout: 'movements',
  money: 'minor',
  fields: fieldRules({
    id: 'uuid, movement id',
    start: 'date, day, month, movement date',
    customer: 'customer_external_id, customer_uuid, customer_id, customer',
    monthly: 'mrr_movement, activity_mrr_movement, movement, change, mrr change, delta',
    amount: 'mrr, activity_mrr',
    movement: 'movement_type, type, kind',
    currency: 'currency_code, currency',
    subscription: 'subscription_external_id, subscription_id',
    plan: 'plan_external_id, plan',
    product: 'product',
    segment: 'segment',
  }),
};

/** What every customer paid in every month, one row each. */
export const customerMonths: Format = {
  id: 'customer-months',
  table: 'subscriptions',
  marks: [],
  always: ['month', 'customer_id', 'mrr', 'currency'],
  needs: ['period', 'customer|customerName', 'monthly|amount'],
  never: ['start_date', 'end_date', 'kpi'],
  layout: 'months',
  money: 'major',
  fields: fieldRules({
    period: 'month, period, date',
    customer: 'customer_id, customer',
    monthly: 'mrr',
    currency: 'currency',
    product: 'product',
    plan: 'plan',
    segment: 'segment',
    country: 'country',
  }),
};

/** The same as a sheet: a customer a row, a month a column. */
export const customerMonthColumns: Format = {
  id: 'customer-months-wide',
  table: 'subscriptions',
  marks: [],
  always: [],
  layout: 'month-columns',
  fields: subscriptionSynonyms.filter(rule =>
    ['customer', 'customerName', 'product', 'plan', 'segment', 'country', 'currency'].includes(rule.field),
  ),
};

const service = (edge: string): string =>
  `service_period_${edge}, line item period ${edge}, service ${edge}, period_${edge}, period ${edge} date`;

/** Invoices that say which days they pay for. */
export const invoices: Format = {
  id: 'invoices',
  table: 'subscriptions',
  marks: [],
  always: ['invoice_id', 'customer_id', 'service_period_start', 'service_period_end', 'amount', 'currency'],
  needs: ['customer|customerName', 'start', 'end', 'amount'],
  never: ['interval', 'billing interval', 'mrr'],
  layout: 'invoices',
  money: 'major',
  fields: fieldRules({
    id: 'invoice_id, invoice, invoice number, line item id',
    customer: 'customer_id, customer',
    start: service('start'),
    end: service('end'),
    amount: 'amount, amount_in_cents, net amount, total',
    tax: 'tax, tax_amount, tax_amount_in_cents',
    status: 'status',
    currency: 'currency',
    subscription: 'subscription_id, subscription_external_id, subscription',
    plan: 'plan',
    product: 'product',
    segment: 'segment',
  }),
};

/** The kit's template of payments, and any list of them. */
export const payments: Format = {
  id: 'payments',
  table: 'payments',
  marks: [],
  always: ['payment_id', 'date', 'customer_id', 'amount', 'currency'],
  needs: ['date', 'customer|customerName', 'amount'],
  never: ['interval', 'start_date', 'mrr', 'month'],
  money: 'major',
  fields: paymentSynonyms,
};

/** The kit's template of costs. */
export const costs: Format = {
  ...own('costs', costSynonyms, ['date', 'kind', 'amount']),
  always: ['date', 'kind', 'item', 'amount', 'currency'],
  never: ['customer', 'customer_id', 'kpi', 'id', 'status'],
};

/** The kit's template of exchange rates. */
export const rates: Format = {
  ...own('rates', rateSynonyms, ['from', 'to', 'start', 'rate']),
  always: ['from', 'to', 'start', 'rate'],
};

/** The kit's template of own and total sales. */
export const market: Format = {
  ...own('market', marketSynonyms, ['from', 'to', 'own|ownUnits', 'total|totalUnits']),
  always: ['from', 'to', 'scope', 'own', 'total', 'currency'],
};

/** The kit's template of what is assumed. */
export const assumptions: Format = {
  ...own('assumptions', assumptionSynonyms, ['name', 'value', 'from']),
  always: ['name', 'value', 'from'],
  never: ['kpi', 'date', 'status', 'start', 'end', 'score'],
};

function own(
  table: 'costs' | 'rates' | 'market' | 'assumptions',
  fields: readonly FieldRule[],
  needs: readonly string[],
): Pick<Format, 'id' | 'table' | 'marks' | 'needs' | 'money' | 'fields'> {
  return {id: table, table, marks: [], needs, money: 'major', fields};
}
