import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The end-to-end tests start real processes, which a loaded machine may keep waiting.
    testTimeout: 30_000,
  },
});
