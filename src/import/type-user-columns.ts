import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn, RawTable} from '../csv/raw-table.ts';
import {looseKey} from '../formats/header.ts';
import {tables} from '../tables/tables.ts';
import {type Day, parseDay} from '../time/day.ts';
import {tableFrom} from './columns.ts';
import type {FieldSource} from './mapping.ts';
import {askOrder} from './step-order.ts';
import {type DerivedRows, type FileWork, sliceRows} from './typing.ts';

/** Columns that count people; sessions, views and events are no people. */
const countsPeople =
  /^((\d+ day |daily |weekly |monthly )?(active|new|total|returning|engaged|first time) users?|users?|dau|wau|mau)$/;
const namesStep = /^(event name|step|funnel step|feature|page (title|path)\b.*|landing page\b.*|screen class|page)$/;
const namesChannel = /channel|source|medium/;
/** What a report numbers from its first day on, in days. */
const spans: ReadonlyMap<string, number> = new Map([
  ['nth day', 1],
  ['nth week', 7],
]);

/** Both days of a report in one comment line. */
const reportDays = /^#\s*(?:date range:\s*)?(\d{4}-?\d\d-?\d\d)\s*(?:-|–|to)\s*(\d{4}-?\d\d-?\d\d)\s*$/i;

interface Report {
  readonly raw: RawTable;
  readonly from: Day | undefined;
  readonly through: Day | undefined;
  readonly day: RawColumn | undefined;
  readonly span: number | undefined;
  readonly step: RawColumn | undefined;
  readonly channel: RawColumn | undefined;
  readonly country: RawColumn | undefined;
  /** Columns of words that feed nothing: a device, a plan. They divide the people of a step. */
  readonly others: readonly RawColumn[];
  readonly people: readonly RawColumn[];
}

/** So many people at a step, and the row of the file that says so. */
interface Counted {
  readonly row: number;
  readonly isTotal: boolean;
  readonly cells: {
    readonly step: string | undefined;
    readonly date: Day;
    readonly users: number;
    readonly channel: string | undefined;
    readonly country: string | undefined;
  };
}

/**
 * A report of Google Analytics 4: each number of people in a row is a row of steps, whose step is the row's event or page, else the name of the number.
 * A row without a day of its own is dated by the end of the report, which is noted. Numbers that count no people are not used.
 * People divided by a column that feeds nothing are counted by its row of totals alone: somebody with two devices is one person, so parts are never added.
 * Which events make a funnel is asked; until then they have no position.
 */
export function* typeUserColumns(work: FileWork): Generator<void, DerivedRows> {
  const report = readReport(work.raw);
  const leftOut = new Uint8Array(work.raw.rows);
  const groups = new Map<string, Counted[]>();
  for (let row = 0; row < work.raw.rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    const date = dayOf(report, row);
    const counts = report.people.map(column => countIn(cellText(column, row)));
    if (date === undefined || counts.every(count => count === undefined)) {
      leftOut[row] = 1;
      if (report.people.length === 0) {
        work.log.add('people-missing', 'left-out', row, {action: 'add-people'});
        continue;
      }
      const missing = date === undefined ? report.day : report.people[0];
      work.log.add('value-missing', 'left-out', row, {
        column: missing?.header,
        value: missing && cellText(missing, row),
        expected: date === undefined ? 'date' : 'number',
        action: 'add-value',
      });
      continue;
    }
    if ([report.channel, report.country].some(column => isTotal(column, row))) {
      leftOut[row] = 1;
      work.log.add('totals-row', 'left-out', row);
      continue;
    }
    if (!report.day)
      work.log.add('dated-by-report', 'note', row, {
        column: report.people[0]?.header,
        expected: 'date',
        action: 'add-day-dimension',
      });
    for (const [at, users] of counts.entries()) {
      if (users === undefined) continue;
      const cells = {
        step: (report.step && cellText(report.step, row)) ?? report.people[at]?.header,
        date,
        users,
        channel: report.channel && cellText(report.channel, row),
        country: report.country && cellText(report.country, row),
      };
      const key = JSON.stringify({...cells, users: 0});
      const group = groups.get(key) ?? [];
      group.push({row, cells, isTotal: report.others.some(column => isTotal(column, row))});
      groups.set(key, group);
    }
  }
  const kept = [...groups.values()].flatMap(group => wholeOf(report, group) ?? []);
  const used = new Set(kept.map(({row}) => row));
  const [divider] = report.others;
  const hasTotals = kept.some(one => one.isTotal);
  for (const [row, out] of leftOut.entries()) {
    if (out || used.has(row)) continue;
    leftOut[row] = 1;
    if (!divider) work.log.add('duplicate-key', 'left-out', row, {column: report.step?.header, expected: 'unique-key'});
    else if (hasTotals) work.log.add('parts-of-total', 'left-out', row, {column: divider.header});
    else work.log.add('divided-people', 'left-out', row, {column: divider.header, action: 'drop-dimension'});
  }
  const {order = [], question} = report.step ? askOrder(work, usersByStep(kept), report.step.header) : {};
  return {
    columns: new Map(),
    leftOut,
    table: tableFrom(
      tables.steps.columns,
      kept.map(({cells}) => ({...cells, position: order.indexOf(cells.step ?? '') + 1 || undefined})),
    ),
    lines: Float64Array.from(kept, ({row}) => work.raw.lines[row] ?? 0),
    sources: sourcesOf(report, work.sources),
    ...(question && {questions: [question]}),
    activity: {
      first: report.from ?? report.through,
      last: report.through === undefined ? undefined : Math.min(report.through, work.context.today),
      firstFinished: undefined,
    },
  };
}

