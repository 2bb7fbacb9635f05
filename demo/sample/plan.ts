import {
  type Day,
  dayOfMoment,
  type Moment,
  momentOf,
  monthStart,
  weekdayOf,
  workdayFrom,
  workdayUpTo,
} from './calendar.ts';
import type {Random} from './random.ts';
import {SPRINT_COUNT, sprintIndexOf, sprintStart} from './sprints.ts';
import type {Team} from './teams.ts';

/** The life of one piece of work, told without looking at the export day: its end may lie in the future. */
export type Plan = {
  readonly type: 'Story' | 'Task' | 'Bug';
  readonly escaped: boolean;
  readonly created: Moment;
  readonly started: Day;
  readonly finished: Moment;
};

// Work that ends after the export is planned too: cut off at the export day, it is the work in progress.
const PLANNED_SPRINTS = SPRINT_COUNT + 2;
const SPRINT_WORKDAYS = 10;
// The first sprint's items must start and end within it: nothing is older than the first day.
const FIRST_SPRINT_LONGEST = 11;
// The exponent of the log-logistic curve: 85 % take at most 1.9 times the median, 98 % at most 4 times.
const CYCLE_SPREAD = 0.36;
// A sprint's items take up to this many times as long as usual, or as short: enough to differ, too little to look like a change.
const SLOWEST_PACE = 1.3;
// From the last whole sprint on, this many of the changed team's items wait for a release, and take this many days.
const DELAYED_ITEMS = 5;
const DELAYED_DAYS = [17, 26] as const;

/**
 * Everything that a team starts and finishes in the sample's days and shortly after. Counts vary evenly between bounds and durations
 * are drawn one from each layer of their curve, so that no series leaves its usual range by accident.
 */
export function buildPlans(team: Team, through: Day, random: Random): Plan[] {
  const escaped = planEscaped(team, through, random);
  const plans = [...escaped];
  for (let index = 0; index < PLANNED_SPRINTS; index += 1) {
    const known = escaped.filter(plan => sprintIndexOf(through, dayOfMoment(plan.finished)) === index).length;
    plans.push(...planSprint(team, through, index, known, random));
  }
  return plans;
}

function planSprint(team: Team, through: Day, index: number, escapedBugs: number, random: Random): Plan[] {
  const types = [
    ...Array<'Story'>(random.whole(...team.stories)).fill('Story'),
    ...Array<'Task'>(random.whole(...team.tasks)).fill('Task'),
    ...Array<'Bug'>(Math.max(0, random.whole(...team.bugs) - escapedBugs)).fill('Bug'),
  ];
  const first = sprintStart(through, 0);
  const lengths = cycleDays(team, types.length, index, random);
  const ends = finishDays(types.length, sprintStart(through, index), random);
  if (index === 0) lengths.sort((a, b) => a - b);
  return random.shuffle(types).map((type, place) => {
    const end = ends[place] ?? first;
    const started = Math.max(first, workdayUpTo(end - (lengths[place] ?? 1) + 1));
    const waited = type === 'Bug' ? random.whole(0, 4) : Math.round(random.lognormal(7, 0.7));
    const created = Math.max(first, started - waited);
    // What the teams brought along was created by one import on the first morning.
    const minute = created === first ? 7 * 60 : random.whole(8 * 60, 9 * 60 + 20);
    return {
      type,
      escaped: false,
      created: momentOf(created, minute),
      started,
      finished: momentOf(end, random.whole(9 * 60 + 30, 18 * 60)),
    };
  });
}

/** Ends spread over the ten working days, in order of time. */
function finishDays(count: number, start: Day, random: Random): Day[] {
  return Array.from({length: count}, (_, place) => {
    const workday = Math.min(SPRINT_WORKDAYS - 1, Math.floor(((place + random.unit()) * SPRINT_WORKDAYS) / count));
    return start + workday + (workday > 4 ? 2 : 0);
  });
}

function cycleDays(team: Team, count: number, index: number, random: Random): number[] {
  const pace = SLOWEST_PACE ** (2 * random.unit() - 1);
  const lengths = Array.from({length: count}, (_, layer) => {
    const share = (layer + 0.15 + 0.7 * random.unit()) / count;
    return Math.max(1, Math.round(pace * curveDays(team, share)));
  });
  if (team.changes && index >= SPRINT_COUNT - 2) {
    for (let place = count - DELAYED_ITEMS; place < count; place += 1) lengths[place] = random.whole(...DELAYED_DAYS);
  }
  return random.shuffle(index === 0 ? lengths.map(days => Math.min(days, FIRST_SPRINT_LONGEST)) : lengths);
}

/** How many days the given share (0 to 1, both excluded) of a team's items takes at most, both days counted. */
function curveDays(team: Team, share: number): number {
  return team.cycleMedian * (share / (1 - share)) ** CYCLE_SPREAD;
}

/** Bugs found in production, at nearly even steps: few counts are so small that only an even pace has a lower limit above 0. */
function planEscaped(team: Team, through: Day, random: Random): Plan[] {
  const plans: Plan[] = [];
  const quietFrom = team.changes ? monthStart(through, -3) : Number.POSITIVE_INFINITY;
  const slack = Math.ceil(team.escapeEvery / 3);
  for (let step = sprintStart(through, 0) + 2; step <= through; step += team.escapeEvery) {
    const found = Math.max(sprintStart(through, 0), step + random.whole(-slack, slack - 1));
    const plan = planOneEscaped(team, found, random);
    if (found < quietFrom && found <= through) plans.push(plan);
  }
  // One in the running month shows that nobody has stopped counting; the months before it stay at none.
  const latest = Math.max(monthStart(through, 0), through - weekdayOf(through));
  if (team.changes) plans.push(planOneEscaped(team, latest, random));
  return plans;
}

function planOneEscaped(team: Team, found: Day, random: Random): Plan {
  const started = workdayFrom(found + random.whole(0, 1));
  const finished = workdayFrom(started + Math.round(curveDays(team, 0.1 + 0.8 * random.unit())) - 1);
  return {
    type: 'Bug',
    escaped: true,
    created: momentOf(found, random.whole(7 * 60, 9 * 60 + 20)),
    started,
    finished: momentOf(finished, random.whole(9 * 60 + 30, 18 * 60)),
  };
}
