import {css} from 'lit';

/** Where its columns do not stand side by side, every row of a portfolio is a block of named values. */
const portfolioBlocks = css`
  .portfolio table, .portfolio tbody, .portfolio tfoot, .portfolio thead { display: block }
  .portfolio thead tr { display: flex; flex-wrap: wrap; gap: 0 14px; padding-bottom: 6px }
  .portfolio tbody tr, .portfolio tfoot tr {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(112px, 1fr)); gap: 8px 12px; padding-block: 10px;
    border-top: 1px solid var(--kpi-line);
  }
  .portfolio.portfolio tr > .value, .portfolio.portfolio tr > .text, .portfolio.portfolio tr > .spark, .portfolio.portfolio tr > th { padding: 0; border: 0 }
  .portfolio td.empty.empty { display: none }
  .portfolio thead th { padding: 0 }
  .portfolio tbody th, .portfolio tfoot th { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline }
  .portfolio td.value, .portfolio td.text, .portfolio td.spark { display: grid; text-align: start; white-space: normal; align-content: start; justify-items: start; overflow-wrap: anywhere }
  .portfolio td::before { content: attr(data-label) / ""; font-size: 12px; font-weight: 400; color: var(--kpi-faint) }
  .portfolio-value { flex-wrap: wrap; justify-content: flex-start }
`;

