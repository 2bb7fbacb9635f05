import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 7, 20, 12);

// On 28 February a, b and c pay 60; on 31 March b and c 50; on 30 April c 30; on 10 May c 15. A year before, on 31 May 2025, a paid 10.
const list = [
  'subscription_id,customer_id,start_date,end_date,amount,currency,interval',
  's1,a,2025-05-01,2026-03-10,10.00,EUR,month',
  's2,b,2026-01-01,2026-04-15,20.00,EUR,month',
  's3,c,2026-02-01,2026-05-05,30.00,EUR,month',
  's3,c,2026-05-05,,15.00,EUR,month',
].join('\n');

async function readTo(through: string) {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File([list], 'list.csv')], {through});
  await draft.commit();
  return {
    last: async (kpi: string, by: 'month' | 'quarter' | 'year') => (await kit.read(kpi, {by})).readings.at(-1)?.value,
    close: () => kit.close(),
  };
}

test.each(['month', 'quarter', 'year'] as const)('by %s the running period is that of its running month', async by => {
  const {last, close} = await readTo('2026-05-10');
  // Of 30 at the end of April 15 are left; of nobody's a year ago none.
  expect(await last('nrr-monthly', by)).toBe(15 / 30);
  expect(await last('grr-monthly', by)).toBe(15 / 30);
  // Who paid 10 on 31 May of last year pays nothing.
  expect(await last('nrr', by)).toBe(0);
  close();
});

test('a quarter that has come to a month’s end shows that month', async () => {
  const {last, close} = await readTo('2026-04-30');
  // Of 50 at the end of March 30 are left.
  expect(await last('nrr-monthly', 'quarter')).toBe(30 / 50);
  expect(await last('nrr-monthly', 'year')).toBe(30 / 50);
  close();
});

test('a finished quarter shows its last month', async () => {
  const {last, close} = await readTo('2026-03-31');
  // Of 60 at the end of February 50 are left.
  expect(await last('nrr-monthly', 'quarter')).toBe(50 / 60);
  close();
});
