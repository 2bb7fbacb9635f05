let context: CanvasRenderingContext2D | null | undefined;

/**
 * How to measure 12 px chart text in the font of an element: pixels, a trifle too wide, since a canvas knows nothing of tabular digits.
 * Spacing that the reader or the page has set is counted in.
 */
export function measureIn(element: Element): (text: string) => number {
  context ??= element.ownerDocument.createElement('canvas').getContext('2d');
  const style = getComputedStyle(element);
  const font = `${style.fontStyle} ${style.fontWeight} 12px ${style.fontFamily}`;
  const letters = Number.parseFloat(style.letterSpacing) || 0;
  const words = Number.parseFloat(style.wordSpacing) || 0;
  const known = new Map<string, number>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (context) context.font = font;
    const drawn = (context?.measureText(text).width ?? text.length * 8) * 1.03;
    const spaced = [...text].length * letters + (text.split(' ').length - 1) * words;
    const width = text ? drawn + spaced + 1 : 0;
    known.set(text, width);
    return width;
  };
}
