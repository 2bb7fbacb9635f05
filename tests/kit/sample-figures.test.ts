import {beforeAll, describe, expect, test} from 'vitest';
import {sampleFiles} from '../../demo/sample/index.ts';
import {type Kit, openKit, type Period, type Series, type Where} from '../../src/index.ts';

// The sample's figures once more, from its text alone: a splitter of a few lines, days as numbers, and arithmetic by the words of the definitions.

type Row = ReadonlyMap<string, readonly string[]>;

/** Rows as header to the cells under it, in the file's order; quotes and doubled quotes are understood. */
function split(text: string): Row[] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)];
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') lines.push([]);
  }
  const [header = [], ...rows] = lines.filter(line => line.some(cell => cell !== ''));
  return rows.map(row => {
    const under = new Map<string, string[]>();
    for (const [place, name] of header.entries()) {
      const cell = row[place] ?? '';
      if (cell !== '') under.set(name, [...(under.get(name) ?? []), cell]);
    }
    return under;
  });
}

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** `24/Jun/26 5:39 PM`: the civil day is what is printed, whatever the hour. */
function jiraDay(cell: string | undefined): number | undefined {
  const parts = /^(\d+)\/(\w+)\/(\d+) /.exec(cell ?? '');
  if (!parts) return undefined;
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].indexOf(
    parts[2] ?? '',
  );
  return Date.UTC(2000 + Number(parts[3]), month, Number(parts[1])) / 86_400_000;
}

interface Item {
  readonly team: string;
  readonly type: string;
  readonly state: 'open' | 'doing' | 'done' | 'dropped';
  readonly created: number;
  readonly started: number | undefined;
  readonly finished: number | undefined;
  readonly due: number | undefined;
  readonly points: number | undefined;
  readonly sprints: readonly string[];
  readonly isEscaped: boolean;
}

function itemOf(row: Row): Item {
  const one = (name: string): string | undefined => row.get(name)?.[0];
  const isDone = one('Status Category') === 'Done';
  const isDropped = isDone && ["Won't Do", 'Duplicate', 'Cannot Reproduce'].includes(one('Resolution') ?? '');
  const typed = one('Custom field (Story Points)') ?? one('Custom field (Story point estimate)') ?? '';
  const points = Number.parseFloat(typed.replace(',', '.'));
  return {
    team: one('Project name') ?? '',
    type: one('Issue Type') ?? '',
    state: isDropped ? 'dropped' : isDone ? 'done' : one('Status Category') === 'To Do' ? 'open' : 'doing',
    created: jiraDay(one('Created')) ?? Number.NaN,
    started: jiraDay(one('Custom field (Start date)')),
    // Work that is not done keeps no date of an earlier completion; done work without a date has the day on which it entered Done.
    finished: isDone ? (jiraDay(one('Resolved')) ?? jiraDay(one('Status Category Changed'))) : undefined,
    due: jiraDay(one('Due date')),
    points: Number.isNaN(points) ? undefined : points,
    sprints: row.get('Sprint') ?? [],
    isEscaped: (row.get('Labels') ?? []).includes('prod-bug'),
  };
}

const texts = new Map(sampleFiles().map(({name, text}) => [name, text]));
// The last row of a key is the true one.
const items: readonly Item[] = [
  ...new Map(split(texts.get('jira-export.csv') ?? '').map(row => [row.get('Issue key')?.[0], itemOf(row)])).values(),
].filter(({type}) => ['Story', 'Bug', 'Task'].includes(type));
const sprints = split(texts.get('sprint-sheet.csv') ?? '').map(row => ({
  name: row.get('iteration')?.[0] ?? '',
  team: row.get('team')?.[0] ?? '',
  from: dayOf(row.get('start')?.[0] ?? ''),
  through: dayOf(row.get('end')?.[0] ?? ''),
  met: row.get('goal met')?.[0],
}));
const lastDay = dayOf('2026-11-20');

/** A period's days: `end` is the last one that the data have. */
interface Days {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}
const daysOf = ({from, to}: Period): Days => ({
  from: dayOf(from),
  to: dayOf(to),
  end: Math.min(dayOf(to) - 1, lastDay),
});

const within = (day: number | undefined, {from, to}: Days): boolean => day !== undefined && day >= from && day < to;
const doneIn = (own: readonly Item[], days: Days): Item[] =>
  own.filter(({state, finished}) => state === 'done' && within(finished, days));

/** The smallest of the values that so many percent do not exceed; nothing of nothing. */
function nearestRank(values: readonly number[], percent: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil((percent * values.length) / 100) - 1];
}

function cycleTimes(own: readonly Item[], days: Days): number[] {
  return doneIn(own, days)
    .map(({started, finished}) => (finished ?? 0) - (started ?? Number.NaN) + 1)
    .filter(length => length >= 1);
}

