import {css} from 'lit';

/** One card: number, verdict, chart, foot. The dot before a note that begins a line is cut off. */
export const cardStyles = css`
  .card {
    display: flex; flex-direction: column; min-width: 0; padding: 14px var(--kpi-pad) 8px; border: 1px solid var(--kpi-line);
    border-radius: var(--kpi-radius); background: var(--kpi-surface);
  }
  .card-head { display: flex; justify-content: space-between; align-items: center; gap: 8px }
  .card-title { margin: 0; min-width: 0; font-size: 13px; line-height: 1.35; font-weight: 550; color: var(--kpi-muted); overflow-wrap: anywhere }
  .card-buttons { display: flex; gap: 6px; flex: none }
  .round {
    flex: none; width: 24px; height: 24px; padding: 0; border: 1px solid var(--kpi-line); border-radius: 50%; background: none;
    color: var(--kpi-faint); font-size: 12px; font-weight: 500; line-height: 1; display: inline-grid; place-items: center;
  }
  .round:hover { color: var(--kpi-text); border-color: var(--kpi-edge) }
  .round.expand { display: none }
  p.value { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 6px; margin: 6px 0 2px; font-size: 32px; line-height: 1.1; font-weight: 600; letter-spacing: -.03em }
  p.value small { font-size: 14px; line-height: 1.3; font-weight: 450; letter-spacing: 0; color: var(--kpi-muted) }
  .notes { display: flex; flex-wrap: wrap; gap: 2px 16px; align-items: center; min-height: 22px; margin: 0; padding: 0; list-style: none; font-size: 12.5px; color: var(--kpi-muted); overflow-x: clip }
  .notes li { position: relative; max-width: 100% }
  .notes .verdict { margin-inline-end: -8px }
  .notes li:not(.verdict, .verdict + li)::before { content: "·"; position: absolute; inset-inline-start: -10px }
  .chip {
    display: inline-flex; gap: 4px; align-items: baseline; padding: 1px 8px 1px 6px; border-radius: 10px; font-size: 12px; font-weight: 550;
    color: var(--kpi-muted); background: var(--kpi-surface-2);
  }
  .chip.good { color: var(--kpi-good); background: color-mix(in oklab, var(--kpi-good) 11%, transparent) }
  .chip.bad { color: var(--kpi-bad); background: color-mix(in oklab, var(--kpi-bad) 11%, transparent) }
  .reason { margin: 10px 0; font-size: 13px; color: var(--kpi-muted) }
  .chart-place { margin-top: 10px; min-width: 0 }
  .chart-place .skeleton { margin-top: 0 }
  .foot {
    display: flex; flex-wrap: wrap; gap: 2px 12px; justify-content: space-between; align-items: center; margin-top: auto; padding-top: 6px;
    font-size: 12px; color: var(--kpi-faint);
  }
  .foot-buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px }
  .key { display: inline-block; vertical-align: middle; margin: 0 4px 2px 2px }
  .key.bar { width: 9px; height: 9px; border-radius: 2px; background: var(--kpi-data) }
  .key.tick { width: 14px; height: 2px; background: var(--kpi-text) }

  .skeleton { border-radius: 6px; background: color-mix(in oklab, var(--kpi-line) 60%, transparent) }
  .skeleton.line { height: 14px; width: 45% }
  .skeleton.number { height: 34px; width: 30%; margin: 10px 0 8px }
  .skeleton.block { height: 92px; margin-top: 12px }
  .skeleton.high-210 { height: 210px }
  .skeleton.high-150 { height: 150px }

  @media (forced-colors: active) {
    .chip, .skeleton { border: 1px solid CanvasText }
    .key.bar { background: CanvasText; forced-color-adjust: none }
    .key.tick { background: CanvasText; forced-color-adjust: none }
  }
`;
