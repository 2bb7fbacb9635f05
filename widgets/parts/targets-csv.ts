import {typedCsv, typedNumber} from './typed-csv.ts';

/** A target as it was typed; empty where nothing was. Days are ISO, shares are percentages without their sign. */
export interface TypedTarget {
  readonly kpi: string;
  readonly value: string;
  readonly from: string;
  readonly to: string;
  readonly team: string;
  readonly owner: string;
  readonly note: string;
}

/** An event as it was typed. */
export interface TypedEvent {
  readonly date: string;
  readonly title: string;
  readonly team: string;
  readonly owner: string;
  readonly note: string;
}

/** Whether a text is a number with a decimal point, as forms hand it on. */
export function isTypedNumber(text: string): boolean {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text);
}

/** A stored share as a percentage, without the crumbs of binary fractions: `0.285` is `28.5`. */
export function percentOf(share: string): string {
  return String(Math.round(Number(share) * 1e8) / 1e6);
}

/** Targets of KPIs of one unit as text in the template's layout. */
export function targetsCsv(rows: readonly TypedTarget[], unit: string): string {
  const amount = (value: string): string => (unit === 'share' ? `${typedNumber(value)}%` : typedNumber(value));
  return typedCsv(
    ['kpi', 'value', 'from', 'to', 'team', 'owner', 'note'],
    rows.map(({kpi, value, from, to, team, owner, note}) => [kpi, amount(value), from, to, team, owner, note]),
  );
}

/** Events as text in the template's layout. */
export function eventsCsv(rows: readonly TypedEvent[]): string {
  return typedCsv(
    ['date', 'title', 'team', 'owner', 'note'],
    rows.map(({date, title, team, owner, note}) => [date, title, team, owner, note]),
  );
}
