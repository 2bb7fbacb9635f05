import {html, nothing, type TemplateResult} from 'lit';
import type {Reading, Series} from '../../src/index.ts';
import {
  type PortfolioCell,
  type PortfolioColumn,
  type PortfolioData,
  type PortfolioRow,
  portfolioTemplate as tableTemplate,
} from '../charts/role-charts.ts';
import {wordsOf} from '../words/registry.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {Words} from '../words/words.ts';
import {periodNamesOf} from './card-text.ts';
import {stateOf} from './chart-words.ts';
import {headingTemplate} from './heading-template.ts';
import {lastDaySeen, shownPeriods} from './horizon.ts';
import type {Band} from './panel-band.ts';
import type {Snapshot} from './panel-data.ts';

/** By which column the rows stand; column 0 is their name. */
export interface PortfolioSort {
  readonly sort?: {readonly column: number; readonly descending: boolean};
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
}

type GroupOf = NonNullable<Series['groups']>[number];

/** KPIs whose values are shown as a bar, too: shares of one whole. */
const withBar: readonly string[] = ['revenue-share'];

function cellOf(series: Series, headline: Reading | undefined, panel: Words): PortfolioCell {
  const words = wordsOf(panel, series);
  if (headline?.value === undefined) {
    const code = headline?.why ?? series.why ?? 'no-data';
    return {text: code === 'too-few' ? roleWordsFor(words).labels.tooFew : '–', faint: true};
  }
  const {value, low, high} = headline;
  const {formats} = words;
  const isChange = series.kpi === 'mrr-growth' || series.kpi === 'contribution-to-growth';
  const plain = isChange
    ? `${value > 0 ? '+' : ''}${formats.value(value, series.unit)}`.replace('-', '−')
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

/** The table of a portfolio as data; undefined before its first column is there. */
export function portfolioData({snapshot, band, words}: PortfolioView): PortfolioData | undefined {
  const {rowsBy, horizon} = band;
  const {series: all, definitions, state} = snapshot;
  const columns = (rowsBy?.kpis ?? []).flatMap(kpi => {
    const series = all.get(kpi);
    return series?.groups && series.readings.length > 0 ? [series] : [];
  });
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
  const groupOf = ({groups = []}: Series, name: string) => groups.find(({value}) => value === name);
  const titleOf = (series: Series): string => {
    const definition = definitions.get(series.kpi);
    return definition ? words.kpi(definition).title : series.kpi;
  };
  const rowOf = (name: string): PortfolioRow => ({
    label: name === '' ? labels.without : name,
    marks: columns.some(column => groupOf(column, name)?.headline?.readyMade)
      ? [{kind: 'reported', text: labels.reported}]
      : [],
    cells: [
      lineOf(first, groupOf(first, name)?.readings ?? [], shown, words),
      ...columns.map(column => cellOf(column, groupOf(column, name)?.headline, words)),
    ],
  });
  const portfolioColumns: readonly PortfolioColumn[] = [
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
        lineOf(first, first.readings, shown, words),
        ...columns.map(column => cellOf(column, column.headline, words)),
      ],
    },
  };
}

/** The table that is the chart: a row a product or team, and what they are together. */
export function portfolioTemplate(view: PortfolioView, {change}: PortfolioActions): TemplateResult | typeof nothing {
  const {words, headingLevel, sort, snapshot, band} = view;
  const data = portfolioData(view);
  if (!data) return nothing;
  const first = snapshot.series.get(band.rowsBy?.kpis[0] ?? '');
  const period = first?.headline?.period;
  const foot = first && period ? periodNamesOf(first, words).name(period) : '';
  return html`<article class="card portfolio-card open" part="portfolio" aria-label=${data.caption}>
    <div class="card-head">${headingTemplate(headingLevel, data.caption, 'card-title')}</div>
    <div class="chart-place">${tableTemplate(data, sort, {compare: words.formats.compare}, change)}</div>
    <div class="foot"><span>${foot}</span></div>
  </article>`;
}
