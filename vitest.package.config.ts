import {defineConfig} from 'vitest/config';

/** Tests of what is published. They need `npm run build` first. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/package/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
