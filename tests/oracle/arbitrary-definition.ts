import fc from 'fast-check';
import type {AnyDefinition, Stage} from '../../src/language/definition.ts';
import type {Aggregate, Expression, Place} from '../../src/language/expression.ts';
import {type TableName, tables} from '../../src/tables/tables.ts';
import {conditions, expressions, places, type Vocabulary} from './arbitrary-expression.ts';

/** What one random definition may use. */
export interface Reach {
  /** Group rows into records first. */
  readonly stages: boolean;
  /** Look at other periods, other places and the whole. */
  readonly elsewhere: boolean;
  /** Only count and add up what is there from a day on, as money paid by the month is: nothing that depends on the period. */
  readonly lasting?: boolean;
}

/** The columns of a table by kind; nothing is named or read. */
export function vocabularyOf(table: TableName): Vocabulary {
  const columns = Object.entries(tables[table].columns);
  const ofKind = (...kinds: readonly string[]) =>
    columns.filter(([, kind]) => kinds.includes(kind)).map(([name]) => name);
  return {
    number: ofKind('number', 'money'),
    day: ofKind('day'),
    text: ofKind('text', 'long'),
    list: ofKind('list'),
    flag: ofKind('flag'),
    named: [],
    kpis: [],
  };
}

/** A definition that other random ones may read: a count with a part, and a mean, over days of the table. */
export function readable(table: TableName): AnyDefinition[] {
  const [day, other] = vocabularyOf(table).day;
  if (day === undefined) return [];
  const last = other ?? day;
  return [
    {...shell(`${table}-count`, table), place: {on: day}, let: {count: {count: true}}, value: {field: 'count'}},
    {
      ...shell(`${table}-days`, table),
      place: {on: last},
      let: {days: {mean: {days: [day, last]}}},
      value: {field: 'days'},
    },
  ];
}

/** Random definitions over one table, of the whole language within `reach`. */
export function definitionsOver(table: TableName, reach: Reach): fc.Arbitrary<AnyDefinition> {
  // Whether an aggregate over earlier periods reads other KPIs as of then or as of now, the language does not say.
  const kpis = reach.elsewhere ? [] : readable(table).map(({id}) => id);
  const vocabulary = {...vocabularyOf(table), kpis};
  const stages = reach.stages ? stagesOver(vocabulary, reach) : fc.constant([]);
  return stages.chain(each => {
    const after = each.reduce(namesAfter, vocabulary);
    const start = {
      place: reach.lasting ? lastingPlaces(vocabulary) : places(vocabulary),
      rows: sometimes(conditions(vocabulary, 2)),
      minimum: seldom(fc.integer({min: 0, max: 4})),
      matures: seldom(fc.nat({max: 40})),
      within: seldom(fc.constant('team')),
      unit: fc.constantFrom('number', 'number', 'money', 'score'),
      partUnits: sometimes(fc.constantFrom({p: 'money'}, {p: 'number', q: 'money'})),
      letting: letsOver(after, reach, each.length > 0),
      each: fc.constant(each.length > 0 ? each : undefined),
    };
    return fc.record(start).chain(({letting, ...drawn}) => {
      const formula = formulasOver(Object.keys(letting));
      const names = fc.constantFrom(...Object.keys(letting));
      const rest = {
        value: formula,
        parts: fc.option(fc.record({p: formula, q: formula}), {nil: undefined}),
        minimumOf: fc.option(fc.constant({q: 3}), {nil: undefined}),
        counted: fc.option(names, {nil: undefined}),
        interval: fc.option(intervalsOver(letting), {nil: undefined}),
      };
      // A round trip through JSON drops what was not drawn, and is what a stored definition goes through.
      return fc
        .record(rest)
        .map(
          formulas =>
            JSON.parse(
              JSON.stringify({...shell('random', table), ...drawn, let: letting, ...formulas}),
            ) as AnyDefinition,
        );
    });
  });
}

function shell(id: string, from: TableName) {
  return {
    id,
    from,
    headline: 'last',
    better: 'none',
    unit: 'number',
    params: {factor: 3},
    words: {title: id, unit: '', says: ''},
  } as const;
}

function stagesOver(vocabulary: Vocabulary, reach: Reach): fc.Arbitrary<Stage[]> {
  if (reach.lasting) return stageOver(vocabulary, reach).map(only => [only]);
  return stageOver(vocabulary, reach).chain(first =>
    fc
      .option(stageOver(namesAfter(vocabulary, first), {...reach, elsewhere: false}), {nil: undefined, freq: 2})
      .map(second => (second === undefined ? [first] : [first, second])),
  );
}

function stageOver(vocabulary: Vocabulary, reach: Reach): fc.Arbitrary<Stage> {
  const keys = fc.subarray([...vocabulary.text], {minLength: 1, maxLength: Math.min(2, vocabulary.text.length)});
  const drawn = fc.tuple(keys, letsOver(vocabulary, reach, false));
  return drawn.chain(([chosen, letting]) => {
    const after = namesAfter(vocabulary, {keys: chosen, let: letting});
    const keep = sometimes(conditions(after, 1));
    const blank = sometimes(fc.subarray(chosen, {minLength: 1}));
    return fc.tuple(keep, sometimes(fc.constant('dropped')), blank).map(([condition, why, blanks]) => ({
      keys: chosen,
      ...(blanks ? {blanks} : {}),
      let: letting,
      ...(condition ? {keep: condition} : {}),
      ...(why ? {why} : {}),
    }));
  });
}

