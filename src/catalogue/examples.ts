import type {Example} from './example.ts';
import {aiCostExamples} from './examples/ai-costs.ts';
import {aiExperimentExamples} from './examples/ai-experiments.ts';
import {aiFairnessExamples} from './examples/ai-fairness.ts';
import {aiLabellingExamples} from './examples/ai-labelling.ts';
import {aiQualityExamples} from './examples/ai-quality.ts';
import {cpoDeliveryExamples} from './examples/cpo-delivery.ts';
import {cpoGoalExamples} from './examples/cpo-goals.ts';
import {cpoRevenueExamples} from './examples/cpo-revenue.ts';
import {pmGoalExamples} from './examples/pm-goals.ts';
import {pmLifetimeExamples} from './examples/pm-lifetime.ts';
import {pmMrrExamples} from './examples/pm-mrr.ts';
import {pmProfileExamples} from './examples/pm-profiles.ts';
import {pmRetentionExamples} from './examples/pm-retention.ts';
import {pmRevenueExamples} from './examples/pm-revenue.ts';
import {pmSurveyExamples} from './examples/pm-surveys.ts';
import {pmUsageExamples} from './examples/pm-usage.ts';
import {poDefectExamples} from './examples/po-defects.ts';
import {poFlowExamples} from './examples/po-flow.ts';
import {poSprintExamples} from './examples/po-sprints.ts';
import {programFeatureExamples} from './examples/program-features.ts';

/** Every KPI worked out by hand, at least once each. */
export const examples: readonly Example[] = [
  ...pmMrrExamples,
  ...pmRetentionExamples,
  ...pmLifetimeExamples,
  ...pmRevenueExamples,
  ...pmSurveyExamples,
  ...pmUsageExamples,
  ...pmGoalExamples,
  ...poDefectExamples,
  ...poFlowExamples,
  ...poSprintExamples,
  ...cpoDeliveryExamples,
  ...cpoGoalExamples,
  ...cpoRevenueExamples,
  ...programFeatureExamples,
  ...aiCostExamples,
  ...aiExperimentExamples,
  ...aiFairnessExamples,
  ...aiLabellingExamples,
  ...aiQualityExamples,
  ...pmProfileExamples,
];
