import type {AnyDefinition, Reading, Series} from '../../src/index.ts';
import {namePeriods, type PeriodNames} from '../words/periods.ts';
import type {Words} from '../words/words.ts';
import {type Face, faceOf} from './faces.ts';
import {isSignal} from './panel-model.ts';

/** A verdict as a chip: shape, word and, for signals with a direction, colour. */
export interface Chip {
  readonly tone: 'good' | 'bad' | 'none';
  readonly mark: '▲' | '▼' | '●' | '○';
  readonly text: string;
}

/** Everything that a card says, in words, in reading order. */
export interface CardText {
  readonly title: string;
  /** Undefined where `reason` says why. */
  readonly value: string | undefined;
  readonly unit: string;
  readonly reason: string | undefined;
  readonly chip: Chip | undefined;
  readonly notes: readonly string[];
  readonly foot: readonly string[];
  /** The composed name of the card: title, value, period, verdict. */
  readonly label: string;
}

/** What a card's words are made of. */
export interface CardFacts {
  readonly series: Series;
  readonly definition: AnyDefinition;
  /** The short name of the KPI whose place this one takes. */
  readonly standsFor?: string | undefined;
  /** The periods shown. */
  readonly readings: readonly Reading[];
}

/** The names of a series' periods. */
export function periodNamesOf(series: Series, words: Words): PeriodNames {
  const periods = series.readings.map(({period}) => period);
  return namePeriods(periods, series.grain, series.receipt.asOf, words.formats, words.periods);
}

/** The day that a state headline is about: the as-of day where its period still runs. */
export function stateDay(reading: Reading, series: Series, names: PeriodNames, words: Words): string {
  const {asOf} = series.receipt;
  return reading.period.to > asOf ? words.formats.day(asOf) : names.lastDay(reading.period);
}

function chipOf(series: Series, definition: AnyDefinition, names: PeriodNames, words: Words): Chip | undefined {
  const {verdict, headline} = series;
  if (!definition.usual || headline?.value === undefined) return undefined;
  const since = verdict.since && names.since(verdict.since);
  const text = words.verdict(verdict, series.grain, since, definition.usual.of);
  if (!isSignal(series)) return {tone: 'none', mark: verdict.state === 'usual' ? '●' : '○', text};
  const tone = verdict.good === undefined ? 'none' : verdict.good ? 'good' : 'bad';
  return {tone, mark: verdict.state === 'above' ? '▲' : '▼', text};
}

function valueTexts(series: Series, face: Face, words: Words): {value: string; counts: string | undefined} | undefined {
  const {headline, unit} = series;
  if (headline?.value === undefined) return undefined;
  const value = words.formats.value(headline.value, unit);
  const [part, whole] = face.counts?.map(name => headline.parts[name]) ?? [];
  const counts = part === undefined || whole === undefined ? undefined : words.counts(part, whole);
  return face.countsLead && counts ? {value: counts, counts: value} : {value, counts};
}

function unitOf(
  series: Series,
  face: Face,
  counts: string | undefined,
  names: PeriodNames,
  words: Words,
  unit: string,
): string {
  const {headline, headlineRule} = series;
  if (!headline) return unit;
  if (counts !== undefined) return counts;
  const value = headline.value ?? 0;
  const ahead = face.ahead === undefined ? undefined : headline.parts[face.ahead];
  if (ahead !== undefined) {
    return `${words.unitText(series.kpi, unit, undefined, value)}, ${words.ahead(words.formats.number(ahead), series.grain, ahead)}`;
  }
  if (headlineRule === 'now' && !unit.includes(':')) {
    return words.unitText(series.kpi, unit, words.periods.onDay(stateDay(headline, series, names, words)), value);
  }
  // "days: 85 % finish within" is whole; its period stands at the card's foot.
  const isWhole = unit.includes(':') || headlineRule === 'horizon';
  return words.unitText(series.kpi, unit, isWhole ? undefined : names.within(headline.period), value);
}

function comparisonOf(facts: CardFacts, face: Face, names: PeriodNames, words: Words): string | undefined {
  const {series, definition} = facts;
  const {comparison, headline, headlineRule, unit, verdict} = series;
  if (!comparison || !headline || comparison.with.value === undefined) return undefined;
  const nameOf = (reading: Reading): string => {
    if (headlineRule === 'now') return stateDay(reading, series, names, words);
    return headlineRule === 'horizon' ? names.pooled(reading.period) : names.name(reading.period);
  };
  // Where no verdict says whether the change means anything, the change itself is said, with both dates.
  const isJudged = !definition.usual || (verdict.state !== 'too-little-history' && verdict.state !== 'not-judged');
  const [part, whole] = face.counts?.map(name => comparison.with.parts[name]) ?? [];
  const counted = part === undefined || whole === undefined ? undefined : words.counts(part, whole);
  // Beside "9 stories" stand the stories of the period before, not its items.
  const noun = words.kpi(definition).unit;
  const ofNoun =
    unit === 'items' && /^\p{L}+$/u.test(noun)
      ? `${words.formats.value(comparison.with.value, unit)} ${words.unitText(series.kpi, noun, undefined, comparison.with.value)}`
      : undefined;
  return words.comparison({
    before: nameOf(comparison.with),
    amount: counted ?? ofNoun ?? words.amount(comparison.with.value, unit),
    change: words.change(comparison.change, unit),
    now: isJudged ? undefined : nameOf(headline),
  });
}

