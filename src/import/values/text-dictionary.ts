/** What a cell's text is changed to, asked once for each distinct text; `undefined` makes it missing. */
export type TextMap = (text: string) => string | undefined;

/** Distinct texts with a code each, in order of first appearance. */
export class TextDictionary {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #map: TextMap | undefined;

  constructor(map?: TextMap) {
    this.#map = map;
  }

  /** The code of a text as mapped, -1 where it is missing, empty or mapped to nothing. */
  codeOf(text: string | undefined): number {
    const mapped = text && this.#map ? this.#map(text) : text;
    if (!mapped) return -1;
    const known = this.#codes.get(mapped);
    if (known !== undefined) return known;
    this.#codes.set(mapped, this.texts.length);
    return this.texts.push(mapped) - 1;
  }
}

/** Whether a text begins with the apostrophe that exporters put before `= + - @`, so that spreadsheets see no formula. */
export function isGuarded(text: string): boolean {
  return text.charCodeAt(0) === 0x27 && text.length > 1 && '=+-@'.includes(text.charAt(1));
}
