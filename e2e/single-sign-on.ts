import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { invite, leyla, type Person, signIn } from './cast';
import { clientSecret, type IdentityProvider, signInThere, startIdentityProvider } from './identity-provider';
import { freePort, type StartedServer, startServer } from './server';

interface World {
  server: StartedServer;
  /** Azerbaijan's. */
  ministry: IdentityProvider;
  /** The other Party's. */
  agency: IdentityProvider;
  /** Azerbaijan's too, but its tokens name another issuer than the configured one. */
  impostor: IdentityProvider;
}

const settings = (id: string, name: string, issuer: string, side: string) => ({
  [`CONCORD_OIDC_${id}_NAME`]: name,
  [`CONCORD_OIDC_${id}_ISSUER`]: issuer,
  [`CONCORD_OIDC_${id}_CLIENT_ID`]: 'concord',
  [`CONCORD_OIDC_${id}_CLIENT_SECRET`]: clientSecret,
  [`CONCORD_OIDC_${id}_SIDE`]: side,
});

export const colleague = (name: string): Person => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
  password: 'three grey herons at noon',
  party: 'Azerbaijan',
});

export const home = (page: Page) => page.getByRole('heading', { name: 'State of implementation' });
export const told = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });

export async function start(page: Page, provider = 'Ministry account', address = '/sign-in') {
  await page.goto(address);
  await page.getByRole('button', { name: `Sign in with ${provider}` }).click();
}

export async function signInWith(
  page: Page,
  login: string,
  provider = 'Ministry account',
  address = '/sign-in',
) {
  await start(page, provider, address);
  await signInThere(page, login);
}

/** Runs a server with three providers for the tests of this file. Call it at the top. */
export function serverWithProviders() {
  const world = {} as World;

  test.beforeAll(async () => {
    const PORT = String(await freePort());
    const back = (id: string) => `http://localhost:${PORT}/sign-in/callback/${id}`;
    const [ministry, agency, impostor] = await Promise.all(
      ['ministry', 'agency', 'impostor'].map((id) => startIdentityProvider(back(id))),
    );
    if (!ministry || !agency || !impostor) throw new Error('no provider');
    const more = {
      PORT,
      CONCORD_OIDC: 'ministry,agency,impostor',
      ...settings('MINISTRY', 'Ministry account', ministry.issuer, 'AZ'),
      ...settings('AGENCY', 'Agency account', agency.issuer, 'US'),
      ...settings('IMPOSTOR', 'Impostor account', impostor.issuer.replace('localhost', '127.0.0.1'), 'AZ'),
    };
    const server = await startServer('account', { more });
    Object.assign(world, { server, ministry, agency, impostor });
  });

  test.afterAll(async () => {
    await world.server.stop();
    await Promise.all([world.ministry.stop(), world.agency.stop(), world.impostor.stop()]);
  });

  test.afterEach(() => {
    for (const provider of [world.ministry, world.agency, world.impostor])
      Object.assign(provider, { meddle: (url: string) => url, isDown: false });
  });

  /** A browser of its own, signed out. */
  async function visitor(browser: Browser, more: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: world.server.url, locale: 'en-GB', ...more });
    // the provider's own pages want a font from elsewhere
    await context.route(
      ({ hostname }) => hostname !== 'localhost' && hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    return context.newPage();
  }

  async function leylasPage(browser: Browser): Promise<Page> {
    const page = await visitor(browser);
    await signIn(page, leyla);
    return page;
  }

  /** The names of the tracker's cookies. The providers' begin with a line, and share the host. */
  async function cookieNames(page: Page): Promise<string[]> {
    const cookies = await page.context().cookies(world.server.url);
    return cookies
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('_'))
      .sort();
  }

  /** A colleague with a linked identity, who joined by the address that the ministry says is verified. */
  async function joined(browser: Browser, name: string, login: string): Promise<Person> {
    const person = colleague(name);
    await invite(await leylasPage(browser), 'Invite a colleague', person, 'viewer');
    world.ministry.people.set(login, { email: person.email, verified: true });
    const page = await visitor(browser);
    await signInWith(page, login);
    await expect(home(page)).toBeVisible();
    await page.context().close();
    return person;
  }

  return { world, visitor, leylasPage, cookieNames, joined };
}
