import type {Marks} from './drawing.ts';

/** What a key does to the cursor of a chart. */
export type CursorMove =
  | {readonly kind: 'move'; readonly index: number}
  | {readonly kind: 'select'}
  | {readonly kind: 'close'};

/**
 * What a key means for a cursor at `index` (undefined: not shown, it starts at `rest`) among marks. Arrows go one mark, PageUp and
 * PageDown `page` marks back and on, Home and End to the first and last; time runs left to right in every script. Undefined for all
 * other keys, which stay the page's.
 */
export function moveOf(
  key: string,
  marks: Marks,
  index: number | undefined,
  {page, rest}: {readonly page: number; readonly rest: number},
): CursorMove | undefined {
  if (marks.count === 0) return undefined;
  if (key === 'Escape') return index === undefined ? undefined : {kind: 'close'};
  if (key === 'Enter') return {kind: 'select'};
  const at = index ?? rest;
  const back = marks.shape === 'row' ? 'ArrowUp' : 'ArrowLeft';
  const on = marks.shape === 'row' ? 'ArrowDown' : 'ArrowRight';
  const moves = new Map([
    [back, at - 1],
    [on, at + 1],
    ['PageUp', at - page],
    ['PageDown', at + page],
    ['Home', 0],
    ['End', marks.count - 1],
  ]);
  const wanted = moves.get(key);
  if (wanted === undefined) return undefined;
  return {kind: 'move', index: Math.max(0, Math.min(marks.count - 1, wanted))};
}
