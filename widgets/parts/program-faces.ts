import type {Face} from './faces.ts';

/** How a programme's numbers look. */
export const programFaces: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['features-finished', {chart: 'bars', width: 5}],
  ['feature-lead-time', {chart: 'scatter', width: 7}],
  ['increment-predictability', {chart: 'bars', width: 4, counts: ['delivered', 'planned']}],
  ['feature-age', {chart: 'bars', width: 4, notes: [{code: 'part', part: 'open', unit: 'items'}]}],
  [
    'features-on-time',
    {
      chart: 'progress',
      width: 3,
      counts: ['onTime', 'withDue'],
      notes: [{code: 'no-due', part: 'withoutDue', unit: 'items'}],
      withoutComparison: true,
    },
  ],
]);
