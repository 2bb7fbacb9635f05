import {type ExportRow, readCsv, readExport, readIsoDay, readJiraDay} from './read-csv.ts';

type Work = {
  readonly row: ExportRow;
  readonly type: string;
  readonly created: number;
  readonly started?: number | undefined;
  readonly finished?: number | undefined;
  readonly points: number;
};

/** A named value for each period, in the order of time. */
export type Series = readonly {readonly label: string; readonly value: number}[];

/** The series that the two signals are in, and those that must stay routine, computed from the texts alone. */
export type TeamSeries = {
  cycleTime: Series;
  cycleMedian: Series;
  velocity: Series;
  stories: Series;
  throughput: Series;
  inProgress: Series;
  onTime: Series;
  leadTime: Series;
  escapedByMonth: Series;
  escapedBySprint: Series;
};

/** One team's series over its complete sprints (and complete months, `2026-09`) up to the ISO day. */
export function readTeamSeries(exported: string, sheet: string, team: string, through: string): TeamSeries {
  const work = readWork(exported, team);
  const done = work.filter(item => item.finished !== undefined);
  const sprints = readCsv(sheet)
    .slice(1)
    .filter(cells => cells[1] === team)
    .map(([name = '', , start = '', end = '']) => ({name, start: readIsoDay(start), end: readIsoDay(end)}))
    .filter(sprint => sprint.end <= readIsoDay(through));
  const bySprint = (value: (items: Work[], sprint: {name: string; start: number; end: number}) => number): Series =>
    sprints.map(sprint => {
      const items = done.filter(({finished = 0}) => finished >= sprint.start && finished <= sprint.end);
      return {label: sprint.name, value: value(items, sprint)};
    });
  const cycle = (items: Work[]): number[] =>
    items.flatMap(({started, finished = 0}) =>
      started === undefined || started > finished ? [] : [finished - started + 1],
    );
  const escaped = work.filter(({row, type}) => type === 'Bug' && isReal(row) && row.all('Labels').includes('prod-bug'));
  const months = monthsBetween(sprints[0]?.start ?? 0, readIsoDay(through));
  return {
    cycleTime: bySprint(items => nearestRank(cycle(items), 0.85)),
    cycleMedian: bySprint(items => nearestRank(cycle(items), 0.5)),
    leadTime: bySprint(items =>
      nearestRank(
        items.map(({created, finished = 0}) => finished - created + 1),
        0.85,
      ),
    ),
    velocity: bySprint((items, {name}) =>
      sum(items.filter(({row}) => row.all('Sprint').includes(name)).map(({points}) => points)),
    ),
    stories: bySprint(items => items.filter(({type}) => type === 'Story').length),
    throughput: bySprint(items => items.length),
    inProgress: bySprint((_, {end}) => work.filter(item => isOpen(item, end)).length),
    onTime: bySprint(items => {
      const promised = items.filter(({row}) => row.one('Due date') !== '');
      const kept = promised.filter(({row, finished = 0}) => finished <= (readJiraDay(row.one('Due date')) ?? 0));
      return (100 * kept.length) / Math.max(1, promised.length);
    }),
    escapedByMonth: months.map(label => ({
      label,
      value: escaped.filter(({created}) => new Date(created * 86_400_000).toISOString().startsWith(label)).length,
    })),
    escapedBySprint: bySprint(
      (_, {start, end}) => escaped.filter(({created}) => created >= start && created <= end).length,
    ),
  };
}

/** The labels of the points beyond the natural limits: mean ± 2.66 × mean moving range, over all points. */
export function pointsBeyondLimits(series: Series, scale: 'linear' | 'log' = 'linear'): string[] {
  const values = series.map(({value}) => (scale === 'log' ? Math.log(value) : value));
  const mean = sum(values) / values.length;
  const moves = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? 0)));
  const reach = (2.66 * sum(moves)) / moves.length;
  return series.filter((_, place) => Math.abs((values[place] ?? 0) - mean) > reach).map(({label}) => label);
}

function readWork(exported: string, team: string): Work[] {
  // The last of the rows with one key is the true one.
  const latest = new Map(readExport(exported).rows.map(row => [row.one('Issue key'), row]));
  return [...latest.values()]
    .filter(row => row.one('Project name') === team && !['Epic', 'Sub-task'].includes(row.one('Issue Type')))
    .map(row => {
      const isDone = row.one('Status Category') === 'Done' && isReal(row);
      const points = Number.parseFloat(
        row.one('Custom field (Story Points)') || row.one('Custom field (Story point estimate)'),
      );
      return {
        row,
        type: row.one('Issue Type'),
        created: readJiraDay(row.one('Created')) ?? 0,
        started: readJiraDay(row.one('Custom field (Start date)')),
        finished: isDone ? readJiraDay(row.one('Resolved') || row.one('Status Category Changed')) : undefined,
        points: Number.isNaN(points) ? 0 : points,
      };
    });
}

function isReal(row: ExportRow): boolean {
  return ['', 'Done'].includes(row.one('Resolution'));
}

function isOpen({row, started, finished}: Work, day: number): boolean {
  if (started === undefined || started > day) return false;
  if (row.one('Status Category') === 'In Progress') return true;
  const closed = finished ?? readJiraDay(row.one('Resolved'));
  return row.one('Status Category') === 'Done' && closed !== undefined && closed > day;
}

function monthsBetween(first: number, last: number): string[] {
  const months: string[] = [];
  for (let day = first; day <= last; day += 1) {
    const iso = new Date(day * 86_400_000).toISOString();
    // A month is complete when the sample holds its first day and the day after its last.
    if (iso.slice(8, 10) === '01') months.push(iso.slice(0, 7));
  }
  return months.slice(0, -1);
}

function nearestRank(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
