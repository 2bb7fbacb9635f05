import {describe, expect, test} from 'vitest';
import {type PortfolioData, portfolioTable, portfolioTemplate} from '../../../widgets/charts/portfolio.ts';
import {numberOf, rowTexts, shapesOf} from './markup.ts';

const data: PortfolioData = {
  caption: 'Products',
  nameLabel: 'Product',
  columns: [
    {label: 'Quarters', kind: 'spark'},
    {label: 'Revenue', kind: 'value'},
    {label: 'Share', kind: 'value'},
    {label: 'Stage', kind: 'text'},
  ],
  rows: [
    {
      label: 'Storefront',
      marks: [{kind: 'computed', text: 'computed'}],
      cells: [
        {text: 'rising', line: [1, 2, 3]},
        {text: '€4m', value: 4},
        {text: '75 %', value: 0.75, bar: 0.75},
        {text: 'Growth', value: 'Growth'},
      ],
    },
    {
      label: 'Insights',
      marks: [{kind: 'watch', text: 'data end on 22 Aug'}],
      cells: [
        {text: 'one quarter', line: [undefined, 2]},
        {text: 'not reported', faint: true},
        {text: '0 %', value: 0, bar: 0},
        {text: 'Decline', value: 'Decline', tone: 'bad'},
      ],
    },
    {
      label: 'Checkout',
      cells: [{text: 'flat', line: [1, 1]}, {text: '€5m', value: 5}, {text: '110 %', value: 1.1, bar: 1.1}, {text: ''}],
    },
  ],
  total: {label: 'Portfolio', cells: [{text: ''}, {text: '€9m', value: 9}]},
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function namesOf(sort?: {column: number; descending: boolean}): readonly string[] {
  const shapes = shapesOf(portfolioTemplate(data, sort ? {sort} : {}, {compare}, () => {}));
  return shapes.filter(shape => shape.attributes.get('class') === 'portfolio-name').map(({text}) => text);
}

describe('portfolioTemplate', () => {
  const shapes = shapesOf(portfolioTemplate(data, {sort: {column: 2, descending: true}}, {compare}, () => {}));
  const having = (name: string, value: string) => shapes.filter(shape => shape.attributes.get(name) === value);

  test('rows are sorted by a column, missing values last, the total last of all', () => {
    expect(namesOf()).toEqual(['Storefront', 'Insights', 'Checkout', 'Portfolio']);
    expect(namesOf({column: 2, descending: true})).toEqual(['Checkout', 'Storefront', 'Insights', 'Portfolio']);
    expect(namesOf({column: 2, descending: false})).toEqual(['Storefront', 'Checkout', 'Insights', 'Portfolio']);
    expect(namesOf({column: 0, descending: false})).toEqual(['Checkout', 'Insights', 'Storefront', 'Portfolio']);
  });

  test('heads are buttons that say the order, but for sparklines', () => {
    const heads = having('role', 'columnheader');
    expect(heads.map(head => head.attributes.get('aria-sort') ?? '')).toEqual(['', '', 'descending', '', '']);
    expect(shapes.filter(({tag}) => tag === 'button').map(({text}) => text)).toEqual([
      'Product',
      'Revenue',
      'Share',
      'Stage',
    ]);
  });

  test('it stays a table where its rows are blocks', () => {
    expect(having('role', 'table')).toHaveLength(1);
    expect(having('role', 'row')).toHaveLength(5);
    expect(having('role', 'rowheader')).toHaveLength(4);
    expect(having('role', 'cell')).toHaveLength(16);
    expect(having('data-label', 'Revenue').map(({tag}) => tag)).toEqual(['td', 'td', 'td', 'td']);
  });

  test('a bar is as long as its share, never longer than its track, and absent at zero', () => {
    const bars = shapes.filter(({tag, attributes}) => tag === 'rect' && attributes.get('class') === 'data');
    expect(bars.map(bar => numberOf(bar, 'width'))).toEqual([56, 42]);
  });

  test('a sparkline says what it shows, and a reason is not a value', () => {
    expect(having('aria-label', 'rising')).toHaveLength(1);
    expect(shapes.filter(shape => shape.attributes.get('class')?.includes('faint'))).toHaveLength(1);
    expect(shapes.filter(shape => shape.attributes.get('class') === 'bad')).toHaveLength(1);
  });

  test('as rows to export the total is the last', () => {
    expect(rowTexts(portfolioTable(data))).toEqual([
      ['Storefront', 'rising', '€4m', '75 %', 'Growth'],
      ['Insights', 'one quarter', 'not reported', '0 %', 'Decline'],
      ['Checkout', 'flat', '€5m', '110 %', ''],
      ['Portfolio', '', '€9m', '', ''],
    ]);
    expect(portfolioTable(data).row(1)[2]?.value).toBe(undefined);
  });
});
