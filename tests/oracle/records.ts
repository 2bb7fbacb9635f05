import type {AnyDefinition, Stage} from '../../src/language/definition.ts';
import type {Aggregate, Place} from '../../src/language/expression.ts';
import {type Aggregated, aggregate} from './aggregate.ts';
import {evaluateCondition, type Surroundings} from './expression.ts';
import {isNow, isPlaced, isWithin} from './place.ts';
import {type Absent, type Cell, isAbsent, type LeftOut, type Money, type Row} from './row.ts';
import {type Window, windowOf} from './window.ts';

/** The rows that one series may use, and the definition that says how. */
export interface Question {
  readonly definition: AnyDefinition;
  /** Rows within filter and group. */
  readonly rows: readonly Row[];
  /** Rows without filter and group, for aggregates over the whole. */
  readonly wholeRows: readonly Row[];
  readonly around: Omit<Surroundings, 'window' | 'ratesOf' | 'named'>;
}

/** What an aggregate at some depth looks at. */
interface Look {
  readonly window: Window;
  readonly place: Place;
  readonly whole: boolean;
}

interface Belonging {
  readonly rows: readonly Row[];
  readonly leftOut: LeftOut;
}

/** A named aggregate of the last stage for one period; `named` are those before it. Its left-out rows include those that earlier stages lost. */
export function aggregateFor(question: Question, letting: Aggregate, window: Window, named: Row): Aggregated {
  const depth = question.definition.each?.length ?? 0;
  const look = lookOf(letting, {window, place: question.definition.place, whole: false}, question);
  const belonging = isAbsent(look) ? look : belongingAt(question, depth, look);
  if (isAbsent(look)) return {value: look, used: [], values: [], leftOut: new Map(), told: false};
  if (isAbsent(belonging)) return {value: belonging, used: [], values: [], leftOut: new Map(), told: false};
  const ratesOf = letting.constant ? window : look.window;
  const found = aggregate(letting, belonging.rows, {...question.around, window: look.window, ratesOf, named});
  const leftOut = new Map([...belonging.leftOut, ...found.leftOut]);
  // Of amounts that all want a rate, the sum is not 0; where others are known not to count, that none does is known.
  const value = found.used.length === 0 && !found.told && wantsRate(leftOut) ? {why: 'missing-rate'} : found.value;
  return {...found, value, leftOut};
}

/** Whether the data say anything of a window at all: where no aggregate of a stage can look, nothing is known of its records. */
export function isTold(question: Question, window: Window): boolean {
  const {each, place} = question.definition;
  return !isAbsent(belongingAt(question, each?.length ?? 0, {window, place, whole: false}));
}

function wantsRate(leftOut: LeftOut): boolean {
  return [...leftOut.values()].includes('missing-rate');
}

function lookOf(letting: Aggregate, from: Look, question: Question): Look | Absent {
  const window = windowOf(letting, from.window, question.around.timeline);
  if (isAbsent(window)) return window;
  return {window, place: letting.place ?? from.place, whole: from.whole || letting.whole === true};
}

// Every aggregate of a stage asks for the same rows again, which is most of what an evaluation would do.
const answers = new WeakMap<Question, Map<string, Belonging | Absent>>();

/** Depth 0 are the table's rows, depth k the records of the k-th stage. */
function belongingAt(question: Question, depth: number, look: Look): Belonging | Absent {
  const known = answers.get(question) ?? new Map<string, Belonging | Absent>();
  answers.set(question, known);
  const key = JSON.stringify([depth, look.window, look.place, look.whole]);
  const stage = question.definition.each?.[depth - 1];
  const found = known.get(key) ?? (stage ? recordsOf(question, depth, stage, look) : placedRows(question, look));
  known.set(key, found);
  return found;
}

function placedRows(question: Question, look: Look): Belonging | Absent {
  const {timeline} = question.around;
  if (look.place === 'now' && !isNow(look.window, timeline)) return {why: 'not-covered'};
  const rows: Row[] = [];
  const leftOut = new Map<Row, string>();
  // Which rows count is a question to each amount as it is written.
  const around = {...question.around, window: look.window, named: {}, amount: ({minor}: Money) => minor};
  for (const row of look.whole ? question.wholeRows : question.rows) {
    if (!isPlaced(look.place, row, look.window, timeline)) continue;
    const eligible = question.definition.rows === undefined || evaluateCondition(question.definition.rows, row, around);
    if (isAbsent(eligible)) leftOut.set(row, eligible.why);
    else if (eligible) rows.push(row);
  }
  return {rows, leftOut};
}

