import type { APIRequestContext, Page } from '@playwright/test';
import { addresses } from './addresses';
import { invite, join, leyla, type Person, signIn } from './cast';
import { axe, expect, problem, test } from './fixtures';

const attempt = async (page: Page, email: string, password: string) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

async function setPassword(page: Page, password: string) {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('The same password again').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
}

async function signOut(page: Page) {
  await page.getByText(leyla.name).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla signs out and in again, and arrives at the page that she opened', async ({ page }) => {
      await signOut(page);
      await axe(page);
      await page.goto('/projects?stage=candidate');
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      await expect(page.getByText('Sign in to open the page that you asked for.')).toBeVisible();
      await page.getByLabel('E-mail address').fill(leyla.email.toUpperCase());
      await page.getByLabel('Password').fill(leyla.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page).toHaveURL(/\/projects\?stage=candidate$/);
      await expect(page.getByText(leyla.name)).toBeVisible();
    });
  });
}

const rana: Person = {
  name: 'Rana Sample',
  email: 'rana.sample@example.org',
  password: 'three grey herons at noon',
  party: 'Azerbaijan',
};

test.describe('a locked-out colleague without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('signs in by a coordinator’s link; an account on two sides must choose its Party', async ({
    page,
    browser,
    server,
  }) => {
    const hers = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const guest = await hers.newPage();
    await test.step('Rana joins as a viewer, and as technical staff with the same address', async () => {
      await join(guest, await invite(page, 'Invite a colleague', rana, 'viewer'), rana);
      await join(guest, await invite(page, 'Invite technical staff', rana), rana);
      await expect(guest.getByText('Your account has been created')).toBeVisible();
    });

    await test.step('one password opens both accounts: she is asked for which', async () => {
      await hers.clearCookies();
      await attempt(guest, rana.email, rana.password);
      await expect(problem(guest)).toContainText('open more than one account. Choose the Party');
      await axe(guest);
      await guest.getByLabel('Password').fill(rana.password);
      await guest.getByRole('radio', { name: 'Azerbaijan' }).check();
      await guest.getByRole('button', { name: 'Sign in' }).click();
      await expect(guest.getByRole('heading', { name: 'State of implementation' })).toBeVisible();
    });

    const link = await test.step('Leyla makes a link for a new password', async () => {
      await page.goto('/people');
      await page.getByRole('region', { name: 'Azerbaijan' }).getByRole('link', { name: rana.name }).click();
      await page.getByRole('button', { name: 'Make a link for a new password' }).click();
      await axe(page);
      return page.getByLabel(`Link for ${rana.name}`).inputValue();
    });

    await test.step('with which Rana sets one; her sessions end, and the link works no more', async () => {
      const reset = await hers.newPage();
      await reset.goto(link);
      await axe(reset);
      await setPassword(reset, 'RanaSample2026');
      await expect(problem(reset)).toContainText('This password is easy to guess');
      await guest.goto('/projects');
      await expect(guest).toHaveURL(/\/projects$/);
      await setPassword(reset, 'four grey herons at dawn');
      await expect(reset.getByText('The new password is set')).toBeVisible();
      await guest.goto('/projects');
      await expect(guest).toHaveURL(/\/sign-in/);
      await reset.goto(link);
      await expect(reset.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
      await axe(reset);
      await signIn(reset, { ...rana, password: 'four grey herons at dawn' });
    });

    await test.step('a disabled account stands apart, and is enabled again', async () => {
      await page.getByRole('button', { name: 'Disable the account' }).click();
      await expect(page.getByRole('table', { name: 'Disabled accounts' })).toContainText(rana.email);
      await axe(page);
      await guest.goto('/projects');
      await expect(guest).toHaveURL(/\/sign-in/);
      await page.getByRole('table', { name: 'Disabled accounts' }).getByRole('link').click();
      await page.getByRole('button', { name: 'Enable the account' }).click();
      await expect(page.getByText('The account is enabled again.')).toBeVisible();
      await signIn(guest, { ...rana, password: 'four grey herons at dawn' });
    });
    await hers.close();
  });
});

test('typed values outlive the session: she signs in elsewhere and sends them again', async ({
  page,
  context,
}) => {
  await page.goto('/projects/new');
  await page.getByLabel('Title', { exact: true }).first().fill('Typed for an hour');
  await page.getByLabel('Working group', { exact: true }).selectOption({ label: 'Energy' });
  await context.clearCookies();
  await page.getByRole('button', { name: 'Log the project' }).click();
  await expect(problem(page)).toContainText('You are no longer signed in. Nothing is lost');
  await expect(page.getByLabel('Title', { exact: true }).first()).toHaveValue('Typed for an hour');
  await axe(page);
  const beside = await context.newPage();
  await signIn(beside, leyla);
  await page.getByRole('button', { name: 'Log the project' }).click();
  await expect(page.getByRole('heading', { name: 'Typed for an hour' })).toBeVisible();
});

test('a wrong password and an unknown address get the same answer', async ({ page }) => {
  await signOut(page);
  await attempt(page, leyla.email, 'not her password');
  const wrong = await problem(page).innerText();
  expect(wrong).toContain('The e-mail address or the password is not right');
  await expect(page.getByLabel('E-mail address')).toHaveValue(leyla.email);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await axe(page);
  await attempt(page, 'nobody@example.org', 'not her password');
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.org');
  expect(await problem(page).innerText()).toBe(wrong);
});

