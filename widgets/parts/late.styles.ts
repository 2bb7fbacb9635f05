import {css} from 'lit';

/** What a panel shows once its code is there: the menu, refusals, what lies below the fold, lists of dimensions, tables of portfolios. */
export const lateStyles = css`
  .menu {
    position: absolute; z-index: 2; inset-block-start: calc(100% + 4px); inset-inline-end: 0; display: grid; min-width: 220px; padding: 6px;
    border: 1px solid var(--kpi-line); border-radius: 10px; background: var(--kpi-surface); box-shadow: 0 6px 24px rgb(0 0 0 / .18);
  }
  .menu button { min-height: 32px; padding: 4px 10px; border: 0; border-radius: 6px; background: none; color: var(--kpi-text); font-size: 13px; text-align: start }
  .menu button:hover { background: var(--kpi-surface-2) }
  .chart-place .chart-scroll { max-height: 320px; overflow: auto }
  @media (forced-colors: active) { .segments button[aria-pressed="true"] { border-block-end: 3px solid Highlight } }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center }
  .portfolio-card { margin-bottom: var(--kpi-gap) }
  .portfolio-card .chart-place .chart-scroll { max-height: none }
  .band-title { margin: 20px 0 8px; font-size: 16px; font-weight: 600 }
  .group-title { margin: 20px 0 8px; font-size: 14px; font-weight: 600 }
  .fold { display: block; margin: var(--kpi-gap) auto 0 }
  .refusals { display: grid; grid-template-columns: 1fr auto; gap: 8px 16px; align-items: center; margin: 10px 0; padding: 0; list-style: none; font-size: 13px }
  .refusals li { display: contents }
  .refusals b { font-weight: 550 }
  .refusals p { margin: 0; color: var(--kpi-muted); font-size: 12.5px }
  @container (max-width: 520px) {.refusals { grid-template-columns: minmax(0, 1fr) }}
  @container (max-width: 520px) {.refusals .button { justify-self: start }}
  .panel :is(.objectives, .portfolio) :is(span, p, th, button) { direction: var(--words); unicode-bidi: isolate; text-align: -webkit-match-parent; text-align: match-parent }
  .split { max-width: 84px; min-height: 24px; margin-inline-start: -4px; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-overflow: ellipsis }
  .split:hover { color: var(--kpi-text) }
`;
