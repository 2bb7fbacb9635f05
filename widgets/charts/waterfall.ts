import {nothing, type SVGTemplateResult, svg} from 'lit';
import {type Drawing, type Frame, px} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {boxTemplate, groundTemplate, missingTemplate, pictureOf, textTemplate, wrapText} from './role-parts.ts';
import {linearScale, type Scale} from './scale.ts';
import {
  numberCell,
  numberColumn,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
  wordedCell,
} from './table-facts.ts';
import {fitText, lineHeight} from './text.ts';
import {type WaterfallBar, type WaterfallData, waterfallBars, waterfallDomain} from './waterfall-levels.ts';

export {
  type WaterfallData,
  type WaterfallEnd,
  type WaterfallStep,
  waterfallRest,
} from './waterfall-levels.ts';

const barShare = 0.72;
const widestBar = 96;
const rowHeight = 40;
const rowBar = 12;
const rowBarTop = 22;

/** The least space between labels side by side, in pixels, and the most lines of one. */
const columnGap = 6;
const mostLines = 2;

/** The value at which a bar of the waterfall begins: an end stands on the axis, a step on the level before it. */
function footOf({kind, before}: WaterfallBar, from: number): number {
  return kind === 'end' ? from : before;
}

const classOf: Readonly<Record<WaterfallBar['kind'], string>> = {
  end: 'data',
  gain: 'gain',
  loss: 'loss',
  flat: 'flat',
  unknown: 'missing',
  rest: 'rest',
};

/** A step that changed nothing is a line at its level; an unknown one a dash. */
function barTemplate(bar: WaterfallBar, box: {x: number; y: number; width: number; height: number}): SVGTemplateResult {
  if (bar.kind === 'unknown') return missingTemplate(box.x + box.width / 2, box.y + box.height / 2);
  return boxTemplate(classOf[bar.kind], box, bar.kind === 'rest');
}

/** A gap in the colour of the ground across a bar whose foot is cut off. */
function cutTemplate(at: {x: number; y: number; width: number; height: number}, upright: boolean): SVGTemplateResult {
  const {x, y, width, height} = at;
  const quarter = (upright ? width : height) / 4;
  const turns = [0, 1, 2, 3].map(turn => {
    const side = turn % 2 ? 4 : -4;
    return upright ? `l${px(quarter)} ${side}` : `l${side} ${px(quarter)}`;
  });
  const start = upright ? `M${px(x)} ${px(y + height - 10)}` : `M${px(x + 10)} ${px(y)}`;
  return svg`<path class="cut" d=${`${start}${turns.join('')}`}></path>`;
}

/** Bars side by side, labels below. */
function uprightWaterfall(
  bars: readonly WaterfallBar[],
  note: string,
  scale: ReturnType<typeof waterfallDomain>,
  frame: Frame,
): Drawing {
  const room = frame.width / bars.length - columnGap;
  const wrap = (text: string): readonly string[] => wrapText(text, room, frame.measure, mostLines);
  const labels = bars.map(({label}) => wrap(label));
  const notes = bars.map(bar => wrap(bar.note));
  const labelLines = Math.max(1, ...labels.map(({length}) => length));
  const noteLines = Math.max(0, ...notes.map(({length}) => length));
  // The note is of the whole chart: it keeps its distance from the words of the bars.
  const bottom = lineHeight * (labelLines + noteLines) + (note ? lineHeight + 6 : 0) + 4;
  const y = linearScale(scale.low, scale.high, Math.max(20, frame.height - bottom), 18);
  const step = frame.width / bars.length;
  const width = Math.min(step * barShare, widestBar);
  const centre = (index: number): number => px((index + 0.5) * step);
  const base = frame.height - bottom;
  const boxes = bars.map((bar, index) => {
    const ends = [y(footOf(bar, scale.from)), y(bar.after)];
    const top = Math.min(...ends);
    const height = Math.max(2, Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)));
    return {bar, box: {x: centre(index) - width / 2, y: top, width, height}, index};
  });
  const words = (texts: readonly string[], index: number, from: number, kind = ''): readonly SVGTemplateResult[] =>
    texts.map((text, line) =>
      textTemplate(text, centre(index), base + 4 + lineHeight * (from + line + 0.5), {kind, anchor: 'middle'}),
    );
  const picture = pictureOf(
    frame.width,
    frame.height,
    svg`${boxes.slice(0, -1).map(({bar, box, index}) => svg`<line class="edge" x1=${px(box.x + width)} x2=${px(centre(index + 1) - width / 2)} y1=${px(y(bar.after))} y2=${px(y(bar.after))}></line>`)}
      ${scale.low < 0 ? svg`<line class="edge zero" x1="0" x2=${frame.width} y1=${px(y(0))} y2=${px(y(0))}></line>` : nothing}
      ${boxes.map(({bar, box}) => barTemplate(bar, box))}
      ${scale.from > 0 ? boxes.filter(({bar}) => bar.kind === 'end').map(({box}) => cutTemplate(box, true)) : nothing}
      ${boxes.map(({bar, box, index}) => textTemplate(bar.valueLabel, centre(index), box.y - 9, {kind: 'strong', anchor: 'middle'}))}
      ${labels.map((texts, index) => words(texts, index, 0))}${notes.map((texts, index) => words(texts, index, labelLines, 'faint'))}
      ${note ? textTemplate(note, 0, frame.height - lineHeight / 2, {kind: 'faint'}) : nothing}`,
  );
  const marks = marksAlong('column', bars, centre, index => px(y(bars[index]?.after ?? 0)));
  return {picture, marks, height: frame.height};
}

