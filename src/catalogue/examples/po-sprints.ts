import type {Example} from '../example.ts';
import {board, planAfter, planBefore, planSheet, sprints} from './po-files.ts';

const files = [{csv: sprints}, {csv: board}] as const;
const plan = [{csv: planSheet('sprint')}, {csv: planBefore}, {csv: planAfter}] as const;

/** Sprints, what was planned for them and what came of it. */
export const poSprintExamples: readonly Example[] = [
  {
    kpi: 'velocity',
    files,
    by: 'sprint',
    period: '2026-03-02',
    expected: 9,
    parts: {items: 3, committed: 10},
    working:
      'A-2, A-3 and A-4 finished within Sprint 1: 3 + 5 + 1 = 9 points. A-5 finished in Sprint 2 and counts there.',
  },
  {
    kpi: 'velocity',
    files,
    by: 'sprint',
    period: '2026-03-16',
    expected: 2,
    parts: {typical: 9},
    working: 'A-5 was in both sprints and finished on 16 March, in Sprint 2: 2 points, counted once.',
  },
  {
    kpi: 'velocity-items',
    files,
    by: 'sprint',
    period: '2026-03-02',
    expected: 3,
    working: 'A-2, A-3 and A-4 finished within Sprint 1.',
  },
  {
    kpi: 'sprint-commitment',
    files,
    by: 'sprint',
    period: '2026-03-16',
    expected: 8,
    working: 'The sprint sheet says that 8 points were planned for Sprint 2.',
  },
  {
    kpi: 'sprint-goal-completion',
    files,
    by: 'sprint',
    expected: 0.5,
    parts: {met: 1, goals: 2, partly: 0},
    working: 'Two sprints ended and had a goal; that of Sprint 1 was met. 1 ÷ 2.',
  },
  {
    kpi: 'planned-work-delivered',
    files: plan,
    by: 'sprint',
    period: '2026-03-03',
    expected: 0.8,
    parts: {planned: 10, delivered: 8, plannedItems: 3, deliveredItems: 2},
    working:
      'The export from the day before the sprint holds B-1, B-2 and B-3 with 3 + 5 + 2 = 10 points. By its end B-1 and B-2 are done: 8 ÷ 10. B-4 came later and does not count.',
  },
];
