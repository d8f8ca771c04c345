import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { leyla, openFirstAccount, signIn } from './cast';
import { type Server, startServer } from './server';

interface WorkerFixtures {
  /** The server of a world: the same for all its tests, a fresh one for the next. */
  serverOf: (world: string) => Promise<Server>;
}

interface TestFixtures {
  /**
   * A server of this file's own, with an empty database and the clock at 2026-11-23T08:00:00Z. Stories told
   * with and without scripts in one file have one each.
   */
  server: Server;
}

interface TestOptions {
  /** Whether the page is Leyla's, signed in; else nobody's, before any account. */
  signedIn: boolean;
  /** Whether the first account loads the Charter's own undertakings. */
  candidates: boolean;
}

const conformance = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export { expect };

const withAccount = new WeakSet<Server>();

export const test = base.extend<TestFixtures & TestOptions, WorkerFixtures>({
  serverOf: [
    async ({ browserName: _ }, use) => {
      let current: { world: string; server: Awaited<ReturnType<typeof startServer>> } | undefined;
      await use(async (world) => {
        if (current?.world !== world) {
          await current?.server.stop();
          current = { world, server: await startServer() };
        }
        return current.server;
      });
      await current?.server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ serverOf, javaScriptEnabled }, use, info) =>
    use(await serverOf(`${info.file} ${javaScriptEnabled === false ? 'without' : 'with'} scripts`)),
  baseURL: async ({ server }, use) => use(server.url),
  signedIn: [true, { option: true }],
  candidates: [false, { option: true }],
  page: async ({ page, server, signedIn, candidates }, use) => {
    if (signedIn && withAccount.has(server)) await signIn(page, leyla);
    else if (signedIn) await openFirstAccount(page, server, leyla, candidates);
    if (signedIn) withAccount.add(server);
    await use(page);
  },
});

/** Where scripts are off, the parser makes elements of what stands in noscript. */
const scriptsAreOff = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement('div');
    probe.innerHTML = '<noscript><i></i></noscript>';
    return probe.querySelector('i') !== null;
  });

/** Axe needs scripts: a page that has none is looked at as a copy, word for word, in a context that has them. */
async function withScripts(page: Page, look: (copy: Page) => Promise<void>): Promise<void> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      storageState: await page.context().storageState(),
      viewport: page.viewportSize(),
      javaScriptEnabled: true,
    });
  if (!context) throw new Error('The page has no browser.');
  const copy = await context.newPage();
  const body = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await copy.goto(page.url());
  await look(copy).finally(() => context.close());
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

/** Fails with one line per element on any violation of WCAG 2.2, levels A and AA, on the page as it stands. */
export async function axe(page: Page): Promise<void> {
  if (await scriptsAreOff(page)) await withScripts(page, noViolations);
  else await noViolations(page);
}
