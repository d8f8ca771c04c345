import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../testing/chromium';

// Each spec file has its own server and data folder (fixtures.ts), so two files can run in parallel.
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './build.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // three times what a story takes on a slow machine, to end only what hangs
  timeout: 360_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../.test/stories.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 45_000,
    launchOptions: chromiumOptions(),
  },
});
