import type {Kit, Series} from '../../src/index.ts';
import type {Words} from '../words/words.ts';
import {periodNamesOf} from './card-text.ts';
import {type Horizon, lastDaySeen, shownPeriods, staleDays} from './horizon.ts';
import type {Snapshot} from './panel-data.ts';

/** The series whose periods are the panel's own: the first of its numbers that came by the panel's grain, else the first that has no periods of its own. */
export function leadingSeries({
  series,
  kit,
  bands,
}: Pick<Snapshot, 'series' | 'bands'> & {readonly kit: Pick<Kit, 'catalogue'> | undefined}): Series | undefined {
  const inOrder = bands.flatMap(({entries}) => entries.flat()).flatMap(kpi => series.get(kpi) ?? []);
  const known = [...inOrder, ...series.values()].filter(({readings}) => readings.length > 0);
  const ofRole = known.filter(({kpi}) => kit?.catalogue.has(kpi) && !kit.catalogue.get(kpi)?.prefers);
  return ofRole.find(({grain}) => grain === bands[0]?.grain) ?? ofRole[0] ?? known[0];
}

/** What a panel calls itself: its team, its dataset, else its role. A dataset named by an address goes by the file's name. */
export function headingOf({dataset, scope}: Pick<Snapshot, 'dataset' | 'scope'>, roleTitle: string): string {
  // Panels side by side over one dataset are told apart by the team that the page gave each.
  const given = scope.where?.team;
  if (given?.length) return typeof given === 'string' ? given : given.join(', ');
  if (dataset === 'default') return roleTitle;
  const file = /^https?:.*?\/([^/?]+)(\?.*)?$/.exec(dataset)?.[1];
  return file ?? dataset;
}

/** Through which day the data of the panel's own numbers reach, those of the latest: revenue may end before issues do, and labels go on after evaluations. */
export function throughOf({series, state}: Pick<Snapshot, 'series' | 'state'>): string | undefined {
  const days = [...series.values()].map(({readings, receipt}) => (readings[0] ? receipt.coverage.through : ''));
  return days.sort().at(-1) || state?.coverage?.through;
}

/** The line under the heading: role, periods, how far the data reach, how many items. */
export function subLine(
  snapshot: Snapshot,
  horizon: Horizon,
  asOf: string | undefined,
  role: string,
  words: Words,
): string {
  const {state} = snapshot;
  if (!state) return role;
  const leading = leadingSeries(snapshot);
  const through = lastDaySeen(asOf, throughOf(snapshot));
  const shown = leading?.readings.slice(-shownPeriods(leading, horizon, through)).map(({period}) => period) ?? [];
  const first = shown[0];
  const grain = snapshot.bands[0]?.grain;
  const isOfItems = grain !== 'month' && grain !== 'quarter';
  const last = shown.at(-1);
  return words.header({
    role,
    periods: leading && first && last ? periodNamesOf(leading, words).span(first, last) : undefined,
    through: through && words.formats.fullDay(through),
    loaded: words.formats.instantDay(state.at, state.conventions.timeZone, through.slice(0, 4)),
    items: state.tables.items ?? 0,
    leftOut: snapshot.leftOut,
    rows: isOfItems ? undefined : Object.values(state.tables).reduce((sum, rows) => sum + rows, 0),
    currency: currencyOf(snapshot.series),
  });
}

/** The filters that nothing in the data matches, as "team Blue"; empty where there is none. */
export function unmatchedFilters({state, scope}: Snapshot): readonly string[] {
  if (!state) return [];
  const known = new Map(Object.entries(state.dimensions));
  return Object.entries(scope.where ?? {}).flatMap(([dimension, wanted]) => {
    const values = typeof wanted === 'string' ? [wanted] : wanted;
    const isThere = values.some(value => known.get(dimension)?.includes(value));
    return isThere ? [] : [`${dimension} “${values.join('”, “')}”`];
  });
}

/** That the data are old, in words; undefined where they are not, or where the page chose the day. */
export function staleText(snapshot: Snapshot, asOf: string | undefined, words: Words): string | undefined {
  const {kit} = snapshot;
  const through = throughOf(snapshot);
  const leading = leadingSeries(snapshot);
  if (!kit || !through || !leading || asOf !== undefined) return undefined;
  const today = new Date(kit.now()).toISOString().slice(0, 10);
  const age = staleDays(leading.grain, through, today);
  return age === undefined ? undefined : words.stale(words.formats.fullDay(through), age);
}

/** The currency that money is said in; undefined where there is none or several. */
function currencyOf(series: ReadonlyMap<string, Series>): string | undefined {
  const all = new Set([...series.values()].flatMap(({currency}) => (currency ? [currency] : [])));
  return all.size === 1 ? [...all][0] : undefined;
}
