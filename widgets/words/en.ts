import type {Grain} from '../../src/time/period.ts';
import {englishLabels} from './en-labels.ts';
import {reasons} from './en-reasons.ts';
import {failureWords} from './failure-words.ts';
import {type Formats, thinSpace, type Unit} from './formats.ts';
import type {PeriodWords} from './periods.ts';
import type {NoteCode, Words} from './words.ts';

/** Of one; more have an "s", but for people. */
const units: Readonly<Record<Exclude<Unit, 'share'>, string>> = {
  items: 'item',
  points: 'point',
  days: 'day',
  sprints: 'sprint',
  defects: 'bug',
  number: '',
  money: '',
  score: 'point',
  customers: 'customer',
  answers: 'answer',
  people: 'person',
  months: 'month',
  tasks: 'task',
  experiments: 'experiment',
  'key-results': 'key result',
};

const pluralOf = (one: string): string => (one === 'person' ? 'people' : one && `${one}s`);

/** KPIs whose name takes "are" and "their". */
const plurals: ReadonlySet<string> = new Set([
  'escaped-defects',
  'bugs-created',
  'completed-stories',
  'sprint-goal-completion',
]);

const notes: Readonly<Record<NoteCode, (value: string, name: string) => string>> = {
  typical: value => `average of the last 5: ${value}`,
  old: value => (value === '0' ? 'none open longer than 85 % ever take' : `${value} open longer than 85 % ever take`),
  'median-age': value => `half older than ${value}`,
  estimated: value => `${value} estimated`,
  'no-due': value => `${value} had no due date`,
  'no-goal': value => `${value} belong to no goal`,
  partly: value => `${value} partly met`,
  'run-above': () => 'eight or more in a row above average',
  'run-below': () => 'eight or more in a row below average',
  part: (value, name) => `${name}: ${value}`,
  amount: value => value,
  pooled: () => 'pooled: the last period alone has too few',
};

const horizons: ReadonlyMap<string, string> = new Map([
  ['half-year', 'Half year'],
  ['year', 'Year'],
  ['6-months', '6 months'],
  ['18-months', '18 months'],
  ['4-quarters', '4 quarters'],
  ['2-years', '2 years'],
  ['3-years', '3 years'],
  ['all', 'All'],
]);

const periods: PeriodWords = {
  week: number => `week ${number}`,
  weekOfYear: (number, year) => `week ${number} of ${year}`,
  weeks: (first, last) => `weeks ${first} to ${last}`,
  shortWeek: number => `W${number}`,
  quarter: (number, year) => `Q${number} ${year}`,
  sprint: name => `sprint ${name}`,
  sprints: (first, last) => `sprints ${first} to ${last}`,
  through: (first, last) => `${first} to ${last}`,
  within: name => `in ${name}`,
  during: range => `from ${range}`,
  onDay: day => `on ${day}`,
};

