const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day such as `2026-11-20`; impossible dates are none. For checks alone: what counts with days parses them. */
export function isDay(text: string): boolean {
  const [, year, month, date] = isoDay.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return false;
  const moment = new Date(0);
  // Years below 100 would be taken for those of the last century.
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return Number(year) > 0 && moment.toISOString().startsWith(text);
}
