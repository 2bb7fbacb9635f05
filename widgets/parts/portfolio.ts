import {html, nothing, type TemplateResult} from 'lit';
import type {Reading, Series} from '../../src/index.ts';
import {
  type PortfolioCell,
  type PortfolioColumn,
  type PortfolioData,
  type PortfolioRow,
  portfolioTable,
  portfolioTemplate as rowsTemplate,
} from '../charts/role-charts.ts';
import {type TableView, tableTemplate} from '../charts/table-template.ts';
import {figureWordsFor} from '../words/figure-words.ts';
import {shiftDay} from '../words/formats.ts';
import {wordsOf} from '../words/registry.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {Words} from '../words/words.ts';
import {periodNamesOf} from './card-text.ts';
import {stateOf} from './chart-words.ts';
import {headingTemplate} from './heading-template.ts';
import {lastDaySeen, shownPeriods, staleDays} from './horizon.ts';
import type {Band} from './panel-band.ts';
import type {Snapshot} from './panel-data.ts';
import {stagesOf} from './portfolio-stages.ts';

/** By which column the rows stand; column 0 is their name. As a plain table it shows the same figures. */
export interface PortfolioSort extends Pick<TableView, 'sort'> {
  readonly table?: TableView;
}

/** What the table is made of. */
export interface PortfolioView {
  readonly snapshot: Snapshot;
  readonly band: Band;
  readonly words: Words;
  readonly headingLevel: number;
  readonly sort: PortfolioSort;
}

export interface PortfolioActions {
  readonly openSheet: (kpi: string) => void;
  readonly change: (sort: PortfolioSort) => void;
  /** What the table says has come since. */
  readonly redraw: () => void;
}

type GroupOf = NonNullable<Series['groups']>[number];

function groupOf({groups = []}: Series, name: string): GroupOf | undefined {
  return groups.find(({value}) => value === name);
}

/** KPIs whose values are shown as a bar, too: shares of one whole. */
const withBar: readonly string[] = ['revenue-share'];

function cellOf(series: Series, headline: Reading | undefined, panel: Words): PortfolioCell {
  const words = wordsOf(panel, series);
  if (headline?.value === undefined) {
    const code = headline?.why ?? series.why ?? 'no-data';
    return code === 'too-few'
      ? {text: roleWordsFor(words).labels.tooFew, faint: true}
      : {text: '–', faint: true, reason: words.reason(code)};
  }
  const {value, low, high} = headline;
  const {formats} = words;
  const isChange = series.kpi === 'mrr-growth' || series.kpi === 'contribution-to-growth';
  const plain = isChange
    ? `${value > 0 ? '+' : ''}${formats.value(value, series.unit)}`.replace('-', '−')
    : series.unit === 'days'
      ? words.amount(value, 'days')
      : formats.value(value, series.unit);
  const margin =
    low !== undefined && high !== undefined && series.unit === 'score' ? ` ± ${formats.number((high - low) / 2)}` : '';
  return {
    text: `${plain}${margin}`,
    value,
    ...(withBar.includes(series.kpi) && {bar: Math.min(1, Math.max(0, value))}),
  };
}

/** A line of readings, said from the first value to the last. */
function lineOf(series: Series, readings: readonly Reading[], shown: number, panel: Words): PortfolioCell {
  const words = wordsOf(panel, series);
  const last = readings.slice(-shown);
  const newest = last.at(-1);
  const known = last.filter(({value}) => value !== undefined);
  const names = periodNamesOf(series, words);
  const said = [known[0], known.at(-1)].flatMap(reading =>
    reading ? [`${names.name(reading.period)}: ${words.formats.value(reading.value ?? 0, series.unit)}`] : [],
  );
  return {
    text: said.join('; ') || words.reason('no-data'),
    line: last.map(({value}) => value),
    ...(newest && stateOf(newest, series.receipt.asOf) !== undefined && {hollow: true}),
  };
}

/** The last day that a row's numbers are about, no later than their data reach; undefined where it has none. */
function throughOf(columns: readonly Series[], name: string): string | undefined {
  const days = columns.flatMap(series => {
    const {asOf} = series.receipt;
    const last = groupOf(series, name)?.readings.findLast(({value, n}) => value !== undefined && n > 0);
    const day = last && shiftDay(last.period.to, -1);
    return day === undefined ? [] : [day < asOf ? day : asOf];
  });
  return days.sort().at(-1);
}

/** What is said under a row's name: where its numbers come from, and how far its data reach, with a sign where others reach further by a whole period. */
function marksOf(columns: readonly Series[], name: string, newest: string, words: Words): PortfolioRow['marks'] {
  const {labels, dataTo} = roleWordsFor(words);
  const isReported = columns.some(column => groupOf(column, name)?.headline?.readyMade);
  const kind = isReported ? ('reported' as const) : ('computed' as const);
  const through = throughOf(columns, name);
  const grain = columns[0]?.grain ?? 'quarter';
  const isOld = through !== undefined && staleDays(grain, through, newest) !== undefined;
  return [
    {kind, text: labels[kind]},
    ...(through === undefined
      ? []
      : [{kind: isOld ? ('watch' as const) : kind, text: dataTo(words.formats.fullDay(through))}]),
  ];
}

/** What all rows say alike is said once, under the table; a row keeps what tells it from the others. */
export function shareMarks(data: PortfolioData): {readonly data: PortfolioData; readonly shared: readonly string[]} {
  const [first, ...others] = data.rows;
  const isShared = ({kind, text}: NonNullable<PortfolioRow['marks']>[number]): boolean =>
    others.length > 0 && others.every(({marks = []}) => marks.some(mark => mark.kind === kind && mark.text === text));
  const shared = new Set((first?.marks ?? []).filter(isShared).map(({text}) => text));
  const rows = data.rows.map(row => ({...row, marks: (row.marks ?? []).filter(({text}) => !shared.has(text))}));
  return {data: {...data, rows}, shared: [...shared]};
}

