import {css} from 'lit';

/**
 * The tokens: every colour, size and space that an element uses is one of these. They follow the page's `color-scheme`; paper is white, whatever the screen is.
 * The panel has its colour and font again for a page that resets every element of its own.
 */
export const tokenStyles = css`
  :host {
    --kpi-font: Inter, "Inter var", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
    --kpi-surface: light-dark(#ffffff, #181b21);
    --kpi-surface-2: light-dark(#f8f9fb, #1e222a);
    --kpi-line: light-dark(#e3e6eb, #2b303a);
    --kpi-text: light-dark(#14171c, #eef1f5);
    --kpi-muted: light-dark(#5b6472, #9aa4b2);
    --kpi-faint: light-dark(#667080, #8791a0);
    --kpi-data: light-dark(#2f5bd7, #7aa2ff);
    --kpi-context: light-dark(#b9c0cc, #4a5261);
    --kpi-band: light-dark(#eef2fb, #1d2536);
    --kpi-edge: light-dark(#7f8da6, #6b7a96);
    --kpi-good: light-dark(#0b7280, #57c4d4);
    --kpi-bad: light-dark(#bb3e12, #ff9a70);
    --kpi-watch: light-dark(#8a5c00, #e5b567);
    --kpi-radius: 12px;
    --kpi-gap: 12px;
    --kpi-pad: 16px;

    display: block;
    box-sizing: border-box;
    min-width: 0;
    max-width: 100%;
    color: var(--kpi-text);
    font: 14px/1.45 var(--kpi-font);
    font-feature-settings: "tnum", "cv05";
    text-align: start;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
  }
  .panel { color: var(--kpi-text); font-family: var(--kpi-font); font-size: 14px }
  :host([hidden]) { display: none }
  *, *::before, *::after { box-sizing: border-box }

  .hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; border: 0;
  }
  button, select, textarea, input, summary { font: inherit; letter-spacing: inherit }
  button, summary, select { cursor: pointer }
  button:disabled { cursor: default }
  :focus-visible { outline: 2px solid var(--kpi-data); outline-offset: 2px }
  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 30px; padding: 4px 11px;
    border: 1px solid var(--kpi-line); border-radius: 8px; background: var(--kpi-surface); color: var(--kpi-muted);
    font-size: 13px; text-decoration: none; white-space: nowrap;
  }
  .button:hover { color: var(--kpi-text) }
  .button.main { background: var(--kpi-data); border-color: var(--kpi-data); color: light-dark(#ffffff, #101216) }
  .link {
    min-height: 24px; min-width: 24px; padding: 0; border: 0; background: none; color: inherit; font-size: inherit;
    text-decoration: none; white-space: nowrap;
  }
  .link:hover { color: var(--kpi-text); text-decoration: underline }
  .faint { color: var(--kpi-faint) }
  .muted { color: var(--kpi-muted) }
  .good { color: var(--kpi-good) }
  .bad { color: var(--kpi-bad) }

  @media print { :host { color-scheme: light !important } }
  @media (forced-colors: active) {
    :host {
      --kpi-surface: Canvas; --kpi-surface-2: Canvas; --kpi-line: CanvasText; --kpi-text: CanvasText; --kpi-muted: CanvasText;
      --kpi-faint: CanvasText; --kpi-data: CanvasText; --kpi-context: GrayText; --kpi-band: Canvas; --kpi-edge: GrayText;
      --kpi-good: CanvasText; --kpi-bad: CanvasText; --kpi-watch: CanvasText;
    }
    :focus-visible { outline-color: Highlight }
    .button.main { background: ButtonFace; color: ButtonText }
  }
`;
