import type {Face} from './faces.ts';

const duration: Face = {chart: 'scatter', width: 6};

/** How a Product Owner's numbers look. */
export const poFaces: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['cycle-time', duration],
  ['lead-time', duration],
  [
    'velocity',
    {
      chart: 'bars',
      width: 6,
      ticks: ['committed', 'planned'],
      notes: [{code: 'typical', part: 'typical', unit: 'points'}],
      withoutComparison: true,
    },
  ],
  [
    'velocity-items',
    {chart: 'bars', width: 6, notes: [{code: 'typical', part: 'typical', unit: 'items'}], withoutComparison: true},
  ],
  [
    'sprint-goal-completion',
    {
      chart: 'outcomes',
      width: 3,
      counts: ['met', 'goals'],
      countsLead: true,
      notes: [{code: 'partly', part: 'partly', unit: 'sprints'}],
    },
  ],
  ['planned-work-delivered', {chart: 'bars', width: 3, counts: ['delivered', 'planned']}],
  [
    'work-in-progress',
    {
      chart: 'ages',
      width: 6,
      notes: [{code: 'old', part: 'old', unit: 'items'}],
      limit: 'limit',
      withoutComparison: true,
    },
  ],
  [
    'items-in-progress',
    {
      chart: 'groups',
      split: 'status',
      width: 3,
      notes: [{code: 'median-age', part: 'median', unit: 'days'}],
      withoutComparison: true,
    },
  ],
  [
    'on-time',
    {
      chart: 'progress',
      width: 3,
      counts: ['onTime', 'withDue'],
      notes: [{code: 'no-due', part: 'withoutDue', unit: 'items'}],
      withoutComparison: true,
    },
  ],
  [
    'backlog',
    {
      chart: 'groups',
      width: 3,
      split: 'goal',
      ahead: 'ahead',
      notes: [
        {code: 'estimated', part: 'estimated', unit: 'share'},
        {code: 'median-age', part: 'median', unit: 'days'},
      ],
      withoutComparison: true,
    },
  ],
  [
    'work-by-goal',
    {
      chart: 'groups',
      width: 4,
      split: 'goal',
      notes: [{code: 'no-goal', part: 'without', unit: 'items'}],
      withoutComparison: true,
    },
  ],
  ['work-item-age', {chart: 'bars', width: 4, notes: [{code: 'old', part: 'old', unit: 'items'}]}],
  ['defect-escape-rate', {chart: 'bars', width: 4, counts: ['escaped', 'all']}],
]);
