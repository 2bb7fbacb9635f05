import {html, nothing, render, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {ImportReport} from '../../src/index.ts';
import {adoptStyles} from '../parts/adopt-styles.ts';
import {AssumptionsForm} from '../parts/assumptions-form.ts';
import {defineElement} from '../parts/define.ts';
import {dialogStyles} from '../parts/dialog.styles.ts';
import {dialogTemplate} from '../parts/dialog.ts';
import {EscapedRuleForm} from '../parts/escaped-rule.ts';
import {defineFormHost} from '../parts/form-host.ts';
import type {FormPlace, HandForm} from '../parts/hand-form.ts';
import type {ImportRequest} from '../parts/import-hook.ts';
import {nearestLanguage} from '../parts/language.ts';
import {SprintSheetForm} from '../parts/sprint-sheet.ts';
import {TargetsForm} from '../parts/targets-form.ts';
import {formWordsFor} from '../words/form-words.ts';
import {importWordsFor} from '../words/import-words.ts';
import {wordsFor} from '../words/registry.ts';
import type {Remedy, Words} from '../words/words.ts';
import {KpiImport} from './element.ts';

type FormMaker = (place: FormPlace) => HandForm;

const forms: ReadonlyMap<Remedy, FormMaker> = new Map<Remedy, FormMaker>([
  ['sprint-sheet', place => new SprintSheetForm(place)],
  ['escaped-rule', place => new EscapedRuleForm(place)],
  ['targets', place => new TargetsForm(place)],
  ['assumptions', place => new AssumptionsForm(place)],
]);

/**
 * Leads a request to a report in a dialog over the element that asks: files through the import's steps, a refusal through the form that mends it.
 * Resolves to undefined where the dialog was closed without storing rows. What fails is said in the dialog.
 */
export function importInDialog(request: ImportRequest): Promise<ImportReport | undefined> {
  defineElement(KpiImport, 'kpi-import');
  defineFormHost();
  const {host, remedy} = request;
  const words = wordsFor(nearestLanguage(host));
  const place = document.createElement('div');
  const root = host.shadowRoot ?? host;
  adoptStyles(root, dialogStyles);
  root.append(place);
  // The element that asked tells the page of the report itself.
  place.addEventListener('kpi-import', event => event.stopPropagation());
  return new Promise(resolve => {
    const close = (report: ImportReport | undefined): void => {
      render(nothing, place);
      place.remove();
      resolve(report);
    };
    const make = remedy && forms.get(remedy);
    render(make ? formDialog(make, request, words, close) : fileDialog(request, words, close), place);
  });
}

function formDialog(
  make: FormMaker,
  {kit, dataset, remedy}: ImportRequest,
  words: Words,
  close: (report: ImportReport | undefined) => void,
): TemplateResult {
  // Targets and events are added one after another: their dialog stays until it is closed.
  let last: ImportReport | undefined;
  const done = (report: ImportReport | undefined): void => {
    last = report;
    if (remedy !== 'targets' && remedy !== 'assumptions') close(report);
  };
  const ask = {kit, dataset, words, done, failed: () => undefined};
  const {title} = make({...ask, changed: () => undefined});
  return dialogTemplate(title, html`<kpi-form .make=${make} .ask=${ask}></kpi-form>`, words, () => close(last));
}

function fileDialog(
  {kit, dataset, files, mapping, answers, remedy}: ImportRequest,
  words: Words,
  close: (report: ImportReport | undefined) => void,
): TemplateResult {
  const start = (element: Element | undefined): void => {
    if (element instanceof KpiImport && files.length > 0)
      void element.start(files, {...(mapping && {mapping}), ...(answers && {answers})});
  };
  const stored = (event: Event): void => {
    if (event instanceof CustomEvent) close((event.detail as {readonly report: ImportReport}).report);
  };
  const {labels, exportHelp} = formWordsFor(words);
  const help = html`${exportHelp.map(
    ({tool, steps}) => html`<h3>${tool}</h3>${steps.map(step => html`<p>${step}</p>`)}`,
  )}`;
  return dialogTemplate(
    remedy === 'export' ? labels.exportHelp : importWordsFor(words).labels.heading,
    html`${remedy === 'export' ? help : nothing}
      <kpi-import heading="" .kit=${kit} .datasetName=${dataset} @kpi-import=${stored} ${ref(start)}></kpi-import>`,
    words,
    () => close(undefined),
  );
}
