import type {Reading} from '../../src/index.ts';
import type {BiasData, BreakEvenData, CostPoint, QualityData, QualityMark} from '../charts/role-charts.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {CardView} from './card-view.ts';
import {stateOf} from './chart-words.ts';
import {headlineOf} from './figure-parts.ts';

/** A model's quality, run by run: the candidate beside the baseline, against what was agreed. */
export function qualityData(view: CardView): QualityData {
  const {placed, readings, names, words} = view;
  const {series} = placed;
  const {labels} = roleWordsFor(words);
  const groups = series.groups ?? [];
  const isRead = ({value}: Reading): boolean => value !== undefined;
  const read = new Set(
    groups.flatMap(({value: role, readings: own}) =>
      role === 'baseline' ? [] : own.filter(isRead).map(({period}) => period.from),
    ),
  );
  // Few files name a role: what is no baseline is the candidate, and the card's own number is that of it.
  const candidateReadings =
    groups.length === 0 ? series.readings : series.readings.filter(({period}) => read.has(period.from));
  const baselineReadings = groups.find(({value: role}) => role === 'baseline')?.readings ?? [];
  const marksOf = (own: readonly Reading[]): Map<string, QualityMark> =>
    new Map(
      own.map(({period, value, low, high}) => [
        period.from,
        {value, ...(low !== undefined && high !== undefined && {low, high})},
      ]),
    );
  const candidates = marksOf(candidateReadings);
  const baselines = marksOf(baselineReadings);
  const {target, better} = series;
  return {
    runs: readings.flatMap(reading => {
      const candidate = candidates.get(reading.period.from);
      const baseline = baselines.get(reading.period.from);
      if (candidate?.value === undefined && baseline?.value === undefined) return [];
      const said = (name: string, mark: QualityMark | undefined): string[] =>
        mark?.value === undefined ? [] : [`${name} ${words.formats.exact(mark.value, series.unit)}`];
      return [
        {
          label: names.axis(reading.period),
          candidate,
          baseline,
          text: `${names.name(reading.period)}: ${words.formats.list([...said(labels.candidate, candidate), ...said(labels.baseline, baseline)])}`,
          hollow: stateOf(reading, series.receipt.asOf) !== undefined,
        },
      ];
    }),
    names: {candidate: labels.candidate, baseline: labels.baseline},
    ...(target && {
      acceptance: {
        value: target.value,
        label: words.target(words.formats.aim(target.value, series.unit), undefined),
        side: better === 'down' ? ('below' as const) : ('above' as const),
      },
    }),
    format: value => words.formats.value(value, series.unit),
  };
}

/** What one way has cost by each month that its definition names, from the start through the last that is looked at. */
function costsOf({parts, value}: Reading): ReadonlyMap<number, number | undefined> {
  const within = Object.entries(parts).flatMap(([part, cost]): [number, number][] => {
    const month = /^after(\d+)$/.exec(part)?.[1];
    return month === undefined || cost === undefined ? [] : [[Number(month), cost]];
  });
  return new Map([[0, parts.upfront], ...within, [parts.months ?? 0, value]]);
}

/** What building and buying have cost by each month, from the figures of the two KPIs that say it. */
export function breakEvenData(view: CardView): BreakEvenData | undefined {
  const {words, face, related, definition} = view;
  const headline = headlineOf(view);
  const [buildReading, buyReading] = (face.related ?? []).map(kpi => related.get(kpi)?.headline);
  if (!buildReading || !buyReading) return undefined;
  const {labels: names, monthNumber} = roleWordsFor(words);
  const {formats} = words;
  const build = costsOf(buildReading);
  const buy = costsOf(buyReading);
  const {value: at, why, parts} = headline ?? {};
  const isShown = at !== undefined && at <= Math.max(...build.keys());
  // Where building has paid from the first day on, the lines need not meet.
  const meets = isShown && at > 0 && !build.has(at);
  const money = (value: number | undefined): string => (value === undefined ? '–' : formats.value(value, 'money'));
  const pointAt = (month: number, costs: Pick<CostPoint, 'build' | 'buy'>): CostPoint => ({
    month,
    label: formats.number(month),
    text: `${monthNumber(formats.number(month))}: ${names.build} ${money(costs.build)}, ${names.buy} ${money(costs.buy)}`,
    ...costs,
  });
  const points = [
    ...[...build].map(([month, cost]) => pointAt(month, {build: cost, buy: buy.get(month)})),
    ...(meets ? [pointAt(at, {build: parts?.cost, buy: parts?.cost})] : []),
  ].sort((a, b) => a.month - b.month);
  return {
    points,
    names,
    ...(isShown && {
      crossing: {index: points.findIndex(({month}) => month === at), label: words.amount(at, definition.unit)},
    }),
    ...(at === undefined && why !== undefined && {never: words.reason(why)}),
    format: value => formats.value(value, 'money'),
  };
}

/** The rates of all groups on one axis, how far the outer two lie apart, and the groups that are too small to be compared. */
export function biasData(view: CardView): BiasData {
  const {placed, words, text} = view;
  const {labels, gap, fewerThan} = roleWordsFor(words);
  const {headline, groups = [], receipt} = placed.series;
  const share = (value: number | undefined): string =>
    value === undefined ? '–' : words.formats.exact(value, 'share');
  // Split by group, the highest of one group is its own.
  const rates = groups.flatMap(({value: label, headline: own}) => {
    const value = own?.parts.highest;
    return label === '' || value === undefined ? [] : [{label, value, valueLabel: share(value)}];
  });
  const outer = (['lowest', 'highest'] as const).map(part => {
    const value = headline?.parts[part];
    return {label: labels[part], value, valueLabel: share(value)};
  });
  const shown = rates.length > 0 ? rates.sort((a, b) => a.value - b.value) : outer;
  return {
    measures: [
      {
        label: text.title,
        groups: shown,
        gapLabel: headline?.value === undefined ? (text.reason ?? '') : gap(words.formats.number(headline.value * 100)),
        text: shown.map(({label, valueLabel}) => `${label} ${valueLabel}`).join(', '),
      },
    ],
    excluded: groups.flatMap(({value, headline: own}) => (value !== '' && (own?.leftOut ?? 0) > 0 ? [value] : [])),
    excludedLabel: fewerThan(words.formats.count(receipt.params.smallest ?? 0)),
    format: value => words.formats.share(value),
  };
}
