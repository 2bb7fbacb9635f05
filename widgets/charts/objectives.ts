import {html, nothing, svg, type TemplateResult} from 'lit';
import {isKnown, numberColumn, type TableFacts, textCell, textColumn, wordedCell} from './table-facts.ts';

/** A key result. */
export interface KeyResult {
  readonly label: string;
  /** From the baseline over the last value to the target: "1.1m → 1.5m → 1.8m". */
  readonly course: string;
  /** A fraction of one; undefined where it is not scored, which `scoreLabel` says. */
  readonly score: number | undefined;
  readonly scoreLabel: string;
  /** "no update for 38 days", "over-achieved" */
  readonly marks?: readonly {readonly kind: 'stale' | 'over'; readonly text: string}[];
}

/** An objective with its key results. */
export interface Objective {
  readonly label: string;
  readonly score: number | undefined;
  readonly scoreLabel: string;
  /** The share of its time that has passed, as a fraction of one; undefined where it has no dates. */
  readonly elapsed: number | undefined;
  readonly keyResults: readonly KeyResult[];
}

/** Objectives in the order shown. */
export interface ObjectiveData {
  readonly caption: string;
  readonly objectives: readonly Objective[];
  /** Said of the tick: "79 % of the time has passed". */
  readonly paceLabel: (elapsed: number) => string;
}

const percentOf = (share: number): string => `${Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10}%`;

/** A bar on its track as wide as its place, with the tick of the time that has passed; without a score the track alone. */
function paceTemplate(score: number | undefined, elapsed: number | undefined, size: 'thick' | 'thin'): TemplateResult {
  const height = size === 'thick' ? 10 : 8;
  const top = (16 - height) / 2;
  const tick = isKnown(elapsed) ? percentOf(elapsed) : undefined;
  return html`<svg class="chart pace" height="16" aria-hidden="true">
    <rect class="track" x="0" y=${top} width="100%" height=${height} rx="4"></rect>
    ${isKnown(score) && score > 0 ? svg`<rect class="data" x="0" y=${top} width=${percentOf(score)} height=${height} rx="4"></rect>` : nothing}
    ${tick === undefined ? nothing : svg`<line class="tick-halo" x1=${tick} x2=${tick} y1="0" y2="16"></line><line class="tick" x1=${tick} x2=${tick} y1="0" y2="16"></line>`}
  </svg>`;
}

function markTemplate({kind, text}: {readonly kind: 'stale' | 'over'; readonly text: string}): TemplateResult {
  return html`<span class="objective-mark ${kind}"><span aria-hidden="true">${kind === 'stale' ? '◆' : '▲'} </span>${text}</span>`;
}

function scoreTemplate(score: number | undefined, label: string): TemplateResult {
  return html`<span class="objective-score ${isKnown(score) ? '' : 'faint'}">${label}</span>`;
}

function keyResultTemplate(result: KeyResult, elapsed: number | undefined): TemplateResult {
  const {label, course, score, scoreLabel, marks = []} = result;
  return html`<li class="key-result">
    <span class="key-result-words"><span>${label}</span> <span class="key-result-course">${course}</span>${marks.map(markTemplate)}</span>
    ${paceTemplate(score, elapsed, 'thin')}${scoreTemplate(score, scoreLabel)}
  </li>`;
}

/** The share that has passed, where it is one and the same for all objectives. */
function commonElapsed(objectives: readonly Objective[]): number | undefined {
  const first = objectives[0]?.elapsed;
  return objectives.every(({elapsed}) => elapsed === first) ? first : undefined;
}

/** Objectives with their score and the share of their time that has passed, their key results beneath: nested lists of plain words and bars. */
export function objectivesTemplate({caption, objectives, paceLabel}: ObjectiveData): TemplateResult {
  const common = commonElapsed(objectives);
  const pace = (elapsed: number | undefined): TemplateResult | typeof nothing =>
    isKnown(elapsed) ? html`<p class="objective-pace">${paceLabel(elapsed)}</p>` : nothing;
  return html`<div class="objectives">${pace(common)}<ul aria-label=${caption}>${objectives.map(
    ({label, score, scoreLabel, elapsed, keyResults}) => html`<li class="objective">
      <div class="objective-head"><span class="objective-label">${label}</span>
        ${paceTemplate(score, elapsed, 'thick')}${scoreTemplate(score, scoreLabel)}</div>
      ${common === undefined ? pace(elapsed) : nothing}
      ${keyResults.length > 0 ? html`<ul aria-label=${label}>${keyResults.map(result => keyResultTemplate(result, elapsed))}</ul>` : nothing}
    </li>`,
  )}</ul></div>`;
}

/** The table of objectives: a row for each key result, and one for an objective without any. */
export function objectivesTable(
  {objectives}: ObjectiveData,
  words: {
    readonly caption: string;
    readonly objective: string;
    readonly keyResult: string;
    readonly course: string;
    readonly score: string;
    readonly marks: string;
  },
): TableFacts {
  const rows = objectives.flatMap((objective): {readonly objective: Objective; readonly result?: KeyResult}[] =>
    objective.keyResults.length > 0 ? objective.keyResults.map(result => ({objective, result})) : [{objective}],
  );
  return {
    caption: words.caption,
    columns: [
      textColumn(words.objective),
      textColumn(words.keyResult),
      textColumn(words.course),
      numberColumn(words.score),
      textColumn(words.marks),
    ],
    count: rows.length,
    row: index => {
      const row = rows[index];
      if (!row) return [];
      const {objective, result} = row;
      return [
        textCell(objective.label),
        textCell(result?.label ?? ''),
        textCell(result?.course ?? ''),
        result ? wordedCell(result.score, result.scoreLabel) : wordedCell(objective.score, objective.scoreLabel),
        textCell((result?.marks ?? []).map(({text}) => text).join(', ')),
      ];
    },
  };
}
