import type {Expression} from '../../language/expression.ts';
import {noData} from '../refusal.ts';

/** The funnel's last step. */
export const lastStep = {reading: 'funnel-length'} as const;

/** The count at a step; a shorter funnel has none. */
export const atStep = (step: number, count: Expression): Expression => ({
  when: {atLeast: [lastStep, step]},
  then: count,
  otherwise: noData,
});

/** Names of the steps for people. */
export const stepWords = {
  step1: 'step 1',
  step2: 'step 2',
  step3: 'step 3',
  step4: 'step 4',
  step5: 'step 5',
  step6: 'step 6',
} as const;
