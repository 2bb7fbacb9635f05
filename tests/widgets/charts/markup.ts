import {noChange, nothing, type TemplateResult} from 'lit';
import type {Drawing, Frame} from '../../../widgets/charts/drawing.ts';
import type {TableFacts} from '../../../widgets/charts/table-facts.ts';
import {estimateWidth} from '../../../widgets/charts/text.ts';

/** One element of a rendered template: its tag, its attributes and the text that follows its start tag. */
export interface Shape {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

export function frameOf(width: number, height: number): Frame {
  return {width, height, measure: estimateWidth};
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

function isDirective(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '_$litDirective$' in value;
}

/** Writes a template as markup without a document; handlers and directives are left out, attributes get quotes. */
export function markupOf(value: unknown): string {
  if (value === nothing || value === noChange || value === undefined || value === null) return '';
  if (typeof value === 'function' || isDirective(value)) return '';
  if (Array.isArray(value)) return value.map(markupOf).join('');
  if (!isTemplate(value)) return String(value);
  return value.strings.reduce((text, string, index) => {
    if (index === 0) return string;
    const inner = markupOf(value.values[index - 1]);
    return text + (text.endsWith('=') ? `"${inner}"` : inner) + string;
  }, '');
}

/** The elements of a template in document order. */
export function shapesOf(value: unknown): readonly Shape[] {
  const found: Shape[] = [];
  for (const [, tag = '', rest = '', text = ''] of markupOf(value).matchAll(
    /<([a-z]+)((?:\s+[@?\w-]+="[^"]*")*)\s*>([^<]*)/g,
  )) {
    const attributes = [...rest.matchAll(/([@?\w-]+)="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content] as const,
    );
    found.push({tag, attributes: new Map(attributes), text: text.trim()});
  }
  return found;
}

/** A numeric attribute. */
export function numberOf(shape: Shape | undefined, name: string): number {
  return Number(shape?.attributes.get(name) ?? Number.NaN);
}

/** The shapes of a drawing that have a class. */
export function shapesWith(drawing: Drawing, kind: string): readonly Shape[] {
  return shapesOf(drawing.picture).filter(shape => shape.attributes.get('class')?.split(' ').includes(kind));
}

const positions = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'width', 'height']);

/** What is wrong with a drawing's numbers: attributes that are not finite, and sizes below zero. */
export function flawsOf(drawing: Drawing): readonly string[] {
  const flaws: string[] = [];
  for (const {tag, attributes} of shapesOf(drawing.picture)) {
    for (const [name, content] of attributes) {
      const flaw = `${tag} ${name}="${content}"`;
      if (/NaN|Infinity|undefined|null/.test(content)) flaws.push(flaw);
      if (!positions.has(name)) continue;
      if (content === '' || !Number.isFinite(Number(content))) flaws.push(flaw);
      if (['r', 'rx', 'width', 'height'].includes(name) && Number(content) < 0) flaws.push(flaw);
    }
  }
  for (let index = 0; index < drawing.marks.count; index++) {
    const at = [drawing.marks.x(index), drawing.marks.y(index)];
    if (!at.every(Number.isFinite)) flaws.push(`mark ${index} at ${at.join(', ')}`);
  }
  return [...new Set(flaws)];
}

/** Pairs of texts of a drawing that touch: in one line of text, with overlapping widths. */
export function collisionsOf(drawing: Drawing): readonly string[] {
  const texts = shapesOf(drawing.picture)
    .filter(shape => shape.tag === 'text' && shape.text !== '')
    .map(shape => {
      const width = estimateWidth(shape.text);
      const anchor = shape.attributes.get('text-anchor') ?? 'start';
      const x = numberOf(shape, 'x');
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
      return {text: shape.text, left, right: left + width, y: numberOf(shape, 'y')};
    });
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      // Positions are rounded to a tenth of a pixel.
      .filter(b => Math.abs(a.y - b.y) < 12 && a.left < b.right - 0.3 && b.left < a.right - 0.3)
      .map(b => `${a.text} | ${b.text}`),
  );
}

/** The texts of a drawing in document order. */
export function textsOf(drawing: Drawing): readonly string[] {
  return shapesOf(drawing.picture)
    .filter(({tag, text}) => tag === 'text' && text !== '')
    .map(({text}) => text);
}

/** The rows of a table as texts. */
export function rowTexts(facts: TableFacts): string[][] {
  return Array.from({length: facts.count}, (_, index) => facts.row(index).map(cell => cell.text));
}

/** Position and size of a shape. */
export function boxOf(shape: Shape | undefined): readonly number[] {
  return ['x', 'y', 'width', 'height'].map(name => numberOf(shape, name));
}
