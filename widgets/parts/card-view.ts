import type {AnyDefinition, Points, Reading} from '../../src/index.ts';
import {agePoints} from '../charts/age.ts';
import {barSeries} from '../charts/bars.ts';
import type {Chart} from '../charts/drawing.ts';
import {chartFigure} from '../charts/figure.ts';
import {groupBars} from '../charts/groups.ts';
import {outcomeSeries} from '../charts/outcomes.ts';
import {progressBar} from '../charts/progress.ts';
import {scatter} from '../charts/scatter.ts';
import {ageTable, groupTable, outcomeTable, scatterTable, seriesTable, type TableFacts} from '../charts/table.ts';
import type {PeriodNames} from '../words/periods.ts';
import type {Words} from '../words/words.ts';
import {type CardText, describeCard, periodNamesOf} from './card-text.ts';
import {
  ageData,
  type ChartFacts,
  groupData,
  outcomeData,
  outcomeWord,
  progressData,
  scatterData,
  seriesData,
  textsOf,
} from './chart-data.ts';
import {pointFact} from './chart-words.ts';
import {type ChartKind, type Face, faceOf} from './faces.ts';
import type {PlacedCard} from './panel-model.ts';

/** What a figure is told by the card that it stands on. */
export interface FigurePlace {
  readonly height: number;
  readonly select: (period: Reading['period'] | undefined) => void;
  readonly say: (text: string) => void;
}

/** A chart ready to be drawn, and its table. */
export interface ChartView {
  readonly kind: ChartKind;
  readonly figure: (place: FigurePlace) => unknown;
  readonly table: () => TableFacts;
}

/** A card ready to be shown: everything on it in words. The same facts give the same view, so that charts are not drawn again. */
export interface CardView {
  readonly placed: PlacedCard;
  readonly definition: AnyDefinition;
  readonly face: Face;
  readonly names: PeriodNames;
  readonly text: CardText;
  /** The periods shown. */
  readonly readings: readonly Reading[];
  readonly chart: ChartView | undefined;
}

/** The rows behind a chart of single items, and all of the horizon's items as one reading. */
export interface CardPoints {
  readonly points: Points;
  readonly pooled: Reading | undefined;
}

/** What a card's view is made of. */
export interface CardFactsFor {
  readonly placed: PlacedCard;
  readonly definition: AnyDefinition;
  readonly standsFor: string | undefined;
  /** How many periods are shown. */
  readonly shown: number;
  readonly points: CardPoints | undefined;
  readonly words: Words;
}

/** Whether a card's chart shows single items, which are asked for on their own. */
export function needsPoints(placed: PlacedCard): boolean {
  const {chart} = faceOf(placed.kpi);
  return (chart === 'scatter' && placed.isLarge) || chart === 'ages';
}

/** Puts a card's facts into words and charts. */
export function viewCard({placed, definition, standsFor, shown, points, words}: CardFactsFor): CardView {
  const {series} = placed;
  const face = faceOf(placed.kpi);
  const names = periodNamesOf(series, words);
  const readings = series.readings.slice(-shown);
  const text = describeCard({series, definition, standsFor, readings}, words);
  const facts = {series, readings, face, names, words};
  return {placed, definition, face, names, text, readings, chart: chartOf(facts, placed, text.title, points)};
}

function chartOf(
  facts: ChartFacts,
  placed: PlacedCard,
  title: string,
  items: CardPoints | undefined,
): ChartView | undefined {
  const {face, series, words, readings} = facts;
  if (readings.every(({value}) => value === undefined)) return undefined;
  if (face.chart === 'groups')
    return series.groups && series.groups.length > 1
      ? groupsView(facts, title)
      : series.usual
        ? barsView(facts, title)
        : undefined;
  if (face.chart === 'outcomes') return outcomesView(facts, title);
  if (face.chart === 'progress') return progressView(facts, title);
  if (needsPoints(placed) && series.headline?.value !== undefined) {
    if (!items) return {kind: face.chart, figure: () => undefined, table: () => barTable(facts, title)};
    if (items.points.length > 0)
      return face.chart === 'ages' ? agesView(facts, title, items) : scatterView(facts, title, items, words);
  }
  return barsView(facts, title);
}

function spanOf({readings, names}: ChartFacts): string {
  const first = readings[0];
  const last = readings.at(-1);
  return first && last ? names.span(first.period, last.period) : '';
}

