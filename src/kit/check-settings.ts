import {parseCondition} from '../language/schema.ts';
import {type Conventions, defaultConventions} from '../time/conventions.ts';
import {createZone} from '../time/zone.ts';

/** Conventions after a change, where they can be counted by; others throw, and so does a change of what is no convention. */
export function checkConventions(before: Conventions, changed: object | undefined): Conventions {
  const unknown = Object.keys(changed ?? {}).find(name => !Object.hasOwn(defaultConventions, name));
  if (unknown !== undefined) throw new Error(`invalid convention: ${unknown}`);
  const conventions: Conventions = {...before, ...changed};
  const {weekStart, fiscalYearStart} = conventions;
  createZone(conventions.timeZone);
  if (!(Number.isInteger(weekStart) && weekStart >= 1 && weekStart <= 7))
    throw new Error(`invalid week start: ${weekStart}`);
  if (!(Number.isInteger(fiscalYearStart) && fiscalYearStart >= 1 && fiscalYearStart <= 12)) {
    throw new Error(`invalid fiscal year start: ${fiscalYearStart}`);
  }
  return conventions;
}

/** The rules after a change: each a condition of the KPI language; null takes one back. */
export function checkRules(before: unknown, changed: unknown): Record<string, unknown> {
  const rules = new Map(Object.entries((before ?? {}) as Record<string, unknown>));
  for (const [name, rule] of Object.entries((changed ?? {}) as Record<string, unknown>)) {
    if (rule === null) rules.delete(name);
    else rules.set(name, parseCondition(rule));
  }
  return Object.fromEntries(rules);
}
