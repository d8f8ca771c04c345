import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Three suites. `unit` is pure, and what knows dates runs in four time zones (scripts/test.ts sets TZ); the two
// database suites are the same files, each against its own real database.
const shared = {
  resolve: {
    alias: {
      '@': resolve(import.meta.dirname),
      // nothing, as under the condition `react-server` in the app itself
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
          // rules keep no state, so files may share their modules: four times as fast
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
          // loading modules file by file took half of the suite's time
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
});
