import {html, noChange, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {type DirectiveResult, directive} from 'lit/directive.js';
import {ref} from 'lit/directives/ref.js';
import {moveOf} from './cursor.ts';
import {cursorTemplate} from './cursor-template.ts';
import {type Chart, type Drawing, type Frame, noMarks} from './drawing.ts';
import {measureIn} from './measure.ts';
import {watchWidth} from './resize.ts';

/** A chart on a page: at the width of its place, with a cursor for keyboard, pointer and touch. */
export interface FigureOptions<Data> {
  readonly chart: Chart<Data>;
  /** Drawn again when it is another object, not when something in it has changed. */
  readonly data: Data;
  /** In CSS pixels; charts of rows take their own. */
  readonly height: number;
  /** Name of the figure: its title and what it shows. */
  readonly label: string;
  /** Called with the index in the data when Enter is pressed on a mark, or when it is clicked. */
  readonly select?: (index: number) => void;
  /**
   * Called with the text of a mark on which the pointer has rested, for a polite live region. Not called for keys: the focused
   * figure speaks for itself, and would be heard twice.
   */
  readonly say?: (text: string) => void;
  /** Marks that PageUp and PageDown go: a year's worth. */
  readonly page?: number;
}

/** The options of a figure of any data, the chart already holding its own. */
interface Figure extends Omit<FigureOptions<unknown>, 'chart'> {
  readonly chart: unknown;
  readonly draw: (frame: Frame) => Drawing;
}

const restBeforeSaying = 400;
const usualPage = 10;

class FigureDirective extends AsyncDirective {
  #options: Figure | undefined;
  #element: Element | undefined;
  #stopWatching: (() => void) | undefined;
  #width = 0;
  #frameRequest = 0;
  #drawing: Drawing | undefined;
  #drawn: {width: number; height: number; chart: unknown; data: unknown} | undefined;
  #active: number | undefined;
  #sayTimer: ReturnType<typeof setTimeout> | undefined;
  /** The tap in progress showed a mark that was not shown before, so it does not select it yet. */
  #isFirstTap = false;

  override render(options: Figure): TemplateResult {
    this.#options = options;
    return this.#template(options);
  }

  override disconnected(): void {
    clearTimeout(this.#sayTimer);
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    // A width that was not drawn yet is reported again when the figure is back.
    this.#width = this.#drawn?.width ?? 0;
  }

  #refresh(): void {
    if (this.#options && this.isConnected) this.setValue(this.#template(this.#options));
  }

  #template(options: Figure): TemplateResult {
    const isNew = this.#draw(options);
    const marks = this.#drawing?.marks ?? noMarks;
    const height = this.#drawing?.height ?? options.height;
    if (this.#active !== undefined && this.#active >= marks.count) this.#active = undefined;
    const moves = marks.count > 0;
    const spoken = this.#active ?? marks.count - 1;
    const cursor =
      this.#active === undefined ? nothing : cursorTemplate(marks, this.#active, {width: this.#width, height});
    // A slider gets its arrow keys from every screen reader and speaks its value text, so nothing has to be overridden.
    return html`<div class="chart-figure" role=${moves ? 'slider' : 'img'} tabindex=${moves ? 0 : nothing}
      aria-label=${options.label} aria-orientation=${moves ? (marks.shape === 'row' ? 'vertical' : 'horizontal') : nothing}
      aria-valuemin=${moves ? 1 : nothing} aria-valuemax=${moves ? marks.count : nothing}
      aria-valuenow=${moves ? spoken + 1 : nothing} aria-valuetext=${moves ? marks.text(spoken) : nothing}
      @keydown=${this.#onKey} @focus=${this.#onFocus} @blur=${this.#hide} @click=${this.#onClick}
      @pointermove=${this.#onPointer} @pointerdown=${this.#onPointer} @pointerleave=${this.#onLeave} ${ref(this.#attach)}>
      <div class="chart-ruler" ${ref(this.#watch)}></div>${isNew ? (this.#drawing?.picture ?? nothing) : noChange}${cursor}
    </div>`;
  }

  /** Draws where data or size are others than before; false where the picture on screen still holds. */
  #draw(options: Figure): boolean {
    const {chart, data, height} = options;
    const width = this.#width;
    const before = this.#drawn;
    const isSame =
      before?.width === width && before.height === height && before.chart === chart && before.data === data;
    if (isSame || width <= 0 || !this.#element) return false;
    this.#drawing = options.draw({width, height, measure: measureIn(this.#element)});
    this.#drawn = {width, height, chart, data};
    this.#setHeight(this.#drawing.height);
    return true;
  }

  #setHeight(height: number): void {
    if (this.#element instanceof HTMLElement) this.#element.style.setProperty('height', `${height}px`);
  }

  #attach = (element: Element | undefined): void => {
    this.#element = element;
    this.#setHeight(this.#drawing?.height ?? this.#options?.height ?? 0);
  };

  #watch = (ruler: Element | undefined): void => {
    this.#stopWatching?.();
    this.#stopWatching = ruler && watchWidth(ruler, this.#onWidth);
  };

  #onWidth = (width: number): void => {
    const rounded = Math.floor(width);
    if (rounded <= 0 || rounded === this.#width) return;
    const isFirst = this.#width === 0;
    this.#width = rounded;
    // The first drawing must not miss the frame; a later one could change what is being observed, and waits for the next.
    if (isFirst) this.#refresh();
    else {
      this.#frameRequest ||= requestAnimationFrame(() => {
        this.#frameRequest = 0;
        this.#refresh();
      });
    }
  };

  #moveTo(index: number | undefined): void {
    if (index === this.#active) return;
    this.#active = index;
    this.#refresh();
  }

  #select(index: number | undefined): void {
    if (index !== undefined && this.#drawing) this.#options?.select?.(this.#drawing.marks.source(index));
  }

  #hide = (): void => {
    clearTimeout(this.#sayTimer);
    this.#moveTo(undefined);
  };

  #onFocus = (): void => {
    const count = this.#drawing?.marks.count ?? 0;
    if (this.#active === undefined && count > 0) this.#moveTo(count - 1);
  };

  #onKey = (event: KeyboardEvent): void => {
    const marks = this.#drawing?.marks;
    if (!marks || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = this.#options?.page ?? usualPage;
    const move = moveOf(event.key, marks, this.#active, {page, rest: marks.count - 1});
    if (!move || (move.kind === 'select' && !this.#options?.select)) return;
    event.preventDefault();
    // What is closed here is the tip, not the dialog around the chart.
    if (move.kind === 'close') event.stopPropagation();
    if (move.kind === 'select') this.#select(this.#active ?? marks.count - 1);
    else this.#moveTo(move.kind === 'move' ? move.index : undefined);
  };

  #onPointer = (event: PointerEvent): void => {
    const marks = this.#drawing?.marks;
    if (!marks || !this.#element) return;
    const box = this.#element.getBoundingClientRect();
    const index = marks.nearest(event.clientX - box.left, event.clientY - box.top);
    if (event.type === 'pointerdown') this.#isFirstTap = event.pointerType !== 'mouse' && index !== this.#active;
    if (index === this.#active) return;
    clearTimeout(this.#sayTimer);
    this.#moveTo(index);
    const {say} = this.#options ?? {};
    if (say && index !== undefined) this.#sayTimer = setTimeout(() => say(marks.text(index)), restBeforeSaying);
  };

  #onLeave = (event: PointerEvent): void => {
    // A finger that is lifted leaves, too; what it showed stays until something else is touched.
    const root = this.#element?.getRootNode();
    const isFocused =
      root instanceof Document || root instanceof ShadowRoot ? root.activeElement === this.#element : false;
    if (event.pointerType === 'mouse' && !isFocused) this.#hide();
  };

  #onClick = (): void => {
    if (!this.#isFirstTap) this.#select(this.#active);
  };
}

const figureDirective = directive(FigureDirective);

/**
 * A chart in a template, drawn at the true width of its place and again whenever that changes. It is one tab stop: arrows, Home, End,
 * PageUp and PageDown move its cursor, Enter selects, Escape closes the tip. Its style sheet is `chartStyles`.
 */
export function chartFigure<Data>(options: FigureOptions<Data>): DirectiveResult {
  return figureDirective({...options, draw: frame => options.chart(options.data, frame)});
}
