import type {TemplateResult} from 'lit';
import type {Points} from '../../src/index.ts';
import {ageTable, groupTable, outcomeTable, scatterTable, seriesTable} from '../charts/table.ts';
import type {TableFacts} from '../charts/table-facts.ts';
import {type TableView, tableTemplate} from '../charts/table-template.ts';
import {figureWordsFor} from '../words/figure-words.ts';
import {factsOf} from './card-charts.ts';
import type {CardView} from './card-view.ts';
import {
  ageData,
  type ChartFacts,
  groupData,
  outcomeData,
  outcomeWord,
  scatterData,
  seriesData,
  textsOf,
} from './chart-data.ts';
import {pointFact} from './chart-words.ts';

/** A card's chart as a table; `facts` are those of a chart that only some roles show. */
export function cardTable(
  view: CardView,
  shown: TableView,
  change: (view: TableView) => void,
  facts?: TableFacts,
): TemplateResult {
  const {labels, formats, page} = view.words;
  const around = {previous: labels.previous, next: labels.next, range: page, compare: formats.compare};
  return tableTemplate(facts ?? tableOf(view), shown, around, change);
}

function tableOf(view: CardView): TableFacts {
  const {chart, items, words, text, placed} = view;
  const facts = factsOf(view);
  const {formats} = words;
  const labels = {...words.labels, ...figureWordsFor(words).labels};
  const {unit} = placed.series;
  const common = {caption: text.title, format: (value: number) => formats.value(value, unit), missing: '–'};
  if (chart === 'outcomes') return outcomeTable(outcomesByName(facts), outcomeWords(facts, text.title));
  if (chart === 'groups')
    return groupTable(groupData(facts, Number.POSITIVE_INFINITY), {
      ...common,
      group: labels.group,
      value: labels.value,
    });
  if (chart === 'ages' && items) {
    const {points} = items;
    const data = ageData(facts, points);
    const named = data.points.map((point, index) => ({...point, text: nameOf(points, index)}));
    return ageTable({...data, points: named}, {...common, point: labels.item, stage: labels.stage, age: labels.days});
  }
  if (chart === 'scatter' && items) {
    const data = scatterData(facts, items.points, items.pooled);
    const words = {...common, point: labels.item, day: labels.day, value: labels.days};
    return scatterTable({...data, text: index => nameOf(items.points, index)}, words);
  }
  return periodTable(facts, common);
}

/** An item in a table: its key and title. */
function nameOf(points: Points, index: number): string {
  return `${points.keys[index] ?? ''} ${textsOf(points, 'title')(index)}`.trim();
}

function outcomesByName(facts: ChartFacts): ReturnType<typeof outcomeData> {
  const {points} = outcomeData(facts);
  return {
    points: points.map((point, index) => {
      const reading = facts.readings[index];
      return {...point, label: reading ? facts.names.name(reading.period) : point.label};
    }),
  };
}

function outcomeWords({words}: ChartFacts, caption: string): Parameters<typeof outcomeTable>[1] {
  const {labels} = figureWordsFor(words);
  return {caption, period: labels.period, outcome: labels.state, state: state => outcomeWord(state, words)};
}

function periodTable(
  facts: ChartFacts,
  common: {caption: string; format: (value: number) => string; missing: string},
): TableFacts {
  const {series, face, names, words, readings} = facts;
  const labels = {...words.labels, ...figureWordsFor(words).labels};
  const data = seriesData(facts);
  // In a table the columns say the figures, and the last one only what is remarkable.
  const points = data.points.map((point, index) => {
    const reading = readings[index];
    if (!reading) return point;
    const text = figureWordsFor(words).remark(pointFact(series, reading, face, names, words));
    return {...point, label: names.name(reading.period), text};
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
