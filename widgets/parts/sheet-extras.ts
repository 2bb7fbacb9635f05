import {html, nothing, type TemplateResult} from 'lit';
import type {Example} from '../../src/catalogue/example.ts';
import type {Kit, ReadScope, Series} from '../../src/index.ts';
import type {DialogWords} from '../words/words.ts';
import type {CardView} from './card-view.ts';
import {scopeOfSeries} from './panel-band.ts';

/** The number by another definition than the one in force. */
export interface OtherDefinition {
  readonly id: string;
  readonly title: string;
  readonly series: Series;
  /** Why the two differ; in English, as the definitions are. */
  readonly causes: readonly string[];
}

/** What the sheet fetches when it is opened: how the number is worked out by hand, and what it is by other definitions. */
export interface SheetExtras {
  readonly examples: readonly Example[];
  readonly others: readonly OtherDefinition[];
  /** The title of the definition in force. */
  readonly inForce: string;
}

/** Reads a number's examples, and its value by each profile that defines it otherwise. */
export async function loadExtras(kit: Kit, {placed}: CardView, scope: ReadScope): Promise<SheetExtras> {
  const [{examples}, {profiles}] = await Promise.all([
    import('../../src/catalogue/examples.ts'),
    import('../../src/catalogue/profiles.ts'),
  ]);
  const {series, kpi} = placed;
  const own = series.receipt.conventions.profile;
  const defining = [...profiles.values()].filter(({definitions}) => definitions.some(({id}) => id === kpi));
  // Where no profile defines it otherwise there is nothing to compare with.
  const wanted = defining.length === 0 ? [] : [...profiles.values()].filter(({id}) => id !== own);
  const causes = defining.flatMap(profile => new Map(Object.entries(profile.causes)).get(kpi) ?? []);
  const others = await Promise.all(
    wanted.map(async ({id, title}) => {
      const other = await kit.read(kpi, {...scopeOfSeries(series, scope), profile: id});
      return {id, title, series: other, causes};
    }),
  );
  return {
    examples: examples.filter(example => example.kpi === kpi && (example.profile ?? 'default') === own),
    others,
    inForce: profiles.get(own)?.title ?? own,
  };
}

/** The value by other definitions, with the difference and where it comes from. */
export function profilesTemplate(
  {others, inForce}: SheetExtras,
  {placed, definition}: CardView,
  words: DialogWords,
  choose: ((profile: string) => void) | undefined,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  const {labels, formats} = words;
  const {unit} = definition;
  const own = placed.series.headline?.value;
  const write = (value: number | undefined): string => (value === undefined ? '–' : formats.exact(value, unit));
  const causes = [...new Set(others.flatMap(other => other.causes))];
  return html`<h3>${labels.profiles}</h3>
    <table class="sheet-table">
      <thead><tr><th scope="col">${labels.definedBy}</th><th scope="col" class="number">${labels.value}</th><th scope="col" class="number">${labels.difference}</th></tr></thead>
      <tbody><tr><th scope="row">${inForce} · ${labels.inForce}</th><td class="number">${write(own)}</td><td class="number"></td></tr>
        ${others.map(({id, title, series}) => {
          const value = series.headline?.value;
          const difference = value === undefined || own === undefined ? '–' : words.change(value - own, unit) || '0';
          return html`<tr><th scope="row">${title}
              ${choose ? html`<button type="button" class="link" @click=${() => choose(id)}>${labels.useProfile}</button>` : nothing}</th>
            <td class="number">${write(value)}</td><td class="number">${difference}</td></tr>`;
        })}</tbody>
    </table>
    <ul>${causes.map(cause => html`<li>${cause}</li>`)}</ul>`;
}

/** The number worked out by hand on a few rows. */
export function examplesTemplate(
  {examples}: SheetExtras,
  {definition}: CardView,
  words: DialogWords,
): TemplateResult | typeof nothing {
  if (examples.length === 0) return nothing;
  const {labels, formats} = words;
  return html`<h3>${labels.examples}</h3>${examples.map(({files, expected, working}) => {
    const result = typeof expected === 'string' ? words.reason(expected) : formats.exact(expected, definition.unit);
    return html`<p>${working} → <b>${result}</b></p>
      <details><summary>${labels.exampleRows}</summary>${files.map(({csv}) => csvTemplate(csv, labels.exampleRows))}</details>`;
  })}`;
}

function csvTemplate(csv: string, caption: string): TemplateResult {
  const [head = [], ...rows] = csv.trim().split('\n').map(cellsOf);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}><table class="sheet-table">
    <thead><tr>${head.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${row.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** The cells of a line of an example, whose quotes hold no line breaks. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
