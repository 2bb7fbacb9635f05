import type {Marks} from './drawing.ts';
import {nearestAlong} from './search.ts';

/** A mark for each entry of the data, side by side or one above the other: a pointer means the nearest that way, however far off the other way. */
export function marksAlong(
  shape: 'column' | 'row',
  data: readonly {readonly text: string}[],
  x: Marks['x'],
  y: Marks['y'],
): Marks {
  const isRow = shape === 'row';
  return {
    count: data.length,
    x,
    y,
    text: index => data[index]?.text ?? '',
    source: index => index,
    nearest: (across, down) => nearestAlong(data.length, isRow ? y : x, isRow ? down : across),
    shape,
  };
}
