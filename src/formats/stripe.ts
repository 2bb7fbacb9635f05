import {type Format, fieldRules} from './format.ts';

/** Stripe's dashboard writes whole units of the currency; its API cents. */
const dashboard = {money: 'major'} as const;

/**
 * Stripe's subscriptions export: a snapshot, with today's price alone. `Start (UTC)` moves with every change of plan, so it comes last.
 */
export const stripeSubscriptions: Format = {
  ...dashboard,
  id: 'stripe-subscriptions',
  title: 'Stripe subscriptions',
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
  }),
};

/**
 * Stripe's invoices export. The service period is that of the line items: `Period Start (UTC)` is the stretch before,
 * because plans are billed in advance, and a month billed by it would stand in the month before.
 */
export const stripeInvoices: Format = {
  ...dashboard,
  id: 'stripe-invoices',
  title: 'Stripe invoices',
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
  }),
};

/** Stripe's payments export (`unified_payments.csv`). Cards, addresses and names in it feed nothing. */
export const stripePayments: Format = {
  ...dashboard,
  id: 'stripe-payments',
  title: 'Stripe payments',
  table: 'payments',
  marks: ['Amount Refunded', 'Card ID', 'Seller Message', 'PaymentIntent ID'],
  always: ['id', 'Created (UTC)', 'Amount', 'Currency', 'Status', 'Customer ID'],
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
