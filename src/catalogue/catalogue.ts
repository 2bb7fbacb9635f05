import type {AnyDefinition} from '../language/definition.ts';
import {aiPmDefinitions} from './ai-pm.ts';
import {aiPoDefinitions} from './ai-po.ts';
import {cpoDefinitions} from './cpo.ts';
import {pmDefinitions} from './pm.ts';
import {poDefinitions} from './po.ts';
import {programDefinitions} from './program.ts';

/** Every KPI that the kit knows. What is added here is tested, documented and offered everywhere. */
export const definitions: readonly AnyDefinition[] = [
  ...poDefinitions,
  ...pmDefinitions,
  ...cpoDefinitions,
  ...programDefinitions,
  ...aiPoDefinitions,
  ...aiPmDefinitions,
];

/** The definitions by id. */
export const catalogue: ReadonlyMap<string, AnyDefinition> = new Map(
  definitions.map(definition => [definition.id, definition]),
);
