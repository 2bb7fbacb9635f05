import {columnsOf, type EngineData} from '../engine/scope.ts';
import type {AnyDefinition} from '../language/definition.ts';
import {closureOf, rulesOf} from '../language/dependencies.ts';
import type {TableName} from '../tables/tables.ts';
import {type Coverage, coverageOfTable} from '../time/coverage.ts';

/** Tables that any KPI may be computed with: what is assumed, and what money is worth. */
const sharedTables: readonly TableName[] = ['assumptions', 'rates'];

/**
 * Tells which KPIs an import can change. That of a KPI nothing it reads has changed is certain; the others have to be computed.
 * `before` is the dataset without the import, undefined where there is none yet: then all that have rows are affected.
 */
export function affectedBy(before: EngineData | undefined, after: EngineData): (definition: AnyDefinition) => boolean {
  const hasReadyMade = after.tables.has('measures');
  const isReadyMadeSame =
    before !== undefined && isSameTable('measures', before, after) && isSameSpan(before.coverage, after.coverage);
  const isSharedSame = before !== undefined && sharedTables.every(name => isSameTable(name, before, after));
  return definition => {
    if (hasReadyMade && !isReadyMadeSame) return true;
    // Without rows there was no reading, and there will be none; rows are never taken away by an import but by others of the same table.
    if (!after.tables.has(definition.from)) return false;
    if (!before || !isSharedSame) return true;
    const read = closureOf(definition.id, after.definitions) ?? [definition];
    if (read.some(one => rulesOf(one).some(rule => !isSameRule(rule, before, after)))) return true;
    return [...columnsOf(definition, after.definitions, [], after.rules).keys()].some(
      name => !isSameTable(name, before, after) || !isSameCoverage(name, before, after),
    );
  };
}

function isSameTable(name: TableName, before: EngineData, after: EngineData): boolean {
  return before.tables.get(name) === after.tables.get(name);
}

function isSameCoverage(name: TableName, before: EngineData, after: EngineData): boolean {
  const daysOf = ({coverage}: EngineData) => coverage && coverageOfTable(coverage, name);
  return isSameSpan(daysOf(before), daysOf(after));
}

function isSameSpan(
  before: Pick<Coverage, 'from' | 'through'> | undefined,
  after: Pick<Coverage, 'from' | 'through'> | undefined,
): boolean {
  return before?.from === after?.from && before?.through === after?.through;
}

function isSameRule(rule: string, before: EngineData, after: EngineData): boolean {
  return JSON.stringify(before.rules.get(rule)) === JSON.stringify(after.rules.get(rule));
}
