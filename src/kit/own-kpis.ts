import {textAt} from '../engine/annotations.ts';
import type {AnyDefinition, Better, Unit} from '../language/definition.ts';
import {kpi} from '../language/definition.ts';
import type {Table} from '../tables/column.ts';

const units: readonly string[] = ['items', 'points', 'days', 'share', 'sprints', 'number', 'money', 'score', 'defects'];

/**
 * Definitions of the KPIs that a dataset's ready-made values brought along and that the catalogue does not know (`own:…`).
 * Their unit and direction are those of their latest row; without a direction they are never coloured.
 */
export function ownDefinitions(measures: Table | undefined): Map<string, AnyDefinition> {
  const own = new Map<string, AnyDefinition>();
  for (let row = 0; row < (measures?.rows ?? 0); row++) {
    if (!measures) break;
    const id = textAt(measures, 'kpi', row);
    if (!id?.startsWith('own:')) continue;
    const unit = textAt(measures, 'unit', row);
    const better = textAt(measures, 'better', row);
    own.set(id, ownDefinition(id, textAt(measures, 'name', row) ?? id.slice(4), unit, better));
  }
  return own;
}

function ownDefinition(id: string, name: string, unit: string | undefined, better: string | undefined): AnyDefinition {
  return kpi({
    id,
    from: 'measures',
    place: {on: 'date'},
    rows: {is: ['kpi', id]},
    let: {value: {sum: {field: 'value'}}},
    value: {field: 'value'},
    headline: 'last',
    usual: {of: 'value', scale: 'linear'},
    better: (better === 'up' || better === 'down' ? better : 'none') satisfies Better,
    unit: (unit && units.includes(unit) ? unit : 'number') as Unit,
    words: {
      title: name,
      name,
      unit: unit && !units.includes(unit) ? unit : '',
      says: 'A value that somebody already computed and that the file brought along. The kit shows it and judges its changes, and cannot say how it came about.',
    },
  });
}
