import {answers} from './business/answers.ts';
import {experiments} from './business/experiments.ts';
import {features, increments, plans} from './business/features.ts';
import {keyResults, outcomes, products} from './business/goals.ts';
import {labelling} from './business/labelling.ts';
import {evaluations} from './business/model.ts';
import {assumptions, businessEvents, businessTargets, costs, market} from './business/money.ts';
import {payments} from './business/payments.ts';
import {steps, usage} from './business/steps.ts';
import {subscriptions} from './business/subscriptions.ts';
import {dayOf} from './calendar.ts';
import {DEFAULT_THROUGH, type SampleOptions} from './company.ts';
import {events} from './events.ts';
import {jiraExport} from './jira-export.ts';
import {sprintPlans, sprintSheet} from './sprint-sheet.ts';
import {targets} from './targets.ts';

// Chosen like the boards' own: a routine series stays within its usual range.
const BUSINESS_SEED = 1437;

/** A file as a person would have it. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** The sample's delivery as the four files that a Product Owner would have: export, sprint sheet, targets, events. Same options, same texts. */
export function sampleFiles(options: SampleOptions = {}): SampleFile[] {
  return [
    {name: 'jira-export.csv', text: jiraExport(options)},
    {name: 'sprint-sheet.csv', text: sprintSheet(options)},
    {name: 'targets.csv', text: targets(options)},
    {name: 'events.csv', text: events(options)},
  ];
}

/** The second product's board. */
export function assistantFiles(options: SampleOptions = {}): SampleFile[] {
  const board = {...options, board: 'assistant'} as const;
  return [
    {name: 'assistant-jira-export.csv', text: jiraExport(board)},
    {name: 'assistant-sprint-sheet.csv', text: sprintSheet(board)},
  ];
}

/** What the sprints of both boards were planned with: what was promised is held against what was done. */
export function planFiles(options: SampleOptions = {}): SampleFile[] {
  return [
    {name: 'sprint-plans.csv', text: sprintPlans('Storefront', options)},
    {name: 'assistant-sprint-plans.csv', text: sprintPlans('Assistant', {...options, board: 'assistant'})},
  ];
}

/** What the other roles look at: revenue, survey, funnel, goals, models, programme. It speaks of the same products and teams. */
export function businessFiles({seed = BUSINESS_SEED, through = DEFAULT_THROUGH}: SampleOptions = {}): SampleFile[] {
  const day = dayOf(through);
  const {tasks, labels} = labelling(seed, day);
  return [
    {name: 'products.csv', text: products(day)},
    {name: 'subscriptions.csv', text: subscriptions(seed, day)},
    {name: 'payments.csv', text: payments(seed, day)},
    {name: 'costs.csv', text: costs(seed, day)},
    {name: 'market.csv', text: market(day)},
    {name: 'assumptions.csv', text: assumptions(day)},
    {name: 'business-targets.csv', text: businessTargets(day)},
    {name: 'business-events.csv', text: businessEvents(day)},
    {name: 'answers.csv', text: answers(seed, day)},
    {name: 'steps.csv', text: steps(seed, day)},
    {name: 'feature-usage.csv', text: usage(seed, day)},
    {name: 'key-results.csv', text: keyResults(day)},
    {name: 'outcomes.csv', text: outcomes(day)},
    {name: 'experiments.csv', text: experiments(day)},
    {name: 'evaluations.csv', text: evaluations(seed, day)},
    {name: 'label-tasks.csv', text: tasks},
    {name: 'labels.csv', text: labels},
    {name: 'increments.csv', text: increments(day)},
    {name: 'features.csv', text: features(seed, day)},
    {name: 'plans.csv', text: plans(seed, day)},
  ];
}
