import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {type Kit, openKit} from '../../../src/index.ts';
import type {KpiImport} from '../../../widgets/kpi-import/define.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/kpi-import/define.ts';
import type {KpiErrorEvent, KpiImportEvent} from '../../../widgets/parts/events.ts';

const clear =
  'id,title,type,status,created,finished,labels\n1,One,Story,Done,2026-10-01,2026-10-05,\n2,Two,Bug,Done,2026-10-01,2026-10-06,prod-bug\n';
// Every day of these dates may be a month as well, and one status is not known.
const open = 'id;title;status;started;finished\n1;One;Done;03/04/2026;05/04/2026\n2;Two;Somewhere;03/04/2026;\n';
const hostile = `id,title,status,created,__proto__,<img src=x onerror=alert(1)>
1,<img src=x onerror=alert(2)>,Done,2026-01-03,=cmd|x,</script><b>
2,"=HYPERLINK(""x"")",<svg onload=alert(3)>,2026-01-04,,
`;

function kitOfTest(): Promise<Kit> {
  return openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
}

async function importOf(kit: Kit): Promise<KpiImport> {
  const place = await fixture<HTMLElement>(
    html`<div lang="en"><kpi-import dataset="board" .kit=${kit}></kpi-import></div>`,
  );
  const element = place.querySelector('kpi-import');
  if (!element) throw new Error('no element');
  await element.updateComplete;
  return element;
}

function find<Found extends Element = HTMLElement>(element: KpiImport, selector: string): Found | null {
  return element.renderRoot.querySelector<Found>(selector);
}

