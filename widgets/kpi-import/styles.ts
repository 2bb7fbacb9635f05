import {css} from 'lit';

/** The import element before and after a draft, beside what panels have. */
export const importStyles = css`
  .import { display: grid; gap: 12px }
  .drop {
    display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 14px var(--kpi-pad); border: 1.5px dashed var(--kpi-edge);
    border-radius: var(--kpi-radius); background: var(--kpi-surface);
  }
  .drop.over { border-color: var(--kpi-data); background: var(--kpi-band) }
  .drop .hint { margin: 0; flex: 1 1 220px }
  .drop textarea { flex: 1 1 100%; min-height: 96px; resize: vertical; order: 1 }
  .drop textarea + .button { order: 2 }
  .templates { flex: 1 1 100%; order: 3; font-size: 12.5px; color: var(--kpi-muted) }
  .templates summary { min-height: 24px; width: max-content; max-width: 100%; cursor: pointer }
  .templates .actions { display: flex; flex-wrap: wrap; gap: 8px; padding-block: 4px }
  .choose { cursor: pointer; position: relative }
  .choose:focus-within { outline: 2px solid var(--kpi-data); outline-offset: 2px }
  .progress { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; font-size: 13px }
  .progress span { min-width: 0; flex: 1 1 160px; color: var(--kpi-muted); font-variant-numeric: tabular-nums }
  progress { width: 180px; max-width: 100%; height: 8px; accent-color: var(--kpi-data) }
  .done { padding: 14px var(--kpi-pad); border: 1px solid var(--kpi-line); border-inline-start: 3px solid var(--kpi-good); border-radius: var(--kpi-radius); background: var(--kpi-surface) }
  .done p { margin: 0 0 8px; font-size: 13px }
  .done:focus, .drop:focus { outline: none }
  .hint { margin: 4px 0 0; font-size: 12.5px; color: var(--kpi-muted); overflow-wrap: anywhere }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-start }
  /* Words of another direction than the page's are read in their own; the boxes stay mirrored. */
  .panel :is(p, small, dt, dd > *, th, .readings td, legend, summary > *, .choice > span, .progress span, .measure b) { direction: var(--words); unicode-bidi: isolate; text-align: -webkit-match-parent; text-align: match-parent }
  textarea { padding: 3px 8px; border: 1px solid var(--kpi-edge); border-radius: 6px; background: var(--kpi-surface-2); color: var(--kpi-text); font-size: 13px }
`;
