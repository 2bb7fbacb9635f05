import {nothing, type SVGTemplateResult, svg} from 'lit';
import {niceDomain} from './axis.ts';
import {type Drawing, type Frame, px, type Tone} from './drawing.ts';
import {marksAlong} from './marks.ts';
import {type Box, legendOf, missingTemplate, pictureOf} from './role-parts.ts';
import {extentOf, linearScale, type Scale} from './scale.ts';
import {type Margin, type NamedValue, rightMargin} from './series.ts';
import {bottomLabels, rightLabels, valueLines} from './series-parts.ts';
import {
  isKnown,
  numberCell,
  numberColumn,
  optionalCell,
  type TableFacts,
  type TableWords,
  textCell,
  textColumn,
} from './table-facts.ts';

/** A measured quality, such as an F1, with its interval. */
export interface QualityMark {
  /** Undefined where it is not defined, which the run's text says. */
  readonly value: number | undefined;
  readonly low?: number;
  readonly high?: number;
  readonly tone?: Tone;
}

/** One evaluation run: the candidate, and the baseline on the same evaluation set. */
export interface QualityRun {
  readonly label: string;
  readonly candidate: QualityMark | undefined;
  readonly baseline: QualityMark | undefined;
  /** Tip and announcement. */
  readonly text: string;
  readonly hollow?: boolean;
}

/** Runs in time order against what they have to reach. */
export interface QualityData {
  readonly runs: readonly QualityRun[];
  readonly names: {readonly candidate: string; readonly baseline: string};
  /** What is accepted lies above or below this value, and is shaded. */
  readonly acceptance?: NamedValue & {readonly side: 'above' | 'below'};
  /** Words for a value of the axis. */
  readonly format: (value: number) => string;
}

const dotRadius = 4;

function diamond(x: number, y: number): string {
  return `M${px(x)} ${px(y - 5)}l5 5l-5 5l-5 -5z`;
}

function triangle(x: number, y: number): string {
  return `M${px(x - 5)} ${px(y - 4)}h10l-5 9z`;
}

/** The candidate is a dot, and a triangle pointing down where it is a signal of the bad sort; the baseline a diamond. */
function signTemplate(
  kind: 'candidate' | 'baseline',
  x: number,
  y: number,
  tone?: Tone,
  hollow = false,
): SVGTemplateResult {
  if (kind === 'baseline') return svg`<path class="context" d=${diamond(x, y)}></path>`;
  if (tone === 'bad') return svg`<path class="bad" d=${triangle(x, y)}></path>`;
  return svg`<circle class=${hollow ? 'hollow-point' : (tone ?? 'data')} cx=${px(x)} cy=${px(y)} r=${dotRadius}></circle>`;
}

/** One share alone stands amid a few points, and an axis of shares ends at 0 and 1. */
function around(value: number): readonly [number, number] {
  return [Math.max(Math.min(0, value), value - 0.05), Math.min(Math.max(1, value), value + 0.05)];
}

function acceptanceSign({x, y, width, height}: Box): SVGTemplateResult {
  const middle = px(y + height / 2);
  return svg`<rect class="band" x=${px(x)} y=${px(y)} width=${width} height=${px(height / 2)}></rect>
    <line class="target" x1=${px(x)} x2=${px(x + width)} y1=${middle} y2=${middle}></line>`;
}

function markTemplate(
  mark: QualityMark | undefined,
  kind: 'candidate' | 'baseline',
  x: number,
  y: Scale,
  {missingAt, hollow}: {missingAt: number; hollow: boolean},
): SVGTemplateResult | typeof nothing {
  if (!mark) return nothing;
  const {value, low, high, tone} = mark;
  const whisker =
    isKnown(low) && isKnown(high)
      ? svg`<line class=${kind === 'baseline' ? 'whisker' : 'whisker strong'} x1=${px(x)} x2=${px(x)} y1=${px(y(low))} y2=${px(y(high))}></line>`
      : nothing;
  return isKnown(value)
    ? svg`${whisker}${signTemplate(kind, x, y(value), tone, hollow)}`
    : missingTemplate(x, missingAt, 4);
}

