import {html, nothing, type SVGTemplateResult, svg} from 'lit';
import {type Drawing, type Frame, px, type Tone} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {extentOf, linearScale} from './scale.ts';
import {baseline} from './series-parts.ts';
import {fitText} from './text.ts';

/** One row of a comparison. */
export interface Group {
  readonly label: string;
  /** Undefined where there is none; `valueLabel` then says so. */
  readonly value: number | undefined;
  /** Stands at the bar's end: "28", "too few". */
  readonly valueLabel: string;
  /** Tip and announcement: "Payments goal: 28 items". */
  readonly text: string;
  /** What is left over, such as items without a goal: drawn in the context colour. */
  readonly context?: boolean;
  readonly tone?: Tone;
}

/** Rows in the order shown. They share one scale, which begins at zero. */
export interface GroupData {
  readonly groups: readonly Group[];
  /** The value that a bar of full length stands for; the largest of the rows where left out. */
  readonly full?: number;
}

const barHeight = 12;
const rowHeight = 24;
const stackedRowHeight = 38;

/** Below this many pixels for the bars the labels stand above them. */
const narrowestBars = 110;

function groupTemplate(
  group: Group,
  at: {bar: number; label: number; zero: number; end: number; labelRoom: number; frame: Frame},
): SVGTemplateResult {
  const {bar, label, zero, end, labelRoom, frame} = at;
  const left = Math.min(zero, end);
  const length = Math.abs(end - zero);
  const has = group.value !== undefined && Number.isFinite(group.value);
  const kind = group.context ? 'context' : (group.tone ?? 'data');
  const shape = svg`<rect class=${kind} x=${px(left)} width=${px(Math.max(length, 2))} y=${px(bar)} height=${barHeight} rx=${px(Math.min(3, length / 2))}></rect>`;
  // Beside a bar to the left of zero the words would stand in the next column.
  const words = px(Math.max(end, zero) + (has ? 6 : 0));
  const room = Math.max(0, frame.width - words);
  return svg`<text x="0" y=${px(label + baseline)}>${fitText(group.label, labelRoom, frame.measure)}</text>
    ${has && length > 0 ? shape : nothing}<text class=${has ? 'strong' : 'faint'} x=${words} y=${px(bar + barHeight / 2 + baseline)}>${fitText(group.valueLabel, room, frame.measure)}</text>`;
}

/** Horizontal bars with their labels and values; the labels stand above the bars where there is no room beside them. */
export function groupBars(data: GroupData, frame: Frame): Drawing {
  const {groups} = data;
  const widest = Math.max(0, ...groups.map(({label}) => Math.ceil(frame.measure(label))));
  const valueRoom = Math.max(0, ...groups.map(({valueLabel}) => Math.ceil(frame.measure(valueLabel)))) + 8;
  const labelRoom = Math.min(widest, Math.floor(frame.width * 0.4));
  const stacked = widest > labelRoom + 12 || frame.width - labelRoom - 10 - valueRoom < narrowestBars;
  const start = stacked ? 0 : labelRoom + 10;
  const end = Math.max(start + 1, frame.width - Math.min(valueRoom, frame.width / 3));
  const extent = extentOf([...groups.map(({value}) => value), data.full, 0]) ?? {low: 0, high: 1};
  const x = linearScale(extent.low, extent.high > extent.low ? extent.high : extent.low + 1, start, end);
  const row = stacked ? stackedRowHeight : rowHeight;
  const bar = (index: number): number => index * row + (stacked ? 20 : 6);
  const height = Math.max(rowHeight, groups.length * row);
  const picture = html`<svg class="chart" width=${frame.width} height=${height} viewBox=${`0 0 ${frame.width} ${height}`} aria-hidden="true">
    ${groups.map((group, index) =>
      groupTemplate(group, {
        bar: bar(index),
        label: stacked ? index * row + 10 : bar(index) + barHeight / 2,
        zero: x(0),
        end: x(group.value ?? 0),
        labelRoom: stacked ? frame.width : labelRoom,
        frame,
      }),
    )}
  </svg>`;
  return {
    picture,
    marks: marksAlong(
      'row',
      groups,
      index => px(x(groups[index]?.value ?? 0)),
      index => px(bar(index) + barHeight / 2),
    ),
    height,
  };
}
