import {html, nothing, type TemplateResult} from 'lit';
import type {Reading} from '../../src/index.ts';
import {agePoints} from '../charts/age.ts';
import {barSeries} from '../charts/bars.ts';
import type {Chart} from '../charts/drawing.ts';
import {chartFigure} from '../charts/figure.ts';
import {groupBars} from '../charts/groups.ts';
import {lineSeries} from '../charts/lines.ts';
import {outcomeSeries} from '../charts/outcomes.ts';
import {progressBar} from '../charts/progress.ts';
import {scatter} from '../charts/scatter.ts';
import {figureWordsFor} from '../words/figure-words.ts';
import {type CardSplit, splitOf} from './card-splits.ts';
import type {CardSplits} from './card-template.ts';
import type {CardView} from './card-view.ts';
import {
  ageData,
  type ChartFacts,
  groupData,
  hiddenGroups,
  outcomeData,
  progressData,
  scatterData,
  seriesData,
} from './chart-data.ts';
import {eventsWithin, eventTexts} from './happenings.ts';
import {notSplitBy} from './whole-series.ts';

export {chartStyles} from '../charts/charts.styles.ts';
export {measureFigures} from '../charts/resize.ts';
export {failures} from '../words/en-failures.ts';
export {lateStyles} from './late.styles.ts';
export {panelCommands} from './panel-commands.ts';
export {paperStyles} from './paper.styles.ts';

/** What a figure is told by the card that it stands on. */
export interface FigurePlace {
  readonly height: number;
  readonly select: (period: Reading['period'] | undefined) => void;
  readonly say: (text: string) => void;
}

/** At most so many events stand on a card, the latest; all are in the sheet. */
const mostEvents = 3;

/** What the marks on a chart's time axis stand for. */
export function eventsTemplate({placed, readings, words}: CardView): unknown {
  const {events, receipt} = placed.series;
  const shown = eventsWithin(events, readings[0]?.period, readings.at(-1)?.period);
  if (shown.length === 0) return nothing;
  const texts = eventTexts(shown.slice(-mostEvents), receipt.asOf, words);
  const more = shown.length - texts.length;
  return html`<ul class="events detail" part="events">
    ${texts.map(text => html`<li><span aria-hidden="true">◆</span> <span>${text}</span></li>`)}
    ${more > 0 ? html`<li><span>${figureWordsFor(words).moreEvents(more)}</span></li>` : nothing}
  </ul>`;
}

/** How many groups are not shown, or that there are none, and a list of the dimensions by which the card can be split; nothing where there is none. */
export function splitTemplate(view: CardView, splits: CardSplits, isTable: boolean): unknown {
  const split = splitOf(view.placed.kpi, splits);
  const hidden = hiddenGroups(view.placed.series, view.chart, isTable);
  const more = hidden > 0 ? html`<span>${figureWordsFor(view.words).moreGroups(hidden)}</span>` : nothing;
  const dimension = notSplitBy(view.placed.series);
  const {words} = view;
  const whole = dimension
    ? html`<span>${figureWordsFor(words).notSplit(words.dimension(dimension).toLowerCase())}</span>`
    : nothing;
  return html`${more}${whole}${split.offered.length > 0 ? selectTemplate(view, split) : nothing}`;
}

function selectTemplate({text, words}: CardView, {offered, chosen, choose}: CardSplit): TemplateResult {
  const {splitBy, noSplit} = figureWordsFor(words).labels;
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`<select class="split" aria-label=${`${splitBy}: ${text.title}`} @change=${onChange}>
    <option value="" ?selected=${chosen === undefined}>${noSplit}</option>
    ${offered.map(name => html`<option value=${name} ?selected=${name === chosen}>${splitBy} ${words.dimension(name).toLowerCase()}</option>`)}
  </select>`;
}

export type Figure = (place: FigurePlace) => unknown;

/** A view's figure is made once, so that its chart is drawn again only where its data are others. */
const figures = new WeakMap<CardView, Figure | undefined>();

/** A card's chart in a template; undefined where it cannot be drawn yet. */
export function chartTemplate(view: CardView, place: FigurePlace): unknown {
  if (!figures.has(view)) figures.set(view, figureOf(view));
  return figures.get(view)?.(place);
}

/** What a view's chart is made of. */
export function factsOf({placed, readings, face, names, words, definition}: CardView): ChartFacts {
  return {series: placed.series, readings, face, names, words, partNames: words.kpi(definition).parts ?? {}};
}

function figureOf(view: CardView): Figure | undefined {
  const {chart, items, readings, words, text} = view;
  const facts = factsOf(view);
  const label = (of: string): string => figureWordsFor(words).chartLabel(text.title, of);
  const span = label(spanOf(facts));
  const periodAt = (index: number): Reading['period'] | undefined => readings[index]?.period;
  if (chart === 'line') return draw(lineSeries, seriesData(facts), span, periodAt);
  if (chart === 'bars') return draw(barSeries, seriesData(facts), span, periodAt);
  if (chart === 'outcomes') return draw(outcomeSeries, outcomeData(facts), span, periodAt);
  if (chart === 'progress') {
    const data = progressData(facts);
    return draw(progressBar, data, label([text.value, data.target?.label].filter(Boolean).join('; ')));
  }
  if (chart === 'groups') return draw(groupBars, groupData(facts), label(figureWordsFor(words).labels.group));
  if (!items) return undefined;
  if (chart === 'ages') return draw(agePoints, ageData(facts, items.points), label(figureWordsFor(words).labels.stage));
  return draw(scatter, scatterData(facts, items.points, items.pooled), span);
}

/** A figure of a chart over its data. */
export function draw<Data>(
  chart: Chart<Data>,
  data: Data,
  label: string,
  periodAt: (index: number) => Reading['period'] | undefined = () => undefined,
): Figure {
  return ({height, select, say}) =>
    chartFigure({chart, data, height, label, say, select: index => select(periodAt(index))});
}

/** The periods that a chart shows, in words. */
export function spanOf({readings, names}: ChartFacts): string {
  const first = readings[0];
  const last = readings.at(-1);
  return first && last ? names.span(first.period, last.period) : '';
}
