import {html, nothing, svg} from 'lit';
import {type Drawing, type Frame, noMarks, px} from './drawing.ts';
import {linearScale} from './scale.ts';
import type {NamedValue} from './series.ts';
import {fitText} from './text.ts';

/** One share of a whole against its target. */
export interface ProgressData {
  /** Fraction of one; undefined where there is none: only the track is drawn. More than one lengthens the track. */
  readonly value: number | undefined;
  /** Drawn as a tick with its words below: "target 75 %". */
  readonly target?: NamedValue;
}

/** A bar on its track, with the target as a tick. It says nothing that its card does not, so it has no marks. */
export function progressBar(data: ProgressData, frame: Frame): Drawing {
  const {value, target} = data;
  const has = value !== undefined && Number.isFinite(value);
  const aim = target && Number.isFinite(target.value) ? {...target, value: Math.max(0, target.value)} : undefined;
  const x = linearScale(0, Math.max(1, has ? value : 0, aim?.value ?? 0), 1, Math.max(2, frame.width - 1));
  const height = aim ? 42 : 24;
  const label = aim ? fitText(aim.label, frame.width, frame.measure) : '';
  const half = frame.measure(label) / 2;
  const tick = aim ? px(x(aim.value)) : 0;
  const picture = html`<svg class="chart" width=${frame.width} height=${height} viewBox=${`0 0 ${frame.width} ${height}`} aria-hidden="true">
    <rect class="track" x="0.5" y="6.5" width=${px(Math.max(1, frame.width - 1))} height="11" rx="4"></rect>
    ${has && value > 0 ? svg`<rect class="data" x="0" y="6" width=${px(Math.max(2, x(value)))} height="12" rx="4"></rect>` : nothing}
    ${
      aim
        ? svg`<line class="tick" x1=${tick} x2=${tick} y1="2" y2="23"></line>
          <text text-anchor="middle" x=${px(Math.max(half, Math.min(tick, frame.width - half)))} y="37">${label}</text>`
        : nothing
    }
  </svg>`;
  return {picture, marks: noMarks, height};
}
