import {html, nothing, type TemplateResult} from 'lit';
import type {FileSummary, MappedField} from '../../src/index.ts';
import {fieldTitle, type ImportView} from './import-view.ts';

/** Fields whose value may be the same for a whole file: "this file is team Blue". */
const constantFields: ReadonlySet<string> = new Set(['team', 'product', 'project']);

/** One file: what it was taken for, what feeds which field, and what is not stored. */
export function fileTemplate(file: FileSummary, view: ImportView): TemplateResult {
  const {importWords} = view;
  const {labels} = importWords;
  const headers = [...new Set([...file.fields.flatMap(field => field.headers), ...file.unused])];
  const fed = file.fields.filter(isShown);
  const others = file.fields.filter(field => !isShown(field));
  return html`<details class="file" part="file" ?open=${file.confidence < 1 || view.session.isGiven('format')}>
    <summary><b class="name">${file.name}</b><span>${importWords.format(file.format)}, ${importWords.confidence(file.confidence)}</span>
      <span class="faint">${importWords.fileLine(file.rowsRead, file.rowsUsed, file.rowsLeftOut)} · ${importWords.textKind(file.encoding, file.delimiter)}</span></summary>
    ${fieldsTemplate(fed, headers, view)}
    ${others.length > 0 ? html`<details class="more"><summary>${labels.moreFields}</summary>${fieldsTemplate(others, headers, view)}</details>` : nothing}
    ${file.unused.length > 0 ? html`<p class="hint">${importWords.unused(file.unused)}</p>` : nothing}
  </details>`;
}

/** The team always stands among the fields: a file of one team rarely names it. */
function isShown({field, columns, by}: MappedField): boolean {
  return columns.length > 0 || by === 'constant' || field === 'team';
}

function fieldsTemplate(fields: readonly MappedField[], headers: readonly string[], view: ImportView): TemplateResult {
  const {labels} = view.importWords;
  return html`<table class="fields">
    <thead><tr><th scope="col">${labels.field}</th><th scope="col">${labels.fromColumn}</th><th scope="col">${labels.examples}</th></tr></thead>
    <tbody>${fields.map(field => fieldTemplate(field, headers, view))}</tbody>
  </table>`;
}

function fieldTemplate(mapped: MappedField, headers: readonly string[], view: ImportView): TemplateResult {
  const {importWords, session, constantField, setConstantField} = view;
  const {labels} = importWords;
  const {field, by, confidence, examples} = mapped;
  const title = fieldTitle(view, field);
  const isConstant = by === 'constant' || constantField === field;
  const distinct = [...new Set(mapped.headers)];
  const [only = ''] = distinct;
  const isSeveral = distinct.length > 1 && !isConstant;
  const chosen = isConstant ? 'constant' : distinct.length === 0 ? 'nothing' : isSeveral ? 'several' : `header:${only}`;
  const onChange = ({target}: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const {value} = target;
    if (value === 'several') return;
    setConstantField(value === 'constant' ? field : undefined);
    if (value !== 'constant') void session.map(field, value === 'nothing' ? [] : [value.slice('header:'.length)]);
  };
  const option = (value: string, text: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
  const hint = importWords.by(by) || importWords.fieldConfidence(by, confidence);
  return html`<tr>
    <th scope="row">${title}</th>
    <td><select aria-label=${importWords.fieldColumn(title)} @change=${onChange}>
        ${option('nothing', labels.nothing)}
        ${isSeveral ? option('several', distinct.join(' + ')) : nothing}
        ${headers.map(header => option(`header:${header}`, header))}
        ${constantFields.has(field) ? option('constant', labels.constant) : nothing}
      </select>${hint ? html` <small>${hint}</small>` : nothing}
      ${isConstant ? constantTemplate(mapped, view) : nothing}</td>
    <td class="examples">${examples.join(' · ')}</td>
  </tr>`;
}

function constantTemplate(
  {field, constant}: MappedField,
  {importWords, session, setConstantField}: ImportView,
): TemplateResult {
  const {labels} = importWords;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input =
      event.currentTarget instanceof HTMLFormElement ? event.currentTarget.querySelector('input') : undefined;
    const value = input?.value.trim();
    if (!value) return;
    setConstantField(undefined);
    void session.constant(field, value);
  };
  return html`<form class="constant" @submit=${onSubmit}>
    <input aria-label=${labels.constantValue} autocomplete="off" maxlength="200" .value=${constant ?? ''}>
    <button class="button">${labels.apply}</button>
  </form>`;
}
