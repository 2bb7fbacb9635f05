import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const now = () => Date.UTC(2026, 5, 20, 12);

test('a sheet of months is asked about as a whole, and its preview says the currency', async () => {
  const kit = await openKit({memory: true, now});
  const draft = await kit.prepare([new File(['Customer,Jan 2026,Feb 2026\na,10,20\nb,30,40'], 'months.csv')], {
    through: '2026-02-28',
  });
  expect(draft.questions.map(({id, column}) => [id, column])).toEqual([
    ['money-unit', 'Jan 2026 – Feb 2026'],
    ['currency', 'Jan 2026 – Feb 2026'],
  ]);
  await draft.answer('money-unit', 'major');
  await draft.answer('currency', 'USD');
  const {readings} = draft.changes;
  expect(readings.find(({kpi}) => kpi === 'mrr')).toMatchObject({after: {value: 60}, currency: 'USD'});
  expect(readings.find(({kpi}) => kpi === 'paying-customers')).not.toHaveProperty('currency');
  kit.close();
});
