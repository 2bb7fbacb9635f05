import {nothing, type SVGTemplateResult, svg} from 'lit';
import {niceTicks} from './axis.ts';
import {type Drawing, type Frame, px, type Tone} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {endLabels, groundTemplate, pictureOf, textTemplate} from './role-parts.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import type {NamedValue} from './series.ts';
import {
  isKnown,
  numberColumn,
  optionalCell,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
  wordedCell,
} from './table-facts.ts';
import {fitText, lineHeight, thinLabels} from './text.ts';

/** A value within a range. */
export interface RangeRow {
  /** Empty where the card already names it. */
  readonly label: string;
  /** Undefined where there is none; `valueLabel` then says why. */
  readonly value: number | undefined;
  /** "51 ± 7" */
  readonly valueLabel: string;
  readonly low?: number;
  readonly high?: number;
  /** Words under the ends, where they mean more than an interval: "realised 6,120". */
  readonly lowLabel?: string;
  readonly highLabel?: string;
  /** Tip and announcement. */
  readonly text: string;
  readonly tone?: Tone;
}

/** Values with their ranges on one axis, in the order shown. */
export interface RangeData {
  readonly rows: readonly RangeRow[];
  /** The axis reaches at least from here to here: −100 to 100 for a score. */
  readonly from?: number;
  readonly to?: number;
  readonly target?: NamedValue;
  /** Words for a value of the axis. */
  readonly format: (value: number) => string;
}

const rowHeight = 30;
const axisHeight = 20;

/** Below this many pixels for the ranges the labels stand above them. */
const narrowestRanges = 150;

/** Whether both ends have words of their own, so that the axis needs none. */
function namesEnds({lowLabel, highLabel}: RangeRow): boolean {
  return lowLabel !== undefined || highLabel !== undefined;
}

/** The line from end to end, and a dot at the value; a square where it is a signal of the bad sort. */
function rangeTemplate({value, low, high, tone}: RangeRow, x: Scale, y: number): SVGTemplateResult {
  const line =
    isKnown(low) && isKnown(high)
      ? svg`<line class="range" x1=${px(x(low))} x2=${px(x(high))} y1=${px(y)} y2=${px(y)}></line>
        ${[low, high].map(end => svg`<line class="range-end" x1=${px(x(end))} x2=${px(x(end))} y1=${px(y - 5)} y2=${px(y + 5)}></line>`)}`
      : nothing;
  const dot = !isKnown(value)
    ? nothing
    : tone === 'bad'
      ? svg`<rect class="bad" x=${px(x(value) - 4.5)} y=${px(y - 4.5)} width="9" height="9"></rect>`
      : svg`<circle class=${tone ?? 'data'} cx=${px(x(value))} cy=${px(y)} r="5"></circle>`;
  return svg`${line}${dot}`;
}

interface RowPlace {
  readonly row: RangeRow;
  readonly top: number;
  readonly y: number;
  readonly height: number;
}

/** Rows under one another: the range at `y`, and how high the row is with all its words. */
function placeRows(rows: readonly RangeRow[], stacked: boolean, x: Scale, frame: Frame): readonly RowPlace[] {
  let top = 0;
  return rows.map(row => {
    const above = (stacked && row.label !== '' ? lineHeight : 0) + (namesEnds(row) ? lineHeight : 0);
    const ends = namesEnds(row)
      ? endLabels(
          {text: row.lowLabel ?? '', x: x(row.low ?? 0)},
          {text: row.highLabel ?? '', x: x(row.high ?? 0)},
          0,
          frame,
        ).lines
      : 0;
    const height = rowHeight + above + ends * lineHeight;
    const place = {row, top, y: top + above + rowHeight / 2, height};
    top += height;
    return place;
  });
}

function rowTemplate(
  {row, top, y}: RowPlace,
  x: Scale,
  at: {stacked: boolean; labelRoom: number; start: number},
  frame: Frame,
): SVGTemplateResult {
  const {stacked, labelRoom, start} = at;
  const has = isKnown(row.value);
  const label = textTemplate(fitText(row.label, labelRoom, frame.measure), 0, stacked ? top + lineHeight / 2 : y);
  if (namesEnds(row)) {
    const text = fitText(row.valueLabel, frame.width, frame.measure);
    const half = frame.measure(text) / 2;
    const centre = Math.max(half, Math.min(has ? x(row.value ?? 0) : half, frame.width - half));
    const ends = endLabels(
      {text: isKnown(row.low) ? (row.lowLabel ?? '') : '', x: x(row.low ?? 0)},
      {text: isKnown(row.high) ? (row.highLabel ?? '') : '', x: x(row.high ?? 0)},
      y + rowHeight / 2 + 3,
      frame,
    );
    return svg`${label}${rangeTemplate(row, x, y)}${textTemplate(text, centre, y - rowHeight / 2 - 2, {kind: has ? 'strong' : 'faint', anchor: 'middle'})}${ends.picture}`;
  }
  const end = has ? Math.max(x(row.value ?? 0) + 5, isKnown(row.high) ? x(row.high) : 0) + 8 : start;
  const words = fitText(row.valueLabel, Math.max(0, frame.width - end), frame.measure);
  const ground = has ? nothing : groundTemplate(end, y, frame.measure(words));
  return svg`${label}${rangeTemplate(row, x, y)}${ground}${textTemplate(words, end, y, {kind: has ? 'strong' : 'faint'})}`;
}

