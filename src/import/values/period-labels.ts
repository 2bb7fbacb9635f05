import type {Conventions} from '../../time/conventions.ts';
import {addMonths, type Day, dayOf} from '../../time/day.ts';
import {type CalendarGrain, spanOf} from '../../time/period.ts';
import {DateShapes} from './date-shapes.ts';
import {foldText} from './fold-text.ts';
import {monthOf} from './month-names.ts';
import {fullYear, isOrderOpen, unpackDay} from './packed-date.ts';

/** A calendar period that a text names: days [from, to), as `Span`. */
export interface PeriodLabel {
  readonly from: Day;
  readonly to: Day;
  readonly grain: CalendarGrain;
}

const encoder = new TextEncoder();
/** One for all labels: it has room for the days that it read, which is slow to make anew for each header of a wide file. */
const shapes = new DateShapes();
const longestLabel = 40;

/**
 * Reads the name of a calendar period, as tables of ready-made values have them for headers and in their date
 * column: `2026`, `FY26`, `Q3 2026`, `2026-Q3`, `Q3 FY26`, `Jan-25`, `January 2025`, `2025-01`, `01/2025`, `W47 2026`,
 * `2026-W47`, and days that need no date order. Quarters, years and weeks follow the conventions; fiscal years are
 * named by the calendar year in which they end. Anything else (`Sprint 41`, `1/2/2026`, week 53 of a year
 * with 52) is `undefined`.
 */
export function readPeriodLabel(text: string, conventions: Conventions): PeriodLabel | undefined {
  if (text.length > longestLabel) return undefined;
  const label = foldText(text).trim();
  // Most texts that are looked at are headers, and patterns of letters are slow when they are new.
  if (!/\d/.test(label)) return undefined;
  return (
    readYear(label, conventions) ??
    readQuarter(label, conventions) ??
    readWeek(label, conventions) ??
    readMonth(label) ??
    readDay(encoder.encode(label))
  );
}

function readYear(label: string, conventions: Conventions): PeriodLabel | undefined {
  const year = yearOf(/^(?:FY ?'?)?(\d{4})$/i.exec(label)?.[1] ?? /^FY ?'?(\d{2})$/i.exec(label)?.[1]);
  return year === undefined ? undefined : fiscalMonths(year, 0, 12, 'year', conventions);
}

function readQuarter(label: string, conventions: Conventions): PeriodLabel | undefined {
  const [, quarter, digits] =
    /^Q([1-4])[ /-]*(?:FY ?)?'?(\d{4}|\d{2})$/i.exec(label) ??
    /^([1-4])Q ?'?(\d{4}|\d{2})$/i.exec(label) ??
    turned(/^(?:FY ?)?'?(\d{4}|\d{2})[ /-]*Q([1-4])$/i.exec(label));
  const year = yearOf(digits);
  return year === undefined ? undefined : fiscalMonths(year, (Number(quarter) - 1) * 3, 3, 'quarter', conventions);
}

function readWeek(label: string, conventions: Conventions): PeriodLabel | undefined {
  const [, week, year] =
    /^(?:K?W|CW|WK|Week)[ .-]*(\d{1,2})[ ,/-]+(\d{4})$/i.exec(label) ??
    turned(/^(\d{4})[ ,/-]*(?:K?W|CW|WK|Week)[ .-]*(\d{1,2})$/i.exec(label));
  const fourth = dayOf(Number(year), 1, 4);
  if (fourth === undefined || Number(week) < 1) return undefined;
  // The week that holds 4 January is the first, on whichever day weeks start.
  const from = spanOf(fourth, 'week', conventions).from + (Number(week) - 1) * 7;
  const {to, label: name} = spanOf(from, 'week', conventions);
  return name === `${year}-W${week?.padStart(2, '0')}` ? {from, to, grain: 'week'} : undefined;
}

function readMonth(label: string): PeriodLabel | undefined {
  const [, name = '', digits] =
    /^(\d{1,2})[/.-](\d{4})$/.exec(label) ??
    /^(\p{L}{2,})\.?(?: de)?[ /'.,-]+(\d{4}|\d{2})$/u.exec(label) ??
    turned(/^(\d{4})[/.-](\d{1,2})$/.exec(label) ?? /^(\d{4}|\d{2})[ /.-]+(\p{L}{2,})\.?$/u.exec(label));
  const from = dayOf(yearOf(digits) ?? Number.NaN, Number(name) || monthOf(name), 1);
  return from === undefined ? undefined : {from, to: addMonths(from, 1), grain: 'month'};
}

/** The two parts of a label that begins with the year, the year last. */
function turned(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found ? ['', found[2], found[1]] : [];
}

function readDay(bytes: Uint8Array): PeriodLabel | undefined {
  if (!shapes.read(bytes, 0, bytes.length) || isOrderOpen(shapes.packed)) return undefined;
  const from = unpackDay(shapes.packed, 'ymd');
  return from === undefined ? undefined : {from, to: from + 1, grain: 'day'};
}

/** Months of the fiscal year that ends in `year`. */
function fiscalMonths(
  year: number,
  skipped: number,
  months: number,
  grain: CalendarGrain,
  {fiscalYearStart}: Conventions,
): PeriodLabel | undefined {
  const start = dayOf(fiscalYearStart === 1 ? year : year - 1, fiscalYearStart, 1);
  if (start === undefined || year < 1901 || year > 9998) return undefined;
  const from = addMonths(start, skipped);
  return {from, to: addMonths(from, months), grain};
}

function yearOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}
