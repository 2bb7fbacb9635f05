import {remember} from './memo.ts';

/** The rows that a filter keeps, in order. A filter leaves few rows as a rule, and every card asks something of them: going over all would take many times longer. */
export function keptRows(kept: Uint8Array): Int32Array {
  return remember(kept, 'kept', () => {
    const rows = new Int32Array(kept.length);
    let count = 0;
    for (let row = 0; row < kept.length; row++) {
      rows[count] = row;
      // Without a branch, which the processor would guess wrong at every turn.
      count += kept[row] as number;
    }
    return rows.slice(0, count);
  });
}