/** Of rows for one step and day the one that counts everybody; none where they are parts. */
function wholeOf({others}: Report, group: readonly Counted[]): Counted | undefined {
  return group.find(one => one.isTotal) ?? (group.length === 1 || others.length === 0 ? group.at(-1) : undefined);
}

function isTotal(column: RawColumn | undefined, row: number): boolean {
  return /^(grand )?totals?$/i.test((column && cellText(column, row))?.trim() ?? '');
}

/** Whether a column holds words instead of numbers, by its first rows. */
function hasWords(column: RawColumn, rows: number): boolean {
  return Array.from({length: Math.min(rows, 20)}, (_, row) => cellText(column, row) ?? '').some(text =>
    /^\p{L}/u.test(text.trim()),
  );
}

/** How many people each event or page has, over all of its rows. */
function usersByStep(rows: readonly Counted[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const {cells} of rows) users.set(cells.step ?? '', (users.get(cells.step ?? '') ?? 0) + cells.users);
  return users;
}

function readReport(raw: RawTable): Report {
  const by = (matches: (key: string) => boolean) => raw.columns.find(({header}) => matches(looseKey(header)));
  const day = by(key => key === 'date' || spans.has(key));
  const step = by(key => namesStep.test(key));
  const people = raw.columns.filter(({header}) => countsPeople.test(looseKey(header)));
  const channel = by(key => namesChannel.test(key));
  const country = by(key => key === 'country');
  const known = new Set([day, step, channel, country, ...people]);
  return {
    raw,
    from: reportDay(raw, 'start'),
    through: reportDay(raw, 'end'),
    day,
    span: day && spans.get(looseKey(day.header)),
    step,
    channel,
    country,
    others: raw.columns.filter(column => !known.has(column) && hasWords(column, raw.rows)),
    // Beside an event's name one number of people is enough: the first.
    people: step ? people.slice(0, 1) : people,
  };
}

function dayOf({from, through, day, span}: Report, row: number): Day | undefined {
  if (!day) return through;
  const text = cellText(day, row)?.trim() ?? '';
  if (span !== undefined) return /^\d+$/.test(text) && from !== undefined ? from + Number(text) * span : undefined;
  return plainDay(text);
}

/** The report's first or last day: in a line of its own, or in one of both as explorations have it (`# 20260501-20260531`, `# Date range: 20260501-20260531`). */
function reportDay(raw: RawTable, name: 'start' | 'end'): Day | undefined {
  const line = raw.preamble.find(one => one.toLowerCase().includes(`${name} date:`));
  if (line !== undefined) return plainDay(line.slice(line.indexOf(':') + 1).replace(/[^\d-]/g, ''));
  const both = raw.preamble.map(one => reportDays.exec(one)).find(found => found !== null);
  return plainDay(both?.[name === 'start' ? 1 : 2] ?? '');
}

/** A day such as `20260501` or `2026-05-01`. */
function plainDay(text: string): Day | undefined {
  return parseDay(text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
}

function countIn(text: string | undefined): number | undefined {
  const digits = text?.trim().replace(/[,\s]/g, '') ?? '';
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** What the report feeds; the other columns feed nothing, whatever their names mean elsewhere: all users of an event are not those who could have caused it. */
function sourcesOf(
  {raw, day, step, channel, country, people}: Report,
  mapped: readonly FieldSource[],
): readonly FieldSource[] {
  const fed = (field: string, columns: readonly (RawColumn | undefined)[]) => {
    const known = columns.filter(column => column !== undefined);
    return known.length === 0
      ? []
      : [
          {
            field,
            columns: known.map(column => raw.columns.indexOf(column)),
            headers: known.map(({header}) => header),
            confidence: 1,
            by: 'format' as const,
          },
        ];
  };
  const own = [
    ...fed('date', [day]),
    ...fed('step', [step]),
    ...fed('channel', [channel]),
    ...fed('country', [country]),
    ...fed('users', people),
  ];
  const unused = mapped.filter(({field, by}) => by !== 'constant' && own.every(source => source.field !== field));
  return [...own, ...unused.map(({field}) => ({field, columns: [], headers: [], confidence: 0, by: 'none' as const}))];
}

/** Whether the comment lines above a file's header are those of a report. */
export function isUserReport(raw: RawTable): boolean {
  return raw.preamble.some(line => line.startsWith('#')) && reportDay(raw, 'end') !== undefined;
}
