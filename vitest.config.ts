import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Three suites. `unit` is pure, and its tests with dates run in four time zones (scripts/test.ts sets TZ).
// The database suites are the same files on two databases.
const shared = {
  resolve: {
    alias: {
      '@': resolve(import.meta.dirname),
      // empty, as under the condition `react-server` in the app
      'server-only': resolve(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
};
const database = ['{lib,server}/**/*.db.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['{lib,components,i18n,scripts,server,testing}/**/*.test.ts'],
          exclude: database,
          // rules have no state, so files can share modules: four times as fast
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      ...(['sqlite', 'postgresql'] as const).map((provider) => ({
        ...shared,
        test: {
          name: provider,
          include: database,
          setupFiles: 'testing/setup.ts',
          globalSetup: 'testing/global-setup.ts',
          // loading modules per file took half of the suite's time
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
});
