import {css} from 'lit';

/**
 * Header, summary, grid and notices of a panel. Widths are those of the panel itself, not of the window. Every page loads this text, so what it is for stands here.
 * - A container has no width of its own: without one, a row or a float of the page would make it vanish.
 * - Until it is known which cards there are, their room is kept: what stands below would move up, and down again.
 * - Up to 900 px, half rows: a card without a neighbour takes the whole one. Up to 400 px, compact rows: routine cards are one line until they are opened.
 * - The chrome follows the page; the words follow their own language, from the side where the chrome begins.
 */
export const panelStyles = css`
  .panel { container-type: inline-size; contain-intrinsic-inline-size: 640px; min-width: 0; position: relative }
  .panel[aria-busy=true]:not(:has(.grid)) { min-block-size: 40rem }
  .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; align-items: end; margin-bottom: 14px }
  .heading { margin: 0; font-size: 20px; line-height: 1.2; letter-spacing: -.015em; font-weight: 650; overflow-wrap: anywhere }
  .sub { flex: 1 0 100%; color: var(--kpi-muted); font-size: 13px; overflow-wrap: anywhere }
  .controls { position: relative; display: flex; gap: 8px; flex-wrap: wrap; align-items: center }
  .segments { display: flex; border: 1px solid var(--kpi-line); border-radius: 8px; overflow: clip; background: var(--kpi-surface) }
  .segments button { border: 0; padding: 4px 11px; min-height: 30px; background: none; color: var(--kpi-muted); font-size: 13px; white-space: nowrap }
  .segments button:hover { color: var(--kpi-text) }
  .segments button[aria-pressed="true"] { color: var(--kpi-text); background: var(--kpi-surface-2); font-weight: 550; box-shadow: inset 0 0 0 1px var(--kpi-line) }
  .segments button:focus-visible { outline-offset: -2px }
  .select { max-width: 180px; padding-inline: 8px; text-overflow: ellipsis }
  .more > summary { list-style: none }
  .more > summary::-webkit-details-marker { display: none }

  .box { margin: 0 0 var(--kpi-gap); padding: 12px var(--kpi-pad); border: 1px solid var(--kpi-line); border-radius: var(--kpi-radius); background: var(--kpi-surface) }
  .story { display: grid; gap: 6px }
  .story p { display: grid; grid-template-columns: 18px 1fr auto; gap: 8px; align-items: baseline; margin: 0; overflow-wrap: anywhere }
  .story b { font-weight: 600 }
  .story .when { color: var(--kpi-faint); font-size: 12px; white-space: nowrap }
  .notice { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; font-size: 13px; color: var(--kpi-muted) }
  .notice b { color: var(--kpi-text); font-weight: 550 }
  .notice.watch { border-inline-start: 3px solid var(--kpi-watch) }
  .notice.wrong { border-inline-start: 3px solid var(--kpi-bad) }

  .grid { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: var(--kpi-gap) }
  .grid + .grid { margin-top: var(--kpi-gap) }
  .span-3 { grid-column: span 3 } .span-4 { grid-column: span 4 } .span-5 { grid-column: span 5 } .span-6 { grid-column: span 6 }
  .span-7 { grid-column: span 7 } .span-8 { grid-column: span 8 } .span-9 { grid-column: span 9 } .span-10 { grid-column: span 10 }
  .span-11 { grid-column: span 11 } .span-12 { grid-column: span 12 }

  @container (max-width: 900px) {
    .grid { display: flex; flex-wrap: wrap }
    .grid > * { flex: 1 1 calc(50% - var(--kpi-gap)); min-width: 0 }
    .grid > .span-6, .grid > .span-7, .grid > .span-8, .grid > .span-9, .grid > .span-10, .grid > .span-11, .grid > .span-12 { flex-basis: 100% }
  }
  @container (max-width: 520px) {
    .grid > * { flex-basis: 100% }
    .story p { grid-template-columns: 18px 1fr }
    .story .when { grid-column: 2 }
  }
  @container (max-width: 400px) {
    .grid { gap: 8px }
    .card { padding-inline: 12px }
    .card:not(.large) .round.expand { display: inline-grid }
    .card:not(.large, .open) { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; align-items: center; padding-block: 8px }
    .card:not(.large, .open) .card-head { display: contents }
    .card:not(.large, .open) .card-buttons { grid-column: 2; grid-row: 1 / span 3 }
    .card:not(.large, .open) p.value { grid-column: 1; margin: 0; font-size: 18px }
    .card:not(.large, .open) p.value small { font-size: 12px }
    .card:not(.large, .open) .detail, .card:not(.large, .open) .notes li:not(.verdict) { display: none }
    .card:not(.large, .open) .notes { grid-column: 1 }
    .card:not(.large, .open) .notes:not(:has(.verdict)) { display: none }
    .segments { flex-wrap: wrap }
  }
  .words-ltr { --words: ltr }
  .words-rtl { --words: rtl }
  .panel :is(.heading, .sub, .card-title, .value > *, .reason, .notes li > span, .events span, .foot > span, .story span, .notice span, .refusals b, .refusals p, .empty p, button, option) { direction: var(--words); unicode-bidi: isolate; text-align: -webkit-match-parent; text-align: match-parent }
`;
