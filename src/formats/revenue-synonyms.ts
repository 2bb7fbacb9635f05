import {fieldRules} from './format.ts';
import {listed} from './words.ts';

/** Headers of the column that says whose money it is. */
export const customerHeaders: readonly string[] = listed(`
  customer, customer id, customer key, customer number, customer no, customer external id, customer oid, customer uuid, account, account id,
  account code, account number, client, client id, company id, organisation id, organization id, org id, tenant, tenant id, workspace id,
  subscriber id
`);

const shared = {
  customer: customerHeaders.join(', '),
  // Names and addresses only tell customers apart: they become numbers.
  customerName:
    'customer name, customer email, customer e-mail, email, e-mail, company, company name, account name, client name, contact name, name, user, user id, user email, subscriber',
  product: 'product, product name, product line, product id',
  plan: `plan, plan name, plan type, plan id, plan code, tier, plan tier, subscription plan, subscription type, price id,
    plan external id`,
  segment: 'segment, customer segment, market segment',
  country: 'country, customer country, country code',
  currency: 'currency, currency code, plan currency, ccy',
};

/** Headers of lists of subscriptions, movements, customer months and invoices. */
export const subscriptionSynonyms = fieldRules({
  id: 'subscription id, subscription, subscription oid, subscription external id, subscription key, id, uuid',
  ...shared,
  // ChartMogul's lists of customers say no more; beside a name it tells two of one name apart.
  customer: `${shared.customer}, external id`,
  status: 'status, state, subscription status, sub status',
  start: `start date, start, started, started at, started on, started date, starts, starts at, subscription start,
    subscription start date, subscription started at, activated at, valid from, from, begin, begins, signup date, sign up date, signed up, signup, joined, join date, customer since, subscribed at,
    subscription date, activation date, contract start, contract start date`,
  end: `end date, end, ended, ended at, ended on, ended date, ends, ends at, subscription end, subscription end date, expires at, expired at,
    valid to, valid until, to, until, churn date, churned at, churned on, termination date, contract end, contract end date`,
  monthly: `mrr, monthly, monthly amount, monthly price, monthly fee, monthly rate, monthly charge, monthly value, per month, price per month,
    amount per month, monthly revenue, monthly recurring revenue, mrr amount, mrr cents, mrr in cents,
    monthly amount cents, mrr movement`,
  amount: `amount, price, unit price, unit amount, plan amount, plan unit price, plan price, amount in cents, amount cents, price cents, subscription amount,
    recurring amount, total`,
  interval:
    'interval unit, plan interval unit, billing period unit, interval, billing interval, billing period, billing cycle, frequency, billing frequency, plan interval',
  intervalCount:
    'interval count, billing interval count, plan interval count, interval length, plan interval length, billing period',
  quantity: 'quantity, qty, plan quantity, seats, licences, licenses, subscription quantity',
  discountAmount: 'discount amount, discount',
  discountPercent: 'discount percent, discount percentage, percent off, discount pct, discount %',
  tax: 'tax, tax amount, vat',
  trialStart: 'trial start, trial start date, trial started at, trial starts at, trial begins',
  trialEnd: 'trial end, trial end date, trial ended at, trial ends at, trial ends, trial until',
  cancelled: `cancelled at, canceled at, cancelled, canceled, cancelled on, canceled on, cancelled date, canceled date, cancel date,
    cancellation date, subscription canceled at`,
  atPeriodEnd: 'cancel at period end',
  periodStart: 'current period start, current period start date, current period started at, current term started at',
  periodEnd: `current period end, current period end date, current period ends at, current term ends at, paid through, paid until,
    next billing date, renewal date`,
  movement: 'movement type, mrr movement type, change type',
  period: 'month, period',
});

/** Headers of lists of payments. */
export const paymentSynonyms = fieldRules({
  id: 'payment id, id, charge id, transaction id, payment, transaction, invoice number, invoicenumber, invoice id, invoice no, order id, order number, reference',
  date: `date, payment date, paid at, paid on, paid date, date paid, created, created at, day, transaction date, charged at, invoice date, order date,
    purchase date`,
  ...shared,
  status: 'status, state, payment status',
  amount: 'amount, amount paid, invoiceamountpaid, gross, gross amount, total, paid, amount in cents, amount cents',
  refunded: 'amount refunded, refunded, refund, refund amount, refunded amount',
  fee: 'fee, fees, processing fee',
});

/** Headers of lists of costs. */
export const costSynonyms = fieldRules({
  date: 'date, month, day, period, invoice date',
  kind: 'kind, type, cost type, category',
  phase: 'phase',
  item: 'item, cost, line, line item, service, vendor, supplier',
  amount: 'amount, cost amount, costs, price, total, spend',
  currency: 'currency, currency code, ccy',
  product: 'product, product name',
  team: 'team, squad',
  model: 'model, model name',
  units: 'units, volume, inferences, requests, calls',
  origin: 'origin, source of the figure, source',
  note: 'note, notes, comment',
});

/** Headers of tables of exchange rates. */
export const rateSynonyms = fieldRules({
  from: 'from, from currency, base, base currency, currency',
  to: 'to, to currency, quote, quote currency, target currency',
  start: 'start, start date, date, valid from, month',
  end: 'end, end date, valid to, until',
  rate: 'rate, exchange rate, fx rate, value',
});

/** Headers of tables of own sales beside those of the market. */
export const marketSynonyms = fieldRules({
  from: 'from, start, start date, period start',
  to: 'to, end, end date, period end, through',
  product: 'product, product line, category',
  region: 'region, country, geography',
  scope: 'scope, market, market definition',
  origin: 'origin, source of the figure, source',
  basis: 'basis, actual or forecast',
  own: 'own, own sales, own revenue, our sales, our revenue',
  total: 'total, total sales, market size, market total, total market',
  rival: 'rival, largest rival, largest competitor, competitor',
  ownUnits: 'own units, our units, units sold',
  totalUnits: 'total units, market units',
  currency: 'currency, currency code, ccy',
});

/** Headers of lists of assumptions. */
export const assumptionSynonyms = fieldRules({
  name: 'name, assumption, what',
  value: 'value, share, figure',
  product: 'product',
  from: 'from, start, valid from, since',
  to: 'to, end, valid to, until',
  owner: 'owner, agreed with, set by',
  note: 'note, notes, comment, reason',
});
