import type {AnyDefinition} from '../language/definition.ts';
import {featureAge} from './program/feature-age.ts';
import {featureLeadTime} from './program/feature-lead-time.ts';
import {featuresFinished} from './program/features-finished.ts';
import {featuresOnTime} from './program/features-on-time.ts';
import {incrementPredictability} from './program/increment-predictability.ts';

/** What only the panel of a SAFe programme brings along. */
export const programDefinitions: readonly AnyDefinition[] = [
  featuresFinished,
  featureLeadTime,
  featureAge,
  featuresOnTime,
  incrementPredictability,
];
