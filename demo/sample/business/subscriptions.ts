import {type Day, isoOf} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {buildStretches, isoOrEmpty, priceOf, type Stretch} from './customers.ts';

/** All subscriptions as the `subscriptions` template (CSV, ISO days, euros): a price change ends a row and begins the next. */
export function subscriptions(seed: number, through: Day): string {
  const rows = buildStretches(seed, through).map(stretch => {
    const {id, customer, plan, start, end, isYearly, discount, trialStart, converted} = stretch;
    const isOver = end !== undefined && end <= through;
    return [
      id,
      customer.id,
      plan.product,
      plan.name,
      customer.segment,
      customer.country,
      isoOf(trialStart ?? start),
      isoOrEmpty(isOver ? end : undefined),
      String(priceOf(stretch, through)),
      'EUR',
      isYearly ? 'year' : 'month',
      discount > 0 ? String(discount) : '',
      statusOf(stretch, through),
      isoOrEmpty(trialStart),
      isoOrEmpty(trialStart === undefined ? undefined : start),
      converted === undefined ? '' : converted ? 'yes' : 'no',
    ];
  });
  return csvText([
    [
      'subscription_id',
      'customer_id',
      'product',
      'plan',
      'segment',
      'country',
      'start_date',
      'end_date',
      'amount',
      'currency',
      'interval',
      'discount_percent',
      'status',
      'trial_start',
      'trial_end',
      'converted',
    ],
    ...rows,
  ]);
}

function statusOf({start, end}: Stretch, through: Day): string {
  if (start > through) return 'trialing';
  return end !== undefined && end <= through ? 'canceled' : 'active';
}
