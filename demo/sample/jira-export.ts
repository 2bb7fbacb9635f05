import {jiraDay, jiraMoment} from './calendar.ts';
import {buildCompany, type Company, type SampleOptions} from './company.ts';
import {csvText} from './csv-text.ts';
import type {Item} from './item.ts';
import {createRandom} from './random.ts';

type Keyed = Company['items'][number];

/** One header and what stands under it; a repeated header stands once for each value. */
type Column = {readonly header: string; readonly cell: (keyed: Keyed) => string};

const START_DATE_MISSING_SHARE = 0.05;
const PEOPLE = ['Mira Okafor', 'Tomás Vega', 'Li Na', 'Øyvind Dahl'] as const;

/**
 * The company's board as Jira Cloud's navigator exports it (CSV, the newest item first, days as `24/Jun/26 5:39 PM` in an unnamed zone).
 * `startDates: false` leaves the start date's column away, as a plain export does: then no cycle time can be computed from it.
 */
export function jiraExport({
  startDates = true,
  ...options
}: SampleOptions & {readonly startDates?: boolean} = {}): string {
  const {items} = buildCompany(options);
  const columns = buildColumns(items, startDates);
  const rows = items.toReversed().map(keyed => columns.map(column => column.cell(keyed)));
  return csvText([columns.map(column => column.header), ...soilRows(rows, columns)]);
}

function buildColumns(items: readonly Keyed[], startDates: boolean): Column[] {
  const byItem = new Map(items.map(keyed => [keyed.item, keyed]));
  // Drawn apart from the company, so that leaving the column away changes no other cell.
  const random = createRandom(items.length);
  const undated = new Set(items.filter(() => random.chance(START_DATE_MISSING_SHARE)));
  const column = (header: string, cell: (item: Item, keyed: Keyed) => string): Column => ({
    header,
    cell: keyed => cell(keyed.item, keyed),
  });
  const repeated = (header: string, values: (item: Item) => readonly string[]): Column[] => {
    const width = items.reduce((widest, {item}) => Math.max(widest, values(item).length), 1);
    return Array.from({length: width}, (_, place) => column(header, item => values(item)[place] ?? ''));
  };
  const parentOf = (item: Item): Keyed | undefined => item.parent && byItem.get(item.parent);
  const moment = (value: number | undefined): string => (value === undefined ? '' : jiraMoment(value));
  const startDate = column('Custom field (Start date)', (item, keyed) =>
    item.started === undefined || undated.has(keyed) ? '' : jiraDay(item.started),
  );
  return [
    column('Summary', item => item.title),
    column('Issue key', (_, keyed) => keyed.key),
    column('Issue id', (_, keyed) => keyed.id),
    column('Issue Type', item => item.type),
    column('Status', item => item.status),
    column('Project key', item => item.team.key),
    column('Project name', item => item.team.name),
    column('Project type', () => 'software'),
    column('Project lead', item => item.team.lead),
    column('Priority', item => item.priority),
    column('Resolution', item => item.resolution ?? ''),
    column('Assignee', (_, {id}) => PEOPLE[Number(id) % PEOPLE.length] ?? ''),
    column('Reporter', item => item.team.lead),
    column('Created', item => jiraMoment(item.created)),
    column('Updated', item => jiraMoment(item.updated)),
    column('Last Viewed', () => ''),
    column('Resolved', item => moment(item.resolved)),
    column('Due date', item => (item.due === undefined ? '' : jiraDay(item.due))),
    column('Votes', () => '0'),
    ...repeated('Labels', item => item.labels),
    column('Description', item => item.description),
    column('Environment', item => item.environment),
    column('Component/s', item => item.component),
    column('Original estimate', () => ''),
    column('Σ Original Estimate', () => ''),
    ...repeated('Sprint', item => item.sprints),
    ...(startDates ? [startDate] : []),
    column('Custom field (Story Points)', item =>
      item.team.projectType === 'company-managed' ? decimalText(item.estimate) : '',
    ),
    column('Custom field (Story point estimate)', item =>
      item.team.projectType === 'team-managed' ? item.estimate : '',
    ),
    ...repeated('Comment', item => item.comments),
    column('Parent', item => parentOf(item)?.id ?? ''),
    column('Parent key', item => parentOf(item)?.key ?? ''),
    column('Parent summary', item => item.parent?.title ?? ''),
    column('Status Category', item => item.category),
    column('Status Category Changed', item => moment(item.categoryChanged)),
  ];
}

/** Company-managed projects export a number field with its decimal: `5.0`. */
function decimalText(estimate: string): string {
  return /^\d+$/.test(estimate) ? `${estimate}.0` : estimate;
}

/** A key that stands twice, first as it was before (the last row is the true one), and rows of uneven length at the end. */
function soilRows(rows: readonly string[][], columns: readonly Column[]): string[][] {
  const status = columns.findIndex(({header}) => header === 'Status');
  const category = columns.findIndex(({header}) => header === 'Status Category');
  const resolved = columns.findIndex(({header}) => header === 'Resolved');
  const twice = rows.findIndex(row => row[category] === 'Done' && row[resolved] !== '');
  const stale = rows[twice];
  const earlier = stale?.map((cell, place) =>
    place === status ? 'In Progress' : place === category ? 'In Progress' : place === resolved ? '' : cell,
  );
  const soiled = earlier ? [...rows.slice(0, twice), earlier, ...rows.slice(twice)] : [...rows];
  const isLast = (place: number, fromEnd: number): boolean => place === soiled.length - fromEnd;
  return soiled.map((row, place) => {
    if (isLast(place, 2)) return [...row, '', 'seen by support'];
    // The oldest rows miss the last cell: narrower than the header.
    return isLast(place, 1) ? row.slice(0, -1) : row;
  });
}