/** Candidate and baseline of every run side by side with their intervals, over the shaded band of what is accepted. */
export function qualityRuns(data: QualityData, frame: Frame): Drawing {
  const {runs, names, acceptance} = data;
  const hasBaseline = runs.some(({baseline}) => baseline !== undefined);
  const signs = (['candidate', ...(hasBaseline ? (['baseline'] as const) : [])] as const).map(kind => ({
    label: names[kind],
    sign: ({x, y}: {x: number; y: number}) => signTemplate(kind, x + 5, y + 5),
  }));
  const accepted = acceptance && isKnown(acceptance.value) ? [acceptance] : [];
  const legend = legendOf([...signs, ...accepted.map(({label}) => ({label, sign: acceptanceSign}))], frame);
  const marks = runs.flatMap(({candidate, baseline}) => [candidate, baseline]);
  const extent = extentOf([...marks.flatMap(mark => [mark?.value, mark?.low, mark?.high]), acceptance?.value]) ?? {
    low: 0,
    high: 1,
  };
  const axis = niceDomain(...(extent.high > extent.low ? ([extent.low, extent.high] as const) : around(extent.low)), 3);
  const grid = axis.ticks.map(value => ({value, label: data.format(value)}));
  const right = rightMargin(
    grid.map(({label}) => label),
    frame,
  );
  const margin: Margin = {top: legend.height + 6, right, bottom: 20, left: 0};
  const end = Math.max(1, frame.width - right);
  const base = Math.max(margin.top + 1, frame.height - margin.bottom);
  const y = linearScale(axis.low, axis.high, base, margin.top);
  const step = end / Math.max(1, runs.length);
  const centre = (index: number): number => px((index + 0.5) * step);
  const aside = hasBaseline ? Math.min(8, step / 4) : 0;
  const edge = acceptance ? y(acceptance.value) : base;
  const band =
    acceptance?.side === 'below' ? {y: edge, height: base - edge} : {y: margin.top, height: edge - margin.top};
  const draw = (run: QualityRun, index: number): SVGTemplateResult => {
    const at = {missingAt: base - 6, hollow: run.hollow ?? false};
    return svg`${markTemplate(run.baseline, 'baseline', centre(index) - aside, y, at)}${markTemplate(run.candidate, 'candidate', centre(index) + aside, y, at)}`;
  };
  const picture = pictureOf(
    frame.width,
    frame.height,
    svg`${accepted.length > 0 ? svg`<rect class="band" x="0" y=${px(band.y)} width=${px(end)} height=${px(Math.max(0, band.height))}></rect>` : nothing}
      ${legend.picture}${valueLines(grid, 'grid', y, 0, end)}${valueLines(accepted, 'target', y, 0, end)}${runs.map(draw)}
      ${rightLabels([], grid, y, frame, margin)}
      ${bottomLabels(
        runs.map(({label}) => label),
        centre,
        frame,
        margin,
      )}`,
  );
  return {
    picture,
    marks: marksAlong('column', runs, centre, index => {
      const value = runs[index]?.candidate?.value ?? runs[index]?.baseline?.value;
      return px(isKnown(value) ? y(value) : base - 6);
    }),
    height: frame.height,
  };
}

/** The table of runs: candidate and baseline with their intervals, and what is accepted. */
export function qualityTable(
  {runs, names, acceptance}: QualityData,
  words: TableWords & {readonly run: string; readonly low: string; readonly high: string; readonly acceptance: string},
): TableFacts {
  const kinds = runs.some(({baseline}) => baseline !== undefined)
    ? (['candidate', 'baseline'] as const)
    : (['candidate'] as const);
  return {
    caption: words.caption,
    columns: [
      textColumn(words.run),
      ...kinds.flatMap(kind => [
        numberColumn(names[kind]),
        numberColumn(`${names[kind]}, ${words.low}`),
        numberColumn(`${names[kind]}, ${words.high}`),
      ]),
      ...(acceptance ? [numberColumn(words.acceptance)] : []),
    ],
    count: runs.length,
    row: index => {
      const run = runs[index];
      if (!run) return [];
      return [
        textCell(run.label),
        ...kinds.flatMap(kind => [
          numberCell(run[kind]?.value, words),
          optionalCell(run[kind]?.low, words),
          optionalCell(run[kind]?.high, words),
        ]),
        ...(acceptance ? [optionalCell(acceptance.value, words)] : []),
      ];
    },
  };
}
