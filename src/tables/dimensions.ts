/** The columns by which every KPI can be filtered and split. */
export const dimensions = [
  'team',
  'product',
  'project',
  'plan',
  'segment',
  'country',
  'channel',
  'question',
  'objective',
  'model',
  'evaluationSet',
  'slice',
  'class',
] as const;
export type Dimension = (typeof dimensions)[number];
