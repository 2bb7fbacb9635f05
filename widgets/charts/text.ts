/** Height of a line of chart text and the least distance between two, in pixels: the text is 12 px. */
export const lineHeight = 15;

/** The least empty space between two labels of an axis, in pixels. */
export const labelGap = 8;

const narrow = /[\sijlI.,:;'|!()[\]\-·]/;
const wide = /[mwMW%@—…]/;

/**
 * Estimates the width of a 12 px text in pixels, rather too wide than too narrow. For places without a document; in a page the
 * figure measures with the real font.
 */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    // From Hangul on, signs are as wide as they are high.
    if (code >= 0x1100) width += 12.5;
    else if (narrow.test(sign)) width += 5;
    else if (wide.test(sign)) width += 12;
    else width += sign >= 'A' && sign <= 'Z' ? 9 : 7.8;
  }
  return width;
}

/** The text, or as much of its beginning as fits into `room` pixels with an ellipsis; empty where not even that fits. */
export function fitText(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const signs = [...text];
  let low = 0;
  let high = signs.length;
  const cut = (length: number): string => `${signs.slice(0, length).join('').trimEnd()}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return low > 0 ? cut(low) : '';
}

/** A label of an axis, centred on `x`. */
export interface PlacedLabel {
  readonly index: number;
  readonly x: number;
  readonly text: string;
}

/**
 * Chooses the labels of an axis that stand side by side without touching: every k-th counted from the last, since the newest is
 * what people look for. `at` are the centres in pixels, ascending; labels are moved inwards to stay between `start` and `end`.
 */
export function thinLabels(
  texts: readonly string[],
  at: (index: number) => number,
  {start, end, measure}: {start: number; end: number; measure: (text: string) => number},
): readonly PlacedLabel[] {
  const last = texts.length - 1;
  const place = (index: number): {label: PlacedLabel; width: number} => {
    const text = fitText(texts[index] ?? '', end - start, measure);
    const width = measure(text);
    const x = Math.min(Math.max(at(index), start + width / 2), end - width / 2);
    return {label: {index, x, text}, width};
  };
  for (let step = 1; step <= texts.length; step = step < 4 ? step + 1 : Math.ceil(step * 1.25)) {
    const labels: PlacedLabel[] = [];
    let free = Number.POSITIVE_INFINITY;
    let fits = true;
    for (let index = last; index >= 0 && fits; index -= step) {
      const {label, width} = place(index);
      fits = label.x + width / 2 <= free;
      free = label.x - width / 2 - labelGap;
      if (label.text) labels.push(label);
    }
    if (fits) return labels.reverse();
  }
  return last >= 0 ? [place(last).label] : [];
}

/**
 * Moves texts that stand one above the other apart, so that none touches the next, keeping their order and staying between `top`
 * and `bottom` (centres, pixels). What does not fit is left out, the last first.
 */
export function spreadLabels<Label extends {readonly y: number}>(
  labels: readonly Label[],
  top: number,
  bottom: number,
): readonly Label[] {
  const room = Math.max(1, Math.floor((bottom - top) / lineHeight) + 1);
  const sorted = labels.slice(0, room).sort((a, b) => a.y - b.y);
  const centres: number[] = [];
  for (const label of sorted) {
    centres.push(Math.max(label.y, top, (centres.at(-1) ?? Number.NEGATIVE_INFINITY) + lineHeight));
  }
  let limit = bottom;
  for (let index = centres.length - 1; index >= 0; index--) {
    limit = Math.min(centres[index] ?? limit, limit);
    centres[index] = limit;
    limit -= lineHeight;
  }
  return sorted.map((label, index) => ({...label, y: centres[index] ?? label.y}));
}
