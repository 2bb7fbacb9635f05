import {productOwner} from './po-role.ts';
import type {Role} from './role.ts';

export {productOwner} from './po-role.ts';
export type {Role} from './role.ts';

export const productManager: Role = {
  id: 'pm',
  title: 'Product manager view',
  horizon: 548,
  grain: 'month',
  kpis: [
    ['mrr', 'mrr-now', 'revenue'],
    ['mrr-movements', 'new-mrr'],
    ['nrr', 'nrr-monthly'],
    ['customer-churn', 'churned-mrr'],
    ['clv', 'lifetime-revenue'],
    ['nps'],
    ['conversion', 'open-conversion'],
    ['arpa', 'revenue-per-customer'],
    ['csat'],
    ['mrr-growth'],
    ['arr'],
    ['revenue'],
    ['gross-margin'],
    ['grr', 'grr-monthly'],
    ['gross-mrr-churn'],
    ['net-mrr-churn'],
    ['quick-ratio'],
    ['customer-retention'],
    ['mrr-retention'],
    ['realised-value'],
    ['paying-customers'],
    ['trial-conversion'],
    ['adoption'],
    ['market-share'],
    ['outcome-progress'],
    ['refunds'],
  ],
};

/** Three years by fiscal quarter, products as rows. */
export const chiefProductOfficer: Role = {
  id: 'cpo',
  title: 'Chief product officer view',
  horizon: 1096,
  grain: 'quarter',
  kpis: [
    ['mrr', 'mrr-now', 'revenue'],
    ['mrr-growth'],
    ['contribution-to-growth'],
    ['objectives', 'key-results'],
    ['nps', 'csat'],
    ['nrr', 'nrr-monthly'],
    ['delivery-predictability', 'planned-work-delivered'],
    ['escaped-defects', 'bugs-created'],
    ['concentration'],
    ['outcomes-reached', 'outcome-progress'],
    ['key-results'],
    ['objective-pace'],
    ['csat'],
    ['customer-churn'],
    ['paying-customers'],
    ['shared-customers'],
  ],
};

/** The Chief Product Owner over several teams: a year by quarter, teams as rows. Counts only, because points of several teams do not add up. */
export const chiefProductOwner: Role = {
  id: 'cpo-teams',
  title: 'Chief product owner view',
  horizon: 366,
  grain: 'quarter',
  kpis: [
    ['throughput'],
    ['cycle-time', 'lead-time'],
    ['delivery-predictability'],
    ['escaped-defects', 'bugs-created'],
    ['sprint-goal-completion'],
    ['on-time'],
    ['work-in-progress', 'items-in-progress'],
    ['work-by-goal'],
    ['completed-stories'],
    ['work-item-age'],
    ['defect-escape-rate'],
    ['objectives', 'key-results'],
  ],
};

/** A SAFe programme: two years, by programme increment. */
export const programme: Role = {
  id: 'program',
  title: 'Programme view',
  horizon: 731,
  grain: 'increment-or-month',
  kpis: [
    ['features-finished'],
    ['feature-lead-time'],
    ['increment-predictability', 'delivery-predictability'],
    ['escaped-defects', 'bugs-created'],
    ['feature-age'],
    ['features-on-time'],
    ['sprint-goal-completion'],
    ['defect-escape-rate'],
    ['throughput'],
  ],
};

/** The Product Owner of an AI product: a quarter, by evaluation run. */
export const aiProductOwner: Role = {
  id: 'ai-po',
  title: 'AI product owner view',
  horizon: 92,
  grain: 'sprint-or-week',
  kpis: [
    ['f1', 'macro-f1', 'weighted-f1'],
    ['precision'],
    ['recall'],
    ['labelling-backlog', 'labelling-inflow'],
    ['validated-learnings', 'experiment-outcomes'],
    ['label-agreement'],
    ['days-to-clear'],
    ['macro-f1'],
    ['weighted-f1'],
    ['accepted-runs'],
    ['experiment-outcomes'],
    ['experiments-running'],
    ['experiments-planned'],
    ['labelling-inflow'],
    ['labelling-throughput'],
    ['label-time'],
  ],
};

/** The Product Manager of an AI product: 18 months, by month. */
export const aiProductManager: Role = {
  id: 'ai-pm',
  title: 'AI product manager view',
  horizon: 548,
  grain: 'month',
  kpis: [
    ['f1', 'macro-f1', 'weighted-f1'],
    ['selection-rate-gap'],
    ['equalised-odds-gap', 'true-positive-rate-gap', 'false-positive-rate-gap'],
    ['cost-per-thousand'],
    ['break-even', 'total-cost-build'],
    ['experiment-effect'],
    ['precision'],
    ['recall'],
    ['parity-ratio'],
    ['true-positive-rate-gap'],
    ['false-positive-rate-gap'],
    ['total-cost-build'],
    ['total-cost-buy'],
    ['validated-learnings'],
  ],
};

const build = {
  title: 'Build',
  horizon: productOwner.horizon,
  grain: productOwner.grain,
  kpis: [
    ['cycle-time', 'lead-time'],
    ['escaped-defects', 'bugs-created'],
    ['velocity', 'velocity-items', 'throughput'],
    ['sprint-goal-completion', 'planned-work-delivered'],
    ['completed-stories'],
    ['work-in-progress', 'items-in-progress'],
    ['on-time'],
  ],
} as const;

const business = {
  title: 'Business',
  horizon: productManager.horizon,
  grain: productManager.grain,
  kpis: [
    ['mrr', 'mrr-now', 'revenue'],
    ['customer-churn', 'churned-mrr'],
    ['nps', 'csat'],
    ['mrr-movements', 'new-mrr'],
    ['nrr', 'nrr-monthly'],
    ['clv', 'lifetime-revenue'],
    ['conversion', 'open-conversion'],
  ],
} as const;

/** One person who is both Product Owner and Product Manager: what is built this quarter, and what it earns over 18 months. */
export const productPerson: Role = {
  id: 'product',
  title: 'Product view',
  horizon: productManager.horizon,
  grain: productManager.grain,
  kpis: [...build.kpis, ...business.kpis],
  bands: [build, business],
};

export const roles: ReadonlyMap<string, Role> = new Map(
  [
    productOwner,
    productManager,
    chiefProductOfficer,
    chiefProductOwner,
    programme,
    aiProductOwner,
    aiProductManager,
    productPerson,
  ].map(role => [role.id, role]),
);