function figureOf<Data>(
  chart: Chart<Data>,
  data: Data,
  label: string,
  periodAt: (index: number) => Reading['period'] | undefined,
) {
  return ({height, select, say}: FigurePlace): unknown =>
    chartFigure({chart, data, height, label, say, select: index => select(periodAt(index))});
}

function barsView(facts: ChartFacts, title: string): ChartView {
  const data = seriesData(facts);
  const label = facts.words.chartLabel(title, spanOf(facts));
  return {
    kind: 'bars',
    figure: figureOf(barSeries, data, label, index => facts.readings[index]?.period),
    table: () => barTable(facts, title),
  };
}

function tableWords(
  {words, series}: ChartFacts,
  title: string,
): {caption: string; format: (value: number) => string; missing: string} {
  return {caption: title, format: value => words.formats.value(value, series.unit), missing: '–'};
}

function barTable(facts: ChartFacts, title: string): TableFacts {
  const {series, face, names, words, readings} = facts;
  const {labels} = words;
  const common = tableWords(facts, title);
  const data = seriesData(facts);
  // In a table the columns say the figures, and the last one only what is remarkable.
  const points = data.points.map((point, index) => {
    const reading = readings[index];
    if (!reading) return point;
    return {
      ...point,
      label: names.name(reading.period),
      text: words.remark(pointFact(series, reading, face, names, words)),
    };
  });
  return seriesTable(
    {...data, points},
    {
      ...common,
      period: labels.period,
      value: labels.value,
      tick: labels.committed,
      low: labels.intervalLow,
      high: labels.intervalHigh,
      usualLow: labels.usualLow,
      usualHigh: labels.usualHigh,
      target: labels.target,
      remark: labels.state,
    },
  );
}

function nameAt({names, readings}: ChartFacts, index: number): string | undefined {
  const reading = readings[index];
  return reading && names.name(reading.period);
}

function outcomesView(facts: ChartFacts, title: string): ChartView {
  const {words, readings} = facts;
  const data = outcomeData(facts);
  return {
    kind: 'outcomes',
    figure: figureOf(outcomeSeries, data, words.chartLabel(title, spanOf(facts)), index => readings[index]?.period),
    table: () =>
      outcomeTable(
        {points: data.points.map((point, index) => ({...point, label: nameAt(facts, index) ?? point.label}))},
        {
          caption: title,
          period: words.labels.period,
          outcome: words.labels.state,
          state: state => outcomeWord(state, words),
        },
      ),
  };
}

function progressView(facts: ChartFacts, title: string): ChartView {
  const label = `${title}: ${facts.words.formats.value(facts.series.headline?.value ?? 0, facts.series.unit)}`;
  return {
    kind: 'progress',
    figure: figureOf(progressBar, progressData(facts), label, () => undefined),
    table: () => barTable(facts, title),
  };
}

function groupsView(facts: ChartFacts, title: string): ChartView {
  const {labels} = facts.words;
  const data = groupData(facts);
  return {
    kind: 'groups',
    figure: figureOf(groupBars, data, facts.words.chartLabel(title, labels.group), () => undefined),
    table: () => groupTable(data, {...tableWords(facts, title), group: labels.group, value: labels.value}),
  };
}

/** An item in a table: its key and title. */
function nameOf(points: Points, index: number): string {
  return `${points.keys[index] ?? ''} ${textsOf(points, 'title')(index)}`.trim();
}

function agesView(facts: ChartFacts, title: string, {points}: CardPoints): ChartView {
  const {labels} = facts.words;
  const data = ageData(facts, points);
  return {
    kind: 'ages',
    figure: figureOf(agePoints, data, facts.words.chartLabel(title, labels.stage), () => undefined),
    table: () =>
      ageTable(
        {...data, points: data.points.map((point, index) => ({...point, text: nameOf(points, index)}))},
        {...tableWords(facts, title), point: labels.item, stage: labels.stage, age: labels.days},
      ),
  };
}

function scatterView(facts: ChartFacts, title: string, {points, pooled}: CardPoints, words: Words): ChartView {
  const data = scatterData(facts, points, pooled);
  return {
    kind: 'scatter',
    figure: figureOf(scatter, data, words.chartLabel(title, spanOf(facts)), () => undefined),
    table: () =>
      scatterTable(
        {...data, text: index => nameOf(points, index)},
        {
          ...tableWords(facts, title),
          point: words.labels.item,
          day: words.labels.day,
          value: words.labels.days,
        },
      ),
  };
}
