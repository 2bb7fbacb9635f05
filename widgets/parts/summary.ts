import type {AnyDefinition, Reading, Series} from '../../src/index.ts';
import {wordsOf} from '../words/registry.ts';
import type {Sentence, Words} from '../words/words.ts';
import {type Chip, periodNamesOf, stateDay} from './card-text.ts';
import {isSignal, type PlacedCard} from './panel-model.ts';

/** A line of the summary, with the mark that stands before it. */
export interface SummaryLine extends Sentence {
  readonly mark: Chip['mark'];
  readonly tone: Chip['tone'];
}

type NameOf = (kpi: string) => string;

/** The reading that the verdict is about: where the headline pools the horizon, the last complete period's. */
function judgedReading({headline, headlineRule, readings}: Series): Reading | undefined {
  if (headlineRule !== 'horizon') return headline;
  return readings.findLast(({period, settled}) => period.complete && settled);
}

function signalLine(series: Series, nameOf: NameOf, ofPanel: Words): SummaryLine[] {
  const words = wordsOf(ofPanel, series);
  const {headlineRule, usual, verdict, unit, comparison} = series;
  const judged = judgedReading(series);
  if (!isSignal(series) || judged?.value === undefined || !usual || !verdict.since) return [];
  const {value, period} = judged;
  const names = periodNamesOf(series, words);
  const isAbove = verdict.state === 'above';
  const isChange = usual.of === 'change';
  const edge = (limit: number): string =>
    isChange ? words.formats.change(limit, unit) : words.formats.rough(limit, unit, value);
  const sentence = words.signal({
    kpi: series.kpi,
    name: nameOf(series.kpi),
    side: isAbove ? 'above' : 'below',
    amount: words.amount(value, unit),
    within: headlineRule === 'now' ? words.periods.onDay(stateDay(judged, series, names, words)) : names.within(period),
    low: edge(usual.low),
    high: edge(usual.high),
    since: names.since(verdict.since),
    provisional: verdict.provisional,
    change: isChange ? (comparison && words.change(comparison.change, unit)) || '' : undefined,
  });
  const open = series.readings.find(({settled, period}) => !settled && period.complete);
  const unsettled = open ? ` ${words.unsettled(names.name(open.period))}` : '';
  const tone = verdict.good === undefined ? 'none' : verdict.good ? 'good' : 'bad';
  return [{...sentence, rest: `${sentence.rest}${unsettled}`, mark: isAbove ? '▲' : '▼', tone}];
}

function quiet(rest: string): SummaryLine {
  return {lead: '', rest, time: '', mark: '●', tone: 'none'};
}

/**
 * The summary in words: each signal with since when, then what moved within its usual range, then what cannot be judged yet.
 * Without any verdict the lead says how much history there is.
 */
export function summarise(
  cards: readonly PlacedCard[],
  definitions: ReadonlyMap<string, AnyDefinition>,
  words: Words,
): readonly SummaryLine[] {
  const nameOf: NameOf = kpi => {
    const definition = definitions.get(kpi);
    if (!definition) return kpi;
    const {name, title} = words.kpi(definition);
    return name ?? title;
  };
  const judged = cards.filter(({series, kpi}) => series.headline?.value !== undefined && definitions.get(kpi)?.usual);
  const signals = judged.flatMap(({series}) => signalLine(series, nameOf, words));
  const usual = judged.filter(({series}) => series.verdict.state === 'usual');
  const young = judged.filter(({series}) => series.verdict.state === 'too-little-history');
  const withheld = judged.filter(({series}) => series.verdict.state === 'not-judged');
  const lines: SummaryLine[] = [...signals];

  const longest = [...usual, ...young].map(({series}) => series).sort((a, b) => b.verdict.points - a.verdict.points)[0];
  if (signals.length === 0 && longest) {
    const {points, needed, provisional} = longest.verdict;
    const sentence =
      usual.length > 0
        ? words.nothingOutside(points, longest.grain, provisional)
        : words.tooLittle(points, needed, longest.grain);
    lines.push({...sentence, mark: usual.length > 0 ? '●' : '○', tone: 'none'});
  } else if (usual.length > 0) lines.push(quiet(words.routine(usual.map(({kpi}) => nameOf(kpi)))));

  if (usual.length > 0 || signals.length > 0) {
    for (const group of groupByHistory(young)) {
      const [first] = group;
      if (!first) continue;
      const {points, needed} = first.series.verdict;
      lines.push({
        ...quiet(
          words.tooLittleFor(
            group.map(({kpi}) => nameOf(kpi)),
            points,
            needed,
            first.series.grain,
          ),
        ),
        mark: '○',
      });
    }
  }
  if (withheld.length > 0) lines.push({...quiet(words.notJudged(withheld.map(({kpi}) => nameOf(kpi)))), mark: '○'});
  return lines;
}

function groupByHistory(cards: readonly PlacedCard[]): readonly PlacedCard[][] {
  const groups = new Map<string, PlacedCard[]>();
  for (const card of cards) {
    const {grain, verdict} = card.series;
    const key = `${grain} ${verdict.points}`;
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups.values()];
}
