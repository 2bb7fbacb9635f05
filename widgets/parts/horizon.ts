import type {Series} from '../../src/index.ts';
import type {Grain} from '../../src/time/period.ts';
import {daysBetween, shiftDay} from '../words/formats.ts';

/** How far a panel looks back: so many periods, days, or months up to the end of the last complete period. */
export interface Horizon {
  readonly id: string;
  readonly periods?: number;
  readonly days?: number;
  readonly months?: number;
}

export const quarter: Horizon = {id: 'quarter', days: 92};

/** The horizons that a Product Owner's panel offers. */
export const poHorizons: readonly Horizon[] = [{id: 'short', periods: 6}, quarter, {id: 'half-year', days: 183}];

const everything: Horizon = {id: 'all', days: 36_525};

/** Those of a panel by month, and of one by quarter. */
export const monthHorizons: readonly Horizon[] = [
  {id: '6-months', months: 6},
  {id: '18-months', months: 18},
  everything,
];
export const quarterHorizons: readonly Horizon[] = [
  {id: '4-quarters', months: 12},
  {id: '2-years', months: 24},
  {id: '3-years', months: 36},
  everything,
];

/** The horizon that looks back about so many days; a quarter of a year where none has a name. */
export function horizonOfDays(days: number): Horizon {
  const isAlike = (other: number | undefined): boolean => other !== undefined && Math.abs(other - days) <= 3;
  return namedHorizons.find(horizon => isAlike(daysOfHorizon(horizon))) ?? quarter;
}

/** Every horizon that has a name. */
export const namedHorizons: readonly Horizon[] = [
  ...poHorizons,
  ...monthHorizons,
  ...quarterHorizons,
  {id: 'year', days: 365},
];

/** A monthly KPI on a panel of sprints shows at least so many months: three bars are no series. */
const fewestMonths = 9;

/** The last day that is looked at: the day asked for, never later than the data reach; empty where they cover none. */
export function lastDaySeen(asOf: string | undefined, through: string | undefined): string {
  if (asOf === undefined || through === undefined) return asOf ?? through ?? '';
  return asOf < through ? asOf : through;
}

/** How many of a series' periods a horizon holds, the running one included; at least one. */
export function periodsWithin(readings: Series['readings'], horizon: Horizon, through: string): number {
  const running = readings.filter(({period}) => !period.complete && period.to > through).length;
  if (horizon.periods !== undefined) return Math.max(1, horizon.periods + running);
  const from =
    horizon.months === undefined ? shiftDay(through, 1 - (horizon.days ?? 92)) : monthsBefore(readings, horizon.months);
  return Math.max(1, readings.filter(({period}) => period.from >= from).length);
}

/** The first day of so many months up to the end of the last complete period. */
function monthsBefore(readings: Series['readings'], months: number): string {
  const end = readings.findLast(({period}) => period.complete)?.period.to ?? readings[0]?.period.from ?? '';
  const [year = 0, month = 1] = end.split('-').map(Number);
  const index = year * 12 + month - 1 - months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}${end.slice(7)}`;
}

/** The days that a horizon spans, about; undefined for one of periods. */
export function daysOfHorizon({days, months}: Horizon): number | undefined {
  return days ?? (months === undefined ? undefined : Math.round(months * 30.44));
}

/** How many readings a card shows, of all that its series has. */
export function shownPeriods(series: Series, horizon: Horizon, through: string): number {
  const within = periodsWithin(series.readings, horizon, through);
  return series.grain === 'month' && horizon.periods === undefined && horizon.months === undefined
    ? Math.max(fewestMonths, within)
    : within;
}

const cadences: Readonly<Record<Grain, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
  sprint: 14,
  increment: 84,
  iteration: 14,
};

/** Days by which data are older than the rhythm of their periods: a whole period has passed without a newer file. Undefined where they are not. */
export function staleDays(grain: Grain, through: string, today: string): number | undefined {
  const age = daysBetween(through, today);
  return age > cadences[grain] ? age : undefined;
}