/** The style sheet of the charts that only the panels of other roles show; it stands beside `chartStyles`. */
export const roleChartStyles = css`
  .chart .gain { fill: var(--kpi-good) }
  .chart .loss { fill: var(--kpi-bad) }
  .chart .hatch { fill: none; stroke: var(--kpi-surface, Canvas); stroke-width: 1.25; stroke-opacity: .6 }
  .chart .open { fill: none; stroke-width: 1.5; stroke-dasharray: 3 2 }
  .chart .gain.open { stroke: var(--kpi-good) }
  .chart .loss.open { stroke: var(--kpi-bad) }
  .chart .data.open, .chart .part.open { stroke: var(--kpi-data) }
  .chart .rest { fill: none; stroke: var(--kpi-muted) }
  .chart .flat { fill: var(--kpi-muted) }
  .chart .cut { fill: none; stroke: var(--kpi-surface, Canvas); stroke-width: 3 }
  .chart .part { stroke: var(--kpi-data); stroke-width: 1 }
  .chart .part-0 { fill: var(--kpi-data) }
  .chart .part-1 { fill: color-mix(in oklab, var(--kpi-data) 62%, var(--kpi-surface, Canvas)) }
  .chart .part-2 { fill: color-mix(in oklab, var(--kpi-data) 32%, var(--kpi-surface, Canvas)) }
  .chart .part-3 { fill: color-mix(in oklab, var(--kpi-data) 8%, var(--kpi-surface, Canvas)) }
  .chart .net { fill: none; stroke: var(--kpi-text); stroke-width: 1.75; stroke-linejoin: round }
  .chart .net-halo { fill: none; stroke: var(--kpi-surface, Canvas); stroke-width: 4; stroke-opacity: .7; stroke-linejoin: round }
  .chart .net-dot { fill: var(--kpi-text) }
  .chart .net-dot.open { fill: var(--kpi-surface, Canvas); stroke: var(--kpi-text); stroke-dasharray: none }
  .chart .range { stroke: color-mix(in oklab, var(--kpi-data) 62%, var(--kpi-surface, Canvas)); stroke-width: 3 }
  .chart .range-end { stroke: var(--kpi-data); stroke-width: 1.5 }
  .chart .whisker.strong { stroke: var(--kpi-data) }
  .chart .gap { stroke: var(--kpi-data); stroke-width: 3 }
  .chart .gap.bad-line { stroke: var(--kpi-bad) }
  .chart .between { fill: var(--kpi-surface, Canvas); stroke: var(--kpi-data); stroke-width: 1.5 }
  .chart .ground { fill: var(--kpi-surface, Canvas) }
  .chart text.bad { fill: var(--kpi-bad) }
  .chart .line.buy { stroke: var(--kpi-text); stroke-dasharray: 6 3; stroke-linecap: butt }
  .chart .meeting { fill: var(--kpi-surface, Canvas); stroke: var(--kpi-text); stroke-width: 2 }
  .chart .tick-halo { stroke: var(--kpi-surface, Canvas); stroke-width: 4 }

  /* The card around it has said so already. */
  .chart-heat caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  .chart-heat.chart-scroll { max-height: none }
  .chart-heat table { position: relative }
  .chart-heat td { min-width: 32px; padding-inline: 0 }
  .chart-heat .lead { color: var(--kpi-muted); text-align: end; padding-inline-end: 8px }
  .chart-heat thead th.lead { text-align: end }
  .chart-heat .heat-whole { background: var(--kpi-data); color: var(--kpi-surface, Canvas) }
  .chart-heat tbody th, .chart-heat tfoot th { position: sticky; inset-inline-start: 0; background: var(--kpi-surface, Canvas); white-space: nowrap }
  .chart-heat tfoot th { white-space: normal }
  .chart-heat tfoot td, .chart-heat tfoot th { font-weight: 600; color: var(--kpi-text); border-top: 1px solid var(--kpi-line); border-radius: 0 }

  .chart.inline { display: inline-block; flex: none }
  .portfolio { container: portfolio-few / inline-size; min-width: 0 }
  .portfolio.many { container-name: portfolio-many }
  /* Its heads are buttons that reach beyond their words. */
  .portfolio .chart-scroll { margin-inline: -6px; padding-inline: 6px }
  .portfolio table { width: 100%; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums }
  .portfolio th, .portfolio td { text-align: start; padding: 9px 8px; border-bottom: 1px solid var(--kpi-line); color: var(--kpi-text); font-weight: 400 }
  .portfolio tr > :first-child { padding-inline-start: 0 }
  .portfolio tr > :last-child { padding-inline-end: 0 }
  .portfolio thead th { padding-block: 2px; font-size: 12px; font-weight: 500; color: var(--kpi-faint); vertical-align: bottom }
  .portfolio .value { text-align: end; white-space: nowrap }
  .portfolio .value + .text, .portfolio .value + .spark { padding-inline-start: 20px }
  .portfolio thead .value { white-space: normal }
  .portfolio thead span { display: inline-block; padding-block: 3px }
  .portfolio tbody tr:last-child > * { border-bottom-color: var(--kpi-edge) }
  .portfolio .total > * { font-weight: 600; border-bottom: 0 }
  .portfolio button {
    min-height: 24px; min-width: 24px; padding: 2px 6px; margin-inline: -6px; font: inherit; color: inherit; background: none;
    border: 1px solid transparent; border-radius: 6px; cursor: pointer; text-align: inherit;
  }
  .portfolio button:hover { border-color: var(--kpi-line); color: var(--kpi-text) }
  .portfolio button:focus-visible { outline: 2px solid var(--kpi-data); outline-offset: 1px }
  .portfolio-name { font-weight: 550; overflow-wrap: anywhere }
  .portfolio-mark { display: block; white-space: nowrap; font-size: 12px; color: var(--kpi-muted); font-weight: 400 }
  .portfolio-mark.watch { color: var(--kpi-watch) }
  .portfolio-value { display: inline-flex; gap: 6px 8px; align-items: center; justify-content: flex-end }
  .portfolio-value.faint { color: var(--kpi-faint); font-weight: 400 }
  .portfolio-spark { display: inline-block; vertical-align: middle }
  /* A name may break anywhere, so its column would shrink to less than a word where there is room for it. */
  .portfolio.many tbody th { min-width: 11ch }
  /* Names and numbers need the room that bars of the same numbers would take. */
  @container portfolio-many (max-width: 999px) {
    .portfolio th, .portfolio td { padding-inline: 5px }
    .portfolio-value .chart:has(.track) { display: none }
  }
  @container portfolio-few (max-width: 560px) { ${portfolioBlocks} }
  @container portfolio-many (max-width: 880px) { ${portfolioBlocks} }

  .objectives { container: objectives / inline-size; min-width: 0; font-size: 13px }
  .objectives ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 6px }
  .objectives > ul { gap: 16px }
  .objective-head, .key-result { display: grid; grid-template-columns: minmax(0, 1fr) minmax(64px, 150px) 70px; gap: 4px 12px; align-items: center }
  .objective-head { margin-bottom: 6px }
  .objective-label { font-weight: 550; font-size: 14px; color: var(--kpi-text); overflow-wrap: anywhere }
  .objective-score { text-align: end; font-variant-numeric: tabular-nums; color: var(--kpi-text) }
  .objective-score.faint { color: var(--kpi-faint) }
  .objective-head .objective-score { font-weight: 600 }
  .objective-head .objective-score.faint { font-weight: 400 }
  .objective-pace { margin: 0 0 4px; font-size: 12px; color: var(--kpi-faint) }
  .key-result { color: var(--kpi-muted) }
  .key-result-words { overflow-wrap: anywhere }
  .key-result-course { white-space: normal; font-variant-numeric: tabular-nums }
  .objective-mark { margin-inline-start: 6px }
  .objective-mark.stale { color: var(--kpi-watch) }
  .objective-mark.over { color: var(--kpi-good) }
  /* Signs and units stay on their side of a number in every script. */
  .portfolio-value > span, .objective-score, .key-result-course, .chart-heat td { unicode-bidi: plaintext }
  .chart.pace { width: 100%; min-width: 0 }
  @container objectives (max-width: 440px) {
    .objective-head, .key-result { grid-template-columns: minmax(0, 1fr) 70px }
    .objective-label, .key-result-words { grid-column: 1 / -1 }
  }

  @media (forced-colors: active) {
    .chart .gain, .chart .part-0, .chart .flat, .chart .net-dot { fill: CanvasText }
    .chart .loss { fill: Highlight }
    .chart .ground { fill: Canvas }
    .chart .hatch, .chart .cut, .chart .net-halo, .chart .tick-halo { stroke: Canvas; stroke-opacity: 1 }
    .chart .open { fill: none; stroke: CanvasText }
    .chart .part { stroke: CanvasText }
    .chart .part-1 { fill: GrayText }
    .chart .part-2, .chart .part-3, .chart .between, .chart .meeting, .chart .net-dot.open { fill: Canvas; stroke: CanvasText }
    .chart .rest, .chart .net, .chart .range, .chart .range-end, .chart .gap, .chart .line.buy { stroke: CanvasText }
    .chart .ground { fill: var(--kpi-surface, Canvas) }
  .chart text.bad { fill: CanvasText }
    .chart-heat .heat-whole { background: CanvasText; color: Canvas; forced-color-adjust: none }
  }
`;
