import {outcomeTemplates} from './outcome-templates.ts';
import {revenueTemplates} from './revenue-templates.ts';

/** Tables that a person can fill by hand. */
export const templateTables = [
  'items',
  'iterations',
  'commitments',
  'targets',
  'events',
  'measures',
  'answers',
  'steps',
  'products',
  'keyResults',
  'outcomes',
  'experiments',
  'evaluations',
  'tasks',
  'labels',
  'subscriptions',
  'customer-months',
  'movements',
  'invoices',
  'payments',
  'costs',
  'rates',
  'market',
  'assumptions',
] as const;
export type TemplateTable = (typeof templateTables)[number];

/** A header row and two example rows. */
const templates: Readonly<Record<TemplateTable, readonly string[]>> = {
  items: [
    'id,title,type,status,created,started,finished,due,estimate,sprint,labels,goal,team,environment',
    '1,Pay as a guest,Story,Done,2026-10-01,2026-10-05,2026-10-09,,5,Sprint 12,checkout,Guest checkout,Blue,',
    '2,Total is rounded wrongly,Bug,In Progress,2026-10-12,2026-10-13,,2026-10-23,2,Sprint 13,checkout;prod-bug,Guest checkout,Blue,Live',
  ],
  iterations: [
    'name,team,start,end,goal,goal met,committed',
    'Sprint 12,Blue,2026-10-05,2026-10-16,Guests can pay,yes,24',
    'Sprint 13,Blue,2026-10-19,2026-10-30,Refunds by e-mail,,22',
  ],
  commitments: [
    'item,iteration,team,product,added,removed,estimate',
    '1,Sprint 12,Blue,Shop,2026-10-05,,5',
    '2,Sprint 13,Blue,Shop,2026-10-19,2026-10-22,2',
  ],
  targets: [
    'kpi,value,from,to,team,owner,note',
    'cycle-time,8,2026-07-01,,Blue,Head of product,Agreed in the mid-year review',
    'escaped-defects,2,2026-07-01,2026-12-31,Blue,Head of product,',
  ],
  events: [
    'date,title,team,note',
    '2026-09-14,Two developers joined,Blue,',
    '2026-10-26,Release freeze,,Until 2 November',
  ],
  measures: [
    'kpi,date,through,value,numerator,denominator,unit,team',
    'velocity,2026-10-05,2026-10-16,24,,,points,Blue',
    'Support tickets,2026-10-01,2026-10-31,61,,,tickets,Blue',
  ],
  ...outcomeTemplates,
  ...revenueTemplates,
};

/** A table's template as CSV text with a header row and two example rows. */
export function templateCsv(table: TemplateTable): string {
  return templates[table].map(row => `${row}\r\n`).join('');
}
