import {type Format, fieldRules} from './format.ts';

/** What customers' metadata are called by whoever divides customers by them; Stripe adds the word in brackets. */
const metadata = {
  segment: 'segment (metadata), customer segment (metadata)',
  country: 'country (metadata)',
};

/** Stripe's dashboard writes whole units of the currency; its API cents. */
const dashboard = {money: 'major'} as const;

/**
 * Stripe's subscriptions export: a snapshot, with today's price alone. `Start (UTC)` moves with every change of plan, so it comes last.
 */
export const stripeSubscriptions: Format = {
  ...dashboard,
  id: 'stripe-subscriptions',
  table: 'subscriptions',
  marks: ['Current Period End (UTC)', 'Current Period Start (UTC)', 'Cancel At Period End', 'Ended At (UTC)'],
  always: ['id', 'Customer ID', 'Status', 'Created (UTC)'],
  snapshot: true,
  fields: fieldRules({
    id: 'id',
    customer: 'Customer ID',
    status: 'Status',
    start: 'Start Date (UTC), Created (UTC), Start (UTC)',
    end: 'Ended At (UTC)',
    cancelled: 'Canceled At (UTC), Cancelled At (UTC)',
    atPeriodEnd: 'Cancel At Period End',
    periodStart: 'Current Period Start (UTC)',
    periodEnd: 'Current Period End (UTC)',
    trialStart: 'Trial Start (UTC)',
    trialEnd: 'Trial End (UTC)',
    amount: 'Amount, Plan Amount',
    interval: 'Interval, Plan Interval',
    intervalCount: 'Interval Count, Plan Interval Count',
    quantity: 'Quantity',
    currency: 'Currency, Plan Currency',
    plan: 'Plan, Plan Name, Plan ID, Price ID',
    product: 'Product, Product Name, Product ID',
    ...metadata,
  }),
};

/**
 * Stripe's invoices export. The service period is that of the line items: `Period Start (UTC)` is the stretch before,
 * because plans are billed in advance, and a month billed by it would stand in the month before.
 */
export const stripeInvoices: Format = {
  ...dashboard,
  id: 'stripe-invoices',
  table: 'subscriptions',
  marks: [
    'Minimum Line Item Period Start (UTC)',
    'Finalized At (UTC)',
    'Marked Uncollectible At (UTC)',
    'Amount Due',
    'Voided At (UTC)',
  ],
  always: ['id', 'Customer', 'Subscription', 'Status', 'Total'],
  layout: 'invoices',
  fields: fieldRules({
    id: 'id',
    customer: 'Customer, Customer ID',
    subscription: 'Subscription',
    status: 'Status',
    amount: 'Total',
    tax: 'Tax',
    currency: 'Currency',
    start: 'Minimum Line Item Period Start (UTC)',
    end: 'Maximum Line Item Period End (UTC)',
    ...metadata,
  }),
};

/** Stripe's payments export (`unified_payments.csv`). Cards, addresses and names in it feed nothing. */
export const stripePayments: Format = {
  ...dashboard,
  id: 'stripe-payments',
  table: 'payments',
  marks: ['Amount Refunded', 'Card ID', 'Seller Message', 'PaymentIntent ID'],
  always: ['id', 'Created (UTC)|Created date (UTC)', 'Amount', 'Currency', 'Status', 'Customer ID'],
  fields: fieldRules({
    id: 'id',
    date: 'Created (UTC), Created date (UTC)',
    customer: 'Customer ID',
    status: 'Status',
    amount: 'Amount',
    refunded: 'Amount Refunded',
    fee: 'Fee',
    currency: 'Currency',
  }),
};

/**
 * Subscriptions as Stripe's API names them, from a warehouse or a script. Such lists hold cents or whole units, so that is asked.
 */
export const stripeObjects: Format = {
  id: 'stripe-objects',
  table: 'subscriptions',
  marks: ['current_period_start', 'current_period_end', 'cancel_at_period_end', 'billing_cycle_anchor'],
  always: ['customer_id|customer', 'status', 'created|created_at|start_date'],
  snapshot: true,
  fields: fieldRules({
    id: 'subscription_id, id',
    customer: 'customer_id, customer',
    status: 'status',
    start: 'start_date, created, created_at',
    end: 'ended_at',
    cancelled: 'canceled_at, cancelled_at',
    atPeriodEnd: 'cancel_at_period_end',
    periodStart: 'current_period_start',
    periodEnd: 'current_period_end',
    trialStart: 'trial_start',
    trialEnd: 'trial_end',
    amount: 'plan_amount, unit_amount, amount',
    interval: 'plan_interval, recurring_interval, interval',
    intervalCount: 'plan_interval_count, recurring_interval_count, interval_count',
    quantity: 'quantity',
    currency: 'plan_currency, currency',
    plan: 'plan_name, plan_id, price_id, plan',
    product: 'product_name, product_id, product',
  }),
};
