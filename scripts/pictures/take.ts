import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { addressOf, screensOf } from '@/e2e/addresses';
import type { Installation } from './installation';
import { type Mode, modesAt, pictureName, screenName, widths } from './names';

interface Order {
  checkout: string;
  /** The folder of the pictures. What it held is removed. */
  out: string;
  /** Takes only the screens whose names contain this. */
  only: string;
  /** Takes every mode at every width. */
  all: boolean;
  say: (line: string) => void;
}

interface Screen {
  name: string;
  address: string;
  signedOut?: true;
  /** The status of its answer; by default 200. */
  status?: number;
}

const media = {
  light: { media: 'screen', colorScheme: 'light', forcedColors: 'none' },
  dark: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' },
  print: { media: 'print', colorScheme: 'light', forcedColors: 'none' },
  'forced-colours': { media: 'screen', colorScheme: 'light', forcedColors: 'active' },
} as const satisfies Record<Mode, Parameters<Page['emulateMedia']>[0]>;

// in CSS pixels: a roadmap on a phone is five times as high, and only repeats its rows
const maxHeight = 16_000;
// pages that are open at a time
const lanes = 2;

/** Takes the pictures of a checkout's screens. A screen without a page is named and left out. */
export async function takePictures(
  browser: Browser,
  installation: Installation,
  { checkout, out, only, all, say }: Order,
): Promise<void> {
  const began = performance.now();
  const waiting = allScreens(checkout, installation)
    .filter(({ name }) => screenName(name).includes(only))
    .flatMap((screen) => widths.map((width) => ({ ...screen, width })));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  let taken = 0;
  const server = await installation.start(checkout);
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, address, width } = next;
      const context = await browser.newContext({
        baseURL: server.origin,
        locale: 'en-GB',
        reducedMotion: 'reduce',
        viewport: { width, height: 800 },
        storageState: next.signedOut ? undefined : installation.signedIn,
      });
      const page = await context.newPage();
      const answer = await page.goto(address, { waitUntil: 'networkidle' });
      if (answer?.status() === (next.status ?? 200)) {
        for (const mode of modesAt(width, all)) {
          await takePicture(page, mode, join(out, pictureName(name, width, mode)));
          taken += 1;
        }
      } else say(`${name}: no page at ${address} (${answer?.status()})`);
      await context.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await server.stop();
  }
  say(`${taken} pictures in ${out} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
}

function allScreens(checkout: string, { one, invitation, reset }: Installation): Screen[] {
  return [
    ...screensOf(checkout).map((name) => ({ name, address: addressOf(name, one) })),
    { name: '/sign-in', address: '/sign-in', signedOut: true },
    { name: '/sign-in/reset', address: reset, signedOut: true },
    { name: '/sign-in/reset/used', address: '/sign-in/reset?token=used', signedOut: true },
    { name: '/set-up', address: '/set-up?token=used', signedOut: true },
    { name: '/join', address: invitation, signedOut: true },
    { name: '/refused', address: '/refused', signedOut: true },
    { name: '/not-found', address: '/no-such-page', status: 404 },
  ];
}

async function takePicture(page: Page, mode: Mode, path: string) {
  await page.emulateMedia(media[mode]);
  const [width, height] = await page.evaluate(async () => {
    await document.fonts.ready;
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, scrollHeight] as const;
  });
  const clip = { x: 0, y: 0, width, height: Math.min(height, maxHeight) };
  await page.screenshot({ path, clip, fullPage: true, animations: 'disabled', caret: 'hide' });
}