/** What the table cannot show: where all numbers come from, who counts once, what is pooled, what is left out. */
function footOf({snapshot, band, words}: PortfolioView, columns: readonly Series[], said: readonly string[]): string {
  const roleWords = roleWordsFor(words);
  const {series} = snapshot;
  const [first] = columns;
  const period = first?.headline?.period;
  const shared = band.rowsBy?.dimension === 'product' ? series.get('shared-customers')?.headline?.value : undefined;
  const answers = columns.find(({kpi}) => kpi === 'nps')?.headline;
  const more = Math.max(0, ...columns.map(({moreGroups = 0}) => moreGroups));
  return [
    ...(first && period ? [periodNamesOf(first, words).name(period)] : []),
    ...said,
    ...(shared ? [roleWords.countOnce(words.amount(shared, 'customers'), shared)] : []),
    ...(answers?.value === undefined ? [] : [roleWords.pooledAnswers(words.amount(answers.n, 'answers'))]),
    ...(more > 0 ? [figureWordsFor(words).moreGroups(more)] : []),
  ].join(' · ');
}

/** The series that are columns: those that are read by row. */
function columnsOf({snapshot, band}: PortfolioView): readonly Series[] {
  return (band.rowsBy?.kpis ?? []).flatMap(kpi => {
    const series = snapshot.series.get(kpi);
    return series?.groups && series.readings.length > 0 ? [series] : [];
  });
}

/** The table of a portfolio as data; undefined before its first column is there. */
export function portfolioData(view: PortfolioView, stages: ReadonlyMap<string, string>): PortfolioData | undefined {
  const {snapshot, band, words} = view;
  const {rowsBy, horizon} = band;
  const {definitions, state} = snapshot;
  const columns = columnsOf(view);
  const [first] = columns;
  if (!rowsBy || !first) return undefined;
  const {labels} = roleWordsFor(words);
  const isTeam = rowsBy.dimension === 'team';
  // Rows without a value of the dimension are a row of their own, where they have any number.
  const isShown = ({value, headline}: GroupOf): boolean => value !== '' || headline?.value !== undefined;
  const names = [...new Set(columns.flatMap(({groups = []}) => groups.filter(isShown).map(({value}) => value)))].sort(
    (x, y) => Number(x === '') - Number(y === ''),
  );
  const shown = shownPeriods(first, horizon, lastDaySeen(undefined, state?.coverage?.through));
  const newest =
    names
      .flatMap(name => throughOf(columns, name) ?? [])
      .sort()
      .at(-1) ?? '';
  const hasStages = !isTeam && names.some(name => stages.has(name));
  const stageOf = (name: string): PortfolioCell[] => (hasStages ? [{text: stages.get(name) ?? ''}] : []);
  const titleOf = (series: Series): string => {
    const definition = definitions.get(series.kpi);
    return definition ? words.kpi(definition).title : series.kpi;
  };
  const rowOf = (name: string): PortfolioRow => ({
    label: name === '' ? labels.without : name,
    marks: marksOf(columns, name, newest, words) ?? [],
    cells: [
      ...stageOf(name),
      lineOf(first, groupOf(first, name)?.readings ?? [], shown, words),
      ...columns.map(column => cellOf(column, groupOf(column, name)?.headline, words)),
    ],
  });
  const portfolioColumns: readonly PortfolioColumn[] = [
    ...(hasStages ? [{label: labels.stage, kind: 'text' as const}] : []),
    {label: labels.trend, kind: 'spark'},
    ...columns.map(column => ({label: titleOf(column), kind: 'value' as const, sortable: true})),
  ];
  return {
    caption: isTeam ? labels.teams : labels.products,
    nameLabel: words.dimension(rowsBy.dimension),
    columns: portfolioColumns,
    rows: names.map(rowOf),
    total: {
      label: isTeam ? labels.allTeams : labels.portfolio,
      cells: [
        ...stageOf(''),
        lineOf(first, first.readings, shown, words),
        ...columns.map(column => cellOf(column, column.headline, words)),
      ],
    },
  };
}

/** The table that is the chart: a row a product or team, and what they are together. */
export function portfolioTemplate(view: PortfolioView, actions: PortfolioActions): TemplateResult | typeof nothing {
  const {words, headingLevel, sort, snapshot} = view;
  const all = portfolioData(view, stagesOf(snapshot, actions.redraw));
  if (!all) return nothing;
  const {data, shared} = shareMarks(all);
  const {labels, formats, page} = words;
  const {table, ...order} = sort;
  const around = {previous: labels.previous, next: labels.next, range: page, compare: formats.compare};
  const content = table
    ? tableTemplate(portfolioTable(data), table, around, next => actions.change({...order, table: next}))
    : rowsTemplate(data, order, around, actions.change);
  const toggle = table ? labels.showChart : labels.showTable;
  const toggled: PortfolioSort = table ? order : {...order, table: {page: 0}};
  return html`<article class="card portfolio-card open" part="portfolio" aria-label=${data.caption}>
    <div class="card-head">${headingTemplate(headingLevel, data.caption, 'card-title')}</div>
    <div class="chart-place">${content}</div>
    <div class="foot"><span>${footOf(view, columnsOf(view), shared)}</span><span class="foot-buttons">
      <button type="button" class="link" aria-label=${`${toggle}: ${data.caption}`} @click=${() => actions.change(toggled)}>${toggle}</button>
    </span></div>
  </article>`;
}
