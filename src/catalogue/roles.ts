/** A role: which numbers, in which order, how far back and by what. An entry lists a KPI and those that take its place where it cannot be computed. */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** Days that the panel looks back. */
  readonly horizon: number;
  /** Iterations where the data have them, else weeks, or a calendar grain. */
  readonly grain: 'sprint-or-week' | 'month' | 'quarter';
  readonly kpis: readonly (readonly [string, ...string[]])[];
}

export const productOwner: Role = {
  id: 'po',
  title: 'Product owner view',
  horizon: 92,
  grain: 'sprint-or-week',
  kpis: [
    ['cycle-time', 'lead-time'],
    ['escaped-defects', 'bugs-created'],
    ['velocity', 'velocity-items', 'throughput'],
    ['sprint-goal-completion', 'planned-work-delivered'],
    ['completed-stories'],
    ['work-in-progress', 'items-in-progress'],
    ['on-time'],
    ['backlog'],
    ['throughput'],
    ['planned-work-delivered'],
    ['work-by-goal'],
    ['work-item-age'],
    ['defect-escape-rate'],
    ['reopened-share'],
  ],
};

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

export const roles: ReadonlyMap<string, Role> = new Map([productOwner, productManager].map(role => [role.id, role]));
