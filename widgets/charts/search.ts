/** Index of the first of `count` ascending positions that is not below `value`; `count` where all are. */
export function lowerBound(count: number, at: (index: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the nearest of `count` ascending positions, the earlier of two equally near; undefined where there is none. */
export function nearestAlong(count: number, at: (index: number) => number, value: number): number | undefined {
  if (count === 0) return undefined;
  const above = lowerBound(count, at, value);
  if (above === 0) return 0;
  if (above === count) return count - 1;
  return value - at(above - 1) <= at(above) - value ? above - 1 : above;
}

/**
 * The point nearest to (x, y) within `reach` pixels, among points whose x ascend; undefined where none is so near. It walks
 * outwards from a binary search and stops where the horizontal distance alone is already worse: milliseconds at a million points.
 */
export function nearestPoint(
  points: {readonly count: number; readonly x: (index: number) => number; readonly y: (index: number) => number},
  x: number,
  y: number,
  reach: number,
): number | undefined {
  const start = lowerBound(points.count, points.x, x);
  let best: number | undefined;
  let bestDistance = reach * reach;
  const walk = (from: number, step: 1 | -1): void => {
    for (let index = from; index >= 0 && index < points.count; index += step) {
      const across = points.x(index) - x;
      if (across * across > bestDistance) return;
      const distance = across * across + (points.y(index) - y) ** 2;
      if (distance < bestDistance || (distance === bestDistance && best === undefined)) {
        best = index;
        bestDistance = distance;
      }
    }
  };
  walk(start, 1);
  walk(start - 1, -1);
  return best;
}
