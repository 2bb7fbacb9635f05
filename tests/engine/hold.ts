import {expect} from 'vitest';
import type {AnyDefinition} from '../../src/language/definition.ts';
import type {Case} from '../oracle/arbitrary.ts';
import {isMoney} from '../oracle/row.ts';
import {engineFigures, type Figure, type Figures, oracleFigures, tablesOf} from './both.ts';

/** Holds the engine's figures against the oracle's, every period of the whole and of each group, and gives them. */
export function expectAgreement(definition: AnyDefinition, others: readonly AnyDefinition[], given: Case): Figures {
  const engine = engineFigures(definition, others, given);
  const oracle = oracleFigures(definition, others, given);
  const [refusal] = engine.refusals;
  if (refusal !== undefined) {
    // Which rows a column's values are looked for in is the engine's to say; that it lacks some of them is not.
    const sparse = refusal === 'needs-column' && (definition.needs ?? definition.mostly) !== undefined;
    const everywhere = oracle.readings.every(({why}) => why === refusal);
    // Amounts read of another KPI may be in another currency, in periods of which the oracle has nothing to say.
    const mixed = refusal === 'several-currencies' && currenciesBehind(definition, others, given).size > 1;
    expect(sparse || everywhere || mixed || oracle.refusals.includes(refusal)).toBe(true);
    return engine;
  }
  if (oracle.refusals[0] === 'needs-column') return engine;
  expect(oracle.refusals).toEqual([]);
  expectSame(definition, engine.readings, oracle.readings, 'all');
  if (given.scope.split === undefined) expect(engine.groups.size).toBe(0);
  // What nobody has a value of divides nothing, or all into one nameless group: both say the same.
  if (oracle.groups.size === 0) return engine;
  // Whether the nameless group has anything may hang on the rows that it left out alone, which not every definition settles.
  const isOpen = !countsLeftOut(definition) && engine.groups.has('') !== oracle.groups.has('');
  const isCompared = (group: string): boolean => !(isOpen && group === '');
  expect([...engine.groups.keys()].filter(isCompared).sort()).toEqual(
    [...oracle.groups.keys()].filter(isCompared).sort(),
  );
  for (const [group, readings] of [...engine.groups].filter(([group]) => isCompared(group))) {
    expectSame(definition, readings, oracle.groups.get(group) ?? [], `group ${group}`);
  }
  return engine;
}

function expectSame(
  definition: AnyDefinition,
  engine: readonly Figure[],
  oracle: readonly Figure[],
  where: string,
): void {
  expect(engine.map(({label}) => label)).toEqual(oracle.map(({label}) => label));
  engine.forEach((figure, index) => {
    const other = oracle[index];
    if (other === undefined) throw new Error(`no period ${figure.label}`);
    // Parts of a state are only shown of the last day, and only computed there.
    const parted = definition.headline !== 'now' || index === engine.length - 1;
    const names = parted ? Object.keys({...figure.parts, ...other.parts}) : [];
    const same =
      near(figure.value, other.value) &&
      near(figure.low, other.low) &&
      near(figure.high, other.high) &&
      names.every(name => near(figure.parts[name], other.parts[name]));
    // The past of a KPI that is refused as a whole has that reason in the engine, and no periods in the oracle.
    const refused = figure.why === 'several-currencies' && other.why === 'no-data' ? {why: figure.why} : {};
    const rounded = same ? {value: figure.value, low: figure.low, high: figure.high, parts: figure.parts} : {};
    const left = countsLeftOut(definition) ? {} : {leftOut: figure.leftOut};
    expect({where, ...figure}).toEqual({where, ...other, ...refused, ...rounded, ...left});
  });
}

function currenciesBehind(definition: AnyDefinition, others: readonly AnyDefinition[], {data}: Case): Set<unknown> {
  const rows = tablesOf(definition, others).flatMap(table => data.rows[table] ?? []);
  return new Set(rows.flatMap(row => Object.values(row).flatMap(cell => (isMoney(cell) ? [cell.currency] : []))));
}

// Both round in their own order; figures of this size differ in the last digits at most.
function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether it is settled which rows a definition leaves out: those of the period, where it counts no records and no rows from elsewhere. */
export function countsLeftOut({each, let: letting, counted}: AnyDefinition): boolean {
  const aggregate = letting[counted ?? Object.keys(letting)[0] ?? ''];
  return each === undefined && ['place', 'ago', 'over', 'whole'].every(look => !Object.hasOwn(aggregate ?? {}, look));
}
