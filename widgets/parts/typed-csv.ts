/**
 * Rows that somebody typed as CSV text for an import. Every cell is quoted, so that a name that begins with `#` or holds a comma or a quote
 * stays the name that it is; nothing is guarded away, since an import takes cells as text.
 */
export function typedCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, ...rows].map(row => `${row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

/** A number for an import: three decimals would read like thousands, so that there is a fourth. */
export function typedNumber(text: string): string {
  const trimmed = text.trim();
  return /^[-+]?\d{1,3}\.\d{3}$/.test(trimmed) ? `${trimmed}0` : trimmed;
}
