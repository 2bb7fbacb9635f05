import type {AnyDefinition} from '../language/definition.ts';
import {acceptedRuns} from './ai-po/accepted-runs.ts';
import {daysToClear} from './ai-po/days-to-clear.ts';
import {experimentOutcomes} from './ai-po/experiment-outcomes.ts';
import {experimentsPlanned} from './ai-po/experiments-planned.ts';
import {experimentsRunning} from './ai-po/experiments-running.ts';
import {f1} from './ai-po/f1.ts';
import {labelAgreement} from './ai-po/label-agreement.ts';
import {labelTime} from './ai-po/label-time.ts';
import {labellingBacklog} from './ai-po/labelling-backlog.ts';
import {labellingInflow} from './ai-po/labelling-inflow.ts';
import {labellingThroughput} from './ai-po/labelling-throughput.ts';
import {macroF1} from './ai-po/macro-f1.ts';
import {precision} from './ai-po/precision.ts';
import {recall} from './ai-po/recall.ts';
import {validatedLearnings} from './ai-po/validated-learnings.ts';
import {weightedF1} from './ai-po/weighted-f1.ts';

/** What the panel of an AI product's owner shows, and what those KPIs read. */
export const aiPoDefinitions: readonly AnyDefinition[] = [
  precision,
  recall,
  f1,
  macroF1,
  weightedF1,
  acceptedRuns,
  labellingBacklog,
  labellingInflow,
  labellingThroughput,
  daysToClear,
  labelAgreement,
  labelTime,
  experimentsPlanned,
  experimentsRunning,
  experimentOutcomes,
  validatedLearnings,
];