// A record exists where at least one row with its keys belongs to the period, or to what one of the stage's aggregates looks at instead:
// a customer who left has nothing now, but had something a period ago. Where none of them can look, nothing is known of any record.
function recordsOf(question: Question, depth: number, stage: Stage, look: Look): Belonging | Absent {
  const leftOut = new Map<Row, string>();
  const cellsOf = new Map<string, readonly Cell[]>();
  const looks = new Map<string, Look | Absent>();
  const rowsOf = new Map<string, ReadonlyMap<string | undefined, readonly Row[]>>();
  const collect = (belonging: Belonging): void => {
    for (const [row, why] of belonging.leftOut) leftOut.set(row, why);
    for (const row of belonging.rows) {
      const key = keyOf(stage, row);
      const cells = cellsAt(stage, row);
      if (key === undefined) leftOut.set(row, 'missing-value');
      else cellsOf.set(key, cells);
    }
  };
  const ofPeriod = belongingAt(question, depth - 1, look);
  if (!isAbsent(ofPeriod)) collect(ofPeriod);
  for (const [name, letting] of Object.entries(stage.let)) {
    const own = lookOf(letting, look, question);
    const belonging = isAbsent(own) ? own : belongingAt(question, depth - 1, own);
    looks.set(name, isAbsent(belonging) ? belonging : own);
    if (isAbsent(belonging)) continue;
    rowsOf.set(name, byKey(stage, belonging.rows));
    // The whole that a share is of adds no records to a part of it.
    if (letting.whole !== true) collect(belonging);
  }
  const absent = [...looks.values()].filter(isAbsent);
  if (absent[0] !== undefined && absent.length === looks.size) return absent[0];

  const records: Row[] = [];
  for (const [key, cells] of cellsOf) {
    const named: Record<string, Cell> = {};
    for (const [name, letting] of Object.entries(stage.let)) {
      const own = looks.get(name);
      if (own === undefined || isAbsent(own)) {
        named[name] = own;
        continue;
      }
      const rows = rowsOf.get(name)?.get(key) ?? [];
      const ratesOf = letting.constant ? look.window : own.window;
      const found = aggregate(letting, rows, {...question.around, window: own.window, ratesOf, named: {...named}});
      named[name] = wantsRate(found.leftOut) ? {why: 'missing-rate'} : found.value;
    }
    const record = {...Object.fromEntries(stage.keys.map((field, index) => [field, cells[index]])), ...named};
    const verdict = judge(stage, record, look.window, question);
    if (verdict === 'kept') records.push(record);
    else if (isAbsent(verdict)) leftOut.set(record, verdict.why);
  }
  return {rows: records, leftOut};
}

/** The cells of the keys; where a missing one is a value of its own it is the empty text. */
function cellsAt({keys, blanks = []}: Stage, row: Row): Cell[] {
  return keys.map(key => row[key] ?? (blanks.includes(key) ? '' : undefined));
}

/** Tells records apart; `undefined` where a key is missing. */
function keyOf(stage: Stage, row: Row): string | undefined {
  const cells = cellsAt(stage, row);
  return cells.includes(undefined) ? undefined : JSON.stringify(cells);
}

function byKey(stage: Stage, rows: readonly Row[]): ReadonlyMap<string | undefined, readonly Row[]> {
  const found = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const key = keyOf(stage, row);
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}

// A record that its own day places elsewhere, and one that `keep` drops without a reason, do not belong; they are not left out.
function judge(stage: Stage, record: Row, window: Window, question: Question): 'kept' | 'elsewhere' | Absent {
  if (stage.on !== undefined) {
    const day = record[stage.on];
    if (typeof day !== 'number' || !isWithin(day, window, question.around.timeline)) return 'elsewhere';
  }
  if (stage.keep === undefined) return 'kept';
  const keep = evaluateCondition(stage.keep, record, {...question.around, window, named: {}});
  if (isAbsent(keep)) return keep;
  if (keep) return 'kept';
  return stage.why === undefined ? 'elsewhere' : {why: stage.why};
}