test('too many attempts must wait, for known and unknown addresses; Leyla’s own browser need not', async ({
  page,
  browser,
  server,
}) => {
  await signOut(page);
  const elsewhere = await browser.newContext({ baseURL: server.url });
  const stranger = await elsewhere.newPage();
  for (const email of [leyla.email, 'nobody.else@example.org']) {
    for (let count = 0; count < 5; count += 1) {
      // headers that a client sets itself do not make it another client
      const address = `198.51.100.${count}`;
      await stranger.setExtraHTTPHeaders({ 'x-concord-client': address, 'x-forwarded-for': address });
      await attempt(stranger, email, `guess number ${count}`);
      await expect(problem(stranger)).toContainText('The e-mail address or the password is not right');
    }
    await attempt(stranger, email, 'guess number 6');
    await expect(problem(stranger)).toContainText('There were too many attempts. Wait 1 minute');
  }
  await signIn(page, leyla);
  server.setClock('2026-11-23T08:01:00Z');
  await signIn(stranger, leyla);
  await elsewhere.close();
});

test('a signed-out session has ended on the server: a copied cookie does not work', async ({
  page,
  browser,
  server,
}) => {
  const copied = await page.context().cookies();
  await signOut(page);
  const thief = await browser.newContext({ baseURL: server.url });
  await thief.addCookies(copied);
  const other = await thief.newPage();
  await other.goto('/projects');
  await expect(other).toHaveURL(/\/sign-in/);
  await thief.close();
});

test('she changes her password: other sessions end, and only the new one works', async ({
  page,
  browser,
  server,
}) => {
  const laptop = await browser.newContext({ baseURL: server.url });
  const elsewhere = await laptop.newPage();
  await signIn(elsewhere, leyla);

  const change = async (present: string, next: string, again = next) => {
    await page.goto('/account');
    await page.getByLabel('Present password').fill(present);
    await page.getByLabel('New password', { exact: true }).fill(next);
    await page.getByLabel('The new password again').fill(again);
    await page.getByRole('button', { name: 'Change the password' }).click();
  };
  await page.goto('/account');
  await axe(page);
  await change('not her password', 'two storks on a roof');
  await expect(page.getByLabel('Present password')).toHaveAccessibleDescription(
    /This is not your present password/,
  );
  await change(leyla.password, 'two storks on a roof', 'two storks on a wall');
  await expect(problem(page)).toContainText('The two passwords differ');
  await axe(page);
  await change(leyla.password, 'two storks on a roof');
  await expect(page.getByText('The password has been changed.')).toBeVisible();

  await elsewhere.goto('/projects');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await attempt(elsewhere, leyla.email, leyla.password);
  await expect(problem(elsewhere)).toContainText('The e-mail address or the password is not right');
  await signIn(elsewhere, { ...leyla, password: 'two storks on a roof' });
  await laptop.close();

  await change('two storks on a roof', leyla.password);
  await expect(page.getByText('The password has been changed.')).toBeVisible();
});

test.describe('signed out', () => {
  // not found without providers; single-sign-on.spec.ts has some
  const callback = '/sign-in/callback/[provider]';
  // answers a secret address only: calendar-feed.spec.ts
  const feed = '/calendar/[file]';
  const open = ['/sign-in', '/sign-in/reset', '/set-up', '/join', '/refused', '/healthz'];
  const closed = addresses
    .filter((path) => !open.includes(path) && path !== callback && path !== feed)
    .map((path) => path.replaceAll(/\[[^\]]+\]/g, 'some-id'));

  /** Expects a 401, a redirect to sign-in, or an unknown action, and no data. */
  async function answersNothing(request: APIRequestContext, method: string, path: string, headers = {}) {
    const description = `${method} ${path} ${JSON.stringify(headers)}`;
    const response = await request.fetch(path, { method, headers, maxRedirects: 0 });
    const status = response.status();
    if ('next-action' in headers ? status < 400 || status >= 500 : status !== 401) {
      expect([303, 307], description).toContain(status);
      expect(new URL(response.headers().location ?? '', 'http://localhost').pathname, description).toBe(
        '/sign-in',
      );
    }
    expect(await response.text(), description).not.toMatch(/Energy|Leyla|Outstanding/);
  }

  test.use({ signedIn: false });

  test('only sign-in, set-up, static files and /healthz answer', async ({ request }) => {
    expect(closed).toContain('/projects/some-id');
    for (const path of closed) {
      await answersNothing(request, 'GET', path, { accept: 'text/html' });
      await answersNothing(request, 'GET', path, { accept: '*/*', rsc: '1' });
      await answersNothing(request, 'POST', path);
      await answersNothing(request, 'POST', path, { 'next-action': '0'.repeat(42) });
    }
    for (const path of [...open, '/icon.svg']) {
      expect((await request.get(path)).status(), path).toBe(200);
    }
    expect((await request.get('/calendar/made-up.ics')).status()).toBe(404);
    expect(await (await request.get('/healthz')).text()).not.toMatch(/Charter|Azerbaijan/);
  });

  test('nothing else answers a made-up session either', async ({ request }) => {
    for (const path of closed) {
      const cookie = 'concord=made-up';
      await answersNothing(request, 'GET', path, { cookie, accept: 'text/html' });
      await answersNothing(request, 'GET', path, { cookie, accept: '*/*' });
    }
  });
});
