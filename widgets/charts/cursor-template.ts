import {html, nothing, svg, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {type Frame, type Marks, px} from './drawing.ts';

/** A tip needs about this many pixels above its mark, or it stands below. */
const tipRoom = 56;

/** Pixels below a plot that its labels take; what is lower than this has none. */
const labelsHeight = 20;
const lowestLabelled = 60;

/** The cursor on a mark: a ring, or a line under a row, a hairline in a column, and the tip, which never leaves the frame sideways. */
export function cursorTemplate(marks: Marks, index: number, frame: Pick<Frame, 'width' | 'height'>): TemplateResult {
  const {shape} = marks;
  const x = px(marks.x(index));
  const y = px(marks.y(index));
  const foot = frame.height < lowestLabelled ? frame.height : frame.height - labelsHeight;
  const place = (element: Element | undefined): void => {
    if (!(element instanceof HTMLElement)) return;
    element.style.setProperty('--chart-x', `${x}px`);
    element.style.setProperty('--chart-y', `${y}px`);
    // The tip hangs over by its mark's share of the width: from left-aligned at the left edge to right-aligned at the right.
    element.style.setProperty('--chart-share', `${frame.width > 0 ? Math.max(0, Math.min(1, x / frame.width)) : 0}`);
  };
  return html`<svg class="chart over" width=${frame.width} height=${frame.height} viewBox=${`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      ${shape === 'column' ? svg`<line class="hairline" x1=${x} x2=${x} y1="0" y2=${foot}></line>` : nothing}
      ${
        shape === 'row'
          ? svg`<line class="cursor" x1="0" x2=${frame.width} y1=${y + 10} y2=${y + 10}></line>`
          : svg`<circle class="halo" cx=${x} cy=${y} r="7"></circle><circle class="cursor" cx=${x} cy=${y} r="7"></circle>`
      }
    </svg>
    <div class="chart-tip ${y < tipRoom ? 'below' : ''}" ${ref(place)}>${marks.text(index)}</div>`;
}
