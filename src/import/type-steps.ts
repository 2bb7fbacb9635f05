import type {Column} from '../tables/column.ts';
import {addMonths, civilOf, type Day} from '../time/day.ts';
import {checkCounts} from './check-counts.ts';
import {mapTexts, numberAt, numberColumn, textAt} from './columns.ts';
import type {Activity} from './coverage.ts';
import type {Question} from './draft.ts';
import {leaveOutRepeated, needsValue} from './row-checks.ts';
import {askOrder} from './step-order.ts';
import {typeUserColumns} from './type-user-columns.ts';
import {type DerivedRows, type FileWork, headerOf, sliceRows} from './typing.ts';
import {personNumber} from './values/pseudonym.ts';

/**
 * Steps of people, who become numbers, and counts of people. A person's second time on one day is left out. Where no column gives the order of a funnel
 * it is asked; until then steps have no position, which is right for uses of features.
 */
export function* typeSteps(work: FileWork, columns: Map<string, Column>): Generator<void, DerivedRows> {
  if (work.format.layout === 'user-columns') return yield* typeUserColumns(work);
  const {rows} = work.raw;
  const leftOut = new Uint8Array(rows);
  checkCounts(work, columns, ['position', 'users', 'eligible']);
  const person = columns.get('person');
  if (person?.kind === 'text') columns.set('person', mapTexts(person, personNumber));
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    checkStep(work, columns, leftOut, row);
  }
  yield* leaveOutRepeated(work, 'steps', columns, leftOut, person && {code: 'repeated-step', field: 'step'});
  const question = person && !columns.has('position') ? yield* orderQuestion(work, columns, leftOut) : undefined;
  const activity = monthActivity(work, columns, leftOut);
  return {columns, leftOut, ...(question && {questions: [question]}), ...(activity && {activity})};
}

/** Counts of people that all stand on the first of a month, of two months or more, are of whole months: the last one's days count too. */
function monthActivity(
  work: FileWork,
  columns: ReadonlyMap<string, Column>,
  leftOut: Uint8Array,
): Activity | undefined {
  const dates = columns.get('date');
  let first: Day | undefined;
  let last: Day | undefined;
  for (let row = 0; row < work.raw.rows; row++) {
    const date = numberAt(dates, row);
    if (leftOut[row] || date === undefined) continue;
    if (textAt(columns.get('person'), row) !== undefined || civilOf(date).date !== 1) return undefined;
    first = Math.min(first ?? date, date);
    last = Math.max(last ?? date, date);
  }
  if (first === undefined || last === undefined || first === last) return undefined;
  return {first, last: Math.min(addMonths(last, 1) - 1, work.context.today), firstFinished: undefined};
}

function checkStep(work: FileWork, columns: ReadonlyMap<string, Column>, leftOut: Uint8Array, row: number): void {
  if (!needsValue(work, leftOut, columns, row, 'step', 'text')) return;
  if (!needsValue(work, leftOut, columns, row, 'date', 'date')) return;
  if (textAt(columns.get('person'), row) !== undefined) return;
  if (!needsValue(work, leftOut, columns, row, columns.has('users') ? 'users' : 'person', 'person-or-count')) return;
  const users = numberAt(columns.get('users'), row) ?? 0;
  if (users <= (numberAt(columns.get('eligible'), row) ?? users)) return;
  leftOut[row] = 1;
  work.log.add('users-above-eligible', 'left-out', row, {
    column: headerOf(work, 'users'),
    value: String(users),
    expected: 'at-most-all',
    action: 'fix-cells',
  });
}

/** Asks for the order of the steps, by how many people took each. */
function* orderQuestion(
  work: FileWork,
  columns: Map<string, Column>,
  leftOut: Uint8Array,
): Generator<void, Question | undefined> {
  const step = columns.get('step');
  const person = columns.get('person');
  const people = new Map<string, Set<string>>();
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const name = textAt(step, row);
    if (leftOut[row] || name === undefined) continue;
    const group = people.get(name) ?? new Set();
    group.add(textAt(person, row) ?? '');
    people.set(name, group);
  }
  const {order, question} = askOrder(
    work,
    new Map([...people].map(([name, who]) => [name, who.size] as const)),
    headerOf(work, 'step'),
  );
  if (order)
    columns.set(
      'position',
      numberColumn(
        Array.from({length: work.raw.rows}, (_, row) => {
          const at = order.indexOf(textAt(step, row) ?? '');
          return at < 0 ? undefined : at + 1;
        }),
      ),
    );
  return question;
}
