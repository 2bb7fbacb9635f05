import {type Day, dayOfMoment, type Moment, momentOf, weekdayOf} from './calendar.ts';
import {ESCAPED_LABEL, type Item, PRIORITIES} from './item.ts';
import type {Plan} from './plan.ts';
import type {Random} from './random.ts';
import {goalIndexOf, SPRINT_COUNT, sprintIndexOf, sprintName, sprintStart} from './sprints.ts';
import type {Goal, Team} from './teams.ts';
import {buildTitle} from './titles.ts';

const STORY_POINTS = ['1', '2', '2', '3', '3', '3', '5', '5', '8'] as const;
const TASK_POINTS = ['1', '1', '2', '3'] as const;
const LABELS = ['ux', 'mobile', 'security', 'performance', 'legal', 'quick-win', 'a11y', 'überprüfen'] as const;
const EXPORT_MINUTE = 17 * 60 + 40;
const UNESTIMATED_SHARE = 0.06;
const DUE_DATES = ['due', 'due', 'none', 'none'] as const;
const PROMISES = ['kept', 'kept', 'kept', 'kept', 'late'] as const;
const OUTSIDE_SPRINTS_SHARE = 0.02;
const CARRIED_UNSTARTED_SHARE = 0.06;

/** Cards dealt from a shuffled pack, then from the next one: the same mix everywhere, so a sprint's points stay near usual. */
type Deck = () => string;

/** The plans as items, seen in the evening of the export day: what starts later is backlog, what is created later is unknown. */
export function buildFlowItems(
  team: Team,
  epics: ReadonlyMap<Goal, Item>,
  plans: readonly Plan[],
  through: Day,
  random: Random,
): Item[] {
  const storyPoints = createDeck(STORY_POINTS, random);
  const taskPoints = createDeck(TASK_POINTS, random);
  const dueDates = createDeck(DUE_DATES, random);
  const promises = createDeck(PROMISES, random);
  // Dealt in the order of completion, so that each sprint gets its fair share of every deck.
  const inOrder = plans.toSorted((a, b) => a.finished - b.finished);
  const items: Item[] = [];
  for (const plan of inOrder) {
    const estimate = plan.type === 'Story' ? storyPoints() : plan.type === 'Task' ? taskPoints() : '';
    if (dayOfMoment(plan.created) > through) continue;
    const goal = pickGoal(team, Math.max(0, sprintIndexOf(through, plan.started)), random);
    const item: Item = {
      ...newItem(team, plan.type, buildTitle(plan.type, goal.things, random), plan.created, random),
      ...progressOf(team, plan, through, random),
      estimate: random.chance(UNESTIMATED_SHARE) ? '' : estimate,
      sprints: sprintsOf(team, plan, through, random),
    };
    const epic = epics.get(goal);
    if (epic && random.chance(0.8)) item.parent = epic;
    if (plan.type === 'Bug') markFound(item, plan.escaped);
    else if (dueDates() === 'due') item.due = dueDay(plan, promises() === 'late', random);
    items.push(item);
  }
  return items;
}

/** An item nobody has begun, created at this moment; its goal, estimate and dates are the caller's. */
export function newItem(team: Team, type: Item['type'], title: string, created: Moment, random: Random): Item {
  return {
    team,
    type,
    title,
    status: random.pick(team.statuses.todo),
    category: 'To Do',
    categoryChanged: created,
    created,
    updated: created,
    priority: random.pick(PRIORITIES),
    estimate: '',
    sprints: [],
    labels: random.shuffle(LABELS).slice(0, random.poisson(0.5)),
    component: random.chance(0.7) ? random.pick(team.components) : '',
    environment: '',
    description: random.chance(0.15)
      ? `As agreed: "small steps", then measure.\nSee the notes of ${team.name}, page ${random.whole(2, 90)}.`
      : '',
    comments: [],
  };
}

/** The goal of a sprint, now and then the one before or after it. */
export function pickGoal(team: Team, index: number, random: Random): Goal {
  const usual = goalIndexOf(team, index);
  return team.goals[usual + random.pick([-1, 0, 0, 0, 0, 1])] ?? team.goals[usual] ?? random.pick(team.goals);
}

function progressOf(team: Team, plan: Plan, through: Day, random: Random): Partial<Item> {
  if (plan.started > through) return {};
  if (dayOfMoment(plan.finished) <= through) {
    return {
      status: team.statuses.done,
      category: 'Done',
      categoryChanged: plan.finished,
      updated: plan.finished,
      started: plan.started,
      resolved: plan.finished,
      resolution: 'Done',
    };
  }
  const begun = momentOf(plan.started, random.whole(9 * 60 + 20, 9 * 60 + 29));
  const touched = momentOf(random.whole(plan.started, through), EXPORT_MINUTE - random.whole(0, 90));
  return {
    status: random.pick(team.statuses.doing),
    category: 'In Progress',
    categoryChanged: begun,
    updated: touched,
    started: plan.started,
  };
}

function sprintsOf(team: Team, plan: Plan, through: Day, random: Random): string[] {
  if (plan.started > through || random.chance(OUTSIDE_SPRINTS_SHARE)) return [];
  const last = Math.min(SPRINT_COUNT - 1, sprintIndexOf(through, dayOfMoment(plan.finished)));
  let first = sprintIndexOf(through, plan.started);
  // What begins in the last days of a sprint was mostly taken from the next one's plan.
  const daysLeft = sprintStart(through, first + 1) - plan.started;
  if (first < last && daysLeft <= 5 && random.chance(0.7)) first += 1;
  if (plan.type !== 'Bug' && random.chance(CARRIED_UNSTARTED_SHARE)) {
    const known = sprintIndexOf(through, dayOfMoment(plan.created));
    first = Math.max(0, known, first - random.whole(1, 3));
  }
  return Array.from({length: last - first + 1}, (_, place) => sprintName(team, first + place));
}

function markFound(item: Item, escaped: boolean): void {
  item.environment = escaped ? 'production' : 'staging';
  if (escaped) item.labels = [ESCAPED_LABEL, ...item.labels];
}

function dueDay(plan: Plan, late: boolean, random: Random): Day {
  const end = dayOfMoment(plan.finished);
  const due = late ? end - random.whole(1, 5) : end + random.whole(0, 9);
  return due - Math.max(0, weekdayOf(due) - 4) * (late ? 1 : -1);
}

function createDeck(cards: readonly string[], random: Random): Deck {
  let pack: string[] = [];
  return () => {
    if (pack.length === 0) pack = random.shuffle(cards);
    return pack.pop() ?? '';
  };
}
