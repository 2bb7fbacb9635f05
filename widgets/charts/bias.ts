import {nothing, type SVGTemplateResult, svg} from 'lit';
import {niceTicks} from './axis.ts';
import {type Drawing, type Frame, px, type Tone} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {endLabels, missingTemplate, pictureOf, textTemplate, wrapText} from './role-parts.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import {
  isKnown,
  numberColumn,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
  wordedCell,
} from './table-facts.ts';
import {labelGap, lineHeight, thinLabels} from './text.ts';

/** A group's rate. */
export interface BiasGroup {
  readonly label: string;
  /** Undefined where the group has none; `valueLabel` says why. */
  readonly value: number | undefined;
  /** "62 %" */
  readonly valueLabel: string;
}

/** One measure over all groups, such as the selection rate. */
export interface BiasMeasure {
  readonly label: string;
  readonly groups: readonly BiasGroup[];
  /** "gap 12 points, ratio 0.81", or why there is none. */
  readonly gapLabel: string;
  /** Tip and announcement: every group with its rate. */
  readonly text: string;
  readonly tone?: Tone;
}

/** Several measures on one axis. */
export interface BiasData {
  readonly measures: readonly BiasMeasure[];
  /** The axis reaches at least from here to here. */
  readonly from?: number;
  readonly to?: number;
  /** Groups below the least size, in words: "65 and older: 12 cases". */
  readonly excluded: readonly string[];
  readonly excludedLabel: string;
  /** Words for a value of the axis. */
  readonly format: (value: number) => string;
}

const lineRoom = 20;
const measureGap = 12;
const axisHeight = 20;

interface Span {
  readonly low: {readonly label: string; readonly value: number; readonly valueLabel: string};
  readonly high: {readonly label: string; readonly value: number; readonly valueLabel: string};
}

/** The groups with the lowest and the highest rate, the first of equal ones; undefined where no group has a rate. */
export function biasSpan(groups: readonly BiasGroup[]): Span | undefined {
  let span: Span | undefined;
  for (const {label, value, valueLabel} of groups) {
    if (!isKnown(value)) continue;
    const group = {label, value, valueLabel};
    if (!span) span = {low: group, high: group};
    else if (value < span.low.value) span = {...span, low: group};
    else if (value > span.high.value) span = {...span, high: group};
  }
  return span;
}

interface Block {
  readonly height: number;
  readonly y: number;
  readonly picture: SVGTemplateResult;
}

/** A measure from `top` on: its words, the dumbbell under them, the outermost groups under that. */
function blockOf({label, groups, gapLabel, tone}: BiasMeasure, top: number, x: Scale, frame: Frame): Block {
  const {width, measure} = frame;
  const oneLine = measure(label) + measure(gapLabel) + labelGap <= width;
  const heads = oneLine ? [label] : wrapText(label, width, measure, 2);
  const gaps = oneLine ? [] : wrapText(gapLabel, width, measure, 2);
  const lines = heads.length + gaps.length;
  const kind = tone ?? 'strong';
  const middle = (line: number): number => top + (line + 0.5) * lineHeight;
  const y = top + lines * lineHeight + lineRoom / 2;
  const span = biasSpan(groups);
  const names = (group: Span['low']): string => `${group.label} ${group.valueLabel}`;
  const same = span && span.low.label === span.high.label;
  const ends = span
    ? endLabels(
        {text: names(span.low), x: x(span.low.value)},
        {text: same ? '' : names(span.high), x: x(span.high.value)},
        y + lineRoom / 2 + lineHeight / 2,
        frame,
      )
    : {picture: [], lines: 0};
  const dots = groups.flatMap(({label: name, value}) => {
    if (!isKnown(value)) return [];
    const outer = name === span?.low.label || name === span?.high.label;
    return [
      svg`<circle class=${outer ? (tone ?? 'data') : 'between'} cx=${px(x(value))} cy=${px(y)} r=${outer ? 5 : 4}></circle>`,
    ];
  });
  const picture = svg`${heads.map((text, line) => textTemplate(text, 0, middle(line), {kind: 'strong'}))}
    ${oneLine ? textTemplate(gapLabel, width, middle(0), {kind, anchor: 'end'}) : gaps.map((text, line) => textTemplate(text, 0, middle(heads.length + line)))}
    <line class="grid" x1="0" x2=${width} y1=${px(y)} y2=${px(y)}></line>
    ${span ? svg`<line class=${tone === 'bad' ? 'gap bad-line' : 'gap'} x1=${px(x(span.low.value))} x2=${px(x(span.high.value))} y1=${px(y)} y2=${px(y)}></line>` : missingTemplate(4, y)}
    ${dots}${ends.picture}`;
  return {height: lines * lineHeight + lineRoom + ends.lines * lineHeight + measureGap, y, picture};
}