function notesOf(facts: CardFacts, face: Face, names: PeriodNames, words: Words): string[] {
  const {series} = facts;
  const {headline, target, unit, verdict} = series;
  if (!headline) return [];
  const notes = (face.notes ?? []).flatMap(({code, part, unit: partUnit}) => {
    const value = headline.parts[part];
    if (value === undefined || (value === 0 && (code === 'partly' || code === 'no-due' || code === 'no-goal')))
      return [];
    const isAmount = code === 'median-age' || code === 'amount' || code === 'part';
    const name = words.kpi(facts.definition).parts?.[part];
    return [words.note(code, isAmount ? words.amount(value, partUnit) : words.formats.value(value, partUnit), name)];
  });
  const comparison =
    face.withoutComparison && (notes.length > 0 || target) ? undefined : comparisonOf(facts, face, names, words);
  const aim =
    target && face.chart !== 'progress'
      ? words.target(
          words.amount(target.value, unit, words.formats.aim(target.value, unit)),
          target.owner,
          target.met,
          target.surely,
        )
      : undefined;
  const run = verdict.run === undefined || isSignal(series) ? undefined : words.note(`run-${verdict.run}`, '');
  const provisional = verdict.provisional && series.headline?.value !== undefined ? words.provisional() : undefined;
  const interval = face.interval ? intervalText(series, words) : undefined;
  return [interval, provisional, comparison, ...notes, aim, run, pooledText(series, words)].filter(
    text => text !== undefined && text !== '',
  ) as string[];
}

/** The interval that the headline is known within; undefined where there is none. */
function intervalText({headline, unit}: Series, words: Words): string | undefined {
  const {low, high} = headline ?? {};
  if (low === undefined || high === undefined) return undefined;
  return words.interval(words.formats.value(low, unit), words.formats.value(high, unit));
}

/** That the headline is of several periods, where its KPI is one of the last. */
function pooledText({headline, headlineRule, readings}: Series, words: Words): string | undefined {
  if (headlineRule !== 'last' || !headline || readings.length === 0) return undefined;
  const isOne = readings.some(({period}) => period.from === headline.period.from && period.to === headline.period.to);
  return isOne ? undefined : words.note('pooled', '');
}

function footOf(
  {series, definition, standsFor, readings}: CardFacts,
  face: Face,
  names: PeriodNames,
  words: Words,
): string[] {
  const {headline, headlineRule} = series;
  const foot: string[] = [];
  // Two KPIs may share a short name; that one stands in for itself tells nobody anything.
  if (standsFor !== undefined && standsFor !== words.kpi(definition).name) foot.push(words.standsInFor(standsFor));
  const complete = readings.filter(({period}) => period.complete);
  const first = complete[0];
  const last = complete.at(-1);
  if (headline && headlineRule === 'now' && series.unit === 'days') foot.push(stateDay(headline, series, names, words));
  else if (headline && headlineRule === 'horizon' && first && last) foot.push(names.span(first.period, last.period));
  else if (headline && headlineRule === 'last' && series.unit !== 'items' && series.unit !== 'points') {
    if (series.unit === 'days' || face.counts) foot.push(names.name(headline.period));
    if (series.unit === 'days') foot.push(words.records(headline.n));
  }
  const newest = readings.at(-1);
  if (headline && headlineRule === 'last' && face.chart === 'bars' && foot.length === 0 && first && newest) {
    foot.push(names.span(first.period, newest.period));
  }
  if (headline && headline.leftOut > 0) foot.push(words.leftOutCount(headline.leftOut));
  return foot;
}

/** Puts a card into words. */
export function describeCard(facts: CardFacts, words: Words): CardText {
  const {series, definition} = facts;
  const face = faceOf(series.kpi);
  const wording = words.kpi(definition);
  const names = periodNamesOf(series, words);
  const value = valueTexts(series, face, words);
  const unit = value ? unitOf(series, face, value.counts, names, words, wording.unit) : '';
  const why = series.why ?? series.headline?.why ?? 'no-data';
  // Beneath stands a chart of what must not be added.
  const isEach = why === 'scope-mismatch' && series.groups?.some(({headline}) => headline?.value !== undefined);
  const reason = value ? undefined : words.reason(isEach ? 'each-alone' : why);
  const chip = chipOf(series, definition, names, words);
  const label = [`${wording.title}: ${value ? `${value.value} ${unit}` : reason}`, ...(chip ? [chip.text] : [])].join(
    '; ',
  );
  return {
    title: wording.title,
    value: value?.value,
    unit,
    reason,
    chip,
    notes: value ? notesOf(facts, face, names, words) : [],
    foot: footOf(facts, face, names, words),
    label,
  };
}
