import {css} from 'lit';

/** What happened, under a chart; and a panel on paper. It comes with the charts. */
export const paperStyles = css`
  .events { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 4px 0 0; padding: 0; list-style: none; font-size: 12px; color: var(--kpi-muted); overflow-wrap: anywhere }
  @media print {
    .panel { background: #ffffff }
    .head { display: block }
    .controls, .fold, .notice.plain, .notice .button, .refusals .button, [part="sprint-sheet"] { display: none }
    .refusals { grid-template-columns: minmax(0, 1fr) }
    .box { break-inside: avoid }
    .card { break-inside: avoid }
    .card-buttons, .foot-buttons { display: none }
    .key { print-color-adjust: exact }
  }
`;
