import type {Column} from '../tables/column.ts';
import {typeCustomerMonths} from './type-customer-months.ts';
import {typeInvoices} from './type-invoices.ts';
import {typeMovements} from './type-movements.ts';
import {typeSubscriptions} from './type-subscriptions.ts';
import type {DerivedRows, FileWork} from './typing.ts';

/** Stretches of paying out of any file that tells of them. */
export function typeRevenue(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {layout} = work.format;
  if (layout === 'movements') return typeMovements(work, columns);
  if (layout === 'invoices') return typeInvoices(work, columns);
  if (layout === 'months' || layout === 'month-columns') return typeCustomerMonths(work, columns);
  return typeSubscriptions(work, columns);
}