/** What units count; the rest of a unit's words stays. */
const singulars: ReadonlyMap<string, string> = new Map([
  ...Object.values(units).map((one): [string, string] => [pluralOf(one), one]),
  ['stories', 'story'],
  ['features', 'feature'],
]);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const dimension = (name: string): string => capital(name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`));
const targetMet = (met: boolean, surely?: boolean): string =>
  met ? `reached${surely === false ? ', not surely' : ''}` : 'not reached';
const thin = (text: string): string => text.replaceAll(/(\d) %/g, `$1${thinSpace}%`);

/** English: the words that all other languages fall back to. */
export function english(formats: Formats): Words {
  const isOne = (count: number): boolean => formats.plural(count) === 'one';
  const noun = (one: string, count: number): string => (isOne(count) ? one : pluralOf(one));
  const grainNoun = (grain: Grain, count: number): string => noun(grain === 'iteration' ? 'sprint' : grain, count);
  const amount = (value: number, unit: Unit, said = formats.value(value, unit)): string =>
    unit === 'share' || unit === 'money' || unit === 'number' ? said : `${said} ${noun(units[unit], value)}`;
  const reason = (code: string): string => reasons.get(code) ?? `It cannot be computed (${code}).`;
  return {
    language: 'en',
    direction: 'ltr',
    formats,
    periods,
    labels: englishLabels,
    kpi: ({words}) => ({...words, unit: thin(words.unit), says: thin(words.says)}),
    roleTitle: (_, title) => title,
    grainNoun,
    amount,
    counts: (part, whole) => `${formats.number(part)} of ${formats.number(whole)}`,
    verdict: ({state, points, needed}, grain, since, of) => {
      const isChange = of === 'change';
      if (state === 'above' || state === 'below')
        return `${isChange ? 'change ' : ''}${state} usual${since ? ` since ${since}` : ''}`;
      if (state === 'usual') return isChange ? 'usual change' : 'usual';
      if (state === 'too-little-history')
        return `too little history: ${points} of ${needed} ${grainNoun(grain, needed)}`;
      return `not judged: each ${grainNoun(grain, 1)} follows the one before`;
    },
    usualRange: (low, high, of) => `${of === 'change' ? 'changes of ' : ''}${low} to ${high}`,
    interval: (low, high) => `95${thinSpace}%: ${low} to ${high}`,
    provisional: () => 'provisional',
    comparison: ({before, amount: was, change, now}) =>
      now === undefined ? `${before}: ${was}` : `${before}: ${was}; ${change === '' ? 'the same' : change} by ${now}`,
    change: (value, unit) => {
      const change = formats.change(value, unit);
      const point = unit === 'share' ? ` percentage point${/^.1$/.test(change) ? '' : 's'}` : '';
      return change === '0' ? '' : change + point;
    },
    target: (value, owner, met, surely) =>
      `target ${value}${owner ? `, ${owner}` : ''}${met === undefined ? '' : `: ${targetMet(met, surely)}`}`,
    targetMet,
    note: (code, value, name = '') => thin(notes[code](value, name)),
    unitText: (_, unit, within, value) => {
      const said =
        isOne(value) && !unit.startsWith('of') ? unit.replace(/\p{L}+/gu, word => singulars.get(word) ?? word) : unit;
      return within === undefined ? said : `${said} ${within}`;
    },
    ahead: (value, grain, count) => `${value} ${grainNoun(grain, count)} of work`,
    records: count => (isOne(count) ? 'from 1 item' : `from ${formats.count(count)} items`),
    leftOutCount: count => `${formats.count(count)} left out`,
    standsInFor: name => `stands in for ${name}`,
    dataThrough: day => `data through ${day}`,
    reason,
    refusalsWaiting: (count, of) => `${count} of ${of} numbers ${count === 1 ? 'waits' : 'wait'} for this`,
    signal: fact => {
      const [are, their] = plurals.has(fact.kpi) ? ['are', 'their'] : ['is', 'its'];
      const isDuration = fact.kpi === 'cycle-time' || fact.kpi === 'lead-time';
      const said = isDuration ? `85${thinSpace}% finished within ${fact.amount}` : fact.amount;
      const verdict = fact.provisional ? ', a provisional verdict' : '';
      if (fact.change !== undefined) {
        const change = fact.change && `, ${fact.change} since the period before`;
        return {
          lead: `The change of ${fact.name} is ${fact.side} its usual range.`,
          rest: `${capital(fact.within)}: ${fact.amount}${change}; changes of ${fact.low} to ${fact.high} are usual${verdict}.`,
          time: `since ${fact.since}`,
        };
      }
      const usual = `${fact.low} to ${fact.high} is usual${verdict}`;
      return {
        lead: `${capital(fact.name)} ${are} ${fact.side} ${their} usual range.`,
        rest: `${capital(fact.within)}${isDuration ? ',' : ':'} ${said}; ${usual}.`,
        time: `since ${fact.since}`,
      };
    },
    routine: names => {
      const their = names.length > 1 ? 'their' : 'its';
      return `${capital(formats.list(names))} moved within ${their} usual range: nothing to explain.`;
    },
    nothingOutside: (points, grain, provisional) => ({
      lead: 'Nothing is outside its usual range.',
      rest: `${points} complete ${grainNoun(grain, points)}${provisional ? ': verdicts are provisional until there are 16' : ''}.`,
      time: '',
    }),
    tooLittle: (points, needed, grain) => ({
      lead: 'Too little history for a verdict.',
      rest: `${points} complete ${grainNoun(grain, points)}; the first verdict takes ${needed}.`,
      time: '',
    }),
    tooLittleFor: (names, points, needed, grain) =>
      `${capital(formats.list(names))}: no verdict yet, ${points} of ${needed} ${grainNoun(grain, needed)}.`,
    unsettled: period => `${capital(period)} is not settled yet.`,
    notJudged: names =>
      `${capital(formats.list(names))}: not judged, since each value follows the one before and limits would mislead.`,
    header: ({role, periods: span, through, loaded, items, leftOut, rows, currency}) => {
      const data = `${through ? `data through ${through}, ` : ''}loaded ${loaded}`;
      // Data without any item, such as ready-made values, are not said to be none.
      const without = leftOut ? `, ${formats.count(leftOut)} left out` : '';
      const ofItems = items || leftOut ? `${formats.count(items)} ${noun(units.items, items)}${without}` : '';
      const count = rows === undefined ? ofItems : `${formats.count(rows)} rows`;
      return [role, span, data, count, currency].filter(Boolean).join(' · ');
    },
    horizon: (id, grain) => (id === 'short' ? `6 ${grainNoun(grain, 6)}` : (horizons.get(id) ?? 'Quarter')),
    dimension,
    allOf: name => (name === 'team' ? 'All teams' : `${dimension(name)}: all`),
    bandTitle: (title, horizon) => `${title}, ${horizon === 'quarter' ? 'this quarter' : horizons.get(horizon)}`,
    showMore: count => `Show ${count} more`,
    page: (from, to, total) => `${formats.count(from)} to ${formats.count(to)} of ${formats.count(total)}`,
    stale: (day, days) => `The data end on ${day}, ${formats.count(days)} days ago. Load a newer export.`,
    updated: (heading, through) => `${heading}: updated${through ? `, data through ${through}` : ''}.`,
    failure: failureWords,
    event: (day, title) => `${day}: ${title}`,
    failureOf: (names, title) => `${capital(formats.list(names))}: ${title}`,
    noMatch: filter => `No item matches ${filter}.`,
    badAttribute: (name, value) => `The attribute ${name} cannot be “${value}”. It is not used.`,
    dialogs: async () => (await import('./en-dialogs.ts')).englishDialogs,
  };
}
