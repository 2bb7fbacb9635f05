import {expect, test} from 'vitest';
import {runNow, runSliced} from '../../src/time/slices.ts';

function* count(to: number, log: string[] = []): Generator<void, number> {
  try {
    let sum = 0;
    for (let number = 1; number <= to; number++) {
      sum += number;
      yield;
    }
    return sum;
  } finally {
    log.push('closed');
  }
}

function* fail(): Generator<void, number> {
  yield;
  throw new Error('broken');
}

test('runs to the end without a pause', () => {
  expect(runNow(count(4))).toBe(10);
  expect(() => runNow(fail())).toThrow('broken');
});

test('waits between slices', async () => {
  let pauses = 0;
  const result = await runSliced(count(4), async () => {
    pauses++;
  });
  expect([result, pauses]).toEqual([10, 4]);
});

test('stops at an abort, with its reason, and closes the work', async () => {
  const controller = new AbortController();
  const log: string[] = [];
  let pauses = 0;
  const pause = async () => {
    pauses++;
    if (pauses === 2) controller.abort(new Error('enough'));
  };
  await expect(runSliced(count(100, log), pause, controller.signal)).rejects.toThrow('enough');
  expect([pauses, log]).toEqual([2, ['closed']]);
});

test('passes errors of the work and of the pause on', async () => {
  const log: string[] = [];
  await expect(runSliced(fail(), async () => {})).rejects.toThrow('broken');
  await expect(runSliced(count(3, log), () => Promise.reject(new Error('no frame')))).rejects.toThrow('no frame');
  expect(log).toEqual(['closed']);
});
