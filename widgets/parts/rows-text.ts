/** Rows that a page hands over: CSV text, or one record a row. */
export type GivenRows = string | readonly Readonly<Record<string, unknown>>[];

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = value instanceof Date ? value.toISOString() : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV text: they go the same way in as a file, so that they are checked and explained like one. */
export function rowsAsText(rows: GivenRows): string {
  if (typeof rows === 'string') return rows;
  // A page's script may hand over anything.
  if (!Array.isArray(rows)) throw new Error(`invalid rows: ${typeof rows}`);
  const headers = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const lines = rows.map(row => {
    const values = new Map(Object.entries(row));
    return headers.map(header => cell(values.get(header))).join(',');
  });
  return [headers.map(cell).join(','), ...lines].join('\n');
}
