import {afterEach, beforeEach, expect, vi} from 'vitest';

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

// A library that speaks on somebody else's console is a defect, so any call fails the test that provoked it.
const calls: string[] = [];

beforeEach(() => {
  calls.length = 0;
  for (const method of methods) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      calls.push(`console.${method}(${values.map(String).join(', ')})`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(calls).toEqual([]);
});
