import {type Day, weekdayOf} from './calendar.ts';
import type {Random} from './random.ts';
import type {Team} from './teams.ts';

/** Two weeks of one team; both ends are included, and the next sprint starts the day after. */
export type Sprint = {
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
  readonly goal: string;
  /** Empty while the sprint runs. */
  readonly goalMet: 'yes' | 'partly' | 'no' | '';
};

/** How many sprints a team has in the sample, the running one included. */
export const SPRINT_COUNT = 39;

const SPRINT_DAYS = 14;

const GOAL_SHAPES = [
  '{name}: first version with a tenth of the visitors',
  '{name}: the {thing} works on a phone',
  '{name}: support can answer every question about the {thing}',
  'The {thing} is live, and nobody has to call about it',
  '{name}: the {thing} is in every country, "Switzerland, too"',
  '{name}: no open question about the {thing} is left',
  '{name}: the {thing} can be switched on without a release',
];

/** The start of a team's sprint by index, 0 the first of the sample; defined before and after it as well. */
export function sprintStart(through: Day, index: number): Day {
  return through - weekdayOf(through) + (index - SPRINT_COUNT + 1) * SPRINT_DAYS;
}

/** Which sprint, by index, a day lies in. */
export function sprintIndexOf(through: Day, day: Day): number {
  return Math.floor((day - sprintStart(through, 0)) / SPRINT_DAYS);
}

/** The name that Jira shows for a team's sprint by index. */
export function sprintName(team: Team, index: number): string {
  return `${team.key} Sprint ${team.firstSprint + index}`;
}

/** The team's goal (its index) that a sprint, by index, is mostly about. */
export function goalIndexOf(team: Team, index: number): number {
  return Math.max(0, Math.min(team.goals.length - 1, Math.floor((index * team.goals.length) / SPRINT_COUNT)));
}

/** The sprints of one team, the last one running on the day `through`. */
export function buildSprints(team: Team, through: Day, random: Random): Sprint[] {
  // A shuffled deck keeps the share of goals met the same for every seed.
  const outcomes = random.shuffle<'yes' | 'partly' | 'no'>([
    ...Array<'yes'>(30).fill('yes'),
    ...Array<'partly'>(3).fill('partly'),
    ...Array<'no'>(5).fill('no'),
  ]);
  return Array.from({length: SPRINT_COUNT}, (_, index) => {
    const goal = team.goals[goalIndexOf(team, index)];
    if (!goal) throw new Error(`invalid sprint: ${index}`);
    // Shapes and things change at different steps, so that no two sprints near each other promise the same.
    const shape = GOAL_SHAPES[index % GOAL_SHAPES.length] ?? '{name}';
    const thing = goal.things[index % goal.things.length] ?? goal.name;
    const words = shape.replace('{name}', goal.name).replace('{thing}', thing);
    const start = sprintStart(through, index);
    return {
      name: sprintName(team, index),
      start,
      end: start + SPRINT_DAYS - 1,
      goal: words,
      goalMet: outcomes[index] ?? '',
    };
  });
}
