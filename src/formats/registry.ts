import type {TableName} from '../tables/tables.ts';
import {answerSynonyms, answers, qualtrics, surveyMonkey, typeform} from './answers.ts';
import {asana} from './asana.ts';
import {azureDevops} from './azure-devops.ts';
import {clickup} from './clickup.ts';
import {commitmentSynonyms, commitments} from './commitments.ts';
import {
  classReport,
  confusionMatrix,
  evaluationScores,
  evaluationSynonyms,
  evaluations,
  mlflow,
} from './evaluations.ts';
import {eventSynonyms, events} from './events.ts';
import {experimentSynonyms, experiments} from './experiments.ts';
import type {FieldRule, Format} from './format.ts';
import {generic, items} from './generic.ts';
import {github} from './github.ts';
import {gitlab} from './gitlab.ts';
import {itemSynonyms} from './item-synonyms.ts';
import {iterationSynonyms, iterations} from './iterations.ts';
import {jira} from './jira.ts';
import {keyResultSynonyms, keyResults} from './key-results.ts';
import {labellingTotals, labelStudio, labelSynonyms, labels, taskSynonyms, tasks} from './labelling.ts';
import {lighthouse} from './lighthouse.ts';
import {linear} from './linear.ts';
import {measureSynonyms, measures, measuresByKpi, measuresByPeriod} from './measures.ts';
import {outcomeSynonyms, outcomes} from './outcomes.ts';
import {pivotal} from './pivotal.ts';
import {productSynonyms, products} from './products.ts';
import {rally} from './rally.ts';
import {redmine} from './redmine.ts';
import {
  assumptions,
  costs,
  customerMonthColumns,
  customerMonths,
  invoices,
  market,
  movements,
  payments,
  rates,
  subscriptions,
  unpricedSubscriptions,
} from './revenue.ts';
import {
  assumptionSynonyms,
  costSynonyms,
  marketSynonyms,
  paymentSynonyms,
  rateSynonyms,
  subscriptionSynonyms,
} from './revenue-synonyms.ts';
import {shortcut} from './shortcut.ts';
import {ga4, stepSynonyms, steps} from './steps.ts';
import {stripeInvoices, stripeObjects, stripePayments, stripeSubscriptions} from './stripe.ts';
import {baremetrics, chartmogul} from './subscription-tools.ts';
import {targetSynonyms, targets} from './targets.ts';
import {transitions} from './transitions.ts';
import {trello} from './trello.ts';

/** Every export that the kit knows, the most specific first; `generic` takes what nothing else does. */
export const formats: readonly Format[] = [
  jira,
  azureDevops,
  linear,
  gitlab,
  shortcut,
  github,
  asana,
  lighthouse,
  pivotal,
  redmine,
  rally,
  trello,
  clickup,
  qualtrics,
  surveyMonkey,
  typeform,
  ga4,
  mlflow,
  classReport,
  labelStudio,
  stripeSubscriptions,
  stripeInvoices,
  stripePayments,
  stripeObjects,
  baremetrics,
  chartmogul,
  transitions,
  items,
  iterations,
  commitments,
  subscriptions,
  unpricedSubscriptions,
  movements,
  customerMonths,
  customerMonthColumns,
  invoices,
  payments,
  costs,
  rates,
  market,
  assumptions,
  answers,
  steps,
  products,
  keyResults,
  outcomes,
  experiments,
  evaluations,
  evaluationScores,
  confusionMatrix,
  tasks,
  labels,
  labellingTotals,
  measures,
  targets,
  events,
  measuresByPeriod,
  measuresByKpi,
  generic,
];

/** The format of that id, or `undefined`. */
export function formatOf(id: string): Format | undefined {
  return formats.find(format => format.id === id);
}

const synonyms: Readonly<Partial<Record<TableName, readonly FieldRule[]>>> = {
  items: itemSynonyms,
  iterations: iterationSynonyms,
  commitments: commitmentSynonyms,
  targets: targetSynonyms,
  events: eventSynonyms,
  subscriptions: subscriptionSynonyms,
  payments: paymentSynonyms,
  costs: costSynonyms,
  rates: rateSynonyms,
  market: marketSynonyms,
  assumptions: assumptionSynonyms,
  answers: answerSynonyms,
  steps: stepSynonyms,
  products: productSynonyms,
  keyResults: keyResultSynonyms,
  outcomes: outcomeSynonyms,
  experiments: experimentSynonyms,
  evaluations: evaluationSynonyms,
  tasks: taskSynonyms,
  labels: labelSynonyms,
  measures: measureSynonyms,
};

/** Headers that feed a table's fields in any file; none for tables that no file feeds. */
export function synonymsOf(table: TableName): readonly FieldRule[] {
  return synonyms[table] ?? [];
}
