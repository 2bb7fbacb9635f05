import type {Example} from '../example.ts';
import {planAfter, planBefore, planSheet} from './po-files.ts';

/** Planned work that was delivered, by any period. */
export const cpoDeliveryExamples: readonly Example[] = [
  {
    kpi: 'delivery-predictability',
    files: [{csv: planSheet('sprint')}, {csv: planBefore}, {csv: planAfter}],
    by: 'quarter',
    period: '2026-01-01',
    expected: 2 / 3,
    parts: {planned: 3, delivered: 2},
    working:
      'One sprint ended in the quarter. When it started B-1, B-2 and B-3 were planned; B-1 and B-2 were finished in it. 2 ÷ 3.',
  },
  {
    kpi: 'increment-predictability',
    files: [{csv: planSheet('increment')}, {csv: planBefore}, {csv: planAfter}],
    by: 'quarter',
    period: '2026-01-01',
    expected: 2 / 3,
    parts: {planned: 3, delivered: 2},
    working:
      'One programme increment ended in the quarter. Three items were planned into it when it started, two of them were done by its end. 2 ÷ 3.',
  },
];
