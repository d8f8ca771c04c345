// Finds the browser for the stories: Playwright's own, else the system's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// the headless shell first: it renders the same pages with a third less processor time
const packages = ['chromium-headless-shell', 'chromium'];
const names = [...packages, 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((n) => join(folder, n)));
  return [chromium.executablePath(), ...onPath, ...elsewhere].find((path) => existsSync(path));
}

/**
 * The path of Chromium. As root on Debian, installs a missing one.
 *
 * @throws an Error that says what to install
 */
function chromiumPath(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...words: string[]) =>
      spawnSync('apt-get', ['-q', ...words], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
    apt('update');
    // an outdated Debian lacks the shell's package
    packages.some((name) => apt('install', '-y', '--no-install-recommends', name, 'fonts-liberation'));
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser stories need Chromium: install the package chromium, or run npx playwright install chromium.',
  );
}

/** How Playwright launches Chromium here. */
export const chromiumOptions = () => ({
  executablePath: chromiumPath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
