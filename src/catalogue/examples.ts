import type {Example} from './example.ts';
import {pmGoalExamples} from './examples/pm-goals.ts';
import {pmLifetimeExamples} from './examples/pm-lifetime.ts';
import {pmMrrExamples} from './examples/pm-mrr.ts';
import {pmRetentionExamples} from './examples/pm-retention.ts';
import {pmRevenueExamples} from './examples/pm-revenue.ts';
import {pmSurveyExamples} from './examples/pm-surveys.ts';
import {pmUsageExamples} from './examples/pm-usage.ts';

/** Every KPI worked out by hand, at least once each. */
export const examples: readonly Example[] = [
  ...pmMrrExamples,
  ...pmRetentionExamples,
  ...pmLifetimeExamples,
  ...pmRevenueExamples,
  ...pmSurveyExamples,
  ...pmUsageExamples,
  ...pmGoalExamples,
];
