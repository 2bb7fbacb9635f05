import type {Unit} from '../../language/definition.ts';
import type {Expression} from '../../language/expression.ts';
import {noData} from '../refusal.ts';

/** The funnel's last step. */
export const lastStep = {reading: 'funnel-length'} as const;

/** The number at a step; a shorter funnel has none. */
const atStep = (step: number, number: Expression): Expression => ({
  when: {atLeast: [lastStep, step]},
  then: number,
  otherwise: noData,
});

/** A part of a reading with its unit and its name for people. */
type Part = readonly [name: string, of: Expression, unit: Unit, words: string];

/**
 * How many people took each step, with the share of the step before and, from the third on, of the first; then how many took the last.
 * Given are the counts from the first step on, and what is counted as `converted`.
 */
export function funnelParts(counts: readonly [Expression, ...Expression[]], converted: Expression, words: string) {
  const [first] = counts;
  const ofSteps = counts.flatMap((count, before): Part[] => {
    const step = before + 1;
    const share = (name: string, of: Expression, ofStep: number): Part => [
      `${name}${step}`,
      atStep(step, {ratio: [count, of]}),
      'share',
      `step ${step} of step ${ofStep}`,
    ];
    return [
      [`step${step}`, before === 0 ? count : atStep(step, count), 'people', `step ${step}`],
      ...(before > 0 ? [share('ofPrevious', counts[before - 1] ?? first, before)] : []),
      ...(before > 1 ? [share('ofFirst', first, 1)] : []),
    ];
  });
  const parts: readonly Part[] = [...ofSteps, ['converted', converted, 'people', words]];
  return {
    parts: Object.fromEntries(parts.map(([name, of]) => [name, of])),
    partUnits: Object.fromEntries(parts.map(([name, , unit]) => [name, unit])),
    words: Object.fromEntries(parts.map(([name, , , own]) => [name, own])),
  };
}
