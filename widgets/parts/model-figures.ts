import type {Reading} from '../../src/index.ts';
import type {BiasData, BreakEvenData, QualityData, QualityMark} from '../charts/role-charts.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {CardView} from './card-view.ts';
import {stateOf} from './chart-words.ts';
import {headlineOf} from './figure-parts.ts';

/** A model's quality, run by run: the candidate beside the baseline, against what was agreed. */
export function qualityData(view: CardView): QualityData {
  const {placed, readings, names, words} = view;
  const {series} = placed;
  const {labels} = roleWordsFor(words);
  const groups = new Map((series.groups ?? []).map(({value, readings: own}) => [value, own]));
  const marksOf = (role: string): Map<string, QualityMark> => {
    const own = groups.get(role) ?? (role === 'candidate' && groups.size === 0 ? series.readings : []);
    return new Map(
      own.map(({period, value, low, high}) => [
        period.from,
        {value, ...(low !== undefined && high !== undefined && {low, high})},
      ]),
    );
  };
  const candidates = marksOf('candidate');
  const baselines = marksOf('baseline');
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
        label: words.target(words.formats.value(target.value, series.unit), undefined),
        side: better === 'down' ? ('below' as const) : ('above' as const),
      },
    }),
    format: value => words.formats.value(value, series.unit),
  };
}

/** What building and buying have cost by each month, from the figures of the two KPIs that say it. */
export function breakEvenData(view: CardView): BreakEvenData | undefined {
  const {words, face, related, definition} = view;
  const headline = headlineOf(view);
  const [build, buy] = (face.related ?? []).map(kpi => related.get(kpi));
  if (!build?.headline || !buy?.headline) return undefined;
  const months = Math.round(build.headline.parts.months ?? 0);
  const {labels, monthNumber} = roleWordsFor(words);
  const lineOf = ({parts}: Reading, label: string) => ({
    label,
    values: Array.from({length: months + 1}, (_, month) =>
      parts.upfront === undefined || parts.monthly === undefined ? undefined : parts.upfront + month * parts.monthly,
    ),
  });
  const buildLine = lineOf(build.headline, labels.build);
  const buyLine = lineOf(buy.headline, labels.buy);
  const at = headline?.value;
  const money = (value: number | undefined): string =>
    value === undefined ? '–' : words.formats.value(value, 'money');
  return {
    labels: buildLine.values.map((_, month) => words.formats.count(month)),
    texts: buildLine.values.map(
      (value, month) =>
        `${monthNumber(month)}: ${labels.build} ${money(value)}, ${labels.buy} ${money(buyLine.values[month])}`,
    ),
    build: buildLine,
    buy: buyLine,
    ...(at !== undefined && at <= months && {crossing: {at, label: words.amount(at, definition.unit)}}),
    ...(at === undefined && headline?.why !== undefined && {never: words.reason(headline.why)}),
    format: value => words.formats.value(value, 'money'),
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
