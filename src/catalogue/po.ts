import type {AnyDefinition} from '../language/definition.ts';
import {backlog} from './po/backlog.ts';
import {bugsCreated} from './po/bugs-created.ts';
import {completedStories} from './po/completed-stories.ts';
import {cycleTime} from './po/cycle-time.ts';
import {defectEscapeRate} from './po/defect-escape-rate.ts';
import {escapedDefects} from './po/escaped-defects.ts';
import {itemsInProgress} from './po/items-in-progress.ts';
import {leadTime} from './po/lead-time.ts';
import {onTime} from './po/on-time.ts';
import {plannedWorkDelivered} from './po/planned-work-delivered.ts';
import {reopenedShare} from './po/reopened-share.ts';
import {sprintCommitment} from './po/sprint-commitment.ts';
import {sprintGoalCompletion} from './po/sprint-goal-completion.ts';
import {throughput} from './po/throughput.ts';
import {velocity} from './po/velocity.ts';
import {velocityItems} from './po/velocity-items.ts';
import {workByGoal} from './po/work-by-goal.ts';
import {workInProgress} from './po/work-in-progress.ts';
import {workItemAge} from './po/work-item-age.ts';

/** What a Product Owner's panel shows, and what those KPIs read. */
export const poDefinitions: readonly AnyDefinition[] = [
  backlog,
  bugsCreated,
  completedStories,
  cycleTime,
  defectEscapeRate,
  escapedDefects,
  itemsInProgress,
  leadTime,
  onTime,
  plannedWorkDelivered,
  reopenedShare,
  sprintCommitment,
  sprintGoalCompletion,
  throughput,
  velocityItems,
  velocity,
  workByGoal,
  workInProgress,
  workItemAge,
];