/** Dots on lines from low to high, on one axis, with their labels and values; a row without a value has its reason instead. */
export function rangeRows(data: RangeData, frame: Frame): Drawing {
  const {rows, target} = data;
  const widest = Math.max(0, ...rows.map(({label}) => Math.ceil(frame.measure(label))));
  // A reason instead of a value stands where the range would, and takes no room from the others.
  const beside = rows.filter(row => isKnown(row.value) && !namesEnds(row));
  const valueRoom = Math.max(0, ...beside.map(({valueLabel}) => Math.ceil(frame.measure(valueLabel)) + 8));
  const stacked = widest > frame.width * 0.35 || frame.width - widest - 12 - valueRoom < narrowestRanges;
  const start = stacked || widest === 0 ? 0 : widest + 12;
  const end = Math.max(start + 1, frame.width - Math.min(valueRoom, frame.width * 0.4));
  const extent = extentOf([
    ...rows.flatMap(({value, low, high}) => [value, low, high]),
    data.from,
    data.to,
    target?.value,
  ]);
  const {low, high} = extent ?? {low: 0, high: 1};
  // A dot at either end stays whole.
  const x = linearScale(low, high, start + 6, Math.max(start + 7, end - 6));
  const hasAxis = !rows.every(namesEnds) || target !== undefined;
  const places = placeRows(rows, stacked, x, frame);
  const last = places.at(-1);
  const foot = last ? last.top + last.height : rowHeight;
  const height = foot + (hasAxis ? axisHeight : 0) + (target ? lineHeight : 0);
  const ticks = hasAxis ? niceTicks(low, high, Math.max(2, Math.min(5, Math.floor((end - start) / 45)))) : [];
  const labels = thinLabels(ticks.map(data.format), index => x(ticks[index] ?? 0), {
    start,
    end: frame.width,
    measure: frame.measure,
  });
  const aim = target && isKnown(target.value) ? px(x(target.value)) : undefined;
  const aimText = target ? fitText(target.label, frame.width, frame.measure) : '';
  const aimHalf = frame.measure(aimText) / 2;
  const picture = pictureOf(
    frame.width,
    height,
    svg`${ticks.map(tick => svg`<line class="grid" x1=${px(x(tick))} x2=${px(x(tick))} y1="0" y2=${px(foot)}></line>`)}
      ${aim === undefined ? nothing : svg`<line class="target" x1=${aim} x2=${aim} y1="0" y2=${px(foot)}></line>`}
      ${places.map(place => rowTemplate(place, x, {stacked, labelRoom: stacked ? frame.width : widest, start}, frame))}
      ${labels.map(label => textTemplate(label.text, label.x, foot + axisHeight / 2, {kind: 'faint', anchor: 'middle'}))}
      ${aim === undefined ? nothing : textTemplate(aimText, Math.max(aimHalf, Math.min(aim, frame.width - aimHalf)), height - lineHeight / 2, {anchor: 'middle'})}`,
  );
  return {
    picture,
    marks: marksAlong(
      'row',
      rows,
      index => px(x(rows[index]?.value ?? low)),
      index => px(places[index]?.y ?? 0),
    ),
    height,
  };
}

/** The table of ranges, a row each. */
export function rangeTable(
  {rows}: RangeData,
  words: TableWords & {readonly group: string; readonly low: string; readonly value: string; readonly high: string},
): TableFacts {
  return {
    caption: words.caption,
    columns: [textColumn(words.group), numberColumn(words.low), numberColumn(words.value), numberColumn(words.high)],
    count: rows.length,
    row: index => {
      const row = rows[index];
      if (!row) return [];
      return [
        textCell(row.label),
        optionalCell(row.low, words),
        wordedCell(row.value, row.valueLabel),
        optionalCell(row.high, words),
      ];
    },
  };
}
