import type {Row} from './row.ts';

/** What is assumed under a name on a day, of one product where the scope is one: own rows beat those of everything, later ones earlier ones. */
export function assumedOn(
  rows: readonly Row[],
  name: string,
  day: number,
  product: string | undefined,
): number | undefined {
  const inForce = rows.filter(
    row =>
      row.name === name &&
      typeof row.value === 'number' &&
      (typeof row.from !== 'number' || row.from <= day) &&
      (typeof row.to !== 'number' || row.to >= day),
  );
  const own = inForce.filter(row => product !== undefined && row.product === product);
  const candidates = own.length > 0 ? own : inForce.filter(row => row.product === undefined);
  const startOf = (row: Row): number => (typeof row.from === 'number' ? row.from : -Infinity);
  const latest = Math.max(...candidates.map(startOf));
  const value = candidates.filter(row => startOf(row) === latest).at(-1)?.value;
  return typeof value === 'number' ? value : undefined;
}
