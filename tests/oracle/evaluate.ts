import type {AnyDefinition} from '../../src/language/definition.ts';
import type {Condition, Expression} from '../../src/language/expression.ts';
import type {TableName} from '../../src/tables/tables.ts';
import type {Conventions} from '../../src/time/conventions.ts';
import type {Coverage} from '../../src/time/coverage.ts';
import type {Day} from '../../src/time/day.ts';
import {type Grain, isCalendarGrain, type Span} from '../../src/time/period.ts';
import type {Aggregated} from './aggregate.ts';
import {assumedOn} from './assumed.ts';
import {evaluateCondition, evaluateExpression, type Surroundings} from './expression.ts';
import {type Interval, ofDifference, ofMean, wilson} from './interval.ts';
import {amountOn, currenciesOf} from './money.ts';
import {isNow} from './place.ts';
import {aggregateFor, isTold, type Question} from './records.ts';
import {isAbsent, isKnown, type LeftOut, listIn, type Money, type Result, type Row} from './row.ts';
import {dayAfter, firstDay, type Timeline} from './window.ts';

export interface NaiveData {
  readonly rows: Readonly<Partial<Record<TableName, readonly Row[]>>>;
  readonly conventions: Conventions;
  readonly coverage: Coverage;
  /** The owner's decisions; a rule that is not here is undecided. */
  readonly rules: Readonly<Record<string, Condition>>;
  /** Readings of a definition over the same scope for these spans of the series, of the named group where it is split. */
  readonly readings?: (kpi: string, group: string | undefined, spans: readonly Span[]) => readonly NaiveReading[];
}

export interface NaiveScope {
  /** The whole series, in time order. */
  readonly spans: readonly Span[];
  /** The spans to read; all where absent. */
  readonly only?: readonly Span[];
  readonly grain: Grain;
  readonly asOf: Day;
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** A dimension; rows without a value of it are the group ''. */
  readonly split?: string;
  /** Only the rows of one group. */
  readonly group?: {readonly of: string; readonly value: string};
  readonly params?: Readonly<Record<string, number>>;
}

export interface NaiveReading {
  readonly span: Span;
  readonly complete: boolean;
  readonly settled: boolean;
  readonly value: number | undefined;
  readonly why?: string;
  readonly n: number;
  /** Values of the parts; an absent one is a reason. */
  readonly parts: Readonly<Record<string, Result>>;
  readonly interval?: Interval;
  /** The rows or records that were counted. */
  readonly records: readonly Row[];
  readonly leftOut: LeftOut;
}

export interface NaiveSeries {
  readonly readings: readonly NaiveReading[];
  readonly groups: ReadonlyMap<string, readonly NaiveReading[]>;
  /** Why nothing can be read at all: every reason that applies; the first one is that of the readings. */
  readonly refusals: readonly string[];
  /** In which all amounts are; empty where no row names one. */
  readonly currency: string;
}

/** Evaluates a definition by loops over row objects: one reading for each of the scope's spans, and again for each value of `split`. */
export function evaluateNaively(definition: AnyDefinition, data: NaiveData, scope: NaiveScope): NaiveSeries {
  const wholeRows = data.rows[definition.from] ?? [];
  const inScope = wholeRows.filter(row => isWithin(row, definition, scope.where));
  const {split, group} = scope;
  const rows = inScope.filter(row => group === undefined || groupOf(row, group.of) === group.value);
  const refusals = refusalsOf(definition, data, scope, inScope);
  const read = (among: readonly Row[], value: string | undefined): NaiveReading[] => {
    const question = questionOf(definition, data, scope, among, wholeRows, value);
    const why = refusals[0] ?? mismatchOf(question);
    return (scope.only ?? scope.spans).map(span => readOne(question, data, span, why));
  };
  const groups = new Map<string, readonly NaiveReading[]>();
  // A dimension that no row has does not divide anything.
  if (split !== undefined && wholeRows.some(row => row[split] !== undefined)) {
    for (const value of new Set(rows.map(row => groupOf(row, split)))) {
      const own = read(
        rows.filter(row => groupOf(row, split) === value),
        value,
      );
      // Nothing at all of rows without the dimension: they are no group.
      const hasSome = own.some(({value: known, n, leftOut}) => known !== undefined || n > 0 || leftOut.size > 0);
      if (value !== '' || hasSome) groups.set(value, own);
    }
  }
  const [currency = ''] = data.conventions.currency
    ? [data.conventions.currency]
    : currenciesOf(definition, aboutOf(definition, data, inScope));
  return {readings: read(rows, undefined), groups, refusals, currency};
}

// Iterations, targets and events may be everybody's: those without a team, or in a table that knows no products, are in every scope.
const shared: readonly TableName[] = ['iterations', 'targets', 'events'];

