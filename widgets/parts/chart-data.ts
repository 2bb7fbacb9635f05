import type {Points, Reading, Series} from '../../src/index.ts';
import type {AgeData} from '../charts/age.ts';
import type {FormatDay} from '../charts/axis.ts';
import type {GroupData} from '../charts/groups.ts';
import type {OutcomeData} from '../charts/outcomes.ts';
import type {ProgressData} from '../charts/progress.ts';
import type {ScatterData} from '../charts/scatter.ts';
import type {SeriesData} from '../charts/series.ts';
import {figureWordsFor} from '../words/figure-words.ts';
import {dayOfIso, isoOfDay} from '../words/formats.ts';
import type {PeriodNames} from '../words/periods.ts';
import type {Words} from '../words/words.ts';
import {pointText, sideOf, stateOf, tickOf} from './chart-words.ts';
import type {ChartKind, Face} from './faces.ts';
import {eventPlaces, eventsWithin} from './happenings.ts';

/** What every chart of a card is made of. */
export interface ChartFacts {
  readonly series: Series;
  /** The periods shown. */
  readonly readings: readonly Reading[];
  readonly face: Face;
  readonly names: PeriodNames;
  readonly words: Words;
  /** What the parts of a reading are called. */
  readonly partNames?: Readonly<Record<string, string>>;
}

/** Bars or a line, with usual range, committed ticks and target. */
export function seriesData({series, readings, face, names, words}: ChartFacts): SeriesData {
  const {unit, usual, target, verdict, headline} = series;
  const {asOf} = series.receipt;
  const good = verdict.good;
  const since = verdict.since?.from;
  const edge = (value: number): {value: number; label: string} => ({
    value,
    label: words.formats.rough(value, unit, headline?.value),
  });
  return {
    points: readings.map(reading => {
      const tick = tickOf(reading, face);
      const isSignal =
        good === true && since !== undefined && reading.period.from >= since && stateOf(reading, asOf) === undefined;
      const isOutside = reading.value !== undefined && sideOf(series, reading.value) !== 'inside';
      return {
        label: names.axis(reading.period),
        value: reading.value,
        text: pointText(series, reading, face, names, words),
        hollow: stateOf(reading, asOf) !== undefined,
        ...(isSignal && isOutside && reading.value === 0 && {tone: 'good' as const}),
        ...(tick !== undefined && {tick}),
      };
    }),
    ...(usual && usual.of === 'value' && {usual: {low: edge(usual.low), high: edge(usual.high), centre: usual.centre}}),
    ...(target && {
      // At the line there is room for a short amount.
      target: {
        value: target.value,
        label: words.target(words.formats[unit === 'money' ? 'value' : 'aim'](target.value, unit), undefined),
      },
    }),
    events: eventPlaces(
      series.events,
      readings.map(({period}) => period),
    ),
    format: value => (unit === 'money' ? words.formats.rough(value, unit) : words.formats.value(value, unit)),
  };
}

/** A circle a period: shares that are all or nothing, such as a sprint's goal. */
export function outcomeData({series, readings, face, names, words}: ChartFacts): OutcomeData {
  return {
    points: readings.map(reading => {
      const {value} = reading;
      const partly = (reading.parts.partly ?? 0) > 0;
      const state = value === undefined ? undefined : value >= 1 ? 'yes' : value > 0 || partly ? 'partly' : 'no';
      return {
        label: names.axis(reading.period),
        state,
        hollow: stateOf(reading, series.receipt.asOf) === 'running',
        text:
          state === undefined
            ? pointText(series, reading, face, names, words)
            : `${names.name(reading.period)}: ${outcomeWord(state, words)}`,
      };
    }),
  };
}

/** The words of an outcome. */
export function outcomeWord(state: OutcomeData['points'][number]['state'], words: Words): string {
  const {labels} = figureWordsFor(words);
  if (state === undefined) return labels.goalUnknown;
  return {yes: labels.goalMet, partly: labels.goalPartly, no: labels.goalNotMet}[state];
}

/** The pooled share against its target. */
export function progressData({series, words}: ChartFacts): ProgressData {
  const {headline, target, unit} = series;
  return {
    value: headline?.value,
    ...(target && {
      target: {
        value: target.value,
        label: words.target(words.formats.aim(target.value, unit), target.owner, target.met, target.surely),
      },
    }),
  };
}

const mostGroups = 6;

/** As many groups has a picture; its table has all that the series has. */
export const mostShown = {groups: mostGroups, range: 8, stack: 4} as const;

/** Groups that are not shown: beyond those of the picture, and beyond those that a series has. */
export function hiddenGroups(
  {groups = [], moreGroups = 0}: Series,
  chart: ChartKind | undefined,
  isTable: boolean,
): number {
  if (chart !== 'groups' && chart !== 'range' && chart !== 'stack') return 0;
  const shown = groups.filter(
    ({value, headline}) => chart === 'range' || (value !== '' && (chart === 'stack' || (headline?.value ?? 0) > 0)),
  );
  return moreGroups + (isTable ? 0 : Math.max(0, shown.length - mostShown[chart]));
}

