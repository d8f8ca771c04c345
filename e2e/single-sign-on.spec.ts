import { type Browser, type BrowserContextOptions, type Page, test } from '@playwright/test';
import { invite, join, leyla, type Person, signIn } from './cast';
import { axe, expect } from './fixtures';
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

let world: World;

const settings = (id: string, name: string, issuer: string, side: string) => ({
  [`CONCORD_OIDC_${id}_NAME`]: name,
  [`CONCORD_OIDC_${id}_ISSUER`]: issuer,
  [`CONCORD_OIDC_${id}_CLIENT_ID`]: 'concord',
  [`CONCORD_OIDC_${id}_CLIENT_SECRET`]: clientSecret,
  [`CONCORD_OIDC_${id}_SIDE`]: side,
});

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
  world = { server: await startServer('account', { more }), ministry, agency, impostor };
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

const colleague = (name: string): Person => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
  password: 'three grey herons at noon',
  party: 'Azerbaijan',
});

/** The names of the tracker's cookies. The providers' begin with a line, and share the host. */
async function cookieNames(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies(world.server.url);
  return cookies
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('_'))
    .sort();
}

const home = (page: Page) => page.getByRole('heading', { name: 'State of implementation' });
const told = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ });
const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

async function start(page: Page, provider = 'Ministry account', address = '/sign-in') {
  await page.goto(address);
  await page.getByRole('button', { name: `Sign in with ${provider}` }).click();
}

