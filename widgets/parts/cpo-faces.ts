import type {Face} from './faces.ts';

/** How the numbers of a portfolio look. */
export const cpoFaces: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['contribution-to-growth', {chart: 'stack', width: 5, split: 'product'}],
  ['revenue-share', {chart: 'groups', width: 3, split: 'product'}],
  ['concentration', {chart: 'line', width: 3, notes: [{code: 'part', part: 'top', unit: 'share'}]}],
  [
    'objectives',
    {chart: 'objectives', width: 7, split: 'objective', related: ['key-results'], withoutComparison: true},
  ],
  [
    'key-results',
    {
      chart: 'groups',
      width: 4,
      split: 'result',
      notes: [
        {code: 'part', part: 'reached', unit: 'key-results'},
        {code: 'part', part: 'stale', unit: 'key-results'},
      ],
      withoutComparison: true,
    },
  ],
  ['objective-pace', {chart: 'line', width: 3, notes: [{code: 'part', part: 'behind', unit: 'number'}]}],
  ['outcomes-reached', {chart: 'progress', width: 3, counts: ['reached', 'due']}],
  ['shared-customers', {chart: 'line', width: 3, notes: [{code: 'part', part: 'share', unit: 'share'}]}],
  ['delivery-predictability', {chart: 'bars', width: 4, counts: ['delivered', 'planned']}],
]);
