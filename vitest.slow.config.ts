import {defineConfig} from 'vitest/config';

/** What takes minutes: large data, and the built files in a real browser. They need `npm run build` first. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/slow/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    // One after the other: they measure, and they open browsers.
    fileParallelism: false,
  },
});
