import type {Conventions} from '../../time/conventions.ts';
import {addMonths, type Day, dayOf} from '../../time/day.ts';
import {type CalendarGrain, spanOf} from '../../time/period.ts';
import {DateShapes} from './date-shapes.ts';
import {foldBytes, longestCell} from './fold-bytes.ts';
import {monthOf} from './month-names.ts';
import {fullYear, isOrderOpen, unpackDay} from './packed-date.ts';

/** A calendar period that a text names: days [from, to), as `Span`. */
export interface PeriodLabel {
  readonly from: Day;
  readonly to: Day;
  readonly grain: CalendarGrain;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
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
  const raw = encoder.encode(text);
  const bytes = new Uint8Array(longestCell);
  const length = foldBytes(raw, 0, raw.length, bytes);
  const label = decoder.decode(bytes.subarray(0, length)).trim();
  return (
    readYear(label, conventions) ??
    readQuarter(label, conventions) ??
    readWeek(label, conventions) ??
    readMonth(label) ??
    readDay(bytes, length)
  );
}

function readYear(label: string, conventions: Conventions): PeriodLabel | undefined {
  const year = yearOf(/^(?:FY ?'?)?(\d{4})$/i.exec(label)?.[1] ?? /^FY ?'?(\d{2})$/i.exec(label)?.[1]);
  return year === undefined ? undefined : fiscalMonths(year, 0, 12, 'year', conventions);
}

function readQuarter(label: string, conventions: Conventions): PeriodLabel | undefined {
  const leading = /^Q([1-4])[ /-]*(?:FY ?)?'?(\d{4}|\d{2})$/i.exec(label);
  const trailing = /^(?:FY ?)?'?(\d{4}|\d{2})[ /-]*Q([1-4])$/i.exec(label);
  const short = /^([1-4])Q ?'?(\d{4}|\d{2})$/i.exec(label);
  const [quarter, digits] = leading
    ? [leading[1], leading[2]]
    : trailing
      ? [trailing[2], trailing[1]]
      : short
        ? [short[1], short[2]]
        : [];
  const year = yearOf(digits);
  return year === undefined ? undefined : fiscalMonths(year, (Number(quarter) - 1) * 3, 3, 'quarter', conventions);
}

function readWeek(label: string, conventions: Conventions): PeriodLabel | undefined {
  const leading = /^(?:W|KW|CW|WK|Week)[ .-]*(\d{1,2})[ ,/-]+(\d{4})$/i.exec(label);
  const trailing = /^(\d{4})[ ,/-]*(?:W|KW|CW|WK|Week)[ .-]*(\d{1,2})$/i.exec(label);
  const [week, year] = leading ? [leading[1], leading[2]] : trailing ? [trailing[2], trailing[1]] : [];
  const fourth = year === undefined ? undefined : dayOf(Number(year), 1, 4);
  if (fourth === undefined || Number(week) < 1) return undefined;
  // The week that holds 4 January is the first, on whichever day weeks start.
  const from = spanOf(fourth, 'week', conventions).from + (Number(week) - 1) * 7;
  const {to, label: name} = spanOf(from, 'week', conventions);
  return name === `${year}-W${String(Number(week)).padStart(2, '0')}` ? {from, to, grain: 'week'} : undefined;
}

function readMonth(label: string): PeriodLabel | undefined {
  const numeric = /^(\d{4})[/.-](\d{1,2})$/.exec(label);
  const reversed = /^(\d{1,2})[/.-](\d{4})$/.exec(label);
  const named = /^(\p{L}{2,})\.?(?: de)?[ /'.,-]+(\d{4}|\d{2})$/u.exec(label);
  const yearFirst = /^(\d{4}|\d{2})[ /.-]+(\p{L}{2,})\.?$/u.exec(label);
  const [year, month] = numeric
    ? [yearOf(numeric[1]), Number(numeric[2])]
    : reversed
      ? [yearOf(reversed[2]), Number(reversed[1])]
      : named
        ? [yearOf(named[2]), monthOf(named[1] ?? '')]
        : yearFirst
          ? [yearOf(yearFirst[1]), monthOf(yearFirst[2] ?? '')]
          : [];
  const from = year === undefined || month === undefined ? undefined : dayOf(year, month, 1);
  return from === undefined ? undefined : {from, to: addMonths(from, 1), grain: 'month'};
}

function readDay(bytes: Uint8Array, length: number): PeriodLabel | undefined {
  const shapes = new DateShapes();
  if (!shapes.read(bytes, 0, length) || isOrderOpen(shapes.packed)) return undefined;
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
  if (start === undefined || year > 9998) return undefined;
  const from = addMonths(start, skipped);
  return {from, to: addMonths(from, months), grain};
}

function yearOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}