/** After a grouping there are the keys and what was named. */
function namesAfter(before: Vocabulary, stage: Pick<Stage, 'keys' | 'let'>): Vocabulary {
  return {...before, number: Object.keys(stage.let), day: [], text: stage.keys, list: [], flag: [], named: []};
}

// One or two aggregates; the second may use the first. Records are never looked for elsewhere: their stage has looked already.
function letsOver(vocabulary: Vocabulary, reach: Reach, records: boolean): fc.Arbitrary<Record<string, Aggregate>> {
  const elsewhere = reach.elsewhere && !records;
  const name = records ? 'r' : 'v';
  const first = aggregatesOver(vocabulary, {...reach, elsewhere});
  const second = aggregatesOver({...vocabulary, named: [`${name}1`]}, {...reach, elsewhere});
  return fc
    .tuple(first, fc.option(second, {nil: undefined}))
    .map(([one, two]) => (two === undefined ? {[`${name}1`]: one} : {[`${name}1`]: one, [`${name}2`]: two}));
}

function aggregatesOver(vocabulary: Vocabulary, {elsewhere, lasting = false}: Reach): fc.Arbitrary<Aggregate> {
  const field =
    vocabulary.number.length > 0 ? fc.constantFrom(...vocabulary.number).map(name => ({field: name})) : fc.constant(1);
  const value = lasting ? field : fc.oneof(expressions(vocabulary, 0), expressions(vocabulary, 2));
  const at = fc.constantFrom(0, 50, 85, 95, 100);
  const kinds: fc.Arbitrary<object>[] = [
    fc.constant({count: true}),
    value.map(sum => ({sum})),
    value.map(mean => ({mean})),
    value.map(min => ({min})),
    value.map(max => ({max})),
    fc.tuple(value, at).map(([percentile, rank]) => ({percentile, at: rank})),
  ];
  if (vocabulary.text.length > 0) kinds.push(fc.constantFrom(...vocabulary.text).map(distinct => ({distinct})));
  if (vocabulary.text.length > 0) {
    const text = fc.constantFrom(...vocabulary.text);
    kinds.push(fc.tuple(text, text, text).map(([kappa, task, by]) => ({kappa, task, by})));
  }
  if (vocabulary.day.length > 0) {
    const by = fc.constantFrom(...vocabulary.day);
    kinds.push(fc.tuple(value, by).map(([first, day]) => ({first, by: day})));
    kinds.push(fc.tuple(value, by).map(([last, day]) => ({last, by: day})));
    // Positions are few, so that some steps follow one another.
    const bands = [
      [0, 1],
      [3, 2],
      [8, 3],
      [1e9, 4],
    ] as const;
    const position = fc.oneof(
      value,
      value.map(score => ({score, bands})),
    );
    const depth = fc.tuple(position, by, fc.nat({max: 60}));
    kinds.push(depth.map(([steps, on, within]) => ({depth: steps, on, within})));
  }
  const where = fc.oneof(
    fc.constant({}),
    fc.constant({}),
    conditions(vocabulary, 1).map(condition => ({where: condition})),
  );
  const ago = fc.oneof(fc.integer({min: 1, max: 3}), fc.constant({months: 12}));
  const look = fc.record({
    place: seldom(lasting && elsewhere ? lastingPlaces(vocabulary) : places(vocabulary)),
    ago: sometimes(ago),
    constant: sometimes(fc.constant(true)),
    over: sometimes(fc.integer({min: 1, max: 3})),
    whole: sometimes(fc.constant(true)),
  });
  const also = elsewhere ? fc.oneof(fc.constant({}), look) : fc.constant({});
  return fc
    .tuple(fc.oneof(...(lasting ? kinds.slice(0, 2) : kinds)), where, also)
    .map(parts => Object.assign({}, ...parts) as Aggregate);
}

/** Where rows are from a day on, most of them until another. */
function lastingPlaces({day}: Vocabulary): fc.Arbitrary<Place> {
  const one = fc.constantFrom(...day);
  const open = fc.tuple(one, one).map(days => ({open: days}));
  return fc.oneof(
    open,
    open,
    one.map(until => ({until})),
  );
}

function formulasOver(names: readonly string[]): fc.Arbitrary<Expression> {
  const vocabulary: Vocabulary = {number: names, day: [], text: [], list: [], flag: [], named: [], kpis: []};
  const field = fc.constantFrom(...names).map(name => ({field: name}));
  return fc.oneof(field, field, expressions(vocabulary, 1));
}

function intervalsOver(letting: Record<string, Aggregate>): fc.Arbitrary<AnyDefinition['interval']> {
  const means = Object.keys(letting).filter(name => Object.hasOwn(letting[name] ?? {}, 'mean'));
  return means.length > 0 ? fc.constantFrom(...means).map(ofMean => ({ofMean})) : fc.constant(undefined);
}

/** One time in two; `undefined` otherwise. */
function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, {nil: undefined, freq: 2});
}

/** One time in five; `undefined` otherwise. */
function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({weight: 4, arbitrary: fc.constant(undefined)}, {weight: 1, arbitrary: value});
}

/** Tables that random definitions are about. Definitions over `measures` stand for ready-made values, which are not computed. */
export const placedTables: readonly TableName[] = [
  'items',
  'commitments',
  'iterations',
  'changes',
  'targets',
  'events',
  'subscriptions',
  'payments',
  'costs',
  'market',
  'answers',
  'steps',
  'keyResults',
  'experiments',
  'evaluations',
  'tasks',
  'labels',
];
