import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, type Cookie, expect, type Page } from '@playwright/test';
import { leyla, openFirstAccount, signIn } from './cast';
import { type Installation, type Server, type StartedServer, signedInState, startServer } from './server';

interface WorkerFixtures {
  /** The server of a world: the same for all its tests, a fresh one for the next. */
  serverOf: (world: string, installation: Installation) => Promise<Server>;
}

interface TestFixtures {
  /**
   * A server of this file's own, with the clock at 2026-11-23T08:00:00Z. Stories told with and without scripts in
   * one file have one each.
   */
  server: Server;
}

interface TestOptions {
  /** Whether the page is Leyla's, signed in; else nobody's. Where the file's first test says so, there is no account. */
  signedIn: boolean;
  /** Whether the first account loads the Charter's own undertakings. */
  candidates: boolean;
}

const conformance = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export { expect };

/** Which installation each server began with, and whether its first account is there by now. */
const beginnings = new WeakMap<Server, { installation: Installation; hasAccount: boolean }>();

export const test = base.extend<TestFixtures & TestOptions, WorkerFixtures>({
  serverOf: [
    async ({ browserName: _ }, use) => {
      let current: { world: string; server: StartedServer } | undefined;
      await use(async (world, installation) => {
        if (current?.world !== world) {
          await current?.server.stop();
          current = { world, server: await startServer(installation) };
          beginnings.set(current.server, { installation, hasAccount: installation !== 'empty' });
        }
        return current.server;
      });
      await current?.server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ serverOf, javaScriptEnabled, signedIn, candidates }, use, info) => {
    const installation = candidates ? 'candidates' : 'account';
    const world = `${info.file} ${javaScriptEnabled === false ? 'without' : 'with'} scripts`;
    await use(await serverOf(world, signedIn ? installation : 'empty'));
  },
  baseURL: async ({ server }, use) => use(server.url),
  signedIn: [true, { option: true }],
  candidates: [false, { option: true }],
  page: async ({ page, server, signedIn, candidates }, use) => {
    if (signedIn) await enter(page, server, candidates);
    await use(page);
  },
});

/** Ends on the overview with Leyla signed in: by the session that was prepared, else by the form. */
async function enter(page: Page, server: Server, candidates: boolean) {
  const beginning = beginnings.get(server);
  if (!beginning?.hasAccount) {
    await openFirstAccount(page, server, leyla, candidates);
    beginnings.set(server, { installation: 'empty', hasAccount: true });
    return;
  }
  if (beginning.installation !== 'empty') {
    await page.context().addCookies(preparedCookies(beginning.installation));
    await page.goto('/');
    if (await page.getByRole('heading', { name: 'State of implementation' }).isVisible()) return;
  }
  await signIn(page, leyla);
}

function preparedCookies(installation: Installation): Cookie[] {
  const state: { cookies: Cookie[] } = JSON.parse(readFileSync(signedInState(installation), 'utf8'));
  return state.cookies;
}

async function noViolations(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(conformance).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary ?? ''}`,
    ),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  expect(passes.length, 'rules of axe that found something to read').toBeGreaterThan(0);
}

/**
 * Fails with one line per element on any violation of WCAG 2.2, levels A and AA, on the page as it stands. Axe needs
 * scripts: stories told without them leave it out, and every-screen.spec.ts reads those pages by `axeWithoutScripts`.
 */
export async function axe(page: Page): Promise<void> {
  if (await hasScripts(page)) await noViolations(page);
}

/** Where scripts are off, the parser makes elements of what stands in noscript. */
const hasScripts = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement('div');
    probe.innerHTML = '<noscript><i></i></noscript>';
    return probe.querySelector('i') === null;
  });

/** The same for a page that was read without scripts: `copy`, a page with scripts, shows it word for word. */
export async function axeWithoutScripts(page: Page, copy: Page): Promise<void> {
  const body = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), {
    times: 1,
  });
  await copy.goto(page.url());
  await noViolations(copy);
}
