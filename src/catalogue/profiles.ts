import type {AnyDefinition} from '../language/definition.ts';
import {clv} from './chartmogul/clv.ts';
import {mrrMovements} from './chartmogul/mrr-movements.ts';
import {netMrrChurn} from './chartmogul/net-mrr-churn.ts';
import {quickRatio} from './chartmogul/quick-ratio.ts';

/** A way of defining the KPIs that tools define differently. */
export interface Profile {
  /** As in `Conventions.profile`. */
  readonly id: string;
  readonly title: string;
  /** They take the place of the definitions of the same id. Where one of them lacks what it needs, the KPI keeps its own. */
  readonly definitions: readonly AnyDefinition[];
  /** Why a figure differs from the default profile's, by KPI. */
  readonly causes: Readonly<Record<string, readonly string[]>>;
}

const standard: Profile = {id: 'default', title: 'kpi-kit', definitions: [], causes: {}};

const chartmogulLike: Profile = {
  id: 'chartmogul-like',
  title: 'like ChartMogul',
  definitions: [clv, mrrMovements, netMrrChurn, quickRatio],
  causes: {
    clv: [
      'No gross margin: it is revenue, not what is left of it.',
      'No limit of 60 months: little churn gives a very long lifetime, and none gives no value.',
    ],
    'mrr-movements': ['Every movement counts, also those that undo each other within a period.'],
    'net-mrr-churn': ['Customers who came back make up for those who left.'],
    'quick-ratio': ['Customers who came back count as gained.'],
  },
};

/** The profiles by id; a dataset names one in its conventions. */
export const profiles: ReadonlyMap<string, Profile> = new Map(
  [standard, chartmogulLike].map(profile => [profile.id, profile]),
);