function one<Found extends Element = HTMLElement>(element: KpiImport, selector: string): Found {
  const found = find<Found>(element, selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

async function seen(element: KpiImport, selector: string): Promise<HTMLElement> {
  await waitUntil(() => find(element, selector), `${selector} is not shown`);
  return one(element, selector);
}

function textOf(node: Element): string {
  return node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function button(element: KpiImport, text: string): HTMLButtonElement {
  const found = [...element.renderRoot.querySelectorAll('button')].find(each => textOf(each) === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
}

function transferOf(files: readonly File[], text = ''): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (text) data.setData('text/plain', text);
  return data;
}

/** WebKit takes no transfer in the constructor of a clipboard event. */
function pasteEvent(data: DataTransfer): Event {
  const event = new Event('paste', {bubbles: true, cancelable: true, composed: true});
  Object.defineProperty(event, 'clipboardData', {value: data});
  return event;
}

describe('<kpi-import>', () => {
  it('takes its dataset as a property of the attribute’s name, too, as frameworks hand it over', async () => {
    const element = await importOf(await kitOfTest());
    Object.assign(element, {dataset: 'checkout'});
    expect(element.datasetName).to.equal('checkout');
    Object.assign(element, {dataset: undefined});
    expect(element.datasetName).to.equal('default');
    element.setAttribute('data-page', 'board');
    expect(element.dataset.page).to.equal('board');
  });

  it('says which heading level is none, and tells the page', async () => {
    const element = await importOf(await kitOfTest());
    const failed = oneEvent(element, 'kpi-error') as Promise<KpiErrorEvent>;
    element.setAttribute('heading-level', '9');
    expect((await failed).detail.code).to.equal('bad-attribute');
    await element.updateComplete;
    expect(textOf(one(element, '.notice'))).to.contain('heading-level cannot be “9”');
    expect(one(element, '.heading').localName).to.equal('h2');
  });

  it('keeps English sentences whole in a page that is read from the right, and on its side', async () => {
    const element = await importOf(await kitOfTest());
    element.parentElement?.setAttribute('dir', 'rtl');
    element.parentElement?.setAttribute('lang', 'ar');
    const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(one(element, selector));
    expect(styleOf('.drop .hint').direction).to.equal('ltr');
    await element.start([new File([clear], 'board.csv')]);
    await seen(element, '.readings td');
    for (const selector of ['.ready', '.readings td', '.commit']) {
      expect(styleOf(selector).direction, selector).to.equal(selector === '.commit' ? 'rtl' : 'ltr');
      expect(styleOf(selector).textAlign, selector).to.match(/right|start|match-parent/);
    }
    const {right} = one(element, '.draft').getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(one(element, '.ready'));
    expect(right - range.getBoundingClientRect().right).to.be.lessThan(4);
  });

  it('asks for a file, accessibly', async () => {
    const element = await importOf(await kitOfTest());
    expect(textOf(one(element, '.heading'))).to.equal('Load a file');
    await expect(element).to.be.accessible();
    button(element, 'Paste rows').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('takes a chosen file to a report and back', async () => {
    const kit = await kitOfTest();
    const element = await importOf(kit);
    const input = one<HTMLInputElement>(element, 'input[type=file]');
    input.files = transferOf([new File([clear], 'board.csv')]).files;
    input.dispatchEvent(new Event('change'));
    const draft = await seen(element, '.draft');
    expect(textOf(one(element, '.ready'))).to.equal('board.csv read. Nothing is stored yet.');
    expect(textOf(one(element, '[part=changes] .rows'))).to.equal('2 rows new.');
    expect(textOf(one(element, '.through'))).to.contain('6 Oct 2026, from the file');
    // The readings come after the draft.
    expect(textOf(await seen(element, '.readings'))).to.match(/Work in progress ?– ?0 items/);
    expect(element.shadowRoot?.activeElement).to.equal(draft);
    for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    await expect(element).to.be.accessible();
    expect(await kit.datasets()).to.deep.equal([]);

    const stored = oneEvent(element, 'kpi-import') as Promise<KpiImportEvent>;
    button(element, 'Store 2 rows').click();
    expect((await stored).detail.report).to.include({dataset: 'board', rowsUsed: 2});
    expect(textOf(await seen(element, '.done b'))).to.match(/^2 items stored \(.+\); data through 6 Oct 2026\.$/);
    await expect(element).to.be.accessible();
    button(element, 'Undo').click();
    await waitUntil(() => textOf(one(element, '.done')).includes('undone'));
    expect(await kit.describe('board')).to.equal(undefined);
    button(element, 'Redo').click();
    await waitUntil(() => !textOf(one(element, '.done')).includes('undone'));
    expect((await kit.describe('board'))?.tables.items).to.equal(2);
    button(element, 'Load another file').click();
    await seen(element, '.drop');
  });

  it('hands out the templates, each under its own name', async () => {
    const element = await importOf(await kitOfTest());
    expect(one<HTMLDetailsElement>(element, '.templates').open).to.equal(false);
    one(element, '.templates summary').click();
    const names: string[] = [];
    const stop = (event: Event): void => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      names.push(event.target.download);
      event.preventDefault();
    };
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', stop, {once: true});
      click.call(this);
    };
    try {
      for (const text of ['list of items', 'sprint sheet', 'targets', 'events', 'ready-made values'])
        button(element, text).click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['items.csv', 'iterations.csv', 'targets.csv', 'events.csv', 'measures.csv']);
    await expect(element).to.be.accessible();
  });

  it('takes dropped files and pasted rows', async () => {
    const element = await importOf(await kitOfTest());
    const drop = one(element, '.drop');
    drop.dispatchEvent(new DragEvent('dragover', {bubbles: true, cancelable: true}));
    await element.updateComplete;
    expect(drop.classList.contains('over')).to.equal(true);
    const event = new DragEvent('drop', {bubbles: true, cancelable: true});
    Object.defineProperty(event, 'dataTransfer', {value: transferOf([new File([clear], 'dropped.csv')])});
    drop.dispatchEvent(event);
    await seen(element, '.draft');
    expect(textOf(one(element, '.ready'))).to.contain('dropped.csv');
    button(element, 'Cancel').click();
    (await seen(element, '.drop')).dispatchEvent(pasteEvent(transferOf([], clear)));
    await seen(element, '.draft');
    expect(textOf(one(element, '.ready'))).to.contain('pasted');
    button(element, 'Cancel').click();
    await seen(element, '.drop');
    button(element, 'Paste rows').click();
    await element.updateComplete;
    one<HTMLTextAreaElement>(element, 'textarea').value = clear;
    button(element, 'Use these rows').click();
    await seen(element, '.draft');
  });

  it('asks what the file cannot decide, and stores when it is answered', async () => {
    const kit = await kitOfTest();
    const element = await importOf(kit);
    await element.start([new File([open], 'open.csv')]);
    await seen(element, '.question.needed');
    expect(textOf(one(element, '.question.needed legend'))).to.match(/^How are the dates in “.+” written\? needed/);
    const choices = [...element.renderRoot.querySelectorAll('.question.needed .choice')].map(textOf);
    expect(choices[0]).to.contain('03/04/2026 is 3 Apr 2026');
    expect(choices[1]).to.contain('03/04/2026 is 4 Mar 2026');
    expect(button(element, 'Store 1 row').disabled).to.equal(true);
    await expect(element).to.be.accessible();
    one<HTMLInputElement>(element, '.question.needed input[value=mdy]').click();
    await waitUntil(() => !find(element, '.question.needed'));
    const status = one<HTMLSelectElement>(element, 'select[aria-label*="Somewhere"]');
    status.value = 'in-progress';
    status.dispatchEvent(new Event('change'));
    await waitUntil(() => textOf(one(element, '.commit')).includes('Store 2 rows'));
    button(element, 'Store 2 rows').click();
    await seen(element, '.done');
    expect((await kit.describe('board'))?.coverage?.through).to.equal('2026-05-04');
  });

  it('offers nothing to store where no row can be used, and says why', async () => {
    const element = await importOf(await kitOfTest());
    await element.start([new File(['id,title,type,status,created,finished\n'], 'empty.csv')]);
    await seen(element, '.draft');
    expect(textOf(one(element, '.commit'))).to.match(
      /^Cancel There is nothing to store: no row stands below the header\./,
    );
    expect(find(element, '.commit .main')).to.equal(null);
    expect(find(element, '[part=changes]')).to.equal(null);
    expect(textOf(one(element, '.file summary'))).to.match(/0 rows ·/);
    expect(textOf(one(element, '.draft'))).not.to.contain('Every row is used');
  });

  it('puts the likely marks of escaped bugs first, and noise behind a fold', async () => {
    const noise = Array.from({length: 10}, (_, at) => `label${at}`);
    const rows = [...noise, 'regression', 'customer-reported'].map(
      (label, at) => `${at},Bug,Done,2026-10-0${1 + (at % 9)},${label}`,
    );
    const element = await importOf(await kitOfTest());
    await element.start([`id,type,status,created,labels\n${rows.join('\n')}\n`]);
    await seen(element, '.question');
    const shown = [...element.renderRoot.querySelectorAll('.several:not(details *) .choice')].map(textOf);
    expect(shown).to.deep.equal([
      'label “customer-reported” 1 bug',
      'label “regression” 1 bug',
      'every bug: this tool holds nothing else 12 bugs',
    ]);
    expect(textOf(one(element, '.more-choices summary'))).to.equal('10 more');
  });

  it('puts the likely currencies first, that of the page’s country before all', async () => {
    const element = await importOf(await kitOfTest());
    element.parentElement?.setAttribute('lang', 'de-CH');
    await element.start(['customer,start,mrr\nc1,2026-01-10,49.50\nc2,2026-01-11,120.00']);
    await seen(element, '.question optgroup');
    const [likely, others] = [...element.renderRoot.querySelectorAll('optgroup')];
    expect(likely?.label).to.equal('Likely');
    expect([...(likely?.children ?? [])].slice(0, 3).map(textOf)).to.deep.equal(['CHF', 'EUR', 'USD']);
    expect([...(others?.children ?? [])].slice(0, 2).map(textOf)).to.deep.equal(['ARS', 'BAM']);
    await expect(element).to.be.accessible();
  });

  it('says that a suggestion is not used yet, and that numbers wait for an answer', async () => {
    const element = await importOf(await kitOfTest());
    await element.start([new File([clear], 'board.csv')]);
    await seen(element, '.readings');
    expect(textOf(one(element, '.commit'))).to.contain('not used as long as you do not say yes');
    await element.start(['customer,start,mrr\nc1,2026-01-10,49.50\nc2,2026-01-11,120.00']);
    await seen(element, '.question.needed');
    await waitUntil(() => textOf(one(element, '[part=changes]')).includes('The numbers come with the answers above.'));
  });

  it('counts escaped bugs by every mark that was ticked', async () => {
    const kit = await kitOfTest();
    const element = await importOf(kit);
    await element.start([new File([clear], 'board.csv')]);
    await seen(element, '.choices.several');
    expect(textOf(one(element, '.choices.several'))).to.contain('label “prod-bug” 1 bug');
    button(element, 'Yes, as suggested').click();
    await waitUntil(() => textOf(one(element, '.question legend')).includes('answered'));
    button(element, 'Store 2 rows').click();
    await seen(element, '.done');
    expect((await kit.questions('board'))[0]).to.deep.include({answer: ['label:prod-bug'], suggested: false});
    // The next file of the same kind finds the answer.
    button(element, 'Load another file').click();
    await element.start([new File([clear], 'again.csv')]);
    await seen(element, '.draft');
    expect(textOf(one(element, '.question legend'))).to.contain('remembered');
    expect(textOf(one(element, '[part=changes] .rows'))).to.equal('2 rows the same.');
  });

  it('proposes the columns of a survey with their distribution, and asks for a scale that may begin at 1', async () => {
    const element = await importOf(await kitOfTest());
    const rows = [1, 2, 9, 10].map(score => `${String(score)},2026-05-0${String((score % 4) + 1)},${String(score)}`);
    await element.start([new File([['id,date,nps', ...rows].join('\n')], 'nps.csv')]);
    const question = await seen(element, '.question.needed');
    expect(textOf(question)).to.contain('Nobody gave a 0 to “nps”. Which scale did it have?');
    expect(textOf(question)).to.contain('1: 1, 2: 1, 9: 1, 10: 1');
    const radio = question.querySelector<HTMLInputElement>('input[value="0-10"]');
    radio?.click();
    await waitUntil(() => textOf(one(element, '.commit')).includes('Store 4 rows'));
    const other = await importOf(await kitOfTest());
    await other.start([
      new File(
        [
          '#,Would you recommend us?,Rooms,Start Date (UTC),Submit Date (UTC),Network ID\na,0,3,2026-05-01,2026-05-01,n',
        ],
        'form.csv',
      ),
    ]);
    const several = await seen(other, '.choices.several');
    expect(textOf(several)).to.contain('Would you recommend us? 1 row 0: 1');
    expect([...several.querySelectorAll<HTMLInputElement>(':checked')].map(({value}) => value)).to.deep.equal([
      'Would you recommend us?',
    ]);
  });

  it('maps another column, or one value for the whole file', async () => {
    const kit = await kitOfTest();
    const element = await importOf(kit);
    await element.start([new File([clear], 'board.csv')]);
    await seen(element, '.draft');
    const select = (name: string): HTMLSelectElement => one(element, `select[aria-label="Column for ${name}"]`);
    const change = (name: string, value: string): void => {
      select(name).value = value;
      select(name).dispatchEvent(new Event('change'));
    };
    change('Title', 'header:type');
    await waitUntil(() => textOf(one(element, '.fields')).includes('chosen by you'));
    change('Team', 'constant');
    const form = (await seen(element, '.constant')) as HTMLFormElement;
    one<HTMLInputElement>(element, '.constant input').value = 'Blue';
    form.requestSubmit();
    await waitUntil(() => textOf(one(element, '.fields')).includes('Blue'));
    button(element, 'Store 2 rows').click();
    await seen(element, '.done');
    expect((await kit.describe('board'))?.dimensions.team).to.deep.equal(['Blue']);
  });

  it('takes a file along to the dataset that is meant now', async () => {
    const kit = await kitOfTest();
    const element = await importOf(kit);
    await element.start([new File([clear], 'board.csv')], {constants: {team: 'Blue'}});
    await seen(element, '.draft');
    element.setAttribute('dataset', 'other');
    await element.updateComplete;
    await seen(element, '.draft');
    button(element, 'Store 2 rows').click();
    await seen(element, '.done');
    expect((await kit.datasets()).map(({name}) => name)).to.deep.equal(['other']);
    expect((await kit.describe('other'))?.dimensions.team).to.deep.equal(['Blue']);
  });

  it('shows progress, and stops where it is cancelled', async () => {
    const kit = await kitOfTest();
    const element = await importOf(kit);
    const rows = Array.from({length: 60_000}, (_, at) => `${at},Item ${at},Done,2026-10-01,2026-10-05`);
    const reading = element.start([new File([`id,title,status,created,finished\n${rows.join('\n')}`], 'large.csv')]);
    await waitUntil(() => /\d rows/.test(find(element, '.progress span')?.textContent ?? ''), 'no progress');
    expect(textOf(one(element, '.progress'))).to.match(/read/);
    button(element, 'Cancel').click();
    await reading;
    await seen(element, '.drop');
    expect(await kit.datasets()).to.deep.equal([]);
  });

  for (const [name, bytes, words] of [
    ['login.csv', '<!doctype html><html><body>Sign in</body></html>', 'it is a web page'],
    ['book.csv', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]), 'a ZIP archive or an Excel workbook'],
    ['picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'it is a picture'],
    ['empty.csv', '', 'it is empty'],
    ['nothing.csv', new Uint8Array(64), 'it is no text'],
    ['error.csv', '{"error": "unauthorized"}', 'it is JSON'],
  ] as const) {
    it(`refuses ${name} in words, and keeps what it had`, async () => {
      const kit = await kitOfTest();
      const element = await importOf(kit);
      const failed = oneEvent(element, 'kpi-error') as Promise<KpiErrorEvent>;
      await element.start([new File([bytes], name)]);
      const {code, message} = (await failed).detail;
      expect(code).to.equal('not-a-csv');
      expect(message).to.contain(words);
      expect(textOf(await seen(element, '.notice.wrong'))).to.contain(`“${name}” cannot be loaded: `);
      expect(textOf(one(element, '.notice.wrong'))).to.contain(words);
      expect(await kit.datasets()).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });
  }

  it('shows hostile headers and cells as the text that they are', async () => {
    const element = await importOf(await kitOfTest());
    await element.start([new File([hostile], '<b>name</b>.csv')]);
    await seen(element, '.draft');
    for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    expect(element.renderRoot.querySelectorAll('img, svg, script')).to.have.lengthOf(0);
    const text = textOf(one(element, '.draft'));
    for (const cell of ['<b>name</b>.csv', '__proto__', '<svg onload=alert(3)>', '<img src=x onerror=alert(2)>'])
      expect(text).to.contain(cell);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it('says when nothing outlives the page, and when the kit does not open', async () => {
    const element = await importOf(await kitOfTest());
    await element.start([clear]);
    await seen(element, '.draft');
    expect(textOf(one(element, '.notice'))).to.contain('keeps no data');
    const broken = new Proxy(await kitOfTest(), {
      get(kit, name) {
        const failing = (): Promise<never> => Promise.reject(Object.assign(new Error('full'), {code: 'no-space'}));
        return name === 'prepare' ? failing : Reflect.get(kit, name, kit);
      },
    });
    const other = await importOf(broken);
    const failed = oneEvent(other, 'kpi-error') as Promise<KpiErrorEvent>;
    await other.start([clear]);
    expect((await failed).detail.code).to.equal('no-space');
    await waitUntil(() => other.renderRoot.textContent?.includes('The browser has no space left.'));
  });
});
