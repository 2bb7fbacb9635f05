import type {Contributions} from './aggregate.ts';
import type {Entries} from './entries.ts';
import type {RowParts} from './evaluation.ts';
import type {ReasonTable} from './reasons.ts';
import type {Level} from './stages.ts';

/** The rows of one group behind an aggregate: those it counted, then those left out with their reasons. */
export function collectRowParts(
  entries: Entries,
  level: Level,
  parts: Contributions,
  splitOf: Int32Array | undefined,
  group: number,
  reasons: ReasonTable,
): RowParts {
  const rows: number[] = [];
  const values: number[] = [];
  const out: number[] = [];
  const why: string[] = [];
  const listed = new Set<number>();
  const told = new Set<number>();
  const isOwn = (entry: number): boolean => entry >= 0 && (!level.groupOf || level.groupOf[entry] === group);
  const list = (row: number, entry: number): void => {
    if (!isOwn(entry) || listed.has(row)) return;
    listed.add(row);
    if (parts.state[entry] === 1) {
      rows.push(row);
      // A record contributes once, however many rows it has.
      values.push(told.has(entry) ? Number.NaN : (parts.values?.[entry] ?? Number.NaN));
      told.add(entry);
    } else if (parts.state[entry] === 2) {
      out.push(row);
      why.push(reasons.code(parts.why[entry] as number));
    }
  };
  for (let i = 0; i < entries.rows.length; i++) {
    const row = entries.rows[i] as number;
    list(row, level.recordOf ? (level.recordOf[i] as number) : i);
    const reason = level.whyOut?.[i];
    if (!reason || (splitOf && splitOf[row] !== group)) continue;
    out.push(row);
    why.push(reasons.code(reason));
  }
  for (const {rows: others, recordOf} of level.elsewhere ?? [])
    for (let i = 0; i < others.length; i++) list(others[i] as number, recordOf[i] as number);
  for (const [i, row] of entries.unknownRows.entries()) {
    if (splitOf && splitOf[row] !== group) continue;
    out.push(row);
    why.push(reasons.code(entries.unknownWhy[i] as number));
  }
  return {
    counted: {rows: Int32Array.from(rows), values: Float64Array.from(values)},
    leftOut: {rows: Int32Array.from(out), why},
  };
}
