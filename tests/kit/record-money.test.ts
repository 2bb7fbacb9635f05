import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

test.each([
  ['49.50', 'EUR', '49.50 EUR'],
  ['5000', 'JPY', '5000 JPY'],
])(
  'behind an MRR stand amounts in whole units with their currency, %s %s: cents read as units',
  async (amount, currency, shown) => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 2)});
    const months = ['2026-08', '2026-09', '2026-10'].map(month => `C-1,${month},${amount},${currency}`);
    await kit.import(new File([['customer,month,mrr,currency', ...months].join('\n')], 'months.csv'));
    const {headline} = await kit.read('mrr', {by: 'month'});
    const {rows} = await kit.rows('mrr', {by: 'month', ...(headline && {period: headline.period})});
    kit.close();
    expect(rows.map(({cells}) => cells.monthly)).toEqual([shown]);
  },
);
