import {css} from 'lit';

/** Fields, small tables of fields, and what stands around them. */
export const formStyles = css`
  input:not([type="checkbox"], [type="radio"], [type="file"]), select:not(.button), textarea {
    box-sizing: border-box; min-height: 28px; max-width: 100%; padding: 3px 8px; border: 1px solid var(--kpi-edge); border-radius: 6px;
    background: var(--kpi-surface-2); color: var(--kpi-text); font-size: 13px;
  }
  input[type="checkbox"], input[type="radio"] { width: 16px; height: 16px; margin: 2px 0 0; accent-color: var(--kpi-data); flex: none }
  small { font-size: 12px; color: var(--kpi-muted) }
  .hint { margin: 4px 0 0; font-size: 12.5px; color: var(--kpi-muted); overflow-wrap: anywhere }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-start }
  .button:disabled { opacity: .55 }
  .wrong-field { margin: 4px 0 0; font-size: 12.5px; color: var(--kpi-bad) }

  .question { width: 100%; min-width: 0; margin: 0; padding: 0; border: 0 }
  .question legend { padding: 0; font-size: 13px; font-weight: 550; overflow-wrap: anywhere }
  .question legend small { font-weight: 450 }
  .question.needed legend small { color: var(--kpi-watch) }
  .choices { display: flex; flex-wrap: wrap; gap: 2px 20px; align-items: center; margin-top: 4px; font-size: 13px }
  .choices.several { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr)) }
  .more-choices { margin-top: 4px; font-size: 13px }
  .more-choices summary { min-height: 24px; color: var(--kpi-muted) }
  .choice { display: inline-flex; gap: 6px; align-items: flex-start; min-height: 24px; overflow-wrap: anywhere; cursor: pointer }
  .choice span { min-width: 0 }
  .meaning { display: block }
  .confirm { margin-top: 6px }

  .sheet { width: 100%; border-collapse: collapse; font-size: 13px }
  .sheet th { padding: 4px 8px 4px 0; font-size: 12px; font-weight: 500; color: var(--kpi-faint); text-align: start }
  .sheet tbody th { font-size: 13px; color: var(--kpi-text); font-weight: 450; overflow-wrap: anywhere }
  .sheet td { padding: 5px 8px 5px 0; border-block-start: 1px solid var(--kpi-line) }
  .sheet tbody th { border-block-start: 1px solid var(--kpi-line) }
  .sheet input[type="date"] { width: 132px }
  .sheet input.points { width: 72px }
  .sheet input.goal { width: 100%; min-width: 120px }
  .guess { white-space: nowrap; color: var(--kpi-watch) }
  .guess input { color: var(--kpi-watch) }
  .fields-grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 8px 12px; margin-top: 8px }
  .fields-grid label { display: grid; gap: 2px; align-content: start; font-size: 12px; color: var(--kpi-muted) }
  .fields-grid input, .fields-grid select { width: 100% }

  .sheet-scroll { max-height: 420px; overflow: auto }
  .form-foot { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-top: 10px; font-size: 12px; color: var(--kpi-faint) }
  h3 { margin: 18px 0 4px; font-size: 13px; font-weight: 600 }
  .kept { display: grid; gap: 6px; margin: 6px 0; padding: 0; list-style: none; font-size: 13px }
  .kept li, .kept form { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center }
  .kept li { justify-content: space-between; padding-block: 4px; border-block-end: 1px solid var(--kpi-line) }
  .kept span { flex: 1 1 240px; min-width: 0; overflow-wrap: anywhere }
  .kept label { font-size: 12px; color: var(--kpi-muted) }

  .panel :is(.hint, .sheet thead th, .form-foot > span, .wrong-field, .fields-grid label, h3, legend, legend small, .choice > span) { direction: var(--words); unicode-bidi: isolate; text-align: -webkit-match-parent; text-align: match-parent }

  @container (max-width: 640px) {
    .sheet thead { display: none }
    .sheet, .sheet tbody, .sheet tr, .sheet th, .sheet td { display: block }
    .sheet tr { padding: 6px 0; border-block-start: 1px solid var(--kpi-line) }
    .sheet td, .sheet tbody th { padding: 2px 0; border: 0 }
    .sheet td::before { content: attr(data-label); display: inline-block; width: 84px; font-size: 12px; color: var(--kpi-faint) }
    .sheet input.goal { width: calc(100% - 92px) }
  }
`;
