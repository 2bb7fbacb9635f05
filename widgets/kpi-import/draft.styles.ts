import {css} from 'lit';

/** A draft with all its parts; it comes with the code that draws it. */
export const draftStyles = css`
  /* The way on stays in sight, however long the list above it is. */
  .commit {
    display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; font-size: 13px;
    position: sticky; inset-block-end: var(--kpi-import-foot, 0px); z-index: 1; padding: 10px var(--kpi-pad); border: 1px solid var(--kpi-line); border-radius: var(--kpi-radius);
    background: var(--kpi-surface);
  }
  .draft { display: grid; gap: 12px; min-width: 0 }
  .draft:focus { outline: none }
  .ready, .rows { margin: 0; font-size: 13px }
  .rows { font-weight: 550 }
  .block { display: grid; gap: 10px; justify-items: start; min-width: 0; padding: 14px var(--kpi-pad); border: 1px solid var(--kpi-line); border-radius: var(--kpi-radius); background: var(--kpi-surface) }
  .block > * { max-width: 100% }
  .block-title { margin: 0; font-size: 13px; font-weight: 550; color: var(--kpi-muted) }
  .file, .issues { width: 100%; font-size: 13px }
  .file > summary, .issues > summary, .more > summary { min-height: 24px; overflow-wrap: anywhere }
  .file > summary { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline }
  .file > summary::before { content: "▸"; color: var(--kpi-faint) }
  .file[open] > summary::before { content: "▾" }
  .file > summary::-webkit-details-marker { display: none }
  .name { font-weight: 550; overflow-wrap: anywhere }
  .more { margin-top: 8px }
  .more > summary { display: list-item; list-style: revert; color: var(--kpi-muted) }
  .fields, .readings { width: 100%; margin-top: 6px; border-collapse: collapse; font-size: 13px; table-layout: fixed }
  .fields th, .readings th, .fields td, .readings td { padding: 5px 8px 5px 0; border-block-start: 1px solid var(--kpi-line); text-align: start; vertical-align: top; font-weight: 450; overflow-wrap: anywhere }
  thead th { border: 0; font-size: 12px; color: var(--kpi-faint) }
  .fields select { width: 100% }
  .examples { color: var(--kpi-muted); font-size: 12.5px }
  .constant { display: flex; gap: 6px; margin-top: 4px }
  .constant input { flex: 1; min-width: 0 }
  .issues ul { display: grid; gap: 8px; margin: 6px 0 0; padding: 0; list-style: none }
  .issues p { margin: 0; overflow-wrap: anywhere }
  .issues b { font-weight: 550 }
  .issues dl { display: flex; flex-wrap: wrap; gap: 0 14px; margin: 0; font-size: 12.5px; color: var(--kpi-muted) }
  .issues dl div { display: flex; gap: 4px; min-width: 0 }
  .issues dt::after { content: ":" }
  .issues dd { margin: 0; min-width: 0; overflow-wrap: anywhere; color: var(--kpi-text) }
  .through { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; font-size: 13px }
  .measure { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; margin-top: 6px; font-size: 13px }
  .measure b { font-weight: 550 }
  .measure label { display: inline-flex; gap: 6px; align-items: center; color: var(--kpi-muted) }
  .examples, .issues dd { unicode-bidi: plaintext }
  @container (max-width: 520px) {
    .fields thead { display: none }
    .fields, .fields tbody, .fields tr, .fields th, .fields td { display: block }
    .fields tr { padding: 6px 0; border-block-start: 1px solid var(--kpi-line) }
    .fields th, .fields td { padding: 1px 0; border: 0 }
  }
`;
