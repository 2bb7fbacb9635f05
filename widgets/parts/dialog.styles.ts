import {css} from 'lit';

/** Dialogs: the sheet of a number and its items. */
export const dialogStyles = css`
  .dialog {
    width: min(840px, calc(100vw - 24px)); max-height: min(86vh, 900px); padding: 0; border: 1px solid var(--kpi-line);
    border-radius: var(--kpi-radius); background: var(--kpi-surface); color: var(--kpi-text); overflow: clip;
  }
  .dialog[open] { display: flex }
  .dialog::backdrop { background: rgb(0 0 0 / .45) }
  .dialog-box { display: flex; flex-direction: column; flex: 1; min-width: 0; max-height: inherit }
  .dialog-head {
    display: flex; gap: 12px; align-items: center; justify-content: space-between; padding: 14px var(--kpi-pad);
    border-bottom: 1px solid var(--kpi-line);
  }
  .dialog-title { margin: 0; font-size: 16px; font-weight: 600; overflow-wrap: anywhere }
  .dialog-body { padding: 4px var(--kpi-pad) 16px; overflow: auto; overscroll-behavior: contain }
  /* What sticks to the end of an import sticks to the dialog's, without a gap. */
  .dialog-body kpi-import { --kpi-import-foot: -16px }
  .dialog-body h3 { margin: 18px 0 4px; font-size: 13px; font-weight: 600 }
  .dialog-body p { margin: 4px 0; max-width: 70ch; overflow-wrap: anywhere }
  .facts { display: grid; grid-template-columns: minmax(96px, max-content) minmax(0, 1fr); gap: 4px 16px; margin: 4px 0; font-size: 13px }
  .facts dt { color: var(--kpi-muted) }
  .facts dd { margin: 0; overflow-wrap: anywhere }
  .formula { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 12.5px }
  .sheet-table { width: 100%; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums }
  .sheet-table caption { padding: 6px 0; text-align: start; color: var(--kpi-muted) }
  .sheet-table th, .sheet-table td { padding-block: 5px; padding-inline: 0 12px; border-bottom: 1px solid var(--kpi-line); text-align: start; vertical-align: top; font-weight: 450; white-space: nowrap }
  .sheet-table .long { white-space: normal; min-width: 220px; overflow-wrap: anywhere }
  .sheet-table thead th { color: var(--kpi-muted); font-size: 12px; font-weight: 500; white-space: nowrap }
  .sheet-table .number { text-align: end }
  .scroll { overflow-x: auto }
  .pages { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-top: 10px; font-size: 12.5px; color: var(--kpi-muted) }
  .pages .end { margin-inline-start: auto }
  @media (forced-colors: active) { .dialog { border-color: CanvasText } }
`;
