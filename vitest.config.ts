import {defineConfig} from 'vitest/config';

/** Unit tests run in Node. Browser tests end in `.browser.ts` and belong to web-test-runner.config.mjs. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/slow/**', 'tests/package/**', 'tests/bench/**', 'node_modules/**'],
    testTimeout: 20_000,
    passWithNoTests: false,
    // Vitest leaves one core free by default, which is half of a small machine.
    maxWorkers: '100%',
  },
});
