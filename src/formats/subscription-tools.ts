import {type Format, fieldRules} from './format.ts';

/** The sheet that Baremetrics imports: integer cents, ISO days, today's prices. */
export const baremetrics: Format = {
  id: 'baremetrics',
  table: 'subscriptions',
  marks: ['plan_oid', 'subscription_oid', 'customer_oid'],
  always: ['subscription_oid', 'customer_oid', 'plan_amount', 'plan_interval', 'subscription_started_at'],
  money: 'minor',
  snapshot: true,
  fields: fieldRules({
    id: 'subscription_oid',
    customer: 'customer_oid',
    plan: 'plan_name, plan_oid',
    amount: 'plan_amount',
    currency: 'plan_currency',
    interval: 'plan_interval',
    intervalCount: 'plan_interval_count',
    quantity: 'subscription_quantity',
    start: 'subscription_started_at',
    end: 'subscription_canceled_at',
    cancelled: 'subscription_canceled_at',
  }),
};

/** ChartMogul's export of MRR movements, in cents; with the names of its older API and as headings, too. */
export const chartmogul: Format = {
  id: 'chartmogul',
  table: 'subscriptions',
  marks: [
    'BILLING_CONNECTOR_UUID',
    'CUSTOMER_UUID',
    'activity-mrr-movement',
    'PREVIOUS_PLAN_EXTERNAL_ID',
    'Customer UUID',
    'Customer External ID',
    'External ID',
  ],
  always: [
    'DATE',
    'MRR_MOVEMENT|MRR Movement|activity-mrr-movement',
    'MOVEMENT_TYPE|Movement Type|type',
    'CURRENCY_CODE|Currency Code|currency',
    'CUSTOMER_UUID|CUSTOMER_EXTERNAL_ID|Customer UUID|Customer External ID|External ID|customer-uuid|customer-external-id',
  ],
  layout: 'movements',
  money: 'minor',
  fields: fieldRules({
    id: 'UUID',
    start: 'DATE',
    customer: 'CUSTOMER_EXTERNAL_ID, External ID, CUSTOMER_UUID',
    monthly: 'MRR_MOVEMENT, activity-mrr-movement',
    amount: 'MRR, activity-mrr',
    movement: 'MOVEMENT_TYPE, type',
    currency: 'CURRENCY_CODE, currency',
    subscription: 'SUBSCRIPTION_EXTERNAL_ID',
    plan: 'PLAN_EXTERNAL_ID',
  }),
};
