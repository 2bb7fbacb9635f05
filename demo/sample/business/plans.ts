/** What the company sells. Storefront is built by the teams Checkout and Accounts, Assistant by the team Assistant. */
export type Plan = {
  readonly product: 'Storefront' | 'Assistant';
  readonly name: string;
  /** Whole euros a month; a year costs ten months. */
  readonly monthly: number;
  /** Probability that a customer leaves within a month, while nothing happens. */
  readonly churn: number;
  readonly segments: readonly string[];
};

export const segments = ['Small', 'Small', 'Small', 'Medium', 'Medium', 'Large'] as const;

/** In order of price within a product: a change of plan goes one up or one down. */
export const plans: readonly Plan[] = [
  {product: 'Storefront', name: 'Starter', monthly: 49, churn: 0.022, segments: ['Small']},
  {product: 'Storefront', name: 'Team', monthly: 149, churn: 0.012, segments: ['Small', 'Medium']},
  {product: 'Storefront', name: 'Business', monthly: 490, churn: 0.006, segments: ['Medium', 'Large']},
  {product: 'Assistant', name: 'Assistant Basic', monthly: 39, churn: 0.02, segments: ['Small', 'Medium', 'Large']},
  {product: 'Assistant', name: 'Assistant Pro', monthly: 99, churn: 0.01, segments: ['Medium', 'Large']},
];
