import {wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import {longColumn, numberAt, textAt} from './columns.ts';
import {customersOf} from './customers.ts';
import {readMoneyFields} from './money-columns.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';

/** Statuses of money that came in, also where it went back later; a row without a status was paid. */
const paid =
  /^(?:paid|succeeded|success|successful|complete|completed|captured|settled|refunded|partially refunded|partial refund|disputed|lost|won)$/;

/** Payments: what was paid and what of it was refunded. Failed, blocked and running ones are left out. */
export function* typePayments(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const money = yield* readMoneyFields(work, ['amount', 'refunded', 'fee']);
  for (const [field, column] of money.columns) columns.set(field, column);
  const customers = customersOf(columns);
  if (customers) columns.set('customer', customers);
  columns.set('id', idsOf(columns, rows));
  const leftOut = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const status = textAt(columns.get('status'), row);
    if (status !== undefined && !paid.test(wordKey(status))) {
      leftOut[row] = 1;
      work.log.add('payment-not-paid', 'left-out', row, {column: headerOf(work, 'status'), value: status});
      continue;
    }
    if (
      !needsValue(work, leftOut, columns, row, 'date', 'date') ||
      !needsValue(work, leftOut, columns, row, 'amount', 'money')
    )
      continue;
    const amount = numberAt(columns.get('amount'), row) ?? 0;
    const refunded = numberAt(columns.get('refunded'), row) ?? 0;
    const wrong = amount < 0 ? 'amount' : refunded < 0 || refunded > amount ? 'refunded' : undefined;
    if (wrong === undefined) continue;
    leftOut[row] = 1;
    work.log.add(wrong === 'amount' ? 'amount-negative' : 'refund-not-possible', 'left-out', row, {
      column: headerOf(work, wrong),
      value: String(wrong === 'amount' ? amount : refunded),
      expected: wrong === 'amount' ? 'amount' : 'refund',
      action: 'fix-cells',
    });
  }
  yield* leaveOutRepeated(work, 'payments', columns, leftOut);
  return {columns, leftOut, choices: money.choices, questions: money.questions};
}

/** The payment's own id, else day, customer, product and amount, with its number among those that share all of it. */
function idsOf(columns: ReadonlyMap<string, Column>, rows: number): Column {
  const own = columns.get('id');
  const counts = new Map<string, number>();
  return longColumn(
    Array.from({length: rows}, (_, row) => {
      const id = textAt(own, row);
      if (id !== undefined) return id;
      const texts = ['customer', 'product', 'plan'].map(field => textAt(columns.get(field), row) ?? '');
      const numbers = ['date', 'amount'].map(field => numberAt(columns.get(field), row) ?? '');
      const name = [...numbers, ...texts].join(' · ');
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count === 1 ? name : `${name} · ${count}`;
    }),
  );
}
