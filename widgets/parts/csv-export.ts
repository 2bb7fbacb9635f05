/** Signs with which a spreadsheet would begin a formula. */
const formulaStart = /^[=+\-@\t\r\n]/;

/** A cell that a spreadsheet shows as the text that it is: what would be a formula begins with an apostrophe. Numbers stay numbers. */
export function safeCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const isNumber = /^-?\d+([.,]\d+)?$/.test(value);
  const text = formulaStart.test(value) && !isNumber ? `'${value}` : value;
  return /[",;\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV with a byte order mark, which is how spreadsheets know that it is UTF-8. */
export function csvOf(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\ufeff${rows.map(row => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a text to the reader as a file. Nothing is sent anywhere: the address lives in the page alone. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/csv;charset=utf-8'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
