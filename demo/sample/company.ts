import {ASSISTANT_TEAMS, SHOP_TEAMS} from './assistant-team.ts';
import {type Day, dayOf} from './calendar.ts';
import {soil} from './dirt.ts';
import {buildFlowItems} from './flow-items.ts';
import type {Item} from './item.ts';
import {buildAbandoned, buildBacklog, buildEpics, buildSubTasks} from './other-items.ts';
import {buildPlans} from './plan.ts';
import {createRandom} from './random.ts';
import {buildSprints, type Sprint} from './sprints.ts';
import type {Team} from './teams.ts';

/** What one sample is made from; the same options give the same files. */
export type SampleOptions = {
  /** A whole number. */
  readonly seed?: number;
  /** The export day, ISO. The year and a half before it is told. */
  readonly through?: string;
  /** Which board is told of; the shop's unless given. */
  readonly board?: 'shop' | 'assistant';
};

/** An invented company: what all the sample files tell of. */
export type Company = {
  readonly through: Day;
  readonly teams: readonly {readonly team: Team; readonly sprints: readonly Sprint[]}[];
  /** The teams' items with their keys, the oldest first. */
  readonly items: readonly {readonly key: string; readonly id: string; readonly item: Item}[];
};

// Chosen for what it leaves out: with this seed and day no routine series of the boards strays out of its usual range by chance.
const DEFAULT_SEED = 295;
export const DEFAULT_THROUGH = '2026-11-20';

const FIRST_ID = 10_001;

/** Invents the company. Throws on a seed that is no whole number and on a day that is none. */
export function buildCompany({
  seed = DEFAULT_SEED,
  through = DEFAULT_THROUGH,
  board = 'shop',
}: SampleOptions = {}): Company {
  const day = dayOf(through);
  // Each team draws from its own source: a change to one leaves the other's figures alone.
  const teams = board === 'shop' ? SHOP_TEAMS : ASSISTANT_TEAMS;
  const firstPlace = board === 'shop' ? 0 : SHOP_TEAMS.length;
  const built = teams.map((team, place) => {
    const random = createRandom(seed + firstPlace + place);
    const sprints = buildSprints(team, day, random);
    const items = buildTeamItems(team, day, random);
    return {team, sprints, items};
  });
  const items = built.flatMap(each => each.items).toSorted((a, b) => a.created - b.created);
  const counts = new Map<Team, number>();
  return {
    through: day,
    teams: built.map(({team, sprints}) => ({team, sprints})),
    items: items.map((item, place) => {
      const number = (counts.get(item.team) ?? 0) + 1;
      counts.set(item.team, number);
      return {key: `${item.team.key}-${number}`, id: String(FIRST_ID + 10_000 * firstPlace + place), item};
    }),
  };
}

function buildTeamItems(team: Team, through: Day, random: ReturnType<typeof createRandom>): Item[] {
  const epics = buildEpics(team, through, random);
  const flow = buildFlowItems(team, epics, buildPlans(team, through, random), through, random);
  const items = [
    ...epics.values(),
    ...flow,
    ...buildBacklog(team, epics, through, random),
    ...buildAbandoned(team, through, random),
    ...buildSubTasks(flow, random),
  ];
  soil(items, through, random);
  return items;
}
