import {kpi} from '../../language/definition.ts';
import {refundedAmount} from './payments.ts';

const isRefunded = {over: [refundedAmount, 0]} as const;

export const refunds = kpi({
  id: 'refunds',
  from: 'payments',
  place: {on: 'date'},
  needs: ['refunded'],
  let: {
    refunded: {sum: refundedAmount},
    gross: {sum: {field: 'amount'}},
    payments: {count: true, where: isRefunded},
  },
  value: {field: 'refunded'},
  parts: {share: {ratio: [{field: 'refunded'}, {field: 'gross'}], why: 'no-data'}, payments: {field: 'payments'}},
  partUnits: {share: 'share', payments: 'number'},
  minimum: 1,
  headline: 'last',
  usual: {of: 'value', scale: 'linear', low: 0},
  better: 'down',
  unit: 'money',
  counterpart: 'revenue',
  words: {
    title: 'Refunds',
    name: 'refunds',
    unit: 'refunded',
    says: 'What was refunded of the payments made in the period, whenever it went back: recent periods still grow.',
    parts: {share: 'of what was paid', payments: 'payments refunded'},
  },
});
