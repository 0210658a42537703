import { defineConfig } from 'vitest/config';

// The end-to-end tests start real processes, which a loaded machine may keep waiting.
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'main',
          include: ['test/**/*.test.ts'],
          exclude: ['test/peers/**', 'test/simulation/**', 'test/browser/**'],
          testTimeout,
        },
      },
      // In a real Chromium, by npm run test:browser.
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.browser.test.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      // A week of virtual time takes a minute or two.
      { test: { name: 'simulation', include: ['test/simulation/*.sim.test.ts'], execArgv: ['--expose-gc'] } },
      // The peers bind ports and are heavy: one file at a time, and only by npm run test:peers.
      {
        test: {
          name: 'peers',
          include: ['test/peers/*.peer.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
