import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../testing/chromium';

// Each spec file has a server and a data folder of its own (fixtures.ts), so two files run side by side.
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './build.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // three times what a story takes in a slow hour: a limit is there to end what hangs
  timeout: 360_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../.test/stories.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 45_000,
    // without pictures of pages: taking them takes time from the stories
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
