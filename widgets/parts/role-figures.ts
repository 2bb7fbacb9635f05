import type {Reading, Series} from '../../src/index.ts';
import type {
  AnswerCounts,
  AnswerData,
  BreakEvenData,
  FunnelData,
  MatrixData,
  QualityData,
  QualityMark,
  RangeData,
  StackData,
  WaterfallData,
} from '../charts/role-charts.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {CardView} from './card-view.ts';
import {pointText, stateOf} from './chart-words.ts';
import {unitOfPart} from './part-units.ts';

/** A part of a reading, in words. */
function partText(view: CardView, part: string, value: number | undefined, isChange = false): string {
  const {words, definition} = view;
  if (value === undefined) return roleWordsFor(words).missing;
  const unit = unitOfPart(definition, part);
  return isChange ? words.formats.change(value, unit) : words.amount(value, unit);
}

function partName({definition, words}: CardView, part: string): string {
  return words.kpi(definition).parts?.[part] ?? part;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The reading that the card's number is. */
function headlineOf({placed}: CardView): Reading | undefined {
  return placed.series.headline;
}

/** From one period's end to the next: what came, what went. A movement that nobody made is left out. */
export function waterfallData(view: CardView): WaterfallData | undefined {
  const headline = headlineOf(view);
  const {words, names, placed, face} = view;
  const {start, end} = headline?.parts ?? {};
  if (!headline || start === undefined || end === undefined) return undefined;
  const roleWords = roleWordsFor(words);
  const at = placed.series.readings.findIndex(({period}) => period.from === headline.period.from);
  const before = placed.series.readings[at - 1];
  const money = (value: number): string => words.formats.value(value, 'money');
  const customers = (part: string): string | undefined => {
    const count = headline.parts[`${part}Customers`];
    return count === undefined ? undefined : words.amount(count, 'customers');
  };
  const end_ = (label: string, value: number, part: string) => {
    const note = customers(part);
    const text = [`${label}: ${words.formats.exact(value, 'money')}`, ...(note ? [note] : [])].join(', ');
    return {label, value, valueLabel: money(value), text, ...(note && {note})};
  };
  const steps = (face.parts ?? []).flatMap(part => {
    const change = headline.parts[part];
    const count = headline.parts[`${part}Customers`];
    if (change === undefined || (change === 0 && !count)) return [];
    const label = capital(partName(view, part));
    const exact = `${label}: ${words.formats.change(change, 'money')}${count === undefined ? '' : `, ${words.amount(count, 'customers')}`}`;
    const note = count === undefined ? undefined : words.formats.count(count);
    return [{label, change, changeLabel: partText(view, part, change, true), text: exact, ...(note && {note})}];
  });
  return {
    start: end_(before ? names.name(before.period) : capital(partName(view, 'start')), start, 'start'),
    steps,
    end: end_(names.name(headline.period), end, 'end'),
    rest: amount => ({
      label: roleWords.labels.rest,
      changeLabel: words.formats.change(amount, 'money'),
      text: `${roleWords.labels.rest}: ${words.formats.change(amount, 'money')}`,
    }),
    axisLabel: from => roleWords.axisStarts(money(from)),
  };
}

/** What was gained and lost, period by period, with the net as a line. */
export function stackData(view: CardView): StackData {
  const {readings, names, words, placed, face} = view;
  const [gained = 'gained', lost = 'lost', net = 'net'] = face.parts ?? [];
  const {asOf} = placed.series.receipt;
  return {
    parts: [
      {label: capital(partName(view, gained)), kind: 'gain'},
      {label: capital(partName(view, lost)), kind: 'loss'},
    ],
    points: readings.map(reading => {
      const {parts} = reading;
      const said = [gained, lost, net].map(part => `${partName(view, part)} ${partText(view, part, parts[part])}`);
      const loss = parts[lost];
      return {
        label: names.axis(reading.period),
        values: [parts[gained], loss === undefined ? undefined : -loss],
        net: parts[net],
        netLabel: partText(view, net, parts[net], true),
        text: `${names.name(reading.period)}: ${words.formats.list(said)}`,
        hollow: stateOf(reading, asOf) !== undefined,
      };
    }),
    net: 'line',
    netName: partName(view, net),
    format: value => words.formats.value(value, unitOfPart(view.definition, gained)),
  };
}

/** What each value of a dimension added to the whole, period by period. */
export function contributionData(view: CardView): StackData {
  const {placed, readings, names, words} = view;
  const {series} = placed;
  const groups = (series.groups ?? []).filter(({value}) => value !== '').slice(0, 4);
  const byPeriod = groups.map(({readings: own}) => new Map(own.map(one => [one.period.from, one])));
  const {unit} = series;
  return {
    parts: groups.map(({value}) => ({label: value, kind: 'part' as const})),
    points: readings.map(reading => {
      const values = byPeriod.map(own => own.get(reading.period.from)?.value);
      const said = groups.map(({value}, index) => `${value} ${changeText(values[index], view)}`);
      return {
        label: names.axis(reading.period),
        values,
        net: reading.value,
        netLabel: changeText(reading.value, view),
        text: `${names.name(reading.period)}: ${words.formats.list(said)}`,
        hollow: stateOf(reading, series.receipt.asOf) !== undefined,
      };
    }),
    net: 'labels',
    netName: roleWordsFor(words).labels.whole,
    format: value => words.formats.value(value, unit),
  };
}

function changeText(value: number | undefined, {words, placed}: CardView): string {
  if (value === undefined) return roleWordsFor(words).missing;
  return `${words.formats.change(value, placed.series.unit)}${placed.series.unit === 'share' ? '%' : ''}`;
}

/** As many cohorts and months stand in the triangle. */
const mostCohorts = 12;

function monthIndex(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** Cohorts by the month of their first payment, over months since. What is not reached stays blank. */
export function retentionData(view: CardView): MatrixData {
  const {placed, words, text, face} = view;
  const {series} = placed;
  const [size = 'joined'] = face.parts ?? [];
  const {labels, monthAxis} = roleWordsFor(words);
  const cohorts = [...(series.groups ?? [])]
    .filter(({value}) => /^\d{4}-\d\d$/.test(value))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .slice(-mostCohorts);
  const rows = cohorts.map(({value, readings}) => {
    const start = monthIndex(value);
    const cells: (MatrixData['rows'][number]['cells'][number] | undefined)[] = [];
    let lead = '';
    for (const reading of readings) {
      const age = monthIndex(reading.period.from) - start;
      if (age < 0 || age >= mostCohorts || !reading.period.complete) continue;
      if (age === 0) lead = partText(view, size, reading.parts[size]).split(' ')[0] ?? '';
      const cell =
        reading.value === undefined ? words.reason(reading.why ?? 'no-data') : words.formats.share(reading.value);
      cells[age] = {value: reading.value, text: reading.value === undefined ? '–' : cell, whole: age === 0};
    }
    return {label: words.formats.month(`${value}-01`, 'with-year'), lead: [lead], cells: Array.from(cells)};
  });
  const width = Math.max(1, ...rows.map(({cells}) => cells.length));
  return {
    caption: text.title,
    columns: [labels.cohort, labels.size, ...Array.from({length: width}, (_, age) => monthAxis(age))],
    rows,
  };
}

/** What the steps are called, by their place in the funnel. */
function stepNamesOf({items}: CardView): ReadonlyMap<number, string> {
  return new Map(
    (items?.rows ?? []).flatMap(({cells}): [number, string][] => {
      const {position, step} = cells;
      return position && step ? [[Number(position), step]] : [];
    }),
  );
}

/** The steps that people took in order; each beside the one before. */
export function funnelData(view: CardView): FunnelData {
  const {face, words} = view;
  const stepNames = stepNamesOf(view);
  const headline = headlineOf(view);
  const roleWords = roleWordsFor(words);
  const steps = (face.parts ?? []).flatMap((part, index) => {
    const count = headline?.parts[part];
    return count === undefined ? [] : [{part, index, count}];
  });
  return {
    steps: steps.map(({part, index, count}, at) => {
      const before = steps[at - 1]?.count;
      const first = steps[0]?.count;
      const label = stepNames.get(index + 1) ?? capital(partName(view, part));
      const share = (of: number | undefined): string | undefined =>
        of === undefined || of === 0 ? undefined : words.formats.share(count / of);
      const ofPrevious = at === 0 ? undefined : share(before);
      const ofFirst = at < 2 ? undefined : share(first);
      return {
        label,
        count,
        countLabel: words.formats.count(count),
        ...(ofPrevious !== undefined && {ofPrevious: roleWords.ofStepBefore(ofPrevious)}),
        ...(ofFirst !== undefined && {ofFirst: roleWords.ofFirstStep(ofFirst)}),
        text: `${label}: ${words.amount(count, 'people')}`,
      };
    }),
  };
}

function countsOf({parts}: Reading): AnswerCounts | undefined {
  const {detractors, passives, promoters} = parts;
  if (detractors === undefined || passives === undefined || promoters === undefined) return undefined;
  return {detractors, passives, promoters};
}

/** Answers by period: who would not recommend, who would, and the score with its interval. */
export function answerData(view: CardView): AnswerData {
  const {readings, names, words, placed, face} = view;
  const roleWords = roleWordsFor(words);
  return {
    points: readings.map(reading => {
      const counts = countsOf(reading);
      const {low, high} = reading;
      return {
        label: names.axis(reading.period),
        counts,
        countLabel: words.amount(reading.n, 'answers'),
        score: reading.value,
        ...(low !== undefined && high !== undefined && {low, high}),
        text: [pointText(placed.series, reading, face, names, words), words.amount(reading.n, 'answers')].join(', '),
        hollow: stateOf(reading, placed.series.receipt.asOf) !== undefined,
      };
    }),
    names: {...roleWords.answers, score: words.kpi(view.definition).title},
    format: value => words.formats.number(value),
  };
}

function rangeText(series: Series, reading: Reading, {words}: CardView): string {
  const {low, high, value} = reading;
  if (value === undefined) return words.reason(reading.why ?? 'no-data');
  const amount = words.amount(value, series.unit);
  if (low === undefined || high === undefined) return amount;
  return `${amount}, ${roleWordsFor(words).interval(words.formats.value(low, series.unit), words.formats.value(high, series.unit))}`;
}

const mostRanges = 8;

/** Each value of a dimension with the interval that it is known within. */
export function splitRanges(view: CardView, most = mostRanges): RangeData {
  const {placed, words} = view;
  const {series} = placed;
  const {labels} = roleWordsFor(words);
  return {
    rows: (series.groups ?? []).slice(0, most).flatMap(({value: name, headline}) => {
      if (!headline) return [];
      const {value, low, high} = headline;
      const label = name === '' ? labels.without : name;
      const text = rangeText(series, headline, view);
      return [
        {
          label,
          value,
          valueLabel:
            value === undefined ? words.reason(headline.why ?? 'no-data') : words.formats.value(value, series.unit),
          ...(low !== undefined && high !== undefined && {low, high}),
          text: `${label}: ${text}, ${words.amount(headline.n, series.unit === 'score' ? 'answers' : 'number')}`,
        },
      ];
    }),
    format: value => words.formats.value(value, series.unit),
  };
}

/** From what has come so far to what is expected. */
export function realisedRange(view: CardView): RangeData {
  const {words, placed, face, text} = view;
  const headline = headlineOf(view);
  const [low = 'realised', capped = 'capped'] = face.parts ?? [];
  const realised = headline?.parts[low];
  const value = headline?.value;
  const {labels} = roleWordsFor(words);
  const valueText = value === undefined ? (text.reason ?? '') : words.formats.value(value, placed.series.unit);
  const isCapped = headline?.parts[capped] === 1;
  return {
    rows: [
      {
        label: words.kpi(view.definition).name ?? text.title,
        value,
        valueLabel: isCapped ? `${valueText}, ${labels.atLeast}` : valueText,
        ...(realised !== undefined &&
          value !== undefined && {low: Math.min(realised, value), high: Math.max(realised, value)}),
        ...(realised !== undefined && {lowLabel: `${partName(view, low)} ${partText(view, low, realised)}`}),
        text: `${valueText}; ${partName(view, low)} ${partText(view, low, realised)}`,
      },
    ],
    from: 0,
    format: amount => words.formats.value(amount, placed.series.unit),
  };
}

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
