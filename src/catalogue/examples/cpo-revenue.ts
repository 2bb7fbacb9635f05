import type {Example} from '../example.ts';

const products = `month,customer_id,product,mrr,currency
2026-01,A,Shop,100,EUR
2026-01,B,Shop,50,EUR
2026-01,A,Till,50,EUR
2026-01,C,Till,200,EUR
2026-02,A,Shop,100,EUR
2026-02,B,Shop,100,EUR
2026-02,A,Till,50,EUR
2026-02,C,Till,200,EUR
2026-02,D,Pay,50,EUR
`;

const february = {files: [{csv: products}], by: 'month', period: '2026-02-01'} as const;

/** A company of three products, by its revenue. */
export const cpoRevenueExamples: readonly Example[] = [
  {
    kpi: 'revenue-share',
    ...february,
    where: {product: 'Shop'},
    expected: 0.4,
    parts: {own: 200, whole: 500},
    working: 'Shop has 100 + 100 of 500: 200 ÷ 500 = 40 %.',
  },
  {
    kpi: 'contribution-to-growth',
    ...february,
    where: {product: 'Shop'},
    expected: 0.125,
    parts: {change: 50, company: 400},
    working: 'Shop went from 150 to 200, the company had 400 in January: 50 ÷ 400 = 12.5 %.',
  },
  {
    kpi: 'contribution-to-growth',
    ...february,
    expected: 0.25,
    working: 'Shop 50 ÷ 400, Till 0 ÷ 400 and Pay 50 ÷ 400 add up to the company’s growth: 100 ÷ 400 = 25 %.',
  },
  {
    kpi: 'contribution-to-growth',
    files: [{csv: products}],
    by: 'month',
    period: '2026-01-01',
    expected: 'start-of-data',
    working: 'Nothing was paid before January, where the data start: there is nothing to grow from.',
  },
  {
    kpi: 'concentration',
    ...february,
    expected: 0.42,
    parts: {top: 0.5, products: 3},
    working: 'The shares are 0.4, 0.5 and 0.1. Their squares add up to 0.16 + 0.25 + 0.01 = 0.42; the largest is 0.5.',
  },
  {
    kpi: 'shared-customers',
    ...february,
    expected: 1,
    parts: {customers: 4, rows: 5, share: 0.25},
    working: 'A pays for Shop and Till. Four customers pay; the products’ rows, 2 + 2 + 1, add up to 5. 1 ÷ 4.',
  },
  {
    kpi: 'shared-customers',
    ...february,
    where: {product: 'Till'},
    expected: 1,
    parts: {customers: 2, share: 0.5},
    working: 'A and C pay for Till, and A for Shop, too: 1 of 2.',
  },
];
