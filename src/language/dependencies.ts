import type {AnyDefinition} from './definition.ts';

/** The rules that a definition asks for: decisions of the dataset's owner. */
export function rulesOf(definition: AnyDefinition): string[] {
  return [...valuesUnder(definition, ['rule'])];
}

/** The KPIs that a definition reads, without itself. */
export function dependenciesOf(definition: AnyDefinition): string[] {
  const found = valuesUnder(definition, ['reading', 'past', 'soFar']);
  found.delete(definition.id);
  return [...found];
}

/** The KPIs whose earlier readings a definition looks back at, itself among them. */
export function pastOf(definition: AnyDefinition): string[] {
  return [...valuesUnder(definition, ['past', 'soFar'])];
}

/** What a definition's value assumes. A part that assumes something has its reason alone. */
export function assumedNamesOf({parts: _, ...definition}: AnyDefinition): string[] {
  return [...valuesUnder(definition, ['assumed'])];
}

/** The numbers that a definition reads by name: columns, and what it named itself. */
export function fieldsOf(definition: AnyDefinition): string[] {
  return [...valuesUnder(definition, ['field'])];
}

/** The columns in which rows of a definition name their iterations. */
export function namedColumns(definition: AnyDefinition): string[] {
  return [...valuesUnder(definition, ['names'])];
}

/** The texts that stand under any of these operators, anywhere in a definition. */
function valuesUnder({words: _, ...body}: Omit<AnyDefinition, 'parts'>, operators: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'string' && operators.includes(key)) found.add(member);
      else visit(member);
    }
  };
  visit(body);
  return found;
}

/** A definition and all that it reads, directly or not, in the order in which they are met; undefined where one of them is not among `definitions`. */
export function closureOf(
  kpi: string,
  definitions: ReadonlyMap<string, AnyDefinition>,
): readonly AnyDefinition[] | undefined {
  const found = new Map<string, AnyDefinition>();
  const open = [kpi];
  for (const id of open) {
    if (found.has(id)) continue;
    const definition = definitions.get(id);
    if (!definition) return undefined;
    found.set(id, definition);
    open.push(...dependenciesOf(definition));
  }
  return [...found.values()];
}
