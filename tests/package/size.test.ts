import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {budgets, weigh} from '../../scripts/weights.mjs';
import {createConsumer} from './consumer.ts';

let consumer: ReturnType<typeof createConsumer>;

beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

test.each(budgets)('$what: at most $limit kB', async budget => {
  const weight = await weigh(budget, path.join(consumer.folder, 'node_modules/kpi-kit/dist'));
  expect(weight).toBeLessThanOrEqual(budget.limit);
});
