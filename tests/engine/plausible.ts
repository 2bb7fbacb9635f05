import type {AnyDefinition} from '../../src/language/definition.ts';
import type {TableName} from '../../src/tables/tables.ts';
import {isMoney, type Row} from '../oracle/row.ts';

/** 2025-12-01, on which random coverages begin. */
const firstDay = 20_423;

/** Counts as they come in files, and few runs, groups and goals, so that most random rows are about something: a cell by row and table. */
const cells: Partial<Record<TableName, (i: number, row: Row) => Row>> = {
  evaluations: (i, row) => ({
    run: `R${i % 2}`,
    date: firstDay + 20 + Math.floor(i / 6) * 10,
    model: 'm',
    evaluationSet: 'set',
    slice: i % 7 === 0 ? 'slice' : undefined,
    group: i % 2 ? ['men', 'women', 'others'][i % 3] : undefined,
    class: i % 2 ? undefined : ['a', 'b', undefined][i % 3],
    ...Object.fromEntries(['tp', 'fp', 'fn', 'tn'].map(name => [name, countOf(row[name])])),
  }),
  experiments: (i, row) => ({
    id: 'E',
    started: firstDay + i,
    share: i % 5 === 0 ? undefined : 0.5,
    countA: 100 + countOf(row.countA),
    countB: (i % 19 === 18 ? 300 : 100) + countOf(row.countB),
    hitsA: countOf(row.hitsA),
    hitsB: countOf(row.hitsB),
  }),
  keyResults: (i, row) => ({
    objective: `O${i % 2}`,
    result: `K${i % 5}`,
    kind: i % 4 === 0 ? 'binary' : undefined,
    from: firstDay,
    to: firstDay + 120,
    base: 0,
    target: i % 5 === 0 ? 0 : 8,
    weight: i % 2 ? countOf(row.weight) + 1 : undefined,
  }),
  outcomes: (i, row) => ({
    outcome: `O${i % 4}`,
    date: typeof row.due === 'number' ? row.due - (i % 20) : undefined,
    base: 0,
    target: i % 4 === 0 ? -5 : 5,
  }),
  costs: (i, row) => ({
    date: firstDay + i * 4,
    item: ['Host', 'People', undefined][i % 3],
    kind: ['build', 'buy', 'inference', 'revenue'][i % 4],
    phase: i % 2 ? 'upfront' : 'monthly',
    amount: inEuro(row.amount),
    units: 1000 * (countOf(row.units) + 1),
  }),
  answers: (i, row) => ({
    date: firstDay + 30 + i,
    question: 'q',
    score: countOf(row.score) % 11,
    low: 0,
    high: 10,
  }),
  market: (i, row) => ({
    from: firstDay + 31,
    to: firstDay + 61,
    basis: 'actual',
    scope: 's',
    region: 'r',
    product: `P${i}`,
    own: isMoney(row.own) ? {minor: row.own.minor % 5000, currency: 'EUR'} : undefined,
    total: isMoney(row.total) ? {minor: Math.abs(row.total.minor) + 4000, currency: 'EUR'} : undefined,
  }),
  subscriptions: (i, row) => ({
    history: true,
    kind: i % 5 ? 'subscription' : 'movement',
    ended: true,
    customer: `C${i % 4}`,
    start: firstDay - 430 + i * 17,
    end: i % 3 ? undefined : firstDay + i * 5,
    monthly: inEuro(row.monthly),
  }),
  payments: (i, row) => ({
    date: firstDay + i * 5,
    customer: `C${i % 4}`,
    amount: inEuro(row.amount),
    refunded: i % 3 ? undefined : inEuro(row.refunded),
  }),
  steps: (i, row) => ({
    person: `U${i % 4}`,
    // Uses of a feature have no place in the funnel.
    step: i % 5 === 4 ? 'search' : undefined,
    position: i % 5 === 4 ? undefined : 1 + (Math.floor(i / 4) % 3),
    date: firstDay + 10 + i * 2,
    users: countOf(row.users),
    eligible: 100 + countOf(row.eligible),
  }),
  commitments: (i, row) => ({
    iteration: `S${(i % 6) + 1}`,
    kind: i % 2 ? 'increment' : 'sprint',
    starts: typeof row.ends === 'number' ? row.ends - 13 : undefined,
    added: typeof row.ends === 'number' ? row.ends - 14 : undefined,
  }),
};

function inEuro(cell: Row[string]): Row[string] {
  return isMoney(cell) ? {...cell, currency: 'EUR'} : undefined;
}

function countOf(cell: Row[string]): number {
  return typeof cell === 'number' ? Math.round(Math.abs(cell) * 4) : 3;
}

/** Random rows that the definition is mostly about; what is left at random still holds every gap and every contradiction. */
export function plausible({id, from, within}: AnyDefinition, rows: readonly Row[]): Row[] {
  const bugs = id.includes('defect') || id.includes('bug');
  const levels = id.startsWith('feature')
    ? ['feature']
    : bugs
      ? ['bug']
      : id === 'completed-stories'
        ? ['story']
        : ['story', 'bug', 'task'];
  return rows.map((row, i) => ({
    ...row,
    ...cells[from]?.(i, row),
    ...(from === 'answers' && {kind: id}),
    ...(from === 'items' && i % 5 > 0 && {level: levels[i % levels.length]}),
    ...(from === 'items' && i % 4 > 0 && {category: 'done'}),
    ...(from === 'items' && i % 3 > 0 && {iterations: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8']}),
    ...(from === 'iterations' && {committed: i, kind: undefined}),
    ...(within && {team: 'T1'}),
  }));
}
