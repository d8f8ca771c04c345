// Pictures of every screen, to see what a change of style changes:
//   npm run pictures -- --base COMMIT --out DIR                 that commit and this checkout, compared
//   npm run pictures -- --out DIR                               this checkout
//   npm run pictures -- --compare DIR1 --with DIR2 --out DIFF   two folders of pictures
// Both sides of --base get copies of one installation, filled with the reproducible sample of scripts/sample.
// Of the eight pictures of a screen it takes five, which show every mode at one width; --all takes them all.
// --only WORDS takes only the screens whose names contain WORDS, such as `projects`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../server/build';
import { chromiumOptions } from '../testing/chromium';
import { optionsOf } from './options';
import { checkOut } from './pictures/checkout';
import { compareFolders } from './pictures/compare';
import { prepare } from './pictures/installation';
import { takePictures } from './pictures/take';

const usage =
  'npm run pictures -- [--base COMMIT | --compare DIR1 --with DIR2] [--only WORDS] [--all] --out DIR';
const {
  out,
  base,
  compare,
  with: other,
  only,
  all = false,
} = optionsOf(
  {
    out: { type: 'string' },
    base: { type: 'string' },
    compare: { type: 'string' },
    with: { type: 'string' },
    only: { type: 'string' },
    all: { type: 'boolean' },
  },
  usage,
);
if (!out || (compare === undefined) !== (other === undefined) || (compare && base)) {
  console.error(`Say where the pictures go, and what to compare. Usage: ${usage}`);
  process.exit(1);
}

const say = (line: string) => console.log(line);
if (compare && other) compareFolders(resolve(compare), resolve(other), resolve(out), say);
else await photograph(resolve(out));

async function photograph(folder: string) {
  const work = mkdtempSync(join(tmpdir(), 'concord-pictures-'));
  const checkout = base === undefined ? null : checkOut(base, join(work, 'base'));
  try {
    const browser = await chromium.launch(chromiumOptions());
    try {
      // the older program prepares, since the newer one migrates its data
      const installation = await prepare(browser, checkout?.path ?? root, work);
      const take = (path: string, to: string) =>
        takePictures(browser, installation, { checkout: path, out: to, only: only ?? '', all, say });
      if (!checkout) return await take(root, folder);
      await take(checkout.path, join(folder, 'base'));
      await take(root, join(folder, 'this'));
      compareFolders(join(folder, 'base'), join(folder, 'this'), join(folder, 'differences'), say);
    } finally {
      await browser.close();
    }
  } finally {
    checkout?.remove();
    rmSync(work, { recursive: true, force: true });
  }
}
