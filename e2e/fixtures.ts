import { readFileSync } from 'node:fs';
import { test as base, type Cookie, expect, type Page, type Route } from '@playwright/test';
import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import { leyla, openFirstAccount, signIn } from './cast';
import {
  type Installation,
  type Server,
  type StartedServer,
  signedInState,
  startStoryServer,
} from './server';

interface WorkerFixtures {
  /** The server of a world (a file, with or without scripts): shared by its tests, with new data for the next. */
  serverOf: (world: string, installation: Installation) => Promise<Server>;
}

interface TestFixtures {
  /**
   * The server of this file, with the clock at 2026-11-23T08:00:00Z. Tests with and without JavaScript have
   * one each.
   */
  server: Server;
}

interface TestOptions {
  /** Whether Leyla is signed in. If the file's first test is not signed in, there is no account. */
  signedIn: boolean;
  /** Whether the first account loads the Charter's candidates. */
  candidates: boolean;
}

/** WCAG 2.2 A and AA. Of what passes, one element per rule is reported. */
const conformance: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

export { expect };

/** The box above a form that says what is wrong with it. */
export const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

/** What a page says to whoever was too late. */
export const late = (page: Page) => page.getByRole('status').filter({ hasText: 'Nothing was changed' });

/** The installation that each server started with, and whether its first account exists. */
const beginnings = new WeakMap<Server, { installation: Installation; hasAccount: boolean }>();

export const test = base.extend<TestFixtures & TestOptions, WorkerFixtures>({
  serverOf: [
    async ({ browserName: _ }, use) => {
      const stories = await startStoryServer();
      let current: { world: string; server: StartedServer } | undefined;
      await use(async (world, installation) => {
        if (current?.world !== world) {
          await current?.server.stop();
          current = { world, server: await stories.serve(installation) };
          beginnings.set(current.server, { installation, hasAccount: installation !== 'empty' });
        }
        return current.server;
      });
      await current?.server.stop();
      await stories.stop();
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

/** Ends on the overview with Leyla signed in, by the prepared session or by the form. */
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
  // between two pages the router shows no title for a moment: what is found then is looked for again
  await expect(async () => {
    await page.evaluate(axeCore.source);
    const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(conformance)})`);
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary ?? ''}`,
      ),
    );
    expect(found, `accessibility of ${page.url()}`).toEqual([]);
    expect(passes.length, 'rules of axe that found something to read').toBeGreaterThan(0);
  }).toPass({ timeout: 10_000 });
}

/**
 * Fails with one line per element that violates WCAG 2.2 A or AA on the page. Axe needs JavaScript, so
 * stories without it skip this check; every-screen.spec.ts checks those pages with `axeWithoutScripts`.
 */
export async function axe(page: Page): Promise<void> {
  if (await hasScripts(page)) await noViolations(page);
}

/** Holds back the answers to what the page sends from now on, until they are released. */
export async function holdAnswers(page: Page): Promise<{ release: () => void }> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**', async (route) => {
    if (route.request().method() === 'POST') await released;
    await route.continue();
  });
  return { release };
}

/** Without JavaScript the parser creates the elements inside noscript. */
const hasScripts = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement('div');
    probe.innerHTML = '<noscript><i></i></noscript>';
    return probe.querySelector('i') === null;
  });

/** As `axe` for a page without JavaScript: its HTML, with the scripts taken out. Needs a page with JavaScript. */
export async function axeWithoutScripts(page: Page, path: string): Promise<void> {
  const withoutScripts = async (route: Route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
    await route.fulfill({ response, body });
  };
  await page.route(path, withoutScripts, { times: 1 });
  await page.goto(path);
  await noViolations(page);
}
