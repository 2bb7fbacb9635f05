import type {Kit, Points, ReadScope, Series} from '../../src/index.ts';
import {type CardPoints, needsPoints} from './card-view.ts';
import {faceOf} from './faces.ts';
import {isAbort} from './failure.ts';
import {shownPeriods} from './horizon.ts';
import {arrangePanel, type PlacedCard, type RoleEntry} from './panel-model.ts';
import type {HorizonFrom} from './panel-series.ts';

/** The KPI whose records are a card's points: the ages of work in progress are those of the age KPI. */
const pointsOf: ReadonlyMap<string, string> = new Map([['work-in-progress', 'work-item-age']]);

const noPoints: Points = {length: 0, day: new Int32Array(0), value: new Float64Array(0), columns: new Map(), keys: []};

/** Reads the single items behind the charts that show them. A card whose items cannot be read shows its periods instead. */
export async function readPoints(
  kit: Kit,
  entries: readonly RoleEntry[],
  series: ReadonlyMap<string, Series>,
  scope: ReadScope,
  from: HorizonFrom,
): Promise<ReadonlyMap<string, CardPoints>> {
  const {cards} = arrangePanel(entries, series);
  const wanted = cards.filter(needsPoints);
  const read = await Promise.all(
    wanted.map(async card => [card.kpi, await readCardPoints(kit, card, scope, from)] as const),
  );
  return new Map(read.flatMap(([kpi, points]) => (points ? [[kpi, points] as const] : [])));
}

async function readCardPoints(
  kit: Kit,
  card: PlacedCard,
  scope: ReadScope,
  {horizon, through}: HorizonFrom,
): Promise<CardPoints | undefined> {
  const {series, kpi} = card;
  const shown = series.readings.slice(-shownPeriods(series, horizon, through));
  const first = shown[0];
  const last = shown.at(-1);
  const period =
    faceOf(kpi).chart === 'ages'
      ? series.headline?.period
      : first && last && {from: first.period.from, to: last.period.to};
  if (!period) return undefined;
  try {
    const pooled =
      faceOf(kpi).chart === 'scatter' ? kit.read(kpi, {...scope, last: shown.length, pooled: true}) : undefined;
    const [points, whole] = await Promise.all([kit.points(pointsOf.get(kpi) ?? kpi, {...scope, period}), pooled]);
    return {points, pooled: whole?.headline};
  } catch (error) {
    if (isAbort(error)) throw error;
    return {points: noPoints, pooled: undefined};
  }
}
