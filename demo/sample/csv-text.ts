/** Rows of cells as CSV: comma, CRLF, a cell quoted only where it must be (RFC 4180). Rows may differ in length. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
