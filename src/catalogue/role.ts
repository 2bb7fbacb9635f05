/** A role: which numbers, in which order, how far back and by what. An entry lists a KPI and those that take its place where it cannot be computed. */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** Days that the panel looks back. */
  readonly horizon: number;
  /** Iterations where the data have them, else weeks or months, or a calendar grain. */
  readonly grain: 'sprint-or-week' | 'increment-or-month' | 'month' | 'quarter';
  readonly kpis: readonly (readonly [string, ...string[]])[];
  /** Labelled parts of a panel, each with its own horizon and grain; their KPIs are the role's. */
  readonly bands?: readonly Pick<Role, 'title' | 'horizon' | 'grain' | 'kpis'>[];
}