const kpis: Record<string, (own: readonly Item[], days: Days, team: string | undefined) => number | undefined> = {
  throughput: (own, days) => doneIn(own, days).length,
  'completed-stories': (own, days) => doneIn(own, days).filter(({type}) => type === 'Story').length,
  'cycle-time': (own, days) => nearestRank(cycleTimes(own, days), 85),
  'lead-time': (own, days) =>
    nearestRank(
      doneIn(own, days).map(({created, finished}) => (finished ?? 0) - created + 1),
      85,
    ),
  'work-in-progress': (own, {end}) =>
    own.filter(
      ({started, finished, state}) =>
        started !== undefined && started <= end && (finished === undefined ? state === 'doing' : finished > end),
    ).length,
  backlog: (own, {end}) =>
    own.filter(
      ({created, finished, state}) =>
        created <= end && (finished === undefined ? state === 'doing' || state === 'open' : finished > end),
    ).length,
  'on-time': (own, days) => {
    const dated = doneIn(own, days).filter(({due}) => due !== undefined);
    const good = dated.filter(({due = 0, finished = 0}) => finished <= due);
    return dated.length ? good.length / dated.length : undefined;
  },
  'escaped-defects': (own, days) =>
    own.filter(
      ({type, state, created, isEscaped}) =>
        type === 'Bug' && state !== 'dropped' && isEscaped && within(created, days),
    ).length,
  'sprint-goal-completion': (_, days, team) => {
    const ended = sprints.filter(
      sprint =>
        (!team || sprint.team === team) &&
        sprint.met !== undefined &&
        within(sprint.through, days) &&
        sprint.through <= lastDay,
    );
    return ended.length ? ended.filter(({met}) => met === 'yes').length / ended.length : undefined;
  },
};

/** In the sprint whose days hold the finish, of the items that were in it. */
function velocityOf(team: string, days: Days): number {
  const names = sprints.filter(sprint => sprint.team === team && sprint.from === days.from).map(({name}) => name);
  return doneIn(
    items.filter(item => item.team === team && item.sprints.some(name => names.includes(name))),
    days,
  ).reduce((sum, {points = 0}) => sum + points, 0);
}

let kit: Kit;
beforeAll(async () => {
  kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
  await kit.import(
    sampleFiles().map(({name, text}) => new File([text], name)),
    {answers: {escaped: 'label:prod-bug'}},
  );
}, 60_000);

function scopes(): [string, string | undefined, Where][] {
  return [
    ['Checkout', 'Checkout', {team: 'Checkout'}],
    ['Accounts', 'Accounts', {team: 'Accounts'}],
    ['both teams', undefined, {}],
  ];
}

/** Periods follow one another without a gap, from the first day of the data to the last. */
function expectWhole({readings}: Series): void {
  expect(dayOf(readings[0]?.period.from ?? '')).toBeLessThanOrEqual(dayOf('2025-06-02'));
  expect(dayOf(readings.at(-1)?.period.to ?? '')).toBeGreaterThan(lastDay);
  for (const [place, {period}] of readings.entries()) {
    if (place) expect(period.from).toBe(readings[place - 1]?.period.to);
  }
}

test('the sample is read whole', () => {
  expect(items.length).toBeGreaterThan(700);
  expect(new Set(items.map(({team}) => team))).toEqual(new Set(['Checkout', 'Accounts']));
  expect(sprints.length).toBe(78);
});

describe.each(scopes())('of %s', (_, team, where) => {
  const own = items.filter(item => !team || item.team === team);

  test.each(Object.keys(kpis))('%s by week, month and sprint', async kpi => {
    for (const by of ['week', 'month', 'sprint'] as const) {
      const series = await kit.read(kpi, {by, where});
      expectWhole(series);
      const expected = series.readings.map(({period}) => [period.from, kpis[kpi]?.(own, daysOf(period), team)]);
      expect(series.readings.map(({period, value}) => [period.from, value])).toEqual(expected);
    }
  });

  test('half, 85 % and 95 % of cycle times, and how many there are', async () => {
    for (const by of ['week', 'month', 'sprint'] as const) {
      const {readings} = await kit.read('cycle-time', {by, where});
      expect(readings.map(({n, parts}) => [n, parts.p50, parts.p85, parts.p95])).toEqual(
        readings.map(({period}) => {
          const days = cycleTimes(own, daysOf(period));
          const at = (percent: number) => nearestRank(days, percent);
          return [days.length, at(50), at(85), days.length < 20 ? undefined : at(95)];
        }),
      );
    }
  });

  test('all sprints pooled: on time and sprint goals', async () => {
    const whole = (first: string, last: string): Days => ({from: dayOf(first), to: dayOf(last), end: lastDay});
    for (const kpi of ['on-time', 'sprint-goal-completion']) {
      const {headline} = await kit.read(kpi, {by: 'sprint', where});
      // 38 sprints of two weeks.
      expect(headline?.period).toMatchObject({from: '2025-06-02', to: '2026-11-16'});
      expect(headline?.value).toBe(kpis[kpi]?.(own, whole('2025-06-02', '2026-11-16'), team));
    }
  });
});

test.each(['Checkout', 'Accounts'])('velocity of %s, sprint by sprint', async team => {
  const {readings} = await kit.read('velocity', {where: {team}});
  expect(readings.length).toBe(39);
  expect(readings.map(({period, value}) => [period.label, value])).toEqual(
    readings.map(({period}) => [period.label, velocityOf(team, daysOf(period))]),
  );
});

test('the points of two teams are not added', async () => {
  expect(await kit.read('velocity')).toMatchObject({why: 'scope-mismatch', headline: undefined});
});