function isWithin(row: Row, {from}: AnyDefinition, where: NaiveScope['where']): boolean {
  return Object.entries(where ?? {}).every(
    ([field, values]) =>
      values.some(value => row[field] === value) || (row[field] === undefined && shared.includes(from)),
  );
}

function groupOf(row: Row, split: string): string {
  const cell = row[split];
  if (cell === undefined) return '';
  if (typeof cell !== 'string') throw new Error(`invalid split: ${split}`);
  return cell;
}

function questionOf(
  definition: AnyDefinition,
  data: NaiveData,
  scope: NaiveScope,
  rows: readonly Row[],
  wholeRows: readonly Row[],
  group: string | undefined,
): Question {
  const timeline: Timeline = {
    spans: scope.spans,
    grain: scope.grain,
    conventions: data.conventions,
    known: Math.min(scope.asOf, data.coverage.through),
    through: data.coverage.through,
  };
  const readings = (kpi: string, wanted: (span: Span) => boolean): readonly NaiveReading[] => {
    if (data.readings === undefined) throw new Error(`invalid reading: ${kpi}`);
    return data.readings(kpi, group, scope.spans.filter(wanted));
  };
  const around: Question['around'] = {
    timeline,
    params: {...definition.params, ...scope.params},
    rule: name => data.rules[name],
    amount: (money, window) => amountOn(money, data, dayAfter(window, timeline) - 1),
    assumed: (name, day) => assumedOn(data.rows.assumptions ?? [], name, day, productOf(scope, group)),
    reading: (kpi, part, window) => {
      const last = window.at(-1);
      const [found] = readings(kpi, span => span.from === last?.from && span.to === last.to);
      return found === undefined ? {why: 'not-covered'} : resultOf(found, part);
    },
    before: (kpi, part, window) =>
      readings(kpi, span => span.to <= firstDay(window)).map(reading => resultOf(reading, part)),
    past: (kpi, part, window) =>
      readings(kpi, span => span.to <= firstDay(window))
        .filter(reading => reading.complete && reading.settled)
        .map(reading => resultOf(reading, part))
        .filter(value => typeof value === 'number'),
  };
  return {definition, rows, wholeRows, around};
}

// The product that a question is about, if it is one: the group's, else the filter's.
function productOf({split, group, where}: NaiveScope, named: string | undefined): string | undefined {
  const within = split === 'product' ? named : group?.of === 'product' ? group.value : undefined;
  if (within !== undefined) return within === '' ? undefined : within;
  const [only, ...others] = where?.product ?? [];
  return others.length === 0 ? only : undefined;
}

// The rows that a definition is about: within the filter, unless it names the whole, and not ruled out whatever the period.
function aboutOf(definition: AnyDefinition, data: NaiveData, inScope: readonly Row[]): readonly Row[] {
  const isTimeless = (condition: Condition) =>
    !/"(names|period|reading|past|soFar|let|assumed)":/.test(JSON.stringify(condition));
  const {rows = {all: []}} = definition;
  const parts = 'all' in rows && !isTimeless(rows) ? rows.all.filter(isTimeless) : isTimeless(rows) ? [rows] : [];
  const around = {
    params: {...definition.params},
    rule: (name: string) => data.rules[name],
    amount: ({minor}: Money) => minor,
  } as unknown as Surroundings;
  const whole = JSON.stringify(definition).includes('"whole":true');
  return (whole ? (data.rows[definition.from] ?? []) : inScope).filter(
    row => evaluateCondition({all: parts}, row, around) !== false,
  );
}

