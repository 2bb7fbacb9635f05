import type {AnyDefinition} from '../language/definition.ts';
import {concentration} from './cpo/concentration.ts';
import {contributionToGrowth} from './cpo/contribution-to-growth.ts';
import {deliveryPredictability} from './cpo/delivery-predictability.ts';
import {keyResults} from './cpo/key-results.ts';
import {objectivePace} from './cpo/objective-pace.ts';
import {objectives} from './cpo/objectives.ts';
import {outcomesReached} from './cpo/outcomes-reached.ts';
import {revenueShare} from './cpo/revenue-share.ts';
import {sharedCustomers} from './cpo/shared-customers.ts';

/** What only a Chief Product Officer's panel brings along; the rest of it is the Product Manager's and the Product Owner's. */
export const cpoDefinitions: readonly AnyDefinition[] = [
  revenueShare,
  contributionToGrowth,
  concentration,
  sharedCustomers,
  keyResults,
  objectives,
  objectivePace,
  outcomesReached,
  deliveryPredictability,
];