/** The `most` largest groups of a split, six on a chart; items without a value of it are the context. */
export function groupData(facts: ChartFacts, most = mostGroups): GroupData {
  const {series, face, words} = facts;
  // Where the definition sorts rows into parts, these are what its card says, not the words of a column.
  if (face.parts && series.receipt.split === face.split) return partData(face.parts, facts);
  const size = ({headline}: NonNullable<Series['groups']>[number]): number => headline?.value ?? 0;
  const groups = (series.groups ?? []).filter(group => size(group) > 0).sort((a, b) => size(b) - size(a));
  const named = groups.filter(({value}) => value !== '').slice(0, most);
  const without = groups.filter(({value}) => value === '');
  return {
    groups: [...named, ...without].map(({value, headline}) => {
      const label =
        value === ''
          ? face.split === 'goal'
            ? figureWordsFor(words).labels.noGoal
            : figureWordsFor(words).labels.noGroup
          : value;
      const amount = headline?.value ?? 0;
      return {
        label,
        value: amount,
        valueLabel: words.formats.value(amount, series.unit),
        text: `${label}: ${words.amount(amount, series.unit)}`,
        context: value === '',
      };
    }),
  };
}

function partData(names: readonly string[], {series, words, partNames = {}}: ChartFacts): GroupData {
  const {headline, unit} = series;
  return {
    groups: names.flatMap(part => {
      const value = headline?.parts[part] ?? 0;
      const label = partNames[part] ?? part;
      const said = {valueLabel: words.formats.value(value, unit), text: `${label}: ${words.amount(value, unit)}`};
      return value > 0 ? [{label, value, ...said}] : [];
    }),
  };
}

/** Reads a text column of points; empty where the file has none. */
export function textsOf(points: Points, name: string): (index: number) => string {
  const decoder = new TextDecoder();
  // Looked up for each text: the names of many items come later than their points.
  return index => {
    const column = points.columns.get(name);
    if (column?.kind === 'text') return column.dictionary[column.codes[index] ?? -1] ?? '';
    if (column?.kind !== 'long') return '';
    return decoder.decode(column.bytes.subarray(column.offsets[index], column.offsets[index + 1]));
  };
}

/** Axis words for a day number; January is said by its year. */
function formatAxisDay({formats}: Words): FormatDay {
  return (day, unit) => {
    const iso = isoOfDay(day);
    if (unit === 'year') return iso.slice(0, 4);
    if (unit !== 'month') return formats.day(iso);
    return iso.slice(5, 7) === '01' ? iso.slice(0, 4) : formats.month(iso, 'short');
  };
}

function keyOf({keys}: Points, index: number, words: Words): string {
  return keys[index] ?? figureWordsFor(words).labels.item;
}

/** Finished items by the day on which they finished, with the lines below which so many stay. */
export function scatterData(
  {series, readings, words}: ChartFacts,
  points: Points,
  pooled: Reading | undefined,
): ScatterData {
  const titles = textsOf(points, 'title');
  const lines = ([50, 85] as const).flatMap(percent => {
    const value = pooled?.parts[`p${percent}`];
    return value === undefined
      ? []
      : [{value, label: figureWordsFor(words).percentileLine(percent, words.amount(value, 'days'))}];
  });
  const finished = points.columns.get('finished');
  const days = finished?.kind === 'day' ? finished.values : points.day;
  return {
    x: days,
    y: points.value,
    lines,
    events: eventsWithin(series.events, readings[0]?.period, readings.at(-1)?.period).map(({date}) => dayOfIso(date)),
    text: index =>
      figureWordsFor(words).item({
        key: keyOf(points, index, words),
        amount: words.amount(points.value[index] ?? Number.NaN, series.unit),
        day: words.formats.day(isoOfDay(days[index] ?? 0)),
        title: titles(index),
      }),
    format: value => words.formats.number(value),
    formatDay: formatAxisDay(words),
    overflow: (count, limit) => figureWordsFor(words).overflow(count, words.formats.number(limit)),
  };
}

/** Open items by stage and age: the points are those of the age KPI. A file does not say in which order items pass its stages, so they stand by name. */
export function ageData({series, face, words}: ChartFacts, points: Points): AgeData {
  const stageOf = textsOf(points, 'status');
  const titles = textsOf(points, 'title');
  const indices = Array.from(points.value.keys());
  const stages = [...new Set(indices.map(stageOf))].sort(words.formats.compare);
  const limit = face.limit === undefined ? undefined : series.headline?.parts[face.limit];
  return {
    stages,
    points: indices.map(index => {
      const stage = stageOf(index);
      const age = points.value[index] ?? Number.NaN;
      return {
        stage: stages.indexOf(stage),
        age,
        // Of thousands of items few are ever pointed at.
        get text() {
          const days = words.amount(age, 'days');
          return figureWordsFor(words).openItem({
            key: keyOf(points, index, words),
            age: days,
            stage,
            title: titles(index),
          });
        },
      };
    }),
    ...(limit !== undefined && {lines: [{value: limit, label: words.amount(limit, 'days')}]}),
  };
}