// What makes a KPI unreadable over the whole series, whatever the period and the group.
function refusalsOf(definition: AnyDefinition, data: NaiveData, scope: NaiveScope, inScope: readonly Row[]): string[] {
  const refusals: string[] = [];
  if ((data.rows[definition.from] ?? []).length === 0) refusals.push('needs-table');
  // A scope without rows has nothing to measure: it lacks what the whole file lacks.
  const about = inScope.length > 0 ? inScope : (data.rows[definition.from] ?? []);
  const known = (column: string) => about.filter(row => isKnown(row, column)).length;
  const lacks = definition.needs?.some(column => known(column) === 0);
  const sparse = definition.mostly?.some(column => known(column) * 2 < inScope.length);
  if (lacks || (inScope.length > 0 && sparse)) refusals.push('needs-column');
  const rules = [...JSON.stringify(definition).matchAll(/\{"rule":"([^"]+)"\}/g)];
  if (rules.some(([, name]) => data.rules[name ?? ''] === undefined)) refusals.push('needs-answer');
  const assumed = [...JSON.stringify({...definition, parts: {}}).matchAll(/\{"assumed":"([^"]+)"\}/g)];
  const assumptions = data.rows.assumptions ?? [];
  // A series is first of all of the whole scope, however it is split.
  const [product, ...others] = scope.where?.product ?? [];
  const isUsable = (row: Row) => row.product === undefined || (others.length === 0 && row.product === product);
  if (!assumed.every(([, name]) => assumptions.some(row => row.name === name && isUsable(row))))
    refusals.push('needs-assumption');
  const several = currenciesOf(definition, aboutOf(definition, data, inScope)).length > 1;
  if (several && !data.conventions.currency) refusals.push('several-currencies');
  if (definition.grains?.includes(scope.grain) === false)
    refusals.push(definition.grains.every(isCalendarGrain) ? 'needs-grain' : 'needs-iterations');
  const rows = data.rows[definition.from] ?? [];
  // Sprints that no row knows by name: 0 would be said of a sheet with other names than the board.
  const naming = [...JSON.stringify(definition).matchAll(/\{"names":"([^"]+)"\}/g)].map(([, column]) => column ?? '');
  const isNamed = (column: string) =>
    rows.some(row => scope.spans.some(span => listIn(row, column).includes(span.label)));
  if (definition.grains && !naming.every(isNamed)) refusals.push('needs-iterations');
  const teams = new Set(inScope.map(row => row.team).filter(team => team !== undefined));
  if (definition.within && teams.size > 1) refusals.push('scope-mismatch');
  // A filter for a value that no row has is about nobody.
  const isUnknown = ([field, values]: [string, readonly string[]]) =>
    !rows.some(row => values.includes(`${row[field]}`));
  if (!shared.includes(definition.from) && Object.entries(scope.where ?? {}).some(isUnknown)) refusals.push('no-data');
  return refusals;
}

// Units of two teams do not add up; within one group there may be just one of them.
function mismatchOf({definition: {within}, rows}: Question): string | undefined {
  if (within === undefined) return undefined;
  const teams = new Set(rows.map(row => row[within]).filter(team => team !== undefined));
  return teams.size > 1 ? 'scope-mismatch' : undefined;
}

function readOne(question: Question, data: NaiveData, span: Span, refusal: string | undefined): NaiveReading {
  const {definition, around} = question;
  const {known} = around.timeline;
  const complete = span.to - 1 <= known && span.from >= data.coverage.from;
  const settled = span.to - 1 + (definition.matures ?? 0) <= known;
  const empty = {span, complete, settled, value: undefined, n: 0, parts: {}, records: [], leftOut: new Map()};
  if (refusal !== undefined) return {...empty, why: refusal};
  const told = (definition.place !== 'now' || isNow([span], around.timeline)) && isTold(question, [span]);
  if (!told || span.from > known || span.to <= data.coverage.from) return {...empty, why: 'not-covered'};

  const aggregates = new Map<string, Aggregated>();
  const named: Record<string, Result> = {};
  for (const [name, letting] of Object.entries(definition.let)) {
    const found = aggregateFor(question, letting, [span], {...named});
    aggregates.set(name, found);
    named[name] = found.value;
  }
  const surroundings: Surroundings = {...around, window: [span], named};
  const counted = aggregates.get(definition.counted ?? Object.keys(definition.let)[0] ?? '');
  if (counted === undefined) throw new Error(`invalid definition: ${definition.id} counts nothing`);
  const n = counted.used.length;

  let value = evaluateExpression(definition.value, named, surroundings);
  // Nothing at all is another state than too few.
  if (!isAbsent(value) && n < (definition.minimum ?? 0)) value = {why: n === 0 ? 'no-data' : 'too-few'};
  const parts: Record<string, Result> = {};
  for (const [part, formula] of Object.entries(definition.parts ?? {})) {
    const fewer = n < (definition.minimumOf?.[part] ?? 0);
    parts[part] = fewer ? {why: 'too-few'} : evaluateExpression(formula as Expression, named, surroundings);
  }
  const interval = isAbsent(value) ? undefined : intervalOf(definition, aggregates);
  return {
    ...empty,
    value: isAbsent(value) ? undefined : value,
    ...(isAbsent(value) ? {why: value.why} : {}),
    n,
    parts,
    ...(interval ? {interval} : {}),
    records: counted.used,
    leftOut: counted.leftOut,
  };
}

function intervalOf(definition: AnyDefinition, aggregates: ReadonlyMap<string, Aggregated>): Interval | undefined {
  if (definition.interval === undefined) return undefined;
  if ('ofMean' in definition.interval) return ofMean(aggregates.get(definition.interval.ofMean)?.values ?? []);
  const names = 'wilson' in definition.interval ? definition.interval.wilson : definition.interval.difference;
  const numbers = names.map(name => aggregates.get(name)?.value).filter(value => typeof value === 'number');
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (numbers.length < names.length) return undefined;
  return 'wilson' in definition.interval ? wilson(a, b) : ofDifference(a, b, c, d);
}

function resultOf(reading: NaiveReading, part: string | undefined): Result {
  if (part !== undefined) return reading.parts[part] ?? {why: reading.why ?? 'no-data'};
  return reading.value ?? {why: reading.why ?? 'no-data'};
}
