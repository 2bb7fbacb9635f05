import fc from 'fast-check';
import {afterAll, afterEach, expect} from 'vitest';

declare global {
  var litIssuedWarnings: Set<string> | undefined;
}

// Lit's development build announces itself; its other warnings are defects and stay.
globalThis.litIssuedWarnings ??= new Set();
globalThis.litIssuedWarnings.add('dev-mode');

// One commit gives one result. To hunt with other data: KPI_SEED=$RANDOM npx vitest run tests/engine
fc.configureGlobal({seed: Number(process.env.KPI_SEED ?? 20261122)});

// A library that speaks on somebody else's console is a defect, so any message fails the test that provoked it.
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const messages: string[] = [];

for (const method of methods) {
  console[method] = (...values: unknown[]): void => {
    messages.push(`console.${method}(${values.map(String).join(', ')})`);
  };
}

function failOnMessages(): void {
  expect(messages.splice(0)).toEqual([]);
}

afterEach(failOnMessages);
afterAll(failOnMessages);
