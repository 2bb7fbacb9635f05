import {paintNow} from './point-canvas.ts';

type OnWidth = (width: number) => void;

const callbacks = new Map<Element, OnWidth>();

/** Milliseconds of drawing after which the page gets its turn: a panel's charts together would hold it for too long. */
const budget = 10;

/** Widths that their figures have still to be told. */
const waiting = new Map<Element, number>();

function tell(): void {
  const start = performance.now();
  for (const [element, width] of waiting) {
    waiting.delete(element);
    callbacks.get(element)?.(width);
    if (waiting.size > 0 && performance.now() - start > budget) {
      setTimeout(tell);
      return;
    }
  }
}

// One observer for all figures: every width is read before the first of them draws, so the page is laid out once.
let observer: ResizeObserver | undefined;

function observe(): ResizeObserver {
  observer ??= new ResizeObserver(entries => {
    const isTelling = waiting.size > 0;
    for (const {target, contentRect} of entries) waiting.set(target, contentRect.width);
    if (!isTelling) tell();
  });
  return observer;
}

/**
 * Calls `onWidth` with an element's content width in CSS pixels, at once and whenever it changes. What it observes should have no
 * height of its own, or drawing into it would be observed again. Returns how to stop.
 */
export function watchWidth(element: Element, onWidth: OnWidth): () => void {
  callbacks.set(element, onWidth);
  const shared = observe();
  shared.observe(element);
  return () => {
    callbacks.delete(element);
    waiting.delete(element);
    shared.unobserve(element);
  };
}

/** Tells all widths at once, within the running task: before a page is printed no observer is asked. */
export function measureFigures(): void {
  const widths = Array.from(callbacks, ([element, onWidth]) => [element.clientWidth, onWidth] as const);
  for (const [width, onWidth] of widths) onWidth(width);
  paintNow();
}
