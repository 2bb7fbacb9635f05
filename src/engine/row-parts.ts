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
  const rows = new Int32Array(entries.rows.length);
  const values = new Float64Array(entries.rows.length);
  let count = 0;
  const out: number[] = [];
  const why: string[] = [];
  for (let i = 0; i < entries.rows.length; i++) {
    const entry = level.recordOf ? (level.recordOf[i] as number) : i;
    if (entry < 0 || (level.groupOf && level.groupOf[entry] !== group)) continue;
    const row = entries.rows[i] as number;
    if (parts.state[entry] === 1) {
      values[count] = parts.values?.[entry] ?? Number.NaN;
      rows[count++] = row;
    } else if (parts.state[entry] === 2) {
      out.push(row);
      why.push(reasons.code(parts.why[entry] as number));
    }
  }
  for (const [i, row] of entries.unknownRows.entries()) {
    if (splitOf && splitOf[row] !== group) continue;
    out.push(row);
    why.push(reasons.code(entries.unknownWhy[i] as number));
  }
  return {
    counted: {rows: rows.slice(0, count), values: values.slice(0, count)},
    leftOut: {rows: Int32Array.from(out), why},
  };
}
