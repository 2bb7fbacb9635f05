import {html, nothing, type SVGTemplateResult, svg} from 'lit';
import {type Drawing, type Frame, px} from './drawing.ts';
import {thinLabels} from './text.ts';

/** One period that ended in yes, no or something between, such as a sprint's goal. */
export interface Outcome {
  readonly label: string;
  /** Undefined where nothing is recorded. */
  readonly state: 'yes' | 'partly' | 'no' | undefined;
  /** Tip and announcement: "Sprint 44: goal not met". */
  readonly text: string;
  /** The period is running. */
  readonly hollow?: boolean;
}

/** Outcomes in time order. */
export interface OutcomeData {
  readonly points: readonly Outcome[];
}

const largestRadius = 9;
const smallestColumn = 13;

function outcomeTemplate({state, hollow}: Outcome, x: number, y: number, radius: number): SVGTemplateResult {
  if (state === undefined && !hollow) {
    return svg`<line class="missing" x1=${px(x - 4)} x2=${px(x + 4)} y1=${y} y2=${y}></line>`;
  }
  const ring = hollow ? 'hollow' : state === 'yes' ? 'full ring' : 'ring';
  // The lower half is filled: half of a goal, whichever way the page runs.
  const half =
    state === 'partly' && !hollow ? `M${px(x - radius)} ${y}a${radius} ${radius} 0 0 0 ${2 * radius} 0z` : '';
  return svg`<circle class=${ring} cx=${x} cy=${y} r=${radius}></circle>
    ${half ? svg`<path class="data" d=${half}></path>` : nothing}`;
}

/** A circle a period: full for yes, half for partly, a ring for no, a dash where nothing is recorded, dashed while it runs. */
export function outcomeSeries(data: OutcomeData, frame: Frame): Drawing {
  const {points} = data;
  const perRow = Math.max(1, Math.min(points.length, Math.floor(frame.width / smallestColumn)));
  const rows = Math.max(1, Math.ceil(points.length / perRow));
  const step = frame.width / perRow;
  const labelled = rows === 1;
  const height = labelled ? frame.height : Math.max(frame.height, rows * smallestColumn + 8);
  const rowHeight = (height - (labelled ? 20 : 0)) / rows;
  const radius = Math.max(1, Math.min(largestRadius, px(step / 2 - 2), px(rowHeight / 2 - 2)));
  const x = (index: number): number => px(((index % perRow) + 0.5) * step);
  const y = (index: number): number => px((Math.floor(index / perRow) + 0.5) * rowHeight);
  const labels = labelled
    ? thinLabels(
        points.map(({label}) => label),
        x,
        {start: 0, end: frame.width, measure: frame.measure},
      )
    : [];
  const picture = html`<svg class="chart" width=${frame.width} height=${height} viewBox=${`0 0 ${frame.width} ${height}`} aria-hidden="true">
    ${points.map((point, index) => outcomeTemplate(point, x(index), y(index), radius))}
    ${labels.map(label => svg`<text text-anchor="middle" x=${px(label.x)} y=${px(height - 4)}>${label.text}</text>`)}
  </svg>`;
  const nearest = (at: number, down: number): number | undefined => {
    const row = Math.min(rows - 1, Math.max(0, Math.floor(down / rowHeight)));
    const column = Math.min(perRow - 1, Math.max(0, Math.floor(at / step)));
    return points.length > 0 ? Math.min(points.length - 1, row * perRow + column) : undefined;
  };
  return {
    picture,
    marks: {
      count: points.length,
      x,
      y,
      text: index => points[index]?.text ?? '',
      source: index => index,
      nearest,
      shape: 'point',
    },
    height,
  };
}
