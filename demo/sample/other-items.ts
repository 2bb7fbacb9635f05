import {type Day, dayOfMoment, type Moment, momentOf} from './calendar.ts';
import {newItem, pickGoal} from './flow-items.ts';
import {ESCAPED_LABEL, type Item} from './item.ts';
import type {Random} from './random.ts';
import {goalIndexOf, SPRINT_COUNT, sprintIndexOf, sprintStart} from './sprints.ts';
import type {Goal, Team} from './teams.ts';
import {buildTitle} from './titles.ts';

const BACKLOG_ITEMS = 34;
const ABANDONED_ITEMS = 30;
const SUB_TASK_SHARE = 0.1;
const MORNING = 8 * 60 + 45;

/** The team's goals as epics: done when their time is over. */
export function buildEpics(team: Team, through: Day, random: Random): Map<Goal, Item> {
  const indexes = Array.from({length: SPRINT_COUNT}, (_, index) => index);
  return new Map(
    team.goals.map((goal, place): [Goal, Item] => {
      const active = indexes.filter(index => goalIndexOf(team, index) === place);
      const start = sprintStart(through, active[0] ?? 0);
      const end = sprintStart(through, (active.at(-1) ?? 0) + 2) - 3;
      const created = Math.max(sprintStart(through, 0), start - random.whole(10, 25));
      const epic = newItem(team, 'Epic', goal.name, momentOf(created, 7 * 60), random);
      epic.description = `Goal: ${goal.name}.`;
      if (end <= through) finish(epic, team.statuses.done, 'Done', momentOf(end, 16 * 60));
      else if (start <= through) begin(epic, team, momentOf(start, 10 * 60), random);
      return [goal, epic];
    }),
  );
}

/** Wishes that nobody has begun, evenly spread over the sample's days, the import of the first day among them. */
export function buildBacklog(team: Team, epics: ReadonlyMap<Goal, Item>, through: Day, random: Random): Item[] {
  return Array.from({length: BACKLOG_ITEMS}, () => {
    const item = buildWish(team, through, through, random);
    const epic = epics.get(pickGoal(team, SPRINT_COUNT, random));
    if (epic && random.chance(0.6)) item.parent = epic;
    if (item.type === 'Story' && random.chance(0.6)) item.estimate = random.pick(['2', '3', '5', '8', '13']);
    if (random.chance(0.15)) item.due = through + random.whole(5, 120);
    return item;
  });
}

/** Work that was given up: under Done, never completed. Some had been begun. */
export function buildAbandoned(team: Team, through: Day, random: Random): Item[] {
  return Array.from({length: ABANDONED_ITEMS}, (_, place) => {
    const item = buildWish(team, through - 20, through, random);
    const created = dayOfMoment(item.created);
    const begun = place % 5 === 0;
    const end = begun ? created + random.whole(4, 9) : random.whole(created + 1, through - 1);
    if (begun) item.started = created + 1;
    const bugEnd = random.pick(['Duplicate', 'Cannot Reproduce', "Won't Do"]);
    finish(item, team.statuses.abandoned, item.type === 'Bug' ? bugEnd : "Won't Do", momentOf(end, 11 * 60 + place));
    // Reported from production, but no defect: neither may be counted as escaped. Only where the count is not the point.
    if (item.type === 'Bug' && !team.changes) item.labels = [ESCAPED_LABEL];
    return item;
  });
}

/** Two parts each for some of the stories, done with them. */
export function buildSubTasks(stories: readonly Item[], random: Random): Item[] {
  return stories
    .filter(story => story.type === 'Story' && random.chance(SUB_TASK_SHARE))
    .flatMap(story =>
      ['Screen', 'Service'].map(part => {
        const item = newItem(story.team, 'Sub-task', `${part}: ${story.title}`, story.created + 12, random);
        item.parent = story;
        item.sprints = story.sprints;
        if (story.resolved !== undefined) finish(item, story.status, 'Done', story.resolved - 20);
        else if (story.categoryChanged !== undefined && story.category === 'In Progress') {
          begin(item, story.team, story.categoryChanged, random);
        }
        return item;
      }),
    );
}

function buildWish(team: Team, lastDay: Day, through: Day, random: Random): Item {
  const created = random.whole(sprintStart(through, 0), lastDay);
  const type = random.pick(['Story', 'Story', 'Story', 'Task', 'Bug'] as const);
  const goal = pickGoal(team, sprintIndexOf(through, created), random);
  return newItem(team, type, buildTitle(type, goal.things, random), momentOf(created, MORNING), random);
}

function begin(item: Item, team: Team, moment: Moment, random: Random): void {
  item.status = random.pick(team.statuses.doing);
  item.category = 'In Progress';
  item.categoryChanged = moment;
  item.updated = moment;
}

function finish(item: Item, status: string, resolution: string, moment: Moment): void {
  item.status = status;
  item.category = 'Done';
  item.categoryChanged = moment;
  item.resolved = moment;
  item.resolution = resolution;
  item.updated = moment;
}