async function signInWith(page: Page, login: string, provider = 'Ministry account', address = '/sign-in') {
  await start(page, provider, address);
  await signInThere(page, login);
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

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    const [name, login] = scripts ? ['Rana Sample', 'rana'] : ['Sevda Sample', 'sevda'];
    const options = { javaScriptEnabled: scripts };

    test('an invited colleague joins and signs in through the ministry, and arrives where she wanted', async ({
      browser,
    }) => {
      const person = colleague(name);
      await invite(await leylasPage(browser), 'Invite a colleague', person, 'viewer');
      world.ministry.people.set(login, { email: person.email.toUpperCase(), verified: true });
      const page = await visitor(browser, options);
      await page.goto('/projects?stage=candidate');
      await axe(page);
      await page.getByRole('button', { name: 'Sign in with Ministry account' }).click();
      await signInThere(page, login);
      await expect(page).toHaveURL(/\/projects\?stage=candidate$/);
      await expect(page.getByText(name)).toBeVisible();
      expect(await cookieNames(page)).toEqual(['concord', 'known-concord']);

      await test.step('her account has no password, and keeps its only way in', async () => {
        await page.goto('/account');
        await axe(page);
        await expect(page.getByText('You have no password')).toContainText('Ministry account');
        await page.getByRole('button', { name: 'Unlink' }).click();
        await expect(problem(page)).toContainText('It is your only way to sign in');
      });

      await test.step('she signs out everywhere, and in again with another address there', async () => {
        const copied = await page.context().cookies();
        await page.goto('/account');
        await page.getByRole('button', { name: 'Sign out everywhere' }).click();
        await expect(page.getByText('You have signed out everywhere')).toBeVisible();
        const thief = await visitor(browser);
        await thief.context().addCookies(copied);
        await thief.goto('/projects');
        await expect(thief).toHaveURL(/\/sign-in/);
        world.ministry.people.set(login, { email: 'married@example.org', verified: true });
        await start(page);
        await expect(home(page)).toBeVisible();
        await page.goto('/account');
        await expect(page.getByText(person.email)).toBeVisible();
        await expect(page.getByText('married@example.org')).toHaveCount(0);
      });
    });

    test('the link of an invitation opens an account with any address of the ministry', async ({
      browser,
    }) => {
      const guest = colleague(`${name} Two`);
      const link = await invite(await leylasPage(browser), 'Invite a colleague', guest, 'viewer');
      const page = await visitor(browser, options);
      world.ministry.people.set(`${login}-2`, { email: 'other@example.org', verified: false });
      await signInWith(page, `${login}-2`);
      await expect(told(page)).toContainText('No account is linked to this sign-in with Ministry account');
      await page.goto(link);
      await axe(page);
      await expect(page.getByRole('button', { name: 'Join with Agency account' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Join with Ministry account' }).click();
      await expect(page.getByText('Your account has been created')).toBeVisible();
      await expect(page.getByText(guest.name)).toBeVisible();
    });

    test('a person with a password links the ministry’s account, signs in with it and unlinks it', async ({
      browser,
    }) => {
      const person = colleague(`${name} Three`);
      const link = await invite(await leylasPage(browser), 'Invite a colleague', person, 'viewer');
      const page = await visitor(browser, options);
      await join(page, link, person);
      await expect(page.getByText('Your account has been created')).toBeVisible();
      await page.goto('/account');
      await page.getByRole('button', { name: 'Link Ministry account' }).click();
      await signInThere(page, `${login}-3`);
      await expect(page.getByText('The account is linked.')).toBeVisible();
      await axe(page);
      await expect(page.getByRole('button', { name: 'Link Ministry account' })).toHaveCount(0);

      const manager = await leylasPage(browser);
      await manager.goto('/people');
      const row = manager.getByRole('row').filter({ hasText: person.email });
      await expect(row).toContainText('signs in with Ministry account');
      await axe(manager);

      const again = await visitor(browser, options);
      await signInWith(again, `${login}-3`);
      await expect(home(again)).toBeVisible();
      await page.goto('/account');
      await page.getByRole('button', { name: 'Unlink' }).click();
      await expect(page.getByText('The account is unlinked.')).toBeVisible();
      const other = await visitor(browser, options);
      await signInWith(other, `${login}-3`);
      await expect(told(other)).toContainText('No account is linked');
    });

    test('a provider that is down says so on the page; the password opens the tracker', async ({
      browser,
    }) => {
      world.ministry.isDown = true;
      const page = await visitor(browser, options);
      await start(page);
      await expect(problem(page)).toContainText('Ministry account does not answer');
      await axe(page);
      await signIn(page, leyla);
    });
  });
}

test('the other Party’s provider opens nothing of Azerbaijan, whoever sends the form', async ({
  browser,
}) => {
  const person = await joined(browser, 'Tural Sample', 'tural');
  world.agency.people.set('tural', { email: person.email, verified: true });
  const page = await visitor(browser);
  await signInWith(page, 'tural', 'Agency account');
  await expect(told(page)).toContainText('No account is linked to this sign-in with Agency account');

  const link = await invite(
    await leylasPage(browser),
    'Invite a colleague',
    colleague('Vafa Sample'),
    'viewer',
  );
  const guest = await visitor(browser);
  await guest.goto(link);
  await guest.locator('input[name=provider][value=ministry]').evaluate((field) => {
    field.setAttribute('value', 'agency');
  });
  await guest.getByRole('button', { name: 'Join with Ministry account' }).click();
  await signInThere(guest, 'vafa');
  await expect(told(guest)).toContainText('Agency account does not sign in people of this account’s side');
  await expect(guest.getByRole('heading', { name: 'Join the tracker' })).toBeVisible();
});

test('a provider whose tokens name another issuer opens nothing', async ({ browser }) => {
  const person = colleague('Zaur Sample');
  await invite(await leylasPage(browser), 'Invite a colleague', person, 'viewer');
  world.impostor.people.set('zaur', { email: person.email, verified: true });
  const page = await visitor(browser);
  await signInWith(page, 'zaur', 'Impostor account');
  await expect(told(page)).toContainText('Impostor account did not sign you in');
  expect(await page.locator('body').innerText()).not.toMatch(/Error|node_modules|\.js:/);
});

test.describe('an answer of the ministry', () => {
  for (const part of ['state', 'nonce', 'code_challenge']) {
    test(`with another ${part} than was asked for opens nothing`, async ({ browser }) => {
      await joined(browser, `Ilkin ${part} Sample`.replace('_', ' '), `ilkin-${part}`);
      const page = await visitor(browser);
      const replayed = new RegExp(`([?&]${part}=)[^&]+`);
      world.ministry.meddle = (url) => url.replace(replayed, `$1${'r'.repeat(43)}`);
      await signInWith(page, `ilkin-${part}`);
      await expect(told(page)).toContainText('Ministry account did not sign you in');
      await page.goto('/projects');
      await expect(page).toHaveURL(/\/sign-in/);
    });
  }

  test('opens one session: sent again, also with the cookies of its time, it opens none', async ({
    browser,
  }) => {
    await joined(browser, 'Orkhan Sample', 'orkhan');
    const page = await visitor(browser);
    const answers: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/sign-in/callback/')) answers.push(request.url());
    });
    await start(page);
    await page.getByPlaceholder('Enter any login').waitFor();
    expect(await cookieNames(page)).toEqual(['oidc-flow', 'oidc-nonce', 'oidc-pkce', 'oidc-state']);
    const before = await page.context().cookies(world.server.url);
    await signInThere(page, 'orkhan');
    await expect(home(page)).toBeVisible();
    const [answer = ''] = answers;
    const thief = await visitor(browser);
    for (const cookies of [[], before]) {
      await thief.context().addCookies(cookies);
      await thief.goto(answer);
      await expect(told(thief)).toContainText('Ministry account did not sign you in');
      await thief.goto('/projects');
      await expect(thief).toHaveURL(/\/sign-in/);
    }
  });

  test('belongs to who asked: it links nothing for a person who signed out meanwhile', async ({
    browser,
  }) => {
    const page = await leylasPage(browser);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Link Ministry account' }).click();
    await page.getByPlaceholder('Enter any login').waitFor();
    await page.context().clearCookies({ name: 'concord' });
    await signInThere(page, 'nobody-yet');
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    const other = await visitor(browser);
    await signInWith(other, 'nobody-yet');
    await expect(told(other)).toContainText('No account is linked');
  });

  test('that the person stops at the ministry says so', async ({ browser }) => {
    const page = await visitor(browser);
    await start(page, 'Ministry account', '/sign-in?next=/roadmap');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect(told(page)).toContainText('it was stopped there');
    await page.getByLabel('E-mail address').fill(leyla.email);
    await page.getByLabel('Password').fill(leyla.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/roadmap$/);
  });

  test('that the ministry takes back before it is read is told in words', async ({ browser }) => {
    await joined(browser, 'Samir Sample', 'samir');
    world.ministry.meddle = (url) => (url.startsWith('/token') ? null : url);
    const page = await visitor(browser);
    await signInWith(page, 'samir');
    await expect(told(page)).toContainText('Ministry account did not sign you in');
    world.ministry.meddle = (url) => url;
    await start(page);
    await expect(home(page)).toBeVisible();
  });
});

