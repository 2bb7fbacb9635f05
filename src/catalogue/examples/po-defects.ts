import type {Example} from '../example.ts';
import {board} from './po-files.ts';

const bug = (id: number, status: string, labels: string) =>
  `C-${id},Bug ${id},Bug,${status},2026-03-${String(id).padStart(2, '0')},,,${labels}\n`;

const bugs = `id,title,type,status,created,started,finished,labels
${[1, 2, 3].map(id => bug(id, 'To Do', 'production')).join('')}${[4, 5, 6, 7, 8, 9, 10, 11].map(id => bug(id, 'To Do', 'test')).join('')}${bug(12, 'Duplicate', 'production')}C-31,Story,Story,Done,2026-03-31,2026-03-31,2026-03-31,
`;

const answers = {escaped: ['label:production']} as const;

/** Bugs, and which of them users found. */
export const poDefectExamples: readonly Example[] = [
  {
    kpi: 'bugs-created',
    files: [{csv: board}],
    by: 'month',
    period: '2026-03-01',
    expected: 2,
    working: 'A-4 and A-8 were reported in March.',
  },
  {
    kpi: 'escaped-defects',
    files: [{csv: board, answers}],
    by: 'month',
    period: '2026-03-01',
    expected: 1,
    working: 'Two bugs were reported in March; A-8 has the label that marks those found in production.',
  },
  {
    kpi: 'defect-escape-rate',
    files: [{csv: bugs, answers}],
    by: 'month',
    period: '2026-03-01',
    expected: 3 / 11,
    parts: {escaped: 3, all: 11},
    working: '12 bugs were reported, one of them a duplicate. 3 of the 11 were found in production: 3 ÷ 11 = 27.3 %.',
  },
  {
    kpi: 'defect-escape-rate',
    files: [{csv: board, answers}],
    by: 'month',
    period: '2026-03-01',
    expected: 'too-few',
    working: 'Two bugs are too few for a rate; it needs ten.',
  },
];
