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

/** The rates of the highest and the lowest group, and how far they lie apart. */
export function biasData(view: CardView): BiasData {
  const {placed, words, text} = view;
  const {labels, gap} = roleWordsFor(words);
  const {headline} = placed.series;
  const {highest, lowest} = headline?.parts ?? {};
  const share = (value: number | undefined): string =>
    value === undefined ? '–' : words.formats.exact(value, 'share');
  return {
    measures: [
      {
        label: text.title,
        groups: [
          {label: labels.lowest, value: lowest, valueLabel: share(lowest)},
          {label: labels.highest, value: highest, valueLabel: share(highest)},
        ],
        gapLabel: headline?.value === undefined ? (text.reason ?? '') : gap(words.formats.number(headline.value * 100)),
        text: `${labels.lowest} ${share(lowest)}, ${labels.highest} ${share(highest)}`,
      },
    ],
    excluded: [],
    excludedLabel: '',
    format: value => words.formats.share(value),
  };
}
