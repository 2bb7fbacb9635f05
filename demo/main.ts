import {openKit} from '../src/index.ts';
import '../widgets/kpi-import/define.ts';
import type {KpiImport} from '../widgets/kpi-import/define.ts';
import type {KpiImportEvent} from '../widgets/parts/events.ts';
import {fittingRole} from './fitting-role.ts';
import {rolePanels} from './role-panels.ts';
import {isFirstVisit, loadSample, sampleName} from './sample-data.ts';

function find<Found extends Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`missing in the page: ${selector}`);
  return found;
}

const place = find<HTMLElement>('#panel');
const roles = find<HTMLSelectElement>('#roles');
const own = find<KpiImport>('#import');
const nameField = find<HTMLInputElement>('#name');
const datasets = find<HTMLSelectElement>('#datasets');
const deleteButton = find<HTMLButtonElement>('#delete');
const sampleButton = find<HTMLButtonElement>('#sample');
const confirmation = find<HTMLDialogElement>('#confirm');
const status = find<HTMLElement>('#status');

// In the one-file build nothing stands beside the page that a worker could be started from.
const isOneFile = !document.querySelector('script[src]');
const opening = openKit(isOneFile ? {worker: false} : {});

let panel = rolePanels[0].create();

/** What the page's address says, so that a reload shows what was shown: a role and a dataset. An address of a dataset alone is understood, too. */
function readAddress(): {readonly role: string; readonly dataset: string} {
  const text = location.hash.slice(1);
  if (text.includes('=')) {
    const said = new URLSearchParams(text);
    return {role: said.get('role') ?? '', dataset: said.get('data') ?? ''};
  }
  try {
    return {role: '', dataset: decodeURIComponent(text)};
  } catch {
    // An address typed by hand may hold anything.
    return {role: '', dataset: ''};
  }
}

function writeAddress(): void {
  const address = new URL(location.href);
  address.hash = new URLSearchParams({role: roles.value, data: panel.datasetName ?? ''}).toString();
  history.replaceState(null, '', address);
}

/** Puts the panel of a role into the page, over the data that were shown. */
async function showRole(id: string): Promise<void> {
  const role = rolePanels.find(one => one.id === id) ?? rolePanels[0];
  roles.value = role.id;
  const {datasetName} = panel;
  panel = role.create();
  panel.datasetName = datasetName;
  panel.kit = await opening;
  panel.addEventListener('kpi-import', event => showImport(event, panel.datasetName));
  place.replaceChildren(panel);
}

function show(dataset: string): void {
  panel.datasetName = dataset;
  panel.heading = undefined;
  if (dataset && dataset !== sampleName) nameField.value = dataset;
  own.datasetName = nameField.value;
  writeAddress();
}

/** Fills the list, newest data first, and shows what was asked for, or what is there. */
async function refresh(wanted = panel.datasetName ?? ''): Promise<void> {
  const kit = await opening;
  const names = [...(await kit.datasets())].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({name}) => name);
  const shown = names.includes(wanted) ? wanted : (names[0] ?? '');
  datasets.replaceChildren(...(names.length > 0 ? names : ['none yet']).map(name => new Option(name, name)));
  datasets.value = shown;
  datasets.disabled = names.length === 0;
  deleteButton.hidden = names.length === 0;
  deleteButton.setAttribute('aria-label', `Delete ${shown}`);
  sampleButton.hidden = names.includes(sampleName);
  show(shown || nameField.value);
}

/** Shows what was stored, and to whom it speaks where that is not the role shown: at once where the dataset has nothing else, else on demand. */
function showImport({detail}: KpiImportEvent, dataset: string | undefined): void {
  guard(async () => {
    const kit = await opening;
    await refresh(dataset);
    status.replaceChildren();
    const state = await kit.describe(dataset);
    const offered = rolePanels.map(({id}) => id);
    const fitting = (tables: Iterable<string>): string | undefined =>
      fittingRole(roles.value, offered, new Set(tables), kit.catalogue);
    const better = fitting(detail.report.table.split(', '));
    if (better === undefined) return;
    const name = rolePanels.find(({id}) => id === better)?.name ?? better;
    const before = roles.selectedOptions[0]?.text ?? '';
    const move = async (): Promise<void> => {
      await showRole(better);
      writeAddress();
      status.textContent = `These data speak to the ${name}, so this is that view. “Seen by” leads back to the ${before}.`;
    };
    if (fitting(Object.keys(state?.tables ?? {}))) return move();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Show that view';
    button.addEventListener('click', guard(move));
    status.append(`What was loaded speaks to the ${name}. `, button);
  })();
}

async function showSample(): Promise<void> {
  status.textContent = 'Making sample data: a company with two products and three teams …';
  // Until it is there, the panel would say that there are no data and ask for a second time.
  place.hidden = true;
  try {
    await loadSample(await opening);
    status.textContent = '';
    await refresh(sampleName);
  } finally {
    place.hidden = false;
  }
}

async function deleteShown(): Promise<void> {
  const dataset = datasets.value;
  find('#confirm-text').textContent = `Delete “${dataset}” and all that was loaded into it? This cannot be undone.`;
  confirmation.returnValue = 'keep';
  confirmation.showModal();
  await new Promise(resolve => confirmation.addEventListener('close', resolve, {once: true}));
  if (confirmation.returnValue !== 'delete') return;
  await (await opening).remove(dataset);
  await refresh('');
  status.textContent = `“${dataset}” was deleted.`;
}

function rename(): void {
  own.datasetName = nameField.value.trim() || 'My data';
}

/** A failure says what it is; what was on the page stays. */
function guard(work: () => Promise<void>): () => void {
  return () => {
    work().catch((error: unknown) => {
      status.textContent = `That did not work: ${error instanceof Error ? error.message : String(error)}`;
    });
  };
}

// A file dropped beside the field would take the page's place.
document.addEventListener('dragover', event => event.preventDefault());
document.addEventListener('drop', event => {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (!event.defaultPrevented && files.length > 0) own.start(files);
  event.preventDefault();
});
datasets.addEventListener('change', () => show(datasets.value));
deleteButton.addEventListener('click', guard(deleteShown));
sampleButton.addEventListener('click', guard(showSample));
// Files that stand open are read again for another name: while it is typed, so that the click that leaves the field still meets its button.
let renaming: ReturnType<typeof setTimeout> | undefined;
nameField.addEventListener('input', () => {
  clearTimeout(renaming);
  renaming = setTimeout(rename, 300);
});
nameField.addEventListener('change', () => {
  nameField.value = nameField.value.trim() || 'My data';
  rename();
});
own.addEventListener('kpi-import', event => showImport(event, own.datasetName));
roles.replaceChildren(...rolePanels.map(({id, name}) => new Option(name, id)));
roles.addEventListener('change', () => {
  guard(async () => {
    await showRole(roles.value);
    writeAddress();
  })();
});

guard(async () => {
  const kit = await opening;
  own.kit = kit;
  const {role, dataset} = readAddress();
  await showRole(role);
  if ((await kit.datasets()).length === 0 && isFirstVisit()) await showSample();
  else await refresh(dataset);
})();
