import {nothing, type SVGTemplateResult, svg} from 'lit';
import {type Drawing, type Frame, px} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {pictureOf, textTemplate, wrapText} from './role-parts.ts';
import {extentOf, linearScale} from './scale.ts';
import {
  isKnown,
  numberCell,
  numberColumn,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
} from './table-facts.ts';
import {fitText, labelGap, lineHeight} from './text.ts';

/** One step of a funnel. */
export interface FunnelStep {
  readonly label: string;
  /** Undefined where it is not known; `countLabel` says so. */
  readonly count: number | undefined;
  readonly countLabel: string;
  /** "17.1 % of the step before"; the first step has none. */
  readonly ofPrevious?: string;
  /** "2.2 % of the first" */
  readonly ofFirst?: string;
  /** Tip and announcement. */
  readonly text: string;
}

/** Steps in their order. Bars share one scale from zero, so a bar's length is its share of the largest step, as a rule the first. */
export interface FunnelData {
  readonly steps: readonly FunnelStep[];
}

const barHeight = 10;
const rowGap = 12;

/** The words over a step's bar: one line where they all fit, else the label, and the figures below it. */
function headOf(
  step: FunnelStep,
  oneLine: boolean,
  {width, measure}: Frame,
): {lines: number; draw: (top: number) => SVGTemplateResult} {
  const details = [step.ofPrevious, step.ofFirst].filter(Boolean).join(' · ');
  const middle = (line: number): number => (line + 0.5) * lineHeight;
  if (oneLine) {
    const end = width - (details ? measure(details) + labelGap : 0);
    return {
      lines: 1,
      draw: top => svg`${textTemplate(step.label, 0, top + middle(0))}${textTemplate(step.countLabel, end, top + middle(0), {kind: 'strong', anchor: 'end'})}
        ${details ? textTemplate(details, width, top + middle(0), {anchor: 'end'}) : nothing}`,
    };
  }
  const count = fitText(step.countLabel, width * 0.5, measure);
  const label = wrapText(step.label, Math.max(0, width - measure(count) - labelGap), measure, 2);
  const below = wrapText(details, width, measure, 2);
  return {
    lines: Math.max(1, label.length) + below.length,
    draw: top => svg`${label.map((text, line) => textTemplate(text, 0, top + middle(line)))}
      ${textTemplate(count, width, top + middle(0), {kind: 'strong', anchor: 'end'})}
      ${below.map((text, line) => textTemplate(text, 0, top + middle(Math.max(1, label.length) + line)))}`,
  };
}

function fitsOneLine({label, countLabel, ofPrevious, ofFirst}: FunnelStep, {width, measure}: Frame): boolean {
  const details = [ofPrevious, ofFirst].filter(Boolean).join(' · ');
  return measure(label) + measure(countLabel) + (details ? measure(details) + labelGap : 0) + 2 * labelGap <= width;
}

/** Steps one under the other: label, count and shares over a bar on the track of the largest. An unknown step has the track alone. */
export function funnel(data: FunnelData, frame: Frame): Drawing {
  const {steps} = data;
  const largest = extentOf(steps.map(({count}) => count))?.high ?? 0;
  const x = linearScale(0, largest > 0 ? largest : 1, 0, frame.width);
  const oneLine = steps.every(step => fitsOneLine(step, frame));
  let top = 0;
  const rows = steps.map(step => {
    const head = headOf(step, oneLine, frame);
    const row = {step, head, top, bar: top + head.lines * lineHeight + 3};
    top = row.bar + barHeight + rowGap;
    return row;
  });
  const height = Math.max(barHeight, top - rowGap + 2);
  const picture = pictureOf(
    frame.width,
    height,
    rows.map(({step, head, top: at, bar}) => {
      const {count} = step;
      // Few of very many are still there to be seen.
      const width = isKnown(count) && count > 0 ? Math.max(2, x(count)) : 0;
      return svg`${head.draw(at)}<rect class="track" x="0.5" y=${px(bar + 0.5)} width=${px(Math.max(1, frame.width - 1))} height=${barHeight - 1} rx="4"></rect>
        ${width > 0 ? svg`<rect class="data" x="0" y=${px(bar)} width=${px(Math.min(width, Math.max(2, frame.width)))} height=${barHeight} rx=${px(Math.min(4, width / 2))}></rect>` : nothing}`;
    }),
  );
  return {
    picture,
    marks: marksAlong(
      'row',
      steps,
      index => px(x(Math.max(0, steps[index]?.count ?? 0))),
      index => px((rows[index]?.bar ?? 0) + barHeight / 2),
    ),
    height,
  };
}

/** The table of a funnel, a row a step. */
export function funnelTable(
  {steps}: FunnelData,
  words: TableWords & {
    readonly step: string;
    readonly count: string;
    readonly ofPrevious: string;
    readonly ofFirst: string;
  },
): TableFacts {
  return {
    caption: words.caption,
    columns: [
      textColumn(words.step),
      numberColumn(words.count),
      textColumn(words.ofPrevious),
      textColumn(words.ofFirst),
    ],
    count: steps.length,
    row: index => {
      const step = steps[index];
      if (!step) return [];
      return [
        textCell(step.label),
        numberCell(step.count, words),
        textCell(step.ofPrevious ?? ''),
        textCell(step.ofFirst ?? ''),
      ];
    },
  };
}
