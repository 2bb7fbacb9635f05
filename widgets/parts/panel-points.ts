import type {Kit, Points, ReadScope, Series} from '../../src/index.ts';
import {type CardPoints, needsPoints, needsRows} from './card-view.ts';
import {faceOf} from './faces.ts';
import {isAbort} from './failure.ts';
import {shownPeriods} from './horizon.ts';
import {bandOf, grainOf} from './panel-band.ts';
import {arrangePanel, type PlacedCard} from './panel-model.ts';
import type {SeriesAsked} from './panel-series.ts';

// They are fetched in one piece: neither is needed before the first numbers.
export {readWhole} from './whole-series.ts';

/** The KPI whose records are a card's points: the ages of work in progress are those of the age KPI. */
const pointsOf: ReadonlyMap<string, string> = new Map([['work-in-progress', 'work-item-age']]);

/** Beyond so many items their keys and titles are fetched only when somebody comes near: of thousands few are ever pointed at. */
const mostNamed = 5000;

const noPoints: Points = {length: 0, day: new Int32Array(0), value: new Float64Array(0), columns: new Map(), keys: []};

/** Reads the single items behind the charts that show them. A card whose items cannot be read shows its periods instead. */
export async function readPoints(
  asked: SeriesAsked,
  series: ReadonlyMap<string, Series>,
): Promise<ReadonlyMap<string, CardPoints>> {
  const cards = asked.bands.flatMap(({entries}) => arrangePanel(entries, series, () => false).cards);
  const wanted = cards.filter(card => needsPoints(card) || needsRows(card));
  const read = await Promise.all(wanted.map(async card => [card.kpi, await readCardPoints(asked, card)] as const));
  return new Map(read.flatMap(([kpi, points]) => (points ? [[kpi, points] as const] : [])));
}

async function readCardPoints(
  {kit, bands, scope: whole, through, whereOf}: SeriesAsked,
  card: PlacedCard,
): Promise<CardPoints | undefined> {
  const {series, kpi} = card;
  const band = bandOf(bands, kpi);
  if (!band) return undefined;
  const {horizon} = band;
  const by = grainOf(kit.catalogue.get(kpi) ?? {}, band.grain, whole.by);
  const scope = {...whole, where: whereOf(kpi), ...(by && {by})};
  if (needsRows(card)) return readRows(kit, card, scope);
  const shown = series.readings.slice(-shownPeriods(series, horizon, through));
  const first = shown[0];
  const last = shown.at(-1);
  const period =
    faceOf(kpi).chart === 'ages'
      ? series.headline?.period
      : first && last && {from: first.period.from, to: last.period.to};
  if (!period) return undefined;
  const records = pointsOf.get(kpi) ?? kpi;
  const isAges = faceOf(kpi).chart === 'ages';
  const count = isAges ? (series.headline?.n ?? 0) : shown.reduce((sum, {n}) => sum + n, 0);
  const lean = count > mostNamed && {columns: [isAges ? 'status' : 'finished']};
  try {
    const pooled =
      faceOf(kpi).chart === 'scatter' ? kit.read(kpi, {...scope, last: shown.length, pooled: true}) : undefined;
    const [points, sum] = await Promise.all([kit.points(records, {...scope, period, ...lean}), pooled]);
    if (!lean) return {points, pooled: sum?.headline};
    const {signal: _signal, ...plain} = scope;
    const fetchNames = () => kit.points(records, {...plain, period, columns: ['key', 'title']});
    return {...nameLater(points, fetchNames), pooled: sum?.headline};
  } catch (error) {
    if (isAbort(error)) throw error;
    return {points: noPoints, pooled: undefined};
  }
}

/** KPIs whose rows have the names that a card's picture shows. */
const rowsOf: ReadonlyMap<string, string> = new Map([['objectives', 'key-results']]);

/** As many rows are looked through for names. */
const mostRows = 300;

async function readRows(kit: Kit, {kpi, series}: PlacedCard, scope: ReadScope): Promise<CardPoints | undefined> {
  const period = series.headline?.period;
  try {
    const {rows, leftOut} = await kit.rows(rowsOf.get(kpi) ?? kpi, {...scope, period, limit: mostRows});
    return {points: noPoints, pooled: undefined, rows: [...rows, ...leftOut]};
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}

/** Points whose keys and titles are put in when they are asked for, without being drawn again. */
function nameLater(points: Points, fetchNames: () => Promise<Points>): Pick<CardPoints, 'points' | 'name'> {
  const named = {...points, columns: new Map(points.columns)};
  const name = async (): Promise<void> => {
    const {keys, columns} = await fetchNames();
    named.keys = keys;
    for (const [column, values] of columns) named.columns.set(column, values);
  };
  return {points: named, name};
}