test('an account that is disabled meanwhile stays shut, and its sessions end', async ({ browser }) => {
  const person = await joined(browser, 'Ulvi Sample', 'ulvi');
  const page = await visitor(browser);
  await signInWith(page, 'ulvi');
  await expect(home(page)).toBeVisible();
  const manager = await leylasPage(browser);
  await manager.goto('/people');
  await manager.getByRole('link', { name: person.name }).click();
  await expect(manager.getByText(`${person.name} signs in with Ministry account.`)).toBeVisible();
  await manager.getByRole('button', { name: 'Disable the account' }).click();
  await expect(manager.getByText('The account is disabled, and its sessions have ended.')).toBeVisible();
  await page.goto('/projects');
  await expect(page).toHaveURL(/\/sign-in/);
  await start(page);
  await expect(told(page)).toContainText('The account that Ministry account opens is disabled');
});

test('a sign-in leads to no other site, and is started by no other', async ({ browser }) => {
  await joined(browser, 'Yusif Sample', 'yusif');
  const page = await visitor(browser);
  await signInWith(page, 'yusif', 'Ministry account', '/sign-in?next=https://elsewhere.example/');
  await expect(home(page)).toBeVisible();
  expect(new URL(page.url()).origin).toBe(world.server.url);

  const policyOf = async (path: string, of = page) =>
    (await of.request.get(path)).headers()['content-security-policy'] ?? '';
  const guest = await visitor(browser);
  const allowed = `form-action 'self' ${world.ministry.issuer} `;
  for (const path of ['/sign-in?next=/', '/join'])
    expect(await policyOf(path, guest), path).toContain(allowed);
  expect(await policyOf('/account')).toContain(allowed);
  for (const path of ['/', '/projects', '/people', '/sign-in/reset'])
    expect(await policyOf(path), path).toContain("form-action 'self';");
});

test('next-auth’s own addresses are not found, whatever is sent there', async ({ browser }) => {
  const actions = [
    ...['session', 'csrf', 'providers', 'signin', 'signin/ministry', 'signout', 'error', '_log'],
    ...['verify-request', 'callback', 'callback/credentials/more'],
  ];
  const paths = [
    ...['/sign-in', '/api/auth'].flatMap((base) => actions.map((action) => `${base}/${action}`)),
    ...['callback/ministry', 'callback/credentials', 'callback/nobody'].map(
      (action) => `/api/auth/${action}`,
    ),
  ];
  const callbacks = ['ministry', 'credentials', 'nobody'].map((id) => `/sign-in/callback/${id}`);
  const writing = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
  const closed = [
    ...paths.flatMap((path) => ['GET', 'HEAD', ...writing].map((method) => ({ method, path }))),
    ...callbacks.flatMap((path) => writing.map((method) => ({ method, path }))),
    ...callbacks.slice(1).flatMap((path) => ['GET', 'HEAD'].map((method) => ({ method, path }))),
  ];
  const headers = { origin: world.server.url };
  const bodies = [{}, { multipart: { username: 'leyla' } }, { form: { username: 'leyla' } }];
  for (const { request } of [await leylasPage(browser), await visitor(browser)])
    for (const { method, path } of closed)
      for (const body of method === 'POST' ? bodies : [{}]) {
        const answer = await request.fetch(path, { method, headers, maxRedirects: 0, ...body });
        expect(answer.status(), `${method} ${path}`).toBe(404);
      }
  const page = await leylasPage(browser);
  await page.goto('/sign-in/session');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
});
