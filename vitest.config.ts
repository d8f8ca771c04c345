import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Three suites. `unit` is pure and runs in four time zones (scripts/test.ts sets TZ); the two database
// suites are the same files, each against its own real database.
const shared = {
  resolve: { alias: { '@': resolve(import.meta.dirname) }, conditions: ['react-server'] },
  // server-only resolves to an empty module under this condition, as it does in the app itself
  ssr: { resolve: { conditions: ['react-server', 'node', 'import', 'module', 'default'] } },
};
const database = ['lib/**/*.db.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: { name: 'unit', include: ['lib/**/*.test.ts', 'components/**/*.test.ts'], exclude: database },
      },
      ...(['sqlite', 'postgresql'] as const).map((provider) => ({
        ...shared,
        test: {
          name: provider,
          include: database,
          env: { CONCORD_TEST_PROVIDER: provider },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
});
