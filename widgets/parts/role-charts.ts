import {html, nothing} from 'lit';
import {lineSeries} from '../charts/lines.ts';
import {
  answerBar,
  answerBars,
  answerTable,
  biasGaps,
  biasTable,
  breakEven,
  breakEvenTable,
  funnel,
  funnelTable,
  heatTable,
  matrixTable,
  objectivesTable,
  objectivesTemplate,
  qualityRuns,
  qualityTable,
  rangeRows,
  rangeTable,
  stackedBars,
  stackTable,
  waterfall,
  waterfallTable,
} from '../charts/role-charts.ts';
import type {TableFacts} from '../charts/table-facts.ts';
import {figureWordsFor} from '../words/figure-words.ts';
import {roleWordsFor} from '../words/role-words.ts';
import {answerBarData, answerData, realisedRange, splitRanges} from './answer-figures.ts';
import {draw, type Figure, type FigurePlace, factsOf, spanOf} from './card-charts.ts';
import type {CardView} from './card-view.ts';
import {seriesData} from './chart-data.ts';
import {objectiveData} from './goal-figures.ts';
import {biasData, breakEvenData, qualityData} from './model-figures.ts';
import {unitOfPart} from './part-units.ts';
import {contributionData, funnelData, retentionData, stackData, waterfallData} from './role-figures.ts';

export {roleChartStyles} from '../charts/role-charts.ts';
export {portfolioTemplate} from './portfolio.ts';

/** A view's figure is made once, so that its chart is drawn again only where its data are others. */
const figures = new WeakMap<CardView, Figure | undefined>();

/** A card's chart in a template; undefined where it cannot be drawn yet. */
export function chartTemplate(view: CardView, place: FigurePlace): unknown {
  if (!figures.has(view)) figures.set(view, figureOf(view));
  return figures.get(view)?.(place);
}

/** Whether a range is one of groups: the reader's split, or the face's own. */
function isSplit({split, face}: CardView): boolean {
  return split !== undefined || face.split !== undefined;
}

/** Charts whose height is their own ask for the height of a large card only where they are alone. */
function figureOf(view: CardView): Figure | undefined {
  const {chart, text, words, readings, placed} = view;
  const label = (of: string): string => figureWordsFor(words).chartLabel(text.title, of);
  const span = label(spanOf(factsOf(view)));
  const periodAt = (index: number) => readings[index]?.period;
  if (chart === 'waterfall') {
    const data = waterfallData(view);
    return data && draw(waterfall, data, span);
  }
  if (chart === 'stack') {
    const data = placed.series.groups ? contributionData(view) : stackData(view);
    return draw(stackedBars, data, span, periodAt);
  }
  // Without its cohorts a triangle is empty.
  if (chart === 'heat' && !placed.series.groups) return draw(lineSeries, seriesData(factsOf(view)), span, periodAt);
  if (chart === 'heat') {
    const table = heatTable(retentionData(view));
    return () => table;
  }
  if (chart === 'funnel') return draw(funnel, funnelData(view), span);
  if (chart === 'answers') {
    return placed.isLarge
      ? draw(answerBars, answerData(view), span, periodAt)
      : draw(answerBar, answerBarData(view), label(text.value ?? ''));
  }
  if (chart === 'range') {
    return draw(rangeRows, isSplit(view) ? splitRanges(view) : realisedRange(view), label(text.value ?? ''));
  }
  if (chart === 'objectives') {
    const objectives = objectivesTemplate(objectiveData(view));
    return () => objectives;
  }
  if (chart === 'quality') return draw(qualityRuns, qualityData(view), span);
  if (chart === 'bias') return draw(biasGaps, biasData(view), label(text.value ?? ''));
  if (chart === 'break-even') {
    const data = breakEvenData(view);
    return data ? draw(breakEven, data, label(text.value ?? '')) : () => nothing;
  }
  return () => html``;
}

/** The same as a table; undefined where it is that of any line. */
export function roleTable(view: CardView): TableFacts | undefined {
  const {chart, text, words, placed, definition, face} = view;
  const {labels, missing} = roleWordsFor(words);
  const format = (value: number): string => words.formats.exact(value, placed.series.unit);
  const common = {caption: text.title, format, missing};
  const money = {...common, format: (value: number) => words.formats.exact(value, 'money')};
  if (chart === 'waterfall') {
    const data = waterfallData(view);
    if (data)
      return waterfallTable(data, {
        ...money,
        step: labels.movement,
        change: labels.change,
        after: labels.after,
        note: labels.customers,
      });
  }
  if (chart === 'stack' && placed.series.groups)
    return stackTable(contributionData(view), {...common, period: labels.period});
  if (chart === 'stack') {
    const unit = unitOfPart(definition, face.parts?.[0] ?? '');
    return stackTable(stackData(view), {
      ...common,
      format: value => words.formats.exact(value, unit),
      period: labels.period,
    });
  }
  if (chart === 'heat') return placed.series.groups && matrixTable(retentionData(view));
  if (chart === 'funnel') {
    const of = {ofPrevious: labels.ofStepBefore, ofFirst: labels.ofFirstStep};
    return funnelTable(funnelData(view), {
      ...common,
      ...of,
      step: labels.step,
      count: labels.people,
      format: words.formats.count,
    });
  }
  if (chart === 'answers') {
    return answerTable(answerData(view), {
      ...common,
      period: labels.period,
      low: labels.low,
      high: labels.high,
      answers: labels.answers,
    });
  }
  if (chart === 'range') {
    const data = isSplit(view) ? splitRanges(view, Number.POSITIVE_INFINITY) : realisedRange(view);
    return rangeTable(data, {...common, group: labels.group, low: labels.low, value: labels.value, high: labels.high});
  }
  if (chart === 'objectives') {
    const {objective, keyResult, course, score, marks} = labels;
    return objectivesTable(objectiveData(view), {...common, objective, keyResult, course, score, marks});
  }
  if (chart === 'quality') {
    return qualityTable(qualityData(view), {
      ...common,
      run: labels.run,
      low: labels.low,
      high: labels.high,
      acceptance: labels.acceptance,
    });
  }
  if (chart === 'bias')
    return biasTable(biasData(view), {
      ...common,
      measure: labels.measure,
      group: labels.group,
      rate: labels.rate,
      gap: labels.gap,
    });
  const data = breakEvenData(view);
  if (chart === 'break-even' && data) return breakEvenTable(data, {...money, month: labels.month});
  return {caption: text.title, columns: [], count: 0, row: () => []};
}
