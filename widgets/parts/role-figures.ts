import type {FunnelData, MatrixData, StackData, WaterfallData} from '../charts/role-charts.ts';
import {shiftDay} from '../words/formats.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {CardView} from './card-view.ts';
import {mostShown} from './chart-data.ts';
import {stateOf} from './chart-words.ts';
import {capital, headlineOf, partName, partText} from './figure-parts.ts';
import {unitOfPart} from './part-units.ts';

/** Sums of unrounded monthly shares differ by less than can be paid. */
const halfACent = 0.005;

/** From one period's end to the next: what came, what went. A movement that nobody made is left out. */
export function waterfallData(view: CardView): WaterfallData | undefined {
  const headline = headlineOf(view);
  const {words, names, placed, face} = view;
  const {start, end} = headline?.parts ?? {};
  if (!headline || start === undefined || end === undefined) return undefined;
  const roleWords = roleWordsFor(words);
  const at = placed.series.readings.findIndex(({period}) => period.from === headline.period.from);
  const before = placed.series.readings[at - 1];
  const {reconciles} = roleWords;
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
    ...(Math.abs(headline.parts.check ?? Number.NaN) < halfACent && {
      checks: [
        `${money(start)} ${steps.map(({changeLabel}) => changeLabel).join(' ')} = ${money(end)} · ${reconciles}`,
        reconciles,
      ],
    }),
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
    netName: capital(partName(view, net)),
    format: value => words.formats.value(value, unitOfPart(view.definition, gained)),
  };
}

/** What each value of a dimension added to the whole, period by period. */
export function contributionData(view: CardView): StackData {
  const {placed, readings, names, words} = view;
  const {series} = placed;
  const groups = (series.groups ?? []).filter(({value}) => value !== '').slice(0, mostShown.stack);
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
  const {labels, monthAxis, allCohorts} = roleWordsFor(words);
  const cohorts = [...(series.groups ?? [])]
    .filter(({value}) => /^\d{4}-\d\d$/.test(value))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .slice(-mostCohorts);
  const sizeText = (amount: number | undefined): string => partText(view, size, amount).split(' ')[0] ?? '';
  const rows = cohorts.map(({value, readings}) => {
    const start = monthIndex(value);
    const cells: (MatrixData['rows'][number]['cells'][number] | undefined)[] = [];
    let lead = '';
    for (const reading of readings) {
      const age = monthIndex(shiftDay(reading.period.to, -1)) - start;
      if (age < 0 || age >= mostCohorts || !reading.period.complete) continue;
      if (age === 0) lead = sizeText(reading.parts[size]);
      const cell =
        reading.value === undefined ? words.reason(reading.why ?? 'no-data') : words.formats.share(reading.value);
      cells[age] = {value: reading.value, text: reading.value === undefined ? '–' : cell, whole: age === 0};
    }
    return {label: words.formats.month(`${value}-01`, 'with-year'), lead: [lead], cells: Array.from(cells)};
  });
  const ages = (series.ages ?? []).filter(({months}) => months < mostCohorts);
  const pooled: MatrixData['rows'][number]['cells'][number][] = [];
  for (const {months, value} of ages)
    pooled[months] = value === undefined ? undefined : {value, text: words.formats.share(value)};
  const [youngest] = ages;
  const width = Math.max(1, ...rows.map(({cells}) => cells.length));
  return {
    caption: text.title,
    columns: [labels.cohort, labels.size, ...Array.from({length: width}, (_, age) => monthAxis(age))],
    rows,
    foot: youngest
      ? [
          {
            label: allCohorts(words.formats.count(youngest.cohorts)),
            lead: [sizeText(youngest.parts[size])],
            cells: Array.from(pooled),
          },
        ]
      : [],
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
  const parts = headline?.parts ?? {};
  const share = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : words.formats.share(value);
  return {
    steps: (face.parts ?? []).flatMap((part, index) => {
      const count = parts[part];
      if (count === undefined) return [];
      const step = index + 1;
      const label = stepNames.get(step) ?? capital(partName(view, part));
      const ofPrevious = share(parts[`ofPrevious${step}`]);
      const ofFirst = share(parts[`ofFirst${step}`]);
      return [
        {
          label,
          count,
          countLabel: words.formats.count(count),
          ...(ofPrevious !== undefined && {ofPrevious: roleWords.ofStepBefore(ofPrevious)}),
          ...(ofFirst !== undefined && {ofFirst: roleWords.ofFirstStep(ofFirst)}),
          text: `${label}: ${words.amount(count, 'people')}`,
        },
      ];
    }),
  };
}
