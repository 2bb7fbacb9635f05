import type {TemplateResult} from 'lit';

/** The room a chart is drawn in: CSS pixels, never scaled afterwards, so that text keeps its size. */
export interface Frame {
  readonly width: number;
  /** Wished for; a chart whose height follows from its rows says its own in `Drawing.height`. */
  readonly height: number;
  /** Width in pixels of a text in the chart's font. */
  readonly measure: (text: string) => number;
}

/**
 * The marks of a drawing in the order in which the cursor visits them: in time, else in reading order. Positions are pixels
 * within the frame. They are functions, so that a hundred thousand points make no object each.
 */
export interface Marks {
  readonly count: number;
  readonly x: (index: number) => number;
  readonly y: (index: number) => number;
  /** What the tip shows and a screen reader says, line breaks allowed. */
  readonly text: (index: number) => string;
  /** The mark's index in the data that the chart was given. */
  readonly source: (index: number) => number;
  /** The mark that a pointer means; undefined where it means none. */
  readonly nearest: (x: number, y: number) => number | undefined;
  /** `column`: marks stand side by side and the cursor gets a hairline; `row`: one above the other; `point`: anywhere. */
  readonly shape: 'column' | 'row' | 'point';
}

/** A chart at one size: the picture, its marks, and the height that it took. */
export interface Drawing {
  readonly picture: TemplateResult;
  readonly marks: Marks;
  readonly height: number;
}

/** A chart: plain data in, a drawing out. The same data at the same size give the same drawing. */
export type Chart<Data> = (data: Data, frame: Frame) => Drawing;

/** What a signal is, for colour: absent wherever there is no evidence, which is nearly always. */
export type Tone = 'good' | 'bad';

/** Marks of a chart that has nothing to move over. */
export const noMarks: Marks = {
  count: 0,
  x: () => 0,
  y: () => 0,
  text: () => '',
  source: index => index,
  nearest: () => undefined,
  shape: 'point',
};

/** Rounds a pixel position to a tenth: a drawing of many marks is half as long, and no eye sees the rest. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
