import {css} from 'lit';

/** The style sheet of all charts and their tables. Colours are the `--kpi-*` properties of the element around them. */
export const chartStyles = css`
  .chart-figure {
    position: relative;
    min-width: 0;
    /* Time runs from left to right in every script; the words inside keep their own direction. */
    direction: ltr;
    touch-action: pan-y pinch-zoom;
    border-radius: 4px;
    -webkit-tap-highlight-color: transparent;
  }
  .chart-figure:focus-visible { outline: 2px solid var(--kpi-data); outline-offset: 3px }
  .chart-ruler { position: absolute; inset: 0 0 auto; height: 0 }
  .chart { display: block; overflow: visible }
  .chart-figure > .chart { position: absolute; inset: 0 }
  .over, .chart-canvas, .chart-tip { pointer-events: none }
  .chart text { font-size: 12px; font-variant-numeric: tabular-nums; fill: var(--kpi-muted); unicode-bidi: plaintext }
  .chart text.faint { fill: var(--kpi-faint) }
  .chart text.strong { fill: var(--kpi-text) }
  .chart .data, .chart .full { fill: var(--kpi-data) }
  .chart .good { fill: var(--kpi-good) }
  .chart .bad { fill: var(--kpi-bad) }
  .chart .context { fill: var(--kpi-context); stroke: var(--kpi-edge) }
  .chart .point { fill: var(--kpi-data); fill-opacity: .7 }
  .chart .beyond { fill: var(--kpi-surface, Canvas); stroke: var(--kpi-data); stroke-width: 1.5 }
  .chart .hollow { fill: none; stroke: var(--kpi-data); stroke-width: 1.5; stroke-dasharray: 3 2 }
  .chart .hollow-point { fill: var(--kpi-surface, Canvas); stroke: var(--kpi-data); stroke-width: 1.5 }
  .chart .ring { stroke: var(--kpi-data); stroke-width: 2 }
  .chart .ring:not(.full) { fill: none }
  .chart .line { fill: none; stroke: var(--kpi-data); stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round }
  .chart .tail { stroke-width: 1.5; stroke-dasharray: 2 4 }
  .chart .band { fill: var(--kpi-band) }
  .chart .edge { stroke: var(--kpi-edge); stroke-dasharray: 4 3 }
  .chart .zero { stroke-dasharray: none }
  .chart .centre { stroke: var(--kpi-context) }
  .chart .grid { stroke: var(--kpi-line) }
  .chart .target { stroke: var(--kpi-text); stroke-width: 1.25 }
  .chart .tick { stroke: var(--kpi-text); stroke-width: 2 }
  .chart .whisker { stroke: var(--kpi-edge); stroke-width: 2 }
  .chart .missing { stroke: var(--kpi-faint); stroke-width: 1.5 }
  .chart .column { fill: var(--kpi-surface-2) }
  .chart .track { fill: var(--kpi-surface-2); stroke: var(--kpi-line) }
  .chart .hairline { stroke: var(--kpi-faint); stroke-dasharray: 1 2 }
  .chart .event { fill: var(--kpi-muted) }
  .chart .event-line { stroke: var(--kpi-muted); stroke-dasharray: 1 3 }
  .chart .halo { fill: none; stroke: var(--kpi-surface, Canvas); stroke-width: 5 }
  .chart .cursor { fill: none; stroke: var(--kpi-text); stroke-width: 2 }
  .chart-canvas {
    position: absolute; inset: 0; width: 100%; height: 100%;
    /* The end of the transition is how the canvas learns of another scheme. */
    color: var(--kpi-data); transition: color 1ms;
  }
  .chart-tip {
    position: absolute; z-index: 1; left: var(--chart-x); top: var(--chart-y); width: max-content; max-width: min(100%, 280px);
    transform: translate(calc(var(--chart-share) * -100%), calc(-100% - 12px));
    padding: 4px 8px; border: 1px solid var(--kpi-line); border-radius: 6px; background: var(--kpi-surface, Canvas);
    color: var(--kpi-text); box-shadow: 0 2px 8px rgb(0 0 0 / .16);
    font-size: 12px; line-height: 1.4; white-space: pre-line; unicode-bidi: plaintext; text-align: start;
  }
  .chart-tip.below { transform: translate(calc(var(--chart-share) * -100%), 12px) }

  .chart-table { display: grid; gap: 8px; min-width: 0 }
  .chart-scroll { overflow-x: auto }
  .chart-scroll:focus-visible { outline: 2px solid var(--kpi-data); outline-offset: 2px }
  .chart-table table { width: 100%; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums }
  .chart-table caption { text-align: start; padding: 4px 0; color: var(--kpi-text); font-weight: 550 }
  /* The card around it has said so already. */
  .chart-place .chart-table caption { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
  .chart-table th, .chart-table td { text-align: start; padding-block: 5px; padding-inline: 0 14px; border-bottom: 1px solid var(--kpi-line); color: var(--kpi-text) }
  .chart-table .number { text-align: end }
  .chart-table thead th { font-weight: 500; font-size: 12px }
  .chart-table tbody th { min-width: 9ch; font-weight: inherit }
  .chart-table button {
    min-height: 24px; min-width: 24px; padding: 2px 6px; font: inherit; color: var(--kpi-muted); background: none;
    border: 1px solid transparent; border-radius: 6px; cursor: pointer;
  }
  .chart-table thead button { margin-inline-start: -6px }
  .chart-table thead .number button { margin-inline: 0 -6px }
  .chart-table button:hover, .chart-pages button { border-color: var(--kpi-line) }
  .chart-table button:focus-visible { outline: 2px solid var(--kpi-data); outline-offset: 1px }
  .chart-table button:disabled { color: var(--kpi-faint); cursor: default }
  .chart-pages { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; font-size: 12px; color: var(--kpi-muted) }

  .chart-heat table { width: 100%; border-collapse: separate; border-spacing: 2px; font-size: 12px; font-variant-numeric: tabular-nums }
  .chart-heat caption { text-align: start; padding: 4px 0; color: var(--kpi-text); font-weight: 550 }
  .chart-heat th { font-weight: 450; color: var(--kpi-muted); padding: 4px; text-align: start }
  .chart-heat thead th + th, .chart-heat td { text-align: center }
  .chart-heat td { padding: 5px 2px; border-radius: 4px; color: var(--kpi-text) }
  .heat-0 { background: color-mix(in oklab, var(--kpi-data) 6%, var(--kpi-surface, Canvas)) }
  .heat-1 { background: color-mix(in oklab, var(--kpi-data) 13%, var(--kpi-surface, Canvas)) }
  .heat-2 { background: color-mix(in oklab, var(--kpi-data) 20%, var(--kpi-surface, Canvas)) }
  .heat-3 { background: color-mix(in oklab, var(--kpi-data) 27%, var(--kpi-surface, Canvas)) }
  .heat-4 { background: color-mix(in oklab, var(--kpi-data) 34%, var(--kpi-surface, Canvas)) }

  /* Paper has another width than the screen for which a chart was drawn: only there it is scaled. */
  @media print {
    .chart-figure > .chart { width: 100%; height: 100% }
    .chart-canvas { object-fit: contain }
    .chart-tip { display: none }
  }
  @media (forced-colors: active) {
    .chart .data, .chart .full, .chart .point, .chart .good { fill: CanvasText }
    .chart .bad { fill: Highlight }
    .chart .context { fill: Canvas; stroke: CanvasText }
    .chart .beyond, .chart .hollow-point { fill: Canvas; stroke: CanvasText }
    .chart .hollow, .chart .ring, .chart .line, .chart .target, .chart .whisker, .chart .missing { stroke: CanvasText }
    .chart .band, .chart .column { fill: Canvas }
    .chart .edge, .chart .centre, .chart .grid, .chart .hairline { stroke: GrayText }
    .chart .track { fill: Canvas; stroke: CanvasText }
    .chart .grid, .chart .centre { stroke-opacity: .4 }
    .chart .event { fill: CanvasText }
    .chart .event-line { stroke: CanvasText }
    .chart .halo { stroke: Canvas }
    .chart .cursor, .chart .tick { stroke: Highlight }
    .chart text, .chart text.faint, .chart text.strong { fill: CanvasText }
    .chart-canvas { color: CanvasText }
    .chart-figure:focus-visible, .chart-scroll:focus-visible { outline-color: Highlight }
  }
`;
