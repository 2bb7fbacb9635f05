import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {Kit} from '../../../src/index.ts';
import type {KpiCard} from '../../../widgets/kpi-card/define.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/kpi-card/define.ts';
import type {KpiErrorEvent} from '../../../widgets/parts/events.ts';
import {emptyKit, plainRows, sampleKit} from '../po-kpi-panel/sample-kit.ts';

let sample: Kit;

before(async () => {
  sample = await sampleKit();
});

async function cardOf(kit: Kit | undefined, attributes: Readonly<Record<string, string>>): Promise<KpiCard> {
  const card = document.createElement('kpi-card');
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  if (kit) card.kit = kit;
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.append(card);
  return card;
}

function textOf(card: KpiCard, selector: string): string {
  return card.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('a card', () => {
  it('shows one number with all that a panel’s card has', async () => {
    const card = await cardOf(sample, {kpi: 'cycle-time', where: 'team=Checkout'});
    await oneEvent(card, 'kpi-readings');
    await waitUntil(() => card.renderRoot.querySelector('.chart-figure') !== null);
    expect(textOf(card, '.value')).to.match(/^21 ?days: 85.%/);
    expect(textOf(card, '.chip')).to.contain('above usual since');
    expect(textOf(card, '.foot')).to.contain('data through 20 Nov 2026');
    await expect(card).to.be.accessible();
  });

  it('of a pooled share goes over the same periods as a panel', async () => {
    // Of the 44 items with a due date that were finished in sprints 41 to 46, the sample delivers 36 in time; over all its sprints 210 of 263.
    const card = await cardOf(sample, {kpi: 'on-time', where: 'team=Checkout'});
    await oneEvent(card, 'kpi-readings');
    await card.updateComplete;
    expect(textOf(card, '.value')).to.contain('36 of 44');
    expect(textOf(card, '.foot')).to.contain('sprints 41 to 46');
  });

  it('of money goes by month, though there are sprints', async () => {
    const kit = await emptyKit();
    await kit.import('sprint,team,start,end\nSprint 1,Blue,2026-08-31,2026-09-11\n');
    const head = 'subscription_id,customer_id,start_date,end_date,amount,currency,interval';
    const rows = ['1,A,2026-01-01,,100.00,EUR,month', '2,B,2026-03-01,2026-09-15,50.00,EUR,month'];
    await kit.import([head, ...rows].join('\n'), {through: '2026-10-31'});
    const card = await cardOf(kit, {kpi: 'mrr'});
    await oneEvent(card, 'kpi-readings');
    await card.updateComplete;
    // In October only A pays.
    expect(textOf(card, '.value')).to.match(/^€100 ?a month in October/);
  });

  it('of a refused number says what it lacks', async () => {
    const kit = await emptyKit();
    await kit.import(plainRows(20));
    const card = await cardOf(kit, {kpi: 'velocity'});
    await waitUntil(() => textOf(card, '.refusals') !== '');
    expect(textOf(card, '.refusals')).to.contain('No sprint on any item.');
    await expect(card).to.be.accessible();
  });

  it('without data asks for a file', async () => {
    const card = await cardOf(await emptyKit(), {kpi: 'velocity'});
    await waitUntil(() => textOf(card, '.empty') !== '');
    await expect(card).to.be.accessible();
  });

  it('of a number that nobody knows says so', async () => {
    const card = await cardOf(sample, {kpi: '<b>nonsense</b>'});
    const {detail} = (await oneEvent(card, 'kpi-error')) as KpiErrorEvent;
    expect(detail.code).to.equal('unknown-kpi');
    await card.updateComplete;
    expect(textOf(card, '.notice')).to.contain('<b>nonsense</b>');
  });

  it('without a name of a number says that it needs one', async () => {
    const card = await cardOf(sample, {});
    await card.updateComplete;
    expect(textOf(card, '.notice')).to.contain('kpi');
  });

  for (const [name, attributes, said] of [
    ['no number', {}, 'The attribute kpi cannot be “”.'],
    [
      'a heading level that is none',
      {kpi: 'cycle-time', 'heading-level': '9'},
      'The attribute heading-level cannot be “9”.',
    ],
  ] as const) {
    it(`tells the page of ${name}, once`, async () => {
      const codes: string[] = [];
      const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      place.addEventListener('kpi-error', event => codes.push((event as KpiErrorEvent).detail.code));
      const card = document.createElement('kpi-card');
      for (const [attribute, value] of Object.entries(attributes)) card.setAttribute(attribute, value);
      card.kit = sample;
      place.append(card);
      await card.updateComplete;
      card.requestUpdate();
      await card.updateComplete;
      expect(codes).to.deep.equal(['bad-attribute']);
      expect(textOf(card, '.notice')).to.contain(said);
    });
  }

  it('takes a filter as a property, and says where that is none', async () => {
    const card = await cardOf(sample, {kpi: 'cycle-time'});
    Object.assign(card, {where: {colour: 'red'}});
    await card.updateComplete;
    expect(textOf(card, '.notice')).to.contain('The attribute where cannot be “{"colour":"red"}”.');
    card.where = {team: ['Checkout']};
    await waitUntil(() => card.readings[0]?.receipt.where.team, 'the filter is not used');
    await card.updateComplete;
    expect(textOf(card, '.notice')).to.equal('');
  });

  it('asks again when its number changes, and the latest one wins', async () => {
    const card = await cardOf(sample, {kpi: 'velocity', where: 'team=Checkout'});
    card.kpi = 'cycle-time';
    await card.updateComplete;
    card.kpi = 'on-time';
    await waitUntil(() => textOf(card, '.card-title') === 'On time');
    expect(card.readings.map(({kpi}) => kpi)).to.deep.equal(['on-time']);
  });
});

describe('rows that the page hands over', () => {
  it('are shown from memory, as records and as text', async () => {
    const records = plainRows(40)
      .split('\n')
      .slice(1)
      .map(line => {
        const [id, title, type, status, created, started, finished] = line.split(',');
        return {id, title, type, status, created, started, finished};
      });
    for (const rows of [records, plainRows(40)]) {
      const card = await cardOf(undefined, {kpi: 'throughput'});
      card.rows = rows;
      await waitUntil(() => textOf(card, '.value') !== '');
      expect(textOf(card, '.card-title')).to.equal('Throughput');
    }
  });
});

describe('a file that the page names', () => {
  async function serve(text: string): Promise<string> {
    return URL.createObjectURL(new Blob([text], {type: 'text/csv'}));
  }

  it('is refused from where it is not allowed, in words', async () => {
    const address = await serve(plainRows(10));
    const card = await cardOf(await emptyKit(), {kpi: 'throughput', src: address});
    const {detail} = (await oneEvent(card, 'kpi-error')) as KpiErrorEvent;
    expect(detail.code).to.equal('src-not-allowed');
    expect(textOf(card, '.notice')).to.contain('not allowed');
    URL.revokeObjectURL(address);
  });

  it('is fetched once for all elements that name it, and not stored again while it is the same', async () => {
    const kit = await emptyKit();
    const {fetch} = window;
    let count = 0;
    window.fetch = async () => {
      count++;
      return new Response(plainRows(40));
    };
    const [first, second] = await Promise.all([
      cardOf(kit, {kpi: 'throughput', src: '/board.csv'}),
      cardOf(kit, {kpi: 'cycle-time', src: '/board.csv'}),
    ]);
    await waitUntil(() => textOf(first, '.value') !== '' && textOf(second, '.value') !== '');
    expect(count).to.equal(1);
    const dataset = new URL('/board.csv', document.baseURI).href;
    const before = await kit.describe(dataset);
    const again = await emptyKit();
    void again;
    const {loadSource} = await import('../../../widgets/parts/source-file.ts');
    await loadSource(kit, {
      src: '/board.csv?again',
      base: document.baseURI,
      dataset,
      mapping: undefined,
      answers: undefined,
    });
    expect(count).to.equal(2);
    expect((await kit.describe(dataset))?.revision).to.equal(before?.revision);
    window.fetch = fetch;
  });

  it('that does not arrive is worded', async () => {
    const {fetch} = window;
    window.fetch = async () => new Response('', {status: 404});
    const card = await cardOf(await emptyKit(), {kpi: 'throughput', src: '/missing.csv'});
    const {detail} = (await oneEvent(card, 'kpi-error')) as KpiErrorEvent;
    window.fetch = fetch;
    expect(detail.code).to.equal('not-fetched');
    expect(textOf(card, '.notice')).to.contain('/missing.csv');
  });
});
