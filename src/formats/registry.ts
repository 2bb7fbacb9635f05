import type {TableName} from '../tables/tables.ts';
import {asana} from './asana.ts';
import {azureDevops} from './azure-devops.ts';
import {eventSynonyms, events} from './events.ts';
import type {FieldRule, Format} from './format.ts';
import {generic, items} from './generic.ts';
import {github} from './github.ts';
import {gitlab} from './gitlab.ts';
import {itemSynonyms} from './item-synonyms.ts';
import {iterationSynonyms, iterations} from './iterations.ts';
import {jira} from './jira.ts';
import {lighthouse} from './lighthouse.ts';
import {linear} from './linear.ts';
import {measureSynonyms, measures, measuresByKpi, measuresByPeriod} from './measures.ts';
import {shortcut} from './shortcut.ts';
import {targetSynonyms, targets} from './targets.ts';

/** Every export that the kit knows, the most specific first; `generic` takes what nothing else does. */
export const formats: readonly Format[] = [
  jira,
  azureDevops,
  linear,
  gitlab,
  shortcut,
  github,
  asana,
  lighthouse,
  items,
  iterations,
  measures,
  targets,
  events,
  measuresByPeriod,
  measuresByKpi,
  generic,
];

/** The format of that id, or `undefined`. */
export function formatOf(id: string): Format | undefined {
  return formats.find(format => format.id === id);
}

const synonyms: Readonly<Partial<Record<TableName, readonly FieldRule[]>>> = {
  items: itemSynonyms,
  iterations: iterationSynonyms,
  targets: targetSynonyms,
  events: eventSynonyms,
  measures: measureSynonyms,
};

/** Headers that feed a table's fields in any file; none for tables that no file feeds. */
export function synonymsOf(table: TableName): readonly FieldRule[] {
  return synonyms[table] ?? [];
}