/**
 * Every group's rate as a dot on one axis, the lowest and the highest joined and named, the gap in words; a measure below the other.
 * Groups that are too small are listed under the axis and not drawn.
 */
export function biasGaps(data: BiasData, frame: Frame): Drawing {
  const {measures, excluded} = data;
  const values = measures.flatMap(({groups}) => groups.map(({value}) => value));
  const {low, high} = extentOf([...values, data.from, data.to]) ?? {low: 0, high: 1};
  const x = linearScale(low, high, 6, Math.max(7, frame.width - 6));
  let top = 0;
  const blocks = measures.map(measure => {
    const block = blockOf(measure, top, x, frame);
    top += block.height;
    return block;
  });
  const ticks = niceTicks(low, high, Math.max(2, Math.min(5, Math.floor(frame.width / 70))));
  const labels = thinLabels(ticks.map(data.format), index => x(ticks[index] ?? 0), {
    start: 0,
    end: frame.width,
    measure: frame.measure,
  });
  const notes =
    excluded.length > 0 ? wrapText(`${data.excludedLabel} ${excluded.join('; ')}`, frame.width, frame.measure, 6) : [];
  const height = top + axisHeight + (notes.length > 0 ? notes.length * lineHeight + 4 : 0);
  const picture = pictureOf(
    frame.width,
    height,
    svg`${ticks.map(tick => blocks.map(({y}) => svg`<line class="grid" x1=${px(x(tick))} x2=${px(x(tick))} y1=${px(y - 5)} y2=${px(y + 5)}></line>`))}
      ${blocks.map(block => block.picture)}
      ${labels.map(label => textTemplate(label.text, label.x, top + axisHeight / 2, {kind: 'faint', anchor: 'middle'}))}
      ${notes.length > 0 ? notes.map((text, line) => textTemplate(text, 0, top + axisHeight + 4 + (line + 0.5) * lineHeight)) : nothing}`,
  );
  return {
    picture,
    marks: marksAlong(
      'row',
      measures,
      index => px(x(biasSpan(measures[index]?.groups ?? [])?.high.value ?? low)),
      index => px(blocks[index]?.y ?? 0),
    ),
    height,
  };
}

/** The table of bias: a row for every group of every measure, with the measure's gap. */
export function biasTable(
  {measures}: BiasData,
  words: TableWords & {readonly measure: string; readonly group: string; readonly rate: string; readonly gap: string},
): TableFacts {
  const rows = measures.flatMap(measure => measure.groups.map(group => ({measure, group})));
  return {
    caption: words.caption,
    columns: [textColumn(words.measure), textColumn(words.group), numberColumn(words.rate), textColumn(words.gap)],
    count: rows.length,
    row: index => {
      const row = rows[index];
      if (!row) return [];
      const {measure, group} = row;
      return [
        textCell(measure.label),
        textCell(group.label),
        wordedCell(group.value, group.valueLabel),
        textCell(measure.gapLabel),
      ];
    },
  };
}