/** A bar a row under its words, where labels would not stand side by side. */
function levelWaterfall(
  bars: readonly WaterfallBar[],
  note: string,
  scale: ReturnType<typeof waterfallDomain>,
  frame: Frame,
): Drawing {
  const x: Scale = linearScale(scale.low, scale.high, 0, frame.width);
  const height = bars.length * rowHeight + (note ? lineHeight : 0);
  const rows = bars.map((bar, index) => {
    const ends = [x(footOf(bar, scale.from)), x(bar.after)];
    const left = Math.min(...ends);
    const width = Math.max(2, Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)));
    const top = index * rowHeight;
    return {bar, top, box: {x: Math.min(left, frame.width - 2), y: top + rowBarTop, width, height: rowBar}};
  });
  const words = ({bar, top}: (typeof rows)[number]): SVGTemplateResult => {
    const value = fitText(bar.valueLabel, frame.width * 0.5, frame.measure);
    const room = frame.width - frame.measure(value) - 8;
    const label = fitText(bar.note ? `${bar.label} · ${bar.note}` : bar.label, Math.max(0, room), frame.measure);
    const wide = frame.measure(value);
    return svg`${groundTemplate(0, top + 11, frame.measure(label))}${groundTemplate(frame.width - wide, top + 11, wide)}
      ${textTemplate(label, 0, top + 11)}${textTemplate(value, frame.width, top + 11, {kind: 'strong', anchor: 'end'})}`;
  };
  const picture = pictureOf(
    frame.width,
    height,
    svg`${rows.slice(0, -1).map(({bar, box}) => svg`<line class="edge" x1=${px(x(bar.after))} x2=${px(x(bar.after))} y1=${px(box.y + rowBar)} y2=${px(box.y + rowHeight)}></line>`)}
      ${scale.low < 0 ? svg`<line class="edge zero" x1=${px(x(0))} x2=${px(x(0))} y1="0" y2=${bars.length * rowHeight}></line>` : nothing}
      ${rows.map(({bar, box}) => barTemplate(bar, box))}
      ${scale.from > 0 ? rows.filter(({bar}) => bar.kind === 'end').map(({box}) => cutTemplate(box, false)) : nothing}
      ${rows.map(words)}${note ? textTemplate(fitText(note, frame.width, frame.measure), 0, height - lineHeight / 2, {kind: 'faint'}) : nothing}`,
  );
  const y = (index: number): number => index * rowHeight + rowBarTop + rowBar / 2;
  return {picture, marks: marksAlong('row', bars, index => px(x(bars[index]?.after ?? 0)), y), height};
}

/**
 * How one level became another: the ends stand on the axis, the steps hang between, gained ones solid and lost ones hatched. What the
 * steps do not explain gets a hollow bar. Rows instead of columns where the labels would touch.
 */
export function waterfall(data: WaterfallData, frame: Frame): Drawing {
  const bars = waterfallBars(data);
  const scale = waterfallDomain(bars);
  const axis = scale.from > 0 ? [data.axisLabel(scale.from)] : [];
  const said = [...(data.checks ?? []).map(check => [check, ...axis]), axis].map(texts => texts.join(' · '));
  const note = said.find(text => frame.measure(text) <= frame.width) ?? '';
  const room = frame.width / bars.length - columnGap;
  // No word is cut beside its neighbours: then there are rows, in which it has more room.
  const fitsIn = (text: string): boolean => wrapText(text, room, frame.measure, mostLines).join(' ') === text;
  const fits = bars.every(bar => fitsIn(bar.label) && fitsIn(bar.note) && frame.measure(bar.valueLabel) <= room);
  return fits ? uprightWaterfall(bars, note, scale, frame) : levelWaterfall(bars, note, scale, frame);
}

/** The table of a waterfall: start, steps, what is not explained, end; each with its change and the level after it. */
export function waterfallTable(
  data: WaterfallData,
  words: TableWords & {readonly step: string; readonly change: string; readonly after: string; readonly note: string},
): TableFacts {
  const bars = waterfallBars(data);
  const hasNotes = bars.some(({note}) => note !== '');
  return {
    caption: words.caption,
    columns: [
      textColumn(words.step),
      numberColumn(words.change),
      numberColumn(words.after),
      ...(hasNotes ? [textColumn(words.note)] : []),
    ],
    count: bars.length,
    row: index => {
      const bar = bars[index];
      if (!bar) return [];
      return [
        textCell(bar.label),
        bar.kind === 'end' ? textCell('') : wordedCell(bar.change, bar.valueLabel),
        numberCell(bar.kind === 'unknown' ? undefined : bar.after, words),
        ...(hasNotes ? [textCell(bar.note)] : []),
      ];
    },
  };
}
