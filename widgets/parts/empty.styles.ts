import {css} from 'lit';

/** The first minute: a place to choose, drop or paste a file. It comes with its template. */
export const emptyStyles = css`
  .empty { display: grid; gap: 10px; justify-items: center; padding: 40px var(--kpi-pad); text-align: center; border: 1.5px dashed var(--kpi-edge); border-radius: var(--kpi-radius); background: var(--kpi-surface) }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center }
  .empty.over { border-color: var(--kpi-data); background: var(--kpi-band) }
  .empty h2, .empty h3, .empty h4, .empty h5, .empty h6 { margin: 0; font-size: 16px; font-weight: 600 }
  .empty p { margin: 0; max-width: 52ch; color: var(--kpi-muted) }
  .empty textarea {
    width: min(100%, 420px); min-height: 64px; padding: 8px; border: 1px solid var(--kpi-edge); border-radius: 8px;
    background: var(--kpi-surface); color: var(--kpi-text); font-size: 13px; resize: vertical;
  }
`;
