import type {Example} from '../example.ts';
import {board} from './po-files.ts';

const march = {files: [{csv: board}], by: 'month', period: '2026-03-01'} as const;
const today = {files: [{csv: board}], by: 'month'} as const;

/** Flow of a team's work. */
export const poFlowExamples: readonly Example[] = [
  {
    kpi: 'cycle-time',
    ...march,
    expected: 10,
    parts: {p50: 3, p85: 10},
    working:
      'Finish day − start day + 1 of the four items finished in March: 3, 10, 1 and 5 days. In order 1, 3, 5, 10: 85 % of 4 is 3.4, so the 4th, 10; 50 % is the 2nd, 3.',
  },
  {
    kpi: 'lead-time',
    ...march,
    expected: 12,
    parts: {p50: 4},
    working: 'Finish day − created day + 1: 4, 12, 2 and 7 days. In order 2, 4, 7, 12: the 4th is 12, the 2nd 4.',
  },
  {
    kpi: 'throughput',
    ...march,
    expected: 4,
    working: 'A-2, A-3, A-4 and A-5 finished in March. A-9 was given up, which is not finished.',
  },
  {
    kpi: 'completed-stories',
    ...march,
    expected: 2,
    working: 'A-2 and A-3 are stories; A-4 is a bug and A-5 a task.',
  },
  {
    kpi: 'on-time',
    ...march,
    expected: 0.5,
    parts: {onTime: 1, withDue: 2, withoutDue: 2},
    working: 'Two of the four had a due date: A-2 finished a day before it, A-3 three days after it. 1 ÷ 2.',
  },
  {
    kpi: 'work-in-progress',
    ...today,
    expected: 1,
    parts: {limit: 10, old: 1, median: 13},
    working:
      'On 1 April A-6 is open since 20 March: 13 days, both counted. Five items finished before, in 5, 3, 10, 1 and 5 days; the 5th of 5 in order is 10, and 13 is over it.',
  },
  {
    kpi: 'work-item-age',
    ...today,
    expected: 13,
    parts: {p50: 13, limit: 10, old: 1, total: 13},
    working: 'One item is in progress, since 20 March: 12 days to the end of March and 1 April, 13 days.',
  },
  {
    kpi: 'items-in-progress',
    ...today,
    expected: 1,
    working: 'A-6 alone has a status that means in progress.',
  },
  {
    kpi: 'backlog',
    ...today,
    expected: 4,
    parts: {estimated: 0.25, median: 6},
    working:
      'A-6, A-7, A-8 and A-10 are open. One of them has an estimate. On 1 April they were created 16, 7, 6 and 0 whole days ago; the 2nd of 4 in order is 6.',
  },
  {
    kpi: 'reopened-share',
    ...march,
    expected: 1 / 3,
    parts: {reopened: 1},
    working: 'Of A-2, A-3 and A-4 it is known how often they were opened again: only A-3 was. 1 ÷ 3; A-5 says nothing.',
  },
  {
    kpi: 'work-by-goal',
    ...march,
    expected: 4,
    parts: {without: 1, withoutShare: 0.25},
    working: 'Four items finished in March: two for Checkout, one for Refunds, and A-4 for none. 1 ÷ 4.',
  },
];
