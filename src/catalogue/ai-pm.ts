import type {AnyDefinition} from '../language/definition.ts';
import {breakEven} from './ai-pm/break-even.ts';
import {costPerThousand} from './ai-pm/cost-per-thousand.ts';
import {equalisedOddsGap} from './ai-pm/equalised-odds-gap.ts';
import {experimentEffect} from './ai-pm/experiment-effect.ts';
import {falsePositiveRateGap} from './ai-pm/false-positive-rate-gap.ts';
import {parityRatio} from './ai-pm/parity-ratio.ts';
import {selectionRateGap} from './ai-pm/selection-rate-gap.ts';
import {totalCostBuild} from './ai-pm/total-cost-build.ts';
import {totalCostBuy} from './ai-pm/total-cost-buy.ts';
import {truePositiveRateGap} from './ai-pm/true-positive-rate-gap.ts';

/** What only the panel of an AI product's manager brings along; the quality figures are the AI product owner's. */
export const aiPmDefinitions: readonly AnyDefinition[] = [
  selectionRateGap,
  truePositiveRateGap,
  falsePositiveRateGap,
  equalisedOddsGap,
  parityRatio,
  totalCostBuild,
  totalCostBuy,
  breakEven,
  costPerThousand,
  experimentEffect,
];
