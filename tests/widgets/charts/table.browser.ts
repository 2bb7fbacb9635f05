import {expect, html} from '@open-wc/testing';
import {heatTable} from '../../../widgets/charts/matrix.ts';
import type {TableFacts} from '../../../widgets/charts/table-facts.ts';
import {firstView, type TableView, tableTemplate} from '../../../widgets/charts/table-template.ts';
import {hostOf} from './chart-host.ts';

describe('the table behind a chart', () => {
  const facts: TableFacts = {
    caption: 'Cycle time',
    columns: [
      {label: 'Item', isNumber: false},
      {label: 'Days', isNumber: true},
    ],
    count: 120,
    row: index => [
      {text: `PAY-${index}`, value: `PAY-${index}`},
      {text: String(index % 7), value: index % 7},
    ],
  };
  const words = {
    previous: 'Previous rows',
    next: 'Next rows',
    compare: (a: string, b: string) => a.localeCompare(b, 'en'),
    range: (first: number, last: number, count: number) => `rows ${first} to ${last} of ${count}`,
  };

  it('is a table that sorts and pages, accessibly', async () => {
    const host = await hostOf();
    const root = host.show(html``);
    const change = (view: TableView): void => void host.show(tableTemplate(facts, view, words, change));
    change(firstView);
    await expect(host).to.be.accessible();
    const first = (): string | undefined => root.querySelector('tbody th')?.textContent ?? undefined;
    root.querySelectorAll<HTMLButtonElement>('thead button')[1]?.click();
    expect(root.querySelector('[aria-sort]')?.getAttribute('aria-sort')).to.equal('ascending');
    root.querySelectorAll<HTMLButtonElement>('thead button')[1]?.click();
    expect(first()).to.equal('PAY-6');
    root.querySelectorAll<HTMLButtonElement>('.chart-pages button')[1]?.click();
    expect(root.querySelector('[role=status]')?.textContent).to.equal('rows 51 to 100 of 120');
    expect(root.querySelector('caption')?.textContent).to.equal('Cycle time');
  });

  it('is accessible as a heat table', async () => {
    const host = await hostOf();
    const cell = (value: number) => ({value, text: String(value)});
    host.show(
      heatTable({
        caption: 'Retained',
        columns: ['Cohort', '0', '1'],
        rows: [
          {label: 'May', cells: [cell(100), cell(94)]},
          {label: 'Jun', cells: [cell(90)]},
        ],
      }),
    );
    await expect(host).to.be.accessible();
  });
});
