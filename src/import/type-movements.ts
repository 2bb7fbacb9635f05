import {movementOf} from '../formats/subscription-words.ts';
import type {Column} from '../tables/column.ts';
import {missingFlag} from '../tables/column.ts';
import {cellOf, longColumn, numberAt, textAt, textColumn} from './columns.ts';
import {customersOf} from './customers.ts';
import {readMoneyFields} from './money-columns.ts';
import {needsValue} from './row-checks.ts';
import {checkStretches, knowEnds} from './stretch-checks.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';

/**
 * Movements of MRR: a stretch that never ends, whose money is the change. What is lost is below zero, whatever sign the file writes.
 * A customer whose first movement is no new business paid before the file begins, and that is said: what it paid then is in no row.
 */
export function* typeMovements(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  const {rows} = work.raw;
  const money = yield* readMoneyFields(work, ['monthly']);
  const customers = customersOf(columns);
  if (customers) columns.set('customer', customers);
  const amounts = money.columns.get('monthly');
  const values = new Float64Array(rows).fill(Number.NaN);
  const ended = new Uint8Array(rows).fill(missingFlag);
  const kinds: (string | undefined)[] = [];
  const leftOut = new Uint8Array(rows);
  const checked = new Map(columns);
  if (amounts) checked.set('monthly', amounts);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const text = textAt(columns.get('movement'), row);
    const kind = text === undefined ? undefined : movementOf(text);
    kinds.push(kind);
    const needs = (field: string, expected: string) => needsValue(work, leftOut, checked, row, field, expected);
    if (
      !needs('customer', 'customer') ||
      !needs('start', 'date') ||
      !needs('monthly', 'money') ||
      !needs('movement', 'movement')
    )
      continue;
    const facts = {column: headerOf(work, 'movement'), value: text};
    if (kind === undefined) {
      leftOut[row] = 1;
      work.log.add('movement-not-known', 'left-out', row, {...facts, expected: 'movement', action: 'fix-cells'});
      continue;
    }
    const given = numberAt(amounts, row) ?? 0;
    const isLoss = kind === 'churn' || kind === 'contraction';
    values[row] = given === 0 ? 0 : isLoss ? -Math.abs(given) : Math.abs(given);
    if (values[row] !== given)
      work.log.add('movement-sign', 'changed', row, {...facts, column: headerOf(work, 'monthly')});
    if (kind === 'churn') ended[row] = 1;
  }
  columns.set('movement', textColumn(kinds));
  columns.set('monthly', {
    kind: 'money',
    values,
    codes: amounts?.codes ?? new Int32Array(rows).fill(-1),
    currencies: amounts?.currencies ?? [],
  });
  columns.delete('end');
  columns.set('ended', knowEnds(ended));
  columns.set('history', {kind: 'flag', values: new Uint8Array(rows).fill(1)});
  columns.set('kind', {kind: 'text', codes: new Int32Array(rows), dictionary: ['movement']});
  columns.set('id', idsOf(columns, rows));
  yield* checkStretches(work, columns, leftOut);
  noteEarlier(work, columns, kinds, leftOut);
  return {columns, leftOut, choices: money.choices, questions: money.questions};
}

/** A movement's own id; without one, whose it is and of what kind, with its number among those that share all of it on one day. */
function idsOf(columns: ReadonlyMap<string, Column>, rows: number): Column {
  const own = columns.get('id');
  const parts = ['customer', 'subscription', 'product', 'plan', 'movement'].map(field => columns.get(field));
  const days = columns.get('start');
  const counts = new Map<string, number>();
  return longColumn(
    Array.from({length: rows}, (_, row) => {
      const id = textAt(own, row);
      if (id !== undefined) return id;
      const name = parts
        .map(part => textAt(part, row))
        .filter(text => text !== undefined)
        .join(' · ');
      const key = `${name} ${cellOf(days, row) ?? ''}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count === 1 ? name : `${name} · ${count}`;
    }),
  );
}

function noteEarlier(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  kinds: readonly (string | undefined)[],
  leftOut: Uint8Array,
): void {
  const first = new Map<string, {row: number; day: number; isNew: boolean}>();
  for (const [row, kind] of kinds.entries()) {
    const customer = textAt(columns.get('customer'), row);
    const day = numberAt(columns.get('start'), row);
    if (leftOut[row] || customer === undefined || day === undefined) continue;
    const known = first.get(customer);
    const isNew = kind === 'new' || (known?.day === day && known.isNew);
    if (!known || day < known.day || (day === known.day && isNew)) first.set(customer, {row, day, isNew});
  }
  for (const [customer, {row, isNew}] of first)
    if (!isNew)
      work.log.add('movement-before-file', 'note', row, {
        column: headerOf(work, 'customer'),
        value: customer,
        expected: 'movement-new',
        action: 'export-from-start',
      });
}
