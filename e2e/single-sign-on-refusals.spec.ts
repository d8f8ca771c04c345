import { test } from '@playwright/test';
import { invite, leyla } from './cast';
import { expect } from './fixtures';
import { signInThere } from './identity-provider';
import { colleague, home, serverWithProviders, signInWith, start, told } from './single-sign-on';

const { world, visitor, leylasPage, cookieNames, joined } = serverWithProviders();

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
