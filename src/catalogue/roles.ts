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

export const roles: ReadonlyMap<string, Role> = new Map([[productOwner.id, productOwner]]);
