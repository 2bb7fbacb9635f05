import type {AnyDefinition} from '../language/definition.ts';
import type {TableName} from '../tables/tables.ts';
import type {Grain} from '../time/period.ts';

/** What is sold, paid, asked and aimed at is spoken of by month; what is worked on by sprint. */
const byMonth: ReadonlySet<TableName> = new Set<TableName>([
  'subscriptions',
  'payments',
  'costs',
  'market',
  'answers',
  'steps',
  'outcomes',
]);

/** The grain that a KPI is read by unless another is asked for; `undefined`: sprints where the data have some, else weeks. */
export function ownGrain({prefers, grains, from}: AnyDefinition): Grain | undefined {
  const own = grains?.includes('sprint') ? 'sprint' : grains?.[0];
  return (prefers ?? own ?? (byMonth.has(from) ? 'month' : undefined)) as Grain | undefined;
}
